/// Numbers as they are written: two decimals at most (0.01 pt is 3.5 µm), no zeros that say nothing, never an exponent.
enum DecimalText {
    static func hundredths(_ number: Double) -> String {
        text(number, decimals: 2)
    }

    /// - Parameter decimals: how many digits stand behind the point at most.
    static func text(_ number: Double, decimals: Int) -> String {
        let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
        guard let scaled = Int(exactly: (number * Double(unit)).rounded()), scaled != 0 else { return "0" }
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
        var out = (scaled < 0 ? "-" : "") + String(whole)
        guard rest != 0 else { return out }
        let digits = String(rest)
        out += "." + String(repeating: "0", count: decimals - digits.count) + digits
        while out.last == "0" { out.removeLast() }
        return out
    }
}
