/// What is wrong, in words: each function looks at what comes next and says what would be right.
extension JSONReader {
    // MARK: Before reading

    static func tooLong(limit: Int) -> JSONError {
        JSONError("the text is longer than \(limit) bytes", hint: "longer texts are not read", at: .start)
    }

    /// The zeros and marks of UTF-16 and UTF-32.
    static func foreignEncoding(_ bytes: [UInt8]) -> JSONError? {
        let first = bytes.prefix(2)
        if first.contains(0) || first.elementsEqual([0xFE, 0xFF]) || first.elementsEqual([0xFF, 0xFE]) {
            return JSONError("the text is not UTF-8 but UTF-16, UTF-32 or binary", hint: "save it as UTF-8", at: .start)
        }
        return nil
    }

    // MARK: Structure

    func tooDeep() -> JSONError {
        JSONError(
            "arrays and objects are nested more than \(limits.depth) deep", hint: "this level cannot be read",
            at: location)
    }

    /// The text ends where something is open.
    func endOfText() -> JSONError {
        guard let innermost = open.last else {
            return JSONError("the text ends in the middle of a value", at: location)
        }
        return JSONError(
            "the text ends inside \(Self.container(innermost.bracket)) that begins at \(innermost.location)",
            hint: "“\(Self.closing(innermost.bracket))” is missing", at: location)
    }

    func expectedValue() -> JSONError {
        guard let byte = next else { return endOfText() }
        switch byte {
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"):
            return JSONError(
                "a value is missing before \(found)",
                hint: "a value is an object, an array, a string, a number, true, false or null", at: location)
        case UInt8(ascii: "+"):
            return JSONError("a number begins with “+”", hint: "write it without its sign", at: location)
        case UInt8(ascii: "."):
            return JSONError("a number begins with its decimal point", hint: "write 0 before it", at: location)
        default:
            guard isWord else { return misplaced(expected: "a value") }
            let suggestion = Suggestion.nearest(to: word, among: ["true", "false", "null"])
            return JSONError(
                "unknown word \(found)",
                hint: suggestion.map { "did you mean “\($0)”?" } ?? "a string stands in double quotes: \"\(word)\"",
                at: location)
        }
    }

    func expectedKey(afterComma: Bool) -> JSONError {
        guard let byte = next else { return endOfText() }
        if byte == UInt8(ascii: "}"), afterComma { return trailingComma() }
        guard isWord else { return misplaced(expected: "a key in double quotes") }
        return JSONError("the key \(found) stands without quotes", hint: "write \"\(word)\"", at: location)
    }

    func expectedColon(after key: String) -> JSONError {
        guard next != nil else { return endOfText() }
        return misplaced(expected: "“:” after the key “\(key.shortened(to: 40))”")
    }

