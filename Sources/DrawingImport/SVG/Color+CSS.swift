internal import Drawing

extension Color {
    /// How light it looks, from 0 to 1.
    var lightness: Double { (0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)) / 255 }

    /// Reads a colour of CSS: `#rgb`, `#rrggbb`, `rgb(…)` or one of the usual names; nil for anything else.
    init?(css text: String) {
        let text = text.filter { !$0.isWhitespace }.lowercased()
        if text.hasPrefix("#") {
            let digits = text.dropFirst().compactMap(\.hexDigitValue)
            guard digits.count == text.count - 1 else { return nil }
            switch digits.count {
            case 3, 4: self.init(digits.prefix(3).map { $0 * 17 })
            case 6, 8: self.init([0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] })
            default: return nil
            }
        } else if text.hasPrefix("rgb"), let open = text.firstIndex(of: "(") {
            let parts = text[text.index(after: open)...].split { $0 == "," || $0 == ")" || $0 == "/" }
            let values = parts.compactMap { part in
                part.hasSuffix("%") ? Double(part.dropLast()).map { $0 * 2.55 } : Double(part)
            }
            guard values.count >= 3 else { return nil }
            self.init(values.prefix(3).map { Int($0.clamped(to: 0...255).rounded()) })
        } else if let value = Self.names[text] {
            self.init(value)
        } else {
            return nil
        }
    }

    private init(_ bytes: [Int]) {
        self.init(red: UInt8(clamping: bytes[0]), green: UInt8(clamping: bytes[1]), blue: UInt8(clamping: bytes[2]))
    }

    private static let names: [String: UInt32] = [
        "black": 0x000000, "white": 0xFFFFFF, "red": 0xFF0000, "green": 0x008000, "blue": 0x0000FF, "yellow": 0xFFFF00,
        "gray": 0x808080, "grey": 0x808080, "silver": 0xC0C0C0, "navy": 0x000080, "maroon": 0x800000, "purple": 0x800080,
        "teal": 0x008080, "olive": 0x808000, "lime": 0x00FF00, "aqua": 0x00FFFF, "cyan": 0x00FFFF, "fuchsia": 0xFF00FF,
        "magenta": 0xFF00FF, "orange": 0xFFA500, "brown": 0xA52A2A, "darkgray": 0xA9A9A9, "darkgrey": 0xA9A9A9,
        "lightgray": 0xD3D3D3, "lightgrey": 0xD3D3D3, "dimgray": 0x696969, "dimgrey": 0x696969, "darkred": 0x8B0000,
        "darkgreen": 0x006400, "darkblue": 0x00008B, "lightblue": 0xADD8E6, "lightgreen": 0x90EE90,
    ]
}

extension Double {
    func clamped(to range: ClosedRange<Double>) -> Double { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
