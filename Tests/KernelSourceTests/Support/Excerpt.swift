import PosterTestSupport

@testable import KernelSource

/// Source in the shape of a kernel's, made for the tests.
enum Excerpt {
    /// What is found of names in one file: "line kind", with "static" behind it where it is known in its file only.
    static func found(_ names: String..., in text: String, isAssembly: Bool = false) -> [String] {
        var bytes = Array(text.utf8)
        bytes.append(0)
        let table = NameTable(names)
        let occurrences = bytes.withUnsafeBufferPointer {
            SourceIndex.scan($0, isAssembly: isAssembly, names: table, file: 0)
        }
        return occurrences.sorted { $0.line < $1.line }.map { occurrence in
            let role =
                switch occurrence.role {
                case .defined(let kind): kind.rawValue
                case .alias: "alias"
                case .declared: "declared"
                }
            let name = names.count > 1 ? table.names[occurrence.name] + " " : ""
            return "\(occurrence.line) \(name)\(role)" + (occurrence.isStatic ? " static" : "")
        }
    }

    /// A tree with these files.
    static func tree(_ files: [String: String], in folder: TemporaryFolder) throws -> SourceTree {
        for (path, text) in files.sorted(by: { $0.key < $1.key }) { try folder.write(text, at: path) }
        return try SourceTree(folder.path)
    }
}
