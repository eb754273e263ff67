/// The words of a definition: what a function calls and is given, what a struct has, what a variable is set to.
struct DefinitionText {
    /// All words of it, sorted, each once.
    let words: Set<String>

    /// Reads the definition of a name at a place in a file.
    ///
    /// - Parameters:
    ///   - bytes: The file, with a zero behind its end.
    ///   - line: The line that the name is in.
    init(in bytes: UnsafeBufferPointer<UInt8>, line: Int, kind: SymbolKind) {
        var words: Set<String> = []
        let start = Self.start(of: line, in: bytes)
        ByteClass.table.withUnsafeBufferPointer { classes in
            var reader = TokenReader(bytes, classes: classes.baseAddress!)
            // The type of what a function returns often stands on a line of its own.
            reader.offset = kind == .function ? Self.start(of: max(1, line - 1), in: bytes) : start
            if kind == .macro {
                Self.readDirective(&reader, into: &words)
            } else {
                Self.readDeclaration(&reader, from: start, into: &words)
            }
        }
        self.words = words
    }

    private static func start(of line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var left = line - 1
        for (offset, byte) in bytes.enumerated() where left > 0 && byte == UInt8(ascii: "\n") {
            left -= 1
            if left == 0 { return offset + 1 }
        }
        return 0
    }

    /// To the end of the line, and of those it goes on with.
    private static func readDirective(_ reader: inout TokenReader, into words: inout Set<String>) {
        var end = reader
        end.skipDirective()
        while reader.offset < end.offset {
            switch reader.next() {
            case .word where reader.start < end.offset: words.insert(String(decoding: reader.word, as: UTF8.self))
            case .end: return
            default: continue
            }
        }
    }

    /// To the brace that closes the first one, or to a semicolon outside braces.
    ///
    /// - Parameter start: Where the declaration certainly has begun: what ends before is another's.
    private static func readDeclaration(_ reader: inout TokenReader, from start: Int, into words: inout Set<String>) {
        var braces = 0
        while true {
            switch reader.next() {
            case .word: words.insert(String(decoding: reader.word, as: UTF8.self))
            case .mark(UInt8(ascii: "{")): braces += 1
            case .mark(UInt8(ascii: "}")):
                if reader.start < start {
                    words.removeAll()
                    braces = 0
                    continue
                }
                braces -= 1
                if braces <= 0 || reader.isAtLineStart { return }
            case .mark(UInt8(ascii: ";")) where braces <= 0:
                if reader.start >= start { return }
                words.removeAll()
            case .end: return
            default: continue
            }
        }
    }
}
