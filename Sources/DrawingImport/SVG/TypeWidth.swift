/// How wide type is, about: by the widths of Helvetica, which most sans-serifs are near to.
enum TypeWidth {
    /// In the unit of the size.
    static func width(_ text: String, style: Style) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1, isMono: style.isMono) }
        return Double(thousandths) / 1000 * style.size * (style.isBold ? 1.06 : 1) + Double(text.count) * style.letterSpacing
    }

    private static func width(of scalar: Unicode.Scalar, isMono: Bool) -> Int {
        if isMono { return 600 }
        guard scalar.value >= 32, scalar.value < 127 else { return scalar.value >= 0x2E80 ? 1000 : scalar.value < 32 ? 0 : 556 }
        return widths[Int(scalar.value) - 32]
    }

    /// Of the printable characters of ASCII, in thousandths of the size.
    private static let widths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
}
