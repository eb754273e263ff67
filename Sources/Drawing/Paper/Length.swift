internal import TextFormats

/// Lengths as people write them, "10mm", in points inside: 1 pt = 1/72 in.
package enum Length {
    /// Points in a millimetre.
    package static let millimetre = 72 / 25.4
    /// Points in an inch.
    package static let inch = 72.0

    /// The units a length may have, and how many points each is.
    static let units: [(name: String, points: Double)] = [
        ("mm", millimetre), ("cm", 10 * millimetre), ("m", 1000 * millimetre), ("in", inch), ("ft", 12 * inch), ("pt", 1),
    ]

    /// Reads a length: a number, and mm, cm, m, in, ft or pt; "0" needs no unit. Spaces and case do not count.
    ///
    /// - Returns: The length in points, 0 or more.
    package static func parse(_ text: String) throws(LengthError) -> Double {
        var scanner = LengthScanner(text)
        let number = try scanner.number()
        let unit = try scanner.unit()
        guard scanner.isAtEnd else { throw .notALength(text) }
        if let unit { return number * unit }
        guard number == 0 else { throw .noUnit(text) }
        return 0
    }

    /// "10mm": a length in millimetres, to a tenth of one.
    package static func text(_ points: Double) -> String { millimetres(points) + "mm" }

    /// "1189 × 841 mm": a size in millimetres, to a tenth of one.
    package static func text(_ size: Size) -> String {
        "\(millimetres(size.width)) × \(millimetres(size.height)) mm"
    }

    /// "12.3 m": a length in metres, to a tenth of one.
    package static func metres(_ points: Double) -> String {
        DecimalText.text(points / millimetre / 1000, decimals: 1) + " m"
    }

    private static func millimetres(_ points: Double) -> String {
        guard points.isFinite, abs(points) < 1e12 else { return "\(points / millimetre)" }
        return DecimalText.text(points / millimetre, decimals: 1)
    }
}

/// Why a text is no length.
package enum LengthError: Error, Hashable, Sendable, CustomStringConvertible {
    case notALength(String)
    case negative(String)
    case noUnit(String)
    case unknownUnit(String, in: String)

    package var description: String {
        let units = "mm, cm, m, in, ft or pt"
        switch self {
        case .notALength(let text):
            return "“\(text.shortened(to: 40))” is no length; write it like 10mm or 0.5in"
        case .negative(let text):
            return "“\(text.shortened(to: 40))” is negative; lengths are 0 or more"
        case .noUnit(let text):
            return "“\(text.shortened(to: 40))” has no unit; write \(units) after it"
        case .unknownUnit(let unit, let text):
            return "“\(text.shortened(to: 40))” has the unknown unit “\(unit.shortened(to: 20))”; write \(units)"
        }
    }
}

/// Reads numbers and units from a text, one after the other; spaces between them do not count.
struct LengthScanner {
    private let text: String
    private var rest: Substring

    init(_ text: String) {
        self.text = text
        rest = text[...]
        skipSpace()
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// A number of digits, with or without a decimal point.
    mutating func number() throws(LengthError) -> Double {
        if let sign = rest.first, "-−".contains(sign), rest.dropFirst().first?.isNumber == true { throw .negative(text) }
        let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
        guard let first = digits.first, first != ".", digits.last != ".", let number = Double(String(digits)) else {
            throw .notALength(text)
        }
        rest = rest[digits.endIndex...]
        skipSpace()
        return number
    }

    /// The points of the unit that comes next; nil where none does. An "x" ends a unit.
    mutating func unit() throws(LengthError) -> Double? {
        let letters = rest.prefix { $0.isLetter && $0.lowercased() != "x" }
        guard !letters.isEmpty else { return nil }
        guard let unit = Length.units.first(where: { $0.name == letters.lowercased() }) else {
            throw .unknownUnit(String(rest.prefix { $0.isLetter }), in: text)
        }
        rest = rest[letters.endIndex...]
        skipSpace()
        return unit.points
    }

    /// Steps over "x" or "×" if it comes next.
    mutating func skipTimes() -> Bool {
        guard let first = rest.first, "xX×".contains(first) else { return false }
        rest = rest.dropFirst()
        skipSpace()
        return true
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0.isWhitespace }
    }
}
