/// Rewrites the colours of a content stream that Cairo wrote, for a press.
///
/// Cairo sets every colour as `r g b rg` (fills) or `r g b RG` (strokes). Strings and dictionaries are skipped, since
/// text may look like that.
struct ColorRewriter {
    var inks: PressInks

    /// The graphics states the result uses, by name: whether strokes and fills overprint; nil leaves it.
    static let graphicsStates: [(name: String, strokes: Bool?, fills: Bool)] = [
        (stateOfFill(false), nil, false), (stateOfFill(true), nil, true),
        (stateOfStroke(false, fills: false), false, false), (stateOfStroke(false, fills: true), false, true),
        (stateOfStroke(true, fills: false), true, false), (stateOfStroke(true, fills: true), true, true),
    ]

    private static func stateOfFill(_ overprints: Bool) -> String { overprints ? "Kf1" : "Kf0" }

    /// Setting how strokes overprint sets it for fills too, so it has to be said for both.
    private static func stateOfStroke(_ overprints: Bool, fills: Bool) -> String {
        (overprints ? "Ks1" : "Ks0") + (fills ? "1" : "0")
    }

    func rewritten(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + content.count / 8)
        var copied = 0
        // The starts of the words since the last operator.
        var words: [Range<Int>] = []
        var position = 0
        var fillsOverprint = false
        while position < content.count {
            let byte = content[position]
            if Self.isSpace(byte) {
                position += 1
            } else if byte == UInt8(ascii: "(") {
                position = Self.endOfString(content, position)
                words = []
            } else if Self.isDelimiter(byte) {
                position = byte == UInt8(ascii: "<") ? Self.endOfHexadecimal(content, position) : position + 1
                words = []
            } else {
                let start = position
                while position < content.count, !Self.isSpace(content[position]), !Self.isDelimiter(content[position]) {
                    position += 1
                }
                words.append(start..<position)
                if let isStroke = Self.colorOperator(content[start..<position]) {
                    let operands = words.dropLast().suffix(3)
                    let numbers = operands.compactMap { Double(String(decoding: content[$0], as: UTF8.self)) }
                    if numbers.count == 3, let first = operands.first {
                        result += content[copied..<first.lowerBound]
                        let ink = inks.ink(for: numbers.map { Int(($0 * 255).rounded()) }, isStroke: isStroke)
                        if !isStroke { fillsOverprint = ink.overprints }
                        result += Self.operators(ink, numbers, isStroke: isStroke, fills: fillsOverprint).utf8
                        copied = position
                    }
                    words = []
                }
            }
        }
        return result + content[copied...]
    }

    private static func operators(
        _ ink: PressInks.Ink, _ channels: [Double], isStroke: Bool, fills: Bool
    ) -> String {
        let state = isStroke ? stateOfStroke(ink.overprints, fills: fills) : stateOfFill(ink.overprints)
        let color =
            switch ink {
            case .rgb: operands(channels) + (isStroke ? " RG" : " rg")
            case .black(let tint, _): operands([0, 0, 0, tint]) + (isStroke ? " K" : " k")
            }
        return "/\(state) gs \(color)"
    }

    /// True for strokes, false for fills, nil for other operators.
    private static func colorOperator(_ word: ArraySlice<UInt8>) -> Bool? {
        word.elementsEqual("rg".utf8) ? false : word.elementsEqual("RG".utf8) ? true : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }

    private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}%".utf8.contains(byte) }

    /// After the string that begins at `start`; brackets in it balance or are escaped.
    private static func endOfString(_ content: [UInt8], _ start: Int) -> Int {
        var depth = 0
        var position = start
        while position < content.count {
            switch content[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { break }
        }
        return min(position, content.count)
    }

    /// After the hexadecimal string that begins at `start`, or after the two characters that open a dictionary.
    private static func endOfHexadecimal(_ content: [UInt8], _ start: Int) -> Int {
        if start + 1 < content.count, content[start + 1] == UInt8(ascii: "<") { return start + 2 }
        let end = content[start...].firstIndex(of: UInt8(ascii: ">"))
        return end.map { $0 + 1 } ?? content.count
    }
}
