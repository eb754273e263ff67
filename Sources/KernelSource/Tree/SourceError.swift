/// Why a source tree, or a file of tags, cannot be checked against.
package enum SourceError: Error, Hashable, Sendable, CustomStringConvertible {
    case noFolder(String)
    case notAFolder(String)
    case unreadable(String)
    /// A file that is too large to be source.
    case tooLarge(String)
    case noSources(String)
    case noTags(String, line: Int)

    package var description: String {
        switch self {
        case .noFolder(let path): "\(path): there is no such file or folder"
        case .notAFolder(let path): "\(path): is no folder; give the top folder of a kernel's source"
        case .unreadable(let path): "\(path): no permission to read it, or it cannot be read"
        case .tooLarge(let path): "\(path): is larger than \(SourceFile.largest >> 20) MiB, which no source file is"
        case .noSources(let path): "\(path): there is no *.c, *.h or *.S in it; give the top folder of a kernel's source"
        case .noTags(let path, let line): "\(path):\(line): this is no line of a ctags file; make one with “ctags -R --fields=+n”"
        }
    }
}
