internal import Glibc

/// The source files of a kernel, by their paths from its top.
package struct SourceTree: Sendable {
    /// The top folder, as it was given, without a slash at its end.
    package let root: String
    /// Sorted by their bytes.
    package let files: [String]

    /// Lists `*.c`, `*.h` and `*.S`. Links are not followed, so that no loop of them is entered.
    ///
    /// Left out are tools, samples, documents and what is loaded as BPF, which are no part of the kernel, and the register
    /// tables of graphics cards, a third of all its lines.
    ///
    /// - Throws: `SourceError`, where the folder, or one in it, is not there or cannot be read, or has no source in it.
    package init(_ root: String) throws(SourceError) {
        var root = root
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
        guard access(root, F_OK) == 0 else { throw .noFolder(root) }
        var files: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            try Self.list(folder, of: root, files: &files, folders: &folders)
        }
        guard !files.isEmpty else { throw .noSources(root) }
        self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A part of a tree.
    init(root: String, files: [String]) {
        self.root = root
        self.files = files
    }

    /// A tree of which no source is read: only paths are looked up.
    package init(ofPaths root: String) { self.init(root: root, files: []) }

    /// The architectures that it has: the folders in `arch/`, sorted.
    package var architectures: [String] {
        var names: [String] = []
        for file in files where file.hasPrefix("arch/") {
            let name = String(file.dropFirst(5).prefix { $0 != "/" })
            if names.last != name, !name.contains(".") { names.append(name) }
        }
        return names
    }

    /// Whether there is a file or folder of that path in the tree.
    package func has(_ path: String) -> Bool { access(root + "/" + path, F_OK) == 0 }

    private static let leftOut: Set<String> = ["tools", "samples", "Documentation", "scripts", ".git"]

    private static func list(
        _ folder: String, of root: String, files: inout [String], folders: inout [String]
    ) throws(SourceError) {
        let path = folder.isEmpty ? root : root + "/" + folder
        guard let stream = opendir(path) else { throw errno == ENOTDIR ? .notAFolder(path) : .unreadable(path) }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let inner = folder.isEmpty ? name : folder + "/" + name
            switch try type(of: entry.pointee.d_type, root + "/" + inner) {
            case .folder where !name.hasPrefix(".") && !(folder.isEmpty && leftOut.contains(name)) && name != "asic_reg":
                folders.append(inner)
            case .file where name.hasSuffix(".bpf.c"): continue
            case .file where name.hasSuffix(".c") || name.hasSuffix(".h") || name.hasSuffix(".S"):
                files.append(inner)
            default: continue
            }
        }
    }

    private enum FileType {
        case folder, file, other
    }

    /// - Parameter type: what the folder says of it, which some file systems leave open.
    private static func type(of type: UInt8, _ path: String) throws(SourceError) -> FileType {
        switch Int(type) {
        case Int(DT_DIR): return .folder
        case Int(DT_REG): return .file
        case Int(DT_UNKNOWN): break
        default: return .other
        }
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .unreadable(path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .other
        }
    }
}
