extension JSONReader {
    /// Reads a string, from its opening quote on.
    mutating func readString() throws(JSONError) -> String {
        let opening = location
        offset += 1
        // Decoded so far; the bytes from `run` on are plain and still to be taken over.
        var decoded: [UInt8] = []
        var run = offset
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                defer { offset += 1 }
                if decoded.isEmpty { return String(decoding: bytes[run..<offset], as: UTF8.self) }
                return String(decoding: decoded + bytes[run..<offset], as: UTF8.self)
            case UInt8(ascii: "\\"):
                decoded.append(contentsOf: bytes[run..<offset])
                decoded.append(contentsOf: String(try readEscape(in: opening)).utf8)
                run = offset
            case 0x20..<0x80: offset += 1
            case 0..<0x20: throw controlCharacter(byte, in: opening)
            default: try skipCharacter()
            }
        }
        throw unterminatedString(from: opening)
    }

    /// Steps over a character of two to four bytes, if it is well-formed UTF-8 (RFC 3629 section 4).
    mutating func skipCharacter() throws(JSONError) {
        guard let length = Self.characterLength(bytes, at: offset) else { throw malformedUTF8() }
        offset += length
        continuationBytes += length - 1
    }

    /// How many bytes the character beyond ASCII at `offset` has; nil where the bytes are not UTF-8.
    static func characterLength(_ bytes: [UInt8], at offset: Int) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[offset] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]),
            bytes[(offset + 2)..<(offset + length)].allSatisfy({ 0x80...0xBF ~= $0 })
        else { return nil }
        return length
    }

    /// Reads an escape, from its backslash on.
    private mutating func readEscape(in opening: TextLocation) throws(JSONError) -> Unicode.Scalar {
        guard offset + 1 < bytes.count else { throw unterminatedString(from: opening) }
        let short: Unicode.Scalar
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""): short = "\""
        case UInt8(ascii: "\\"): short = "\\"
        case UInt8(ascii: "/"): short = "/"
        case UInt8(ascii: "b"): short = "\u{8}"
        case UInt8(ascii: "f"): short = "\u{C}"
        case UInt8(ascii: "n"): short = "\n"
        case UInt8(ascii: "r"): short = "\r"
        case UInt8(ascii: "t"): short = "\t"
        case UInt8(ascii: "u"): return try readUnicodeEscape()
        default: throw unknownEscape()
        }
        offset += 2
        return short
    }

    /// Reads `\uXXXX`, or two of them that are a surrogate pair.
    private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
        guard let first = codeUnit(at: offset) else { throw malformedUnicodeEscape() }
        if let scalar = Unicode.Scalar(first) {
            offset += 6
            return scalar
        }
        guard 0xD800...0xDBFF ~= first, let second = codeUnit(at: offset + 6), 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + UInt32(first - 0xD800) << 10 + UInt32(second - 0xDC00))
        else { throw loneSurrogate(first) }
        offset += 12
        return scalar
    }

    /// The number of the `\uXXXX` that begins at `start`; nil where there is none.
    private func codeUnit(at start: Int) -> UInt16? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt16 = 0
        for byte in bytes[(start + 2)..<(start + 6)] {
            guard let digit = Self.hexDigit(byte) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    /// The value of a hexadecimal digit, of either case; nil where the byte is none.
    package static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
