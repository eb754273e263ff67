extension Color {
    /// Relative luminance, 0 (black) … 1 (white), as WCAG 2.1 defines it.
    package var relativeLuminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast ratio of WCAG 2.1, 1 … 21; the order of the two does not matter.
    package func contrast(with other: Color) -> Double {
        let a = relativeLuminance
        let b = other.relativeLuminance
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The linear light of an sRGB channel.
    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : toTheGammaOfSRGB((value + 0.055) / 1.055)
    }

    /// x^2.4 = x² · ⁵√x²; the standard library has no power, so the root is found by Newton's method.
    private static func toTheGammaOfSRGB(_ x: Double) -> Double {
        let square = x * x
        var root = 1.0
        // From above, for 0 < x² ≤ 1, each step shrinks the error to 4/5 at worst and soon squares it.
        for _ in 0..<60 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }
}
