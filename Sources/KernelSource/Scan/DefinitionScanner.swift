/// Finds where names are defined or declared in one file of C, without macros being expanded or types known.
///
/// It follows braces and parentheses, and reads declarations outside functions only. Where conditionals leave a brace too many,
/// a closing one at the beginning of a line sets it right, as the kernel's style has it.
struct DefinitionScanner {
    /// What stands between braces.
    enum Scope {
        /// The file itself, and what stands for it, such as `extern "C" {`.
        case file
        /// The members of a struct or union.
        case members
        case enumerators
    }

    struct Frame {
        var scope: Scope
        /// The statement that the braces are part of.
        var statement: Statement
        var depth: Int
        var base: Int
    }

    /// How deep it was where a conditional began.
    struct Conditional {
        var frames: Int
        var depth: Int
        var isInBody: Bool
        var braces: Int
    }

    var reader: TokenReader
    let names: NameTable
    let file: Int

    var scope = Scope.file
    var statement = Statement()
    /// Open parentheses and brackets, and how many of them belong to what is around the statement.
    var depth = 0
    var base = 0
    var frames: [Frame] = []
    var conditionals: [Conditional] = []
    /// Whether a function's body, or an initial value, is being skipped, and how many braces are open in it.
    var isInBody = false
    var braces = 0

    /// The last word that is looked for; nil where the last token was something else.
    var last: WantedWord?
    var lastWasWord = false
    var lastWord: Range<Int> = 0..<0

    private(set) var occurrences: [Occurrence] = []
    private var lineOffset = 0
    private var line = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>, classes: UnsafePointer<UInt8>, names: NameTable, file: Int) {
        reader = TokenReader(bytes, classes: classes)
        self.names = names
        self.file = file
    }

    /// All occurrences of the names in C source.
    mutating func scan() -> [Occurrence] {
        while true {
            switch reader.next() {
            case .word: word()
            case .mark(let byte): mark(byte)
            case .literal:
                statement.length += 1
                last = nil
                lastWasWord = false
            case .directive: directive()
            case .end: return occurrences
            }
        }
    }

    mutating func record(_ name: WantedWord, _ role: Occurrence.Role) {
        occurrences.append(
            Occurrence(name: name.name, role: role, isStatic: statement.isStatic, file: file, line: line(at: name.offset)))
    }

    /// The line of a place; as a rule places come in their order.
    private mutating func line(at offset: Int) -> Int {
        if offset < lineOffset { (lineOffset, line) = (0, 1) }
        for byte in reader.bytes[lineOffset..<offset] where byte == UInt8(ascii: "\n") { line += 1 }
        lineOffset = offset
        return line
    }

    // MARK: Words

    private mutating func word() {
        statement.length += 1
        lastWasWord = true
        lastWord = reader.start..<reader.offset
        guard scope != .enumerators else { return enumerator() }
        let wanted = names.number(of: reader.word, hash: reader.hash).map { WantedWord(name: $0, offset: reader.start) }
        last = wanted
        if depth > base {
            wordInParentheses(wanted)
            return
        }
        if wanted == nil, keyword() { return }
        switch statement.tag {
        case .keyword:
            statement.tag = .named
            statement.tagName = wanted
        case .named where statement.tagName == nil && wanted != nil:
            statement.tagName = wanted
            statement.candidate = wanted
        default:
            guard !statement.isAssigned else { return }
            if let wanted {
                statement.candidate = wanted
            } else if statement.candidate != nil, !isAttribute(reader.word) {
                statement.candidate = nil
            }
        }
    }

    /// Takes note of a keyword that says something of the declaration.
    private mutating func keyword() -> Bool {
        switch reader.hash {
        case Keyword.struct, Keyword.union:
            statement.tag = .keyword
            statement.isEnum = false
            statement.tagName = nil
        case Keyword.enum:
            statement.tag = .keyword
            statement.isEnum = true
            statement.tagName = nil
        case Keyword.typedef: statement.isTypedef = true
        case Keyword.extern: statement.isExtern = true
        case Keyword.static: statement.isStatic = true
        default: return false
        }
        return true
    }

    private mutating func wordInParentheses(_ wanted: WantedWord?) {
        if statement.group.isOpen, statement.group.hasStar { statement.group.name = wanted }
        guard let macro = statement.macro, depth == base + 1 else { return }
        switch macro {
        case .systemCall:
            statement.macro = nil
            statement.hasCallee = true
            statement.callee = nil
            if let name = names.number(of: "sys_" + String(decoding: reader.word, as: UTF8.self)) {
                record(WantedWord(name: name, offset: reader.start), .defined(.syscall))
            }
        case .function:
            statement.macro = nil
            statement.hasCallee = true
            if let wanted { record(wanted, .defined(.function)) }
        case .declaration:
            if let wanted { record(wanted, .declared) }
        case .type:
            if statement.tagName == nil { statement.tagName = wanted }
        case .variable: break
        }
    }

    private mutating func enumerator() {
        guard depth == base, statement.length == 1 else { return }
        if let name = names.number(of: reader.word, hash: reader.hash) {
            record(WantedWord(name: name, offset: reader.start), .defined(.constant))
        }
    }

    /// Whether a word only says how what is declared is kept: `__initdata`, `____cacheline_aligned`, `CDROM_ALIGNED`.
    private func isAttribute(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let bytes = Array(word)
        if bytes.count > 2, bytes[0] == UInt8(ascii: "_"), bytes[1] == UInt8(ascii: "_") { return true }
        return bytes.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    func isAttribute(_ range: Range<Int>) -> Bool { isAttribute(reader.bytes[range]) }
}

/// The hashes of the keywords that tell declarations apart.
private enum Keyword {
    static let `struct` = hash("struct")
    static let union = hash("union")
    static let `enum` = hash("enum")
    static let typedef = hash("typedef")
    static let extern = hash("extern")
    static let `static` = hash("static")

    private static func hash(_ word: String) -> UInt32 { word.utf8.reduce(NameHash.start) { NameHash.adding($1, to: $0) } }
}
