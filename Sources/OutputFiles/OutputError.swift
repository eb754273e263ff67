internal import Glibc

/// Why a file could not be written.
package struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The destination, as it was given.
    package let path: String
    /// The system's error number (`errno`).
    package let code: Int32

    init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    package var description: String {
        guard path != "-" else { return "cannot write to standard output: \(Self.reason(ofStandardOutput: code))" }
        let folder = Self.folder(of: path)
        return switch code {
        case ENOENT where path.isEmpty: "no file name given to write to"
        case ENOENT where access(folder, F_OK) == 0:
            "cannot write “\(path)”: “\(folder)” takes no new files; give another folder with -o"
        case ENOENT: "cannot write “\(path)”: there is no folder “\(folder)”; make it first"
        case ENOTDIR: "cannot write “\(path)”: “\(folder)” is no folder"
        case EISDIR: "cannot write “\(path)”: it is a folder; give a file name in it"
        case EACCES, EPERM, EROFS:
            "cannot write “\(path)”: no permission to write there; give another folder with -o"
        case ENOSPC, EDQUOT: "cannot write “\(path)”: the disk is full; nothing was left there"
        case EFBIG:
            "cannot write “\(path)”: it would be larger than files may be here (“ulimit -f” says how large); nothing was left there"
        default: "cannot write “\(path)”: \(String(cString: strerror(code)))"
        }
    }

    private static func reason(ofStandardOutput code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "the disk is full"
        case EBADF, EINVAL: "it is closed, or cannot be written"
        case EFBIG: "it would be larger than files may be here (“ulimit -f” says how large)"
        default: String(cString: strerror(code))
        }
    }

    /// The folder part of a path; "." where it has none. (Foundation's falls over names of one letter.)
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
