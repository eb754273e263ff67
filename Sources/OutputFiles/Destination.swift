internal import Glibc
internal import SystemPackage

/// What stands at a path before it is written.
enum Destination {
    case standardOutput
    /// A pipe, a device, a socket.
    case direct
    /// A regular file, links followed, with the permissions of the one that is there; or nothing yet.
    case regular(path: FilePath, permissions: FilePermissions?)

    /// - Parameters:
    ///   - path: as it was typed. A slash at its end, which means a folder, is lost in a `FilePath`.
    ///   - isOurs: whether the program chose the name, in a folder of its own. Nobody asked for what a link, a pipe or a device of
    ///     that name leads to.
    init(path: String, isOurs: Bool) throws(OutputError) {
        guard path != "-" else {
            self = .standardOutput
            return
        }
        let status: Stat
        do throws(Errno) {
            status = try Stat(path, followTargetSymlink: !isOurs)
        } catch {
            guard error == .noSuchFileOrDirectory, !path.isEmpty, !path.hasSuffix("/") else {
                throw OutputError(path: path, code: error)
            }
            self = .regular(path: FilePath(path), permissions: nil)
            return
        }
        switch status.type {
        case .directory:
            throw OutputError(path: path, code: .isDirectory)
        case .regular:
            do throws(Errno) {
                try FilePath(path).checkAccess(W_OK)
                let file = isOurs ? FilePath(path) : try FilePath(path).resolved()
                self = .regular(path: file, permissions: status.permissions)
            } catch {
                throw OutputError(path: path, code: error)
            }
        default:
            if isOurs { throw OutputError(path: path, code: .tooManySymbolicLinkLevels) }
            self = .direct
        }
    }
}
