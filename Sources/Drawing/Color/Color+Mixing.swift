extension Color {
    package static let white = Color(0xffffff)
    package static let black = Color(0x000000)

    /// `share` (0…1) of `other`, the rest of this, mixed channel by channel, in the coded values of sRGB.
    package func mixed(with other: Color, share: Double) -> Color {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            let value = Double(a) * (1 - share) + Double(b) * share
            return UInt8(max(0, min(255, value.rounded())))
        }
        return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
