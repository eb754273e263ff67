internal import Glibc

/// What stands at a path before it is written.
enum Destination {
    case standardOutput
    /// A pipe, a device, a socket.
    case direct
    /// A regular file, links followed, with the mode of the one that is there; or nothing yet.
    case regular(path: String, mode: mode_t?)

    init(path: String) throws(OutputError) {
        guard path != "-" else {
            self = .standardOutput
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT, !path.isEmpty else { throw OutputError(path: path, code: errno) }
            self = .regular(path: path, mode: nil)
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            throw OutputError(path: path, code: EISDIR)
        case S_IFREG:
            guard access(path, W_OK) == 0, let resolved = realpath(path, nil) else {
                throw OutputError(path: path, code: errno)
            }
            defer { free(resolved) }
            self = .regular(path: String(cString: resolved), mode: status.st_mode & 0o7777)
        default:
            self = .direct
        }
    }
}