    func expectedCommaOrEnd() -> JSONError {
        guard let byte = next, let innermost = open.last else { return endOfText() }
        let closing = Self.closing(innermost.bracket)
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
            return JSONError(
                "\(found) does not close \(Self.container(innermost.bracket)) that begins at \(innermost.location)",
                hint: "“\(closing)” would", at: location)
        }
        return misplaced(expected: "“,” or “\(closing)”")
    }

    func trailingComma() -> JSONError {
        JSONError("nothing follows the last comma", hint: "remove the comma before \(found)", at: location)
    }

    func unexpectedAfterValue() -> JSONError {
        misplaced(expected: "the end of the text")
    }

    /// Something that cannot stand here, with a word for the usual mistakes.
    private func misplaced(expected: String) -> JSONError {
        switch next {
        case UInt8(ascii: "/") where following == UInt8(ascii: "/") || following == UInt8(ascii: "*"),
            UInt8(ascii: "#"):
            JSONError("JSON has no comments", hint: "remove the comment; \(expected) is expected here", at: location)
        case UInt8(ascii: "'"):
            JSONError("strings do not stand in single quotes", hint: "write double quotes: \"…\"", at: location)
        case .some(0x80...) where !isWord: malformedUTF8()
        default: JSONError("found \(found)", hint: "expected \(expected)", at: location)
        }
    }

    // MARK: Strings

    func controlCharacter(_ byte: UInt8, in opening: TextLocation) -> JSONError {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            return JSONError(
                "the line ends inside a string that begins at \(opening)",
                hint: "close it with \", or write \\n for a line break", at: location)
        }
        let escape = byte == UInt8(ascii: "\t") ? "\\t" : "\\u" + Self.hex(UInt16(byte))
        return JSONError(
            "a control character stands in a string", hint: "write \(escape), or remove it", at: location)
    }

    func unterminatedString(from opening: TextLocation) -> JSONError {
        JSONError(
            "the text ends inside a string that begins at \(opening)", hint: "close it with \"", at: location)
    }

    func malformedUTF8() -> JSONError {
        JSONError(
            "the byte 0x\(Self.hex(UInt16(bytes[offset])).suffix(2)) is not UTF-8 here", hint: "save the text as UTF-8",
            at: location)
    }

    func unknownEscape() -> JSONError {
        var after = self
        after.offset += 1
        return JSONError(
            "“\\\(after.character)” is no escape",
            hint: "there are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX; a backslash itself is \\\\", at: location)
    }

    func malformedUnicodeEscape() -> JSONError {
        JSONError(
            "\\u needs four hexadecimal digits", hint: "write \\u00e9 for é, for example", at: location)
    }

    func loneSurrogate(_ unit: UInt16) -> JSONError {
        let isHigh = unit < 0xDC00
        return JSONError(
            "\\u\(Self.hex(unit)) is half of a surrogate pair",
            hint: isHigh ? "a \\uDC00 to \\uDFFF must follow" : "a \\uD800 to \\uDBFF must come before", at: location)
    }

    // MARK: Numbers

    func leadingZero(from start: Int, digits: Int) -> JSONError {
        let rest = bytes[digits..<offset].drop { $0 == UInt8(ascii: "0") }
        let number =
            String(decoding: bytes[start..<digits], as: UTF8.self)
            + (rest.isEmpty ? "0" : String(decoding: rest.prefix(30), as: UTF8.self))
        return malformedNumber("a number begins with a superfluous 0", hint: "write \(number)", from: start)
    }

    func malformedNumber(_ message: String, hint: String? = nil, from start: Int) -> JSONError {
        var beginning = self
        beginning.offset = start
        return JSONError(message, hint: hint ?? "write it like 12, -0.5 or 6.02e23", at: beginning.location)
    }

    // MARK: Words for what comes next

    private var following: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

    /// Whether a letter, digit or "_" comes next, or a well-formed character beyond ASCII.
    private var isWord: Bool {
        guard let byte = next, Self.isWordByte(byte) else { return false }
        return byte < 0x80 || Self.characterLength(bytes, at: offset) != nil
    }

    /// The letters and digits that come next, 30 at most.
    private var word: String {
        String(String(decoding: bytes[offset...].prefix(120).prefix(while: Self.isWordByte), as: UTF8.self).prefix(30))
    }

    /// The character that comes next; as an escape where it cannot be seen.
    private var character: String {
        guard let byte = next else { return "" }
        if byte < 0x20 || byte == 0x7F { return "\\u" + Self.hex(UInt16(byte)) }
        let length = byte < 0x80 ? 1 : Self.characterLength(bytes, at: offset) ?? 1
        return String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)
    }

    /// The word or character that comes next, in quotes.
    private var found: String {
        guard next != nil else { return "the end of the text" }
        return "“\(isWord ? word : character)”"
    }

    private static func container(_ bracket: UInt8) -> String {
        bracket == UInt8(ascii: "{") ? "an object" : "an array"
    }

    private static func closing(_ bracket: UInt8) -> String {
        bracket == UInt8(ascii: "{") ? "}" : "]"
    }

    private static func hex(_ unit: UInt16) -> String {
        String(unit, digits: 4, radix: 16, uppercase: true)
    }
}
