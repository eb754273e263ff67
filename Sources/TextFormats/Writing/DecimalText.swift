/// Numbers as they are written for machines and people alike: with a point, never with an exponent, ties away from zero.
package enum DecimalText {
    /// The number with `decimals` digits behind the point at most, and no zeros that say nothing.
    ///
    /// - Returns: "0" where the number is not finite, or too large.
    package static func text(_ number: Double, decimals: Int) -> String {
        guard var text = fixed(number, decimals: decimals) else { return "0" }
        guard decimals > 0 else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    /// The number with exactly `decimals` digits behind the point, and no point where that is none.
    ///
    /// - Returns: nil where the number is not finite, or too large.
    package static func fixed(_ number: Double, decimals: Int) -> String? {
        let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
        guard let scaled = Int(exactly: (number * Double(unit)).rounded()) else { return nil }
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
        return (scaled < 0 ? "-" : "") + String(whole) + (decimals > 0 ? "." + String(rest, digits: decimals) : "")
    }
}
