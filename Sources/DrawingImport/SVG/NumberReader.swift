/// Reads the numbers of attributes of SVG, which need no blanks between them.
struct NumberReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position >= bytes.count }

    /// Steps over blanks and commas.
    mutating func skipSeparators() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x0C, 0x2C].contains(bytes[position]) { position += 1 }
    }

    /// The letter that comes next, which is stepped over.
    mutating func letter() -> Character? {
        skipSeparators()
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        guard (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) else { return nil }
        position += 1
        return Character(Unicode.Scalar(byte))
    }

    /// A digit 0 or 1, after which nothing needs to stand.
    mutating func flag() -> Bool? {
        skipSeparators()
        guard position < bytes.count, bytes[position] == 0x30 || bytes[position] == 0x31 else { return nil }
        position += 1
        return bytes[position - 1] == 0x31
    }

    /// The number that comes next; nil where there is none, or one that no drawing can have.
    mutating func number() -> Double? {
        skipSeparators()
        let start = position
        var place = position
        func digits() {
            while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
        }
        if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
        digits()
        if place < bytes.count, bytes[place] == 0x2E {
            place += 1
            digits()
        }
        if place < bytes.count, bytes[place] == 0x65 || bytes[place] == 0x45 {
            let before = place
            place += 1
            if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
            let first = place
            digits()
            // As in “1em”, where a unit follows.
            if place == first { place = before }
        }
        guard place > start, let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)), abs(value) < 1e9 else {
            return nil
        }
        position = place
        return value
    }

    /// All numbers to the end, or to what is none.
    mutating func numbers() -> [Double] {
        var numbers: [Double] = []
        while let number = number() { numbers.append(number) }
        return numbers
    }
}
