extension JSONReader {
    /// Reads a number, from its sign or first digit on.
    mutating func readNumber() throws(JSONError) -> Double {
        let start = offset
        let startLocation = location
        if next == UInt8(ascii: "-") { offset += 1 }
        let digits = offset
        guard skipDigits() > 0 else { throw malformedNumber("a digit is missing after “-”", from: start) }
        if offset - digits > 1, bytes[digits] == UInt8(ascii: "0") {
            throw leadingZero(from: start, digits: digits)
        }
        let isPlain = next != UInt8(ascii: ".") && next != UInt8(ascii: "e") && next != UInt8(ascii: "E")
        if next == UInt8(ascii: ".") {
            offset += 1
            guard skipDigits() > 0 else {
                throw malformedNumber("a digit is missing after the decimal point", from: start)
            }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            guard skipDigits() > 0 else { throw malformedNumber("the exponent has no digits", from: start) }
        }
        if let byte = next, Self.isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") {
            throw malformedNumber("a number cannot go on like this", from: start)
        }
        if isPlain, offset - digits <= 15 { return plainNumber(bytes[digits..<offset], isNegative: digits > start) }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw JSONError(
                "the number \(text.shortened(to: 40)) is too large",
                hint: "numbers go up to \(Double.greatestFiniteMagnitude)", at: startLocation)
        }
        return value
    }

    /// Up to 15 digits, which a double holds exactly.
    private func plainNumber(_ digits: ArraySlice<UInt8>, isNegative: Bool) -> Double {
        let magnitude = Double(digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) })
        return isNegative ? -magnitude : magnitude
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { offset += 1 }
        return offset - start
    }

    /// Whether the byte belongs to a word: letters, digits, "_", and all beyond ASCII.
    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
        default: false
        }
    }
}
