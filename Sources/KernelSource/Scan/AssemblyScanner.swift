/// Finds where names are defined in a file of assembly: entries by the kernel's macros, labels, and `#define`.
struct AssemblyScanner {
    private var reader: TokenReader
    private let names: NameTable
    private let file: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, classes: UnsafePointer<UInt8>, names: NameTable, file: Int) {
        reader = TokenReader(bytes, classes: classes)
        self.names = names
        self.file = file
    }

    /// All occurrences of the names. Only the first word of a line counts, so that no comment misleads.
    mutating func scan() -> [Occurrence] {
        var occurrences: [Occurrence] = []
        var line = 1
        while reader.offset < reader.count {
            if let (name, role) = definition() {
                occurrences.append(Occurrence(name: name, role: role, file: file, line: line))
            }
            reader.skipLine()
            line += 1
        }
        return occurrences
    }

    private mutating func definition() -> (name: Int, role: Occurrence.Role)? {
        reader.skipBlanksOnLine()
        if reader.byte == UInt8(ascii: "#") {
            reader.offset += 1
            guard reader.wordOnLine(), reader.word.elementsEqual("define".utf8), reader.wordOnLine() else { return nil }
            return names.number(of: reader.word, hash: reader.hash).map { ($0, .defined(.macro)) }
        }
        guard reader.wordOnLine() else { return nil }
        if reader.byte == UInt8(ascii: ":") {
            return names.number(of: reader.word, hash: reader.hash).map { ($0, .defined(.function)) }
        }
        let isEntry = Self.isEntry(reader.word)
        let isExport = reader.word.begins(with: "EXPORT_")
        guard isEntry || isExport, reader.byte == UInt8(ascii: "(") else { return nil }
        reader.offset += 1
        guard reader.wordOnLine() else { return nil }
        return names.number(of: reader.word, hash: reader.hash).map { ($0, isEntry ? .defined(.function) : .declared) }
    }

    /// `SYM_FUNC_START`, `SYM_CODE_START_LOCAL`, `SYM_INNER_LABEL` and others; `ENTRY` and `GLOBAL` in older kernels.
    private static func isEntry(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if word.elementsEqual("ENTRY".utf8) || word.elementsEqual("GLOBAL".utf8) { return true }
        guard word.begins(with: "SYM_") else { return false }
        let name = String(decoding: word, as: UTF8.self)
        return name.contains("_START") || name.hasPrefix("SYM_INNER_LABEL") || name.hasPrefix("SYM_FUNC_ALIAS")
    }
}
