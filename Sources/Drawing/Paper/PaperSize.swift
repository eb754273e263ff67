internal import TextFormats

/// A size of paper: one that has a name, or one that was given as width and height.
package struct PaperSize: Hashable, Sendable {
    /// The name as in `named`; nil for a width and height.
    package var name: String?
    /// In points: of a named size upright, else as it was given.
    package var size: Size

    /// The longest side there is, in points: 100 m.
    package static let longestSide = 100_000 * Length.millimetre

    /// Reads a name, or a width and a height with their units: "A0", "ansi c", "1189x841mm", "60 cm × 90 cm".
    ///
    /// Case, spaces, hyphens and underscores do not count in names. A unit may stand after each number, or after one
    /// of them for both.
    package static func parse(_ text: String) throws(PaperSizeError) -> PaperSize {
        let key = key(text)
        if let paper = named.first(where: { Self.key($0.name) == key }) {
            return PaperSize(name: paper.name, size: paper.size)
        }
        if key.first?.isNumber == true, key.contains("x") { return PaperSize(name: nil, size: try parseSides(text)) }
        let nearest = Suggestion.nearest(to: key, among: named.map { Self.key($0.name) })
        throw .unknownName(text, nearest: named.first { Self.key($0.name) == nearest }?.name)
    }

    private static func parseSides(_ text: String) throws(PaperSizeError) -> Size {
        let size: Size
        do throws(LengthError) {
            var scanner = LengthScanner(text)
            let width = try scanner.number()
            let widthUnit = try scanner.unit()
            guard scanner.skipTimes() else { throw .notALength(text) }
            let height = try scanner.number()
            let heightUnit = try scanner.unit()
            guard scanner.isAtEnd else { throw .notALength(text) }
            guard let unit = widthUnit ?? heightUnit else { throw .noUnit(text) }
            size = Size(width * (widthUnit ?? unit), height * (heightUnit ?? unit))
        } catch .negative {
            throw .empty(text)
        } catch {
            throw .notASize(error)
        }
        guard size.width > 0, size.height > 0 else { throw .empty(text) }
        guard max(size.width, size.height) <= longestSide else { throw .tooLarge(text) }
        return size
    }

    /// What of a name counts.
    private static func key(_ name: String) -> String {
        String(name.lowercased().map { $0 == "×" ? "x" : $0 }.filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
    }
}

/// Why a text names no paper.
package enum PaperSizeError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownName(String, nearest: String?)
    case notASize(LengthError)
    case empty(String)
    case tooLarge(String)

    package var description: String {
        switch self {
        case .unknownName(let name, let nearest):
            "unknown paper “\(name.shortened(to: 40))”; " + (nearest.map { "did you mean “\($0)”? " } ?? "")
                + "“kmap-poster papers” lists them, and any other is written like 60x90cm"
        case .notASize(.notALength(let text)):
            "“\(text.shortened(to: 40))” is no size; write it like 60x90cm or 24in x 36in"
        case .notASize(let error): error.description
        case .empty(let text): "“\(text.shortened(to: 40))” is no size; both sides must be greater than 0"
        case .tooLarge(let text): "“\(text.shortened(to: 40))” is too large; a side is 100 m at most"
        }
    }
}
