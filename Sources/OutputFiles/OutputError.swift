internal import Glibc
package import SystemPackage

/// Why a file could not be written.
package struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The destination, as it was given.
    package let path: String
    /// What the system said.
    package let code: Errno

    init(path: String, code: Errno) {
        self.path = path
        self.code = code
    }

    package var description: String {
        guard path != "-" else { return "cannot write to standard output: \(reasonOfStandardOutput)" }
        // With a slash at its end the path is a folder itself.
        let folder = path.hasSuffix("/") ? FilePath(path) : FilePath(path).folder
        return switch code {
        case .noSuchFileOrDirectory where path.isEmpty: "no file name given to write to"
        case .noSuchFileOrDirectory where (try? folder.checkAccess(F_OK)) != nil:
            "cannot write “\(path)”: “\(folder)” takes no new files; give another folder with -o"
        case .noSuchFileOrDirectory: "cannot write “\(path)”: there is no folder “\(folder)”; make it first"
        case .notDirectory: "cannot write “\(path)”: “\(folder)” is no folder"
        case .isDirectory: "cannot write “\(path)”: it is a folder; give a file name in it"
        case .permissionDenied, .notPermitted, .readOnlyFileSystem:
            "cannot write “\(path)”: no permission to write there; give another folder with -o"
        case .tooManySymbolicLinkLevels:
            "cannot write “\(path)”: what is there is no file but a link, a pipe or a device; take it away, or give another folder with -o"
        case .noSpace, .diskQuotaExceeded: "cannot write “\(path)”: the disk is full; nothing was left there"
        case .fileTooLarge:
            "cannot write “\(path)”: it would be larger than files may be here (“ulimit -f” says how large); nothing was left there"
        default: "cannot write “\(path)”: \(code)"
        }
    }

    private var reasonOfStandardOutput: String {
        switch code {
        case .noSpace, .diskQuotaExceeded: "the disk is full"
        case .badFileDescriptor, .invalidArgument: "it is closed, or cannot be written"
        case .fileTooLarge: "it would be larger than files may be here (“ulimit -f” says how large)"
        default: "\(code)"
        }
    }
}
