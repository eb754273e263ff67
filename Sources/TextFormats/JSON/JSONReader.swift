/// Reads one JSON text, by recursive descent; the depth limit bounds the recursion.
///
/// `JSONReader+Strings` and `JSONReader+Numbers` read these, `JSONReader+Mistakes` words what is wrong.
package struct JSONReader {
    let bytes: [UInt8]
    let limits: JSONLimits
    /// The next byte to read.
    var offset = 0
    private var line = 1
    private var lineStart = 0
    /// How many bytes of this line, up to `offset`, continue a character that began before them.
    var continuationBytes = 0
    /// Where the arrays and objects around `offset` begin, outermost first.
    private(set) var open: [(bracket: UInt8, location: TextLocation)] = []

    init(_ bytes: [UInt8], limits: JSONLimits) throws(JSONError) {
        self.bytes = bytes
        self.limits = limits
        guard bytes.count <= limits.size else { throw Self.tooLong(limit: limits.size) }
        if let mistake = Self.foreignEncoding(bytes) { throw mistake }
        // RFC 8259 lets a reader pass over the mark that some editors put first; it takes no column.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (offset, lineStart) = (3, 3) }
    }

    /// Where `offset` is.
    var location: TextLocation {
        TextLocation(line: line, column: offset - lineStart - continuationBytes + 1)
    }

    /// The next byte; nil at the end of the text.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The whole text: one value, and white space around it.
    mutating func readText() throws(JSONError) -> LocatedJSON {
        skipSpace()
        guard next != nil else { throw JSONError("the text is empty", hint: "it should be a JSON value", at: .start) }
        let value = try readValue()
        skipSpace()
        guard next == nil else { throw unexpectedAfterValue() }
        return value
    }

    private mutating func readValue() throws(JSONError) -> LocatedJSON {
        let start = location
        guard let byte = next else { throw endOfText() }
        switch byte {
        case UInt8(ascii: "{"): return LocatedJSON(.object(try readMembers()), at: start)
        case UInt8(ascii: "["): return LocatedJSON(.array(try readElements()), at: start)
        case UInt8(ascii: "\""): return LocatedJSON(.string(try readString()), at: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return LocatedJSON(.number(try readNumber()), at: start)
        case UInt8(ascii: "t") where skip(word: "true"): return LocatedJSON(.bool(true), at: start)
        case UInt8(ascii: "f") where skip(word: "false"): return LocatedJSON(.bool(false), at: start)
        case UInt8(ascii: "n") where skip(word: "null"): return LocatedJSON(.null, at: start)
        default: throw expectedValue()
        }
    }

    private mutating func readMembers() throws(JSONError) -> [LocatedJSON.Member] {
        try enter()
        var members: [LocatedJSON.Member] = []
        skipSpace()
        if skip(UInt8(ascii: "}")) { return leave(with: members) }
        while true {
            let keyLocation = location
            guard next == UInt8(ascii: "\"") else { throw expectedKey(afterComma: !members.isEmpty) }
            let key = try readString()
            skipSpace()
            guard skip(UInt8(ascii: ":")) else { throw expectedColon(after: key) }
            skipSpace()
            members.append(LocatedJSON.Member(key: key, keyLocation: keyLocation, value: try readValue()))
            skipSpace()
            if skip(UInt8(ascii: "}")) { return leave(with: members) }
            guard skip(UInt8(ascii: ",")) else { throw expectedCommaOrEnd() }
            skipSpace()
        }
    }

    private mutating func readElements() throws(JSONError) -> [LocatedJSON] {
        try enter()
        var elements: [LocatedJSON] = []
        skipSpace()
        if skip(UInt8(ascii: "]")) { return leave(with: elements) }
        while true {
            if next == UInt8(ascii: "]") { throw trailingComma() }
            elements.append(try readValue())
            skipSpace()
            if skip(UInt8(ascii: "]")) { return leave(with: elements) }
            guard skip(UInt8(ascii: ",")) else { throw expectedCommaOrEnd() }
            skipSpace()
        }
    }

    /// Steps over an opening bracket.
    private mutating func enter() throws(JSONError) {
        guard open.count < limits.depth else { throw tooDeep() }
        open.append((bytes[offset], location))
        offset += 1
    }

    private mutating func leave<Contents>(with contents: Contents) -> Contents {
        open.removeLast()
        return contents
    }

    /// Steps over the byte if it comes next.
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    /// Steps over the word if it comes next, and ends there.
    private mutating func skip(word: StaticString) -> Bool {
        let end = offset + word.utf8CodeUnitCount
        guard end <= bytes.count, (offset..<end).allSatisfy({ bytes[$0] == word.utf8Start[$0 - offset] }),
            end == bytes.count || !Self.isWordByte(bytes[end])
        else { return false }
        offset = end
        return true
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                offset += 1
            case UInt8(ascii: "\n"):
                endLine(1)
            case UInt8(ascii: "\r"):
                endLine(offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n") ? 2 : 1)
            default: return
            }
        }
    }

    private mutating func endLine(_ length: Int) {
        offset += length
        line += 1
        lineStart = offset
        continuationBytes = 0
    }
}
