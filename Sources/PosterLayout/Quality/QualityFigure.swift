internal import TextFormats

/// One figure of a report: its name in JSON, its name in a table, and its value.
struct QualityFigure {
    enum Value {
        case count(Int)
        case part(Int, of: Int)
        /// With so many decimals in a table.
        case decimal(Double?, digits: Int)
        case text(String)
    }

    var key: String
    var title: String
    var value: Value

    /// As a table shows it.
    var text: String {
        switch value {
        case .count(let count): String(count)
        case .part(let part, let whole): "\(part)/\(whole)"
        case .decimal(let number, let digits): number.map { Self.text($0, digits: digits) } ?? "–"
        case .text(let text): text
        }
    }

    var json: JSONText {
        switch value {
        case .count(let count): .integer(count)
        case .part(let part, let whole): .array([.integer(part), .integer(whole)])
        // What is no number is written as null.
        case .decimal(let number, _): .decimal(number ?? .nan)
        case .text(let text): .string(text)
        }
    }

    private static func text(_ number: Double, digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        guard let scaled = Int(exactly: (number * scale).rounded()) else { return "–" }
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        let sign = scaled < 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(whole)" }
        let decimals = String(rest)
        return "\(sign)\(whole)." + String(repeating: "0", count: digits - decimals.count) + decimals
    }
}
