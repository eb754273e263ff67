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
        case .decimal(let number, let digits): number.flatMap { DecimalText.fixed($0, decimals: digits) } ?? "–"
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
}
