/// Reads C source word by word and mark by mark, past comments, strings and blanks.
///
/// The bytes have a zero behind their end, so that a byte ahead may be read anywhere.
struct TokenReader {
    enum Token: Equatable {
        /// A name or keyword: `word`.
        case word
        /// A byte that is neither blank nor part of a word or number.
        case mark(UInt8)
        /// A number, string or character.
        case literal
        /// The `#` of a directive was read, and nothing behind it.
        case directive
        case end
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private let base: UnsafePointer<UInt8>
    private let classes: UnsafePointer<UInt8>
    /// How many bytes there are, without the zero.
    let count: Int
    /// Where the next token is looked for.
    var offset = 0
    /// The first byte of the last token, and the hash of a word.
    private(set) var start = 0
    private(set) var hash: UInt32 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, classes: UnsafePointer<UInt8>) {
        self.bytes = bytes
        base = bytes.baseAddress!
        count = bytes.count - 1
        self.classes = classes
    }

    /// The last word.
    @inline(__always)
    var word: Slice<UnsafeBufferPointer<UInt8>> { bytes[start..<offset] }

    @inline(__always)
    var byte: UInt8 { base[offset] }

    /// Whether the last token begins its line.
    var isAtLineStart: Bool { start == 0 || base[start - 1] == UInt8(ascii: "\n") }

    @inline(__always)
    mutating func next() -> Token {
        while true {
            start = offset
            let byte = base[offset]
            switch classes[Int(byte)] {
            case ByteClass.blank: offset += 1
            case ByteClass.letter:
                readWord()
                return .word
            case ByteClass.digit:
                skipNumber()
                return .literal
            case ByteClass.slash:
                offset += 1
                if !skipComment() { return .mark(byte) }
            case ByteClass.quote, ByteClass.apostrophe:
                offset += 1
                skipLiteral(to: byte)
                return .literal
            case ByteClass.hash:
                offset += 1
                return beginsLine(start) ? .directive : .mark(byte)
            case ByteClass.zero:
                if offset >= count { return .end }
                offset += 1
            default:
                offset += 1
                return .mark(byte)
            }
        }
    }

    /// Reads past all that is inside braces, up to the next byte that may end it: a brace, or the `#` of a directive.
    @inline(__always)
    mutating func nextBrace() -> Token {
        while true {
            start = offset
            let byte = base[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"): return .mark(byte)
            case UInt8(ascii: "/"): _ = skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipLiteral(to: byte)
            case UInt8(ascii: "#"): if beginsLine(start) { return .directive }
            case 0:
                if start >= count {
                    offset = start
                    return .end
                }
            default: continue
            }
        }
    }

    /// Reads a word, from its first byte on.
    @inline(__always)
    mutating func readWord() {
        var hash = NameHash.start
        var at = offset
        while classes[Int(base[at])] &- 1 < 2 {
            hash = NameHash.adding(base[at], to: hash)
            at += 1
        }
        offset = at
        self.hash = hash
    }

    /// Reads a word of the same line, where there is one.
    mutating func wordOnLine() -> Bool {
        skipBlanksOnLine()
        start = offset
        guard classes[Int(byte)] == ByteClass.letter else { return false }
        readWord()
        return true
    }

    mutating func skipBlanksOnLine() {
        while base[offset] == UInt8(ascii: " ") || base[offset] == UInt8(ascii: "\t") { offset += 1 }
    }

    /// Skips the rest of a directive, on as many lines as it has; comments that end behind it go with it.
    mutating func skipDirective() {
        while true {
            switch base[offset] {
            case UInt8(ascii: "\n"):
                let isContinued = offset > 0 && (base[offset - 1] == UInt8(ascii: "\\") || isContinuedWithReturn)
                offset += 1
                if !isContinued { return }
            case UInt8(ascii: "/"):
                offset += 1
                _ = skipComment()
            case 0:
                if offset >= count { return }
                offset += 1
            default: offset += 1
            }
        }
    }

    /// Skips to the beginning of the next line.
    mutating func skipLine() {
        while offset < count, base[offset] != UInt8(ascii: "\n") { offset += 1 }
        if offset < count { offset += 1 }
    }

    private var isContinuedWithReturn: Bool {
        offset > 1 && base[offset - 1] == UInt8(ascii: "\r") && base[offset - 2] == UInt8(ascii: "\\")
    }

    private mutating func skipNumber() {
        while classes[Int(base[offset])] &- 1 < 2 || base[offset] == UInt8(ascii: ".") { offset += 1 }
    }

    /// Skips a comment whose slash was read; false where it is none.
    private mutating func skipComment() -> Bool {
        switch base[offset] {
        case UInt8(ascii: "*"):
            offset += 1
            while offset < count {
                if base[offset] == UInt8(ascii: "*"), base[offset + 1] == UInt8(ascii: "/") {
                    offset += 2
                    return true
                }
                offset += 1
            }
            return true
        case UInt8(ascii: "/"):
            while offset < count, base[offset] != UInt8(ascii: "\n") { offset += 1 }
            return true
        default: return false
        }
    }

    /// Skips a string or character whose opening mark was read. It ends with its line, so that a stray apostrophe, as in an
    /// assembler's comment, does no harm beyond it.
    private mutating func skipLiteral(to mark: UInt8) {
        while true {
            switch base[offset] {
            case mark:
                offset += 1
                return
            case UInt8(ascii: "\\"): offset += offset + 1 < count ? 2 : 1
            case UInt8(ascii: "\n"): return
            case 0:
                if offset >= count { return }
                offset += 1
            default: offset += 1
            }
        }
    }

    /// Whether nothing but blanks stands before a byte on its line.
    private func beginsLine(_ place: Int) -> Bool {
        var at = place
        while at > 0 {
            at -= 1
            switch base[at] {
            case UInt8(ascii: "\n"): return true
            case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
            default: return false
            }
        }
        return true
    }
}
