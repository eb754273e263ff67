internal import Foundation

/// A folder that files are written into.
enum OutputFolder {
    /// Makes it, and those it is in, where they are not there.
    static func make(_ path: String) throws(CommandFailure) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            let code = mkdir(made, 0o777) == 0 ? 0 : errno
            if code == 0 || isFolder(made) { continue }
            let reason =
                switch code {
                case EEXIST, ENOTDIR: "there is a file of that name"
                case EACCES, EPERM, EROFS: "no permission to write there"
                case ENOSPC, EDQUOT: "the disk is full"
                default: String(cString: strerror(code))
                }
            let name = made.hasPrefix("./") ? String(made.dropFirst(2)) : made
            throw CommandFailure(.cannotCreate, "cannot make the folder “\(name)”: \(reason); give another with -o")
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
