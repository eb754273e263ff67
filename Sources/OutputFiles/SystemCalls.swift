internal import Glibc
package import SystemPackage

/// Calls swift-system, which throws nothing but `Errno`; most of its declarations do not say so.
@discardableResult
package func systemCall<Result>(_ body: () throws -> Result) throws(Errno) -> Result {
    do {
        return try body()
    } catch {
        throw (error as? Errno) ?? .ioError
    }
}

// The system's calls that swift-system lacks.

extension FilePath {
    /// Whether it leads to a folder, links followed.
    package var isFolder: Bool { (try? Stat(self))?.type == .directory }

    /// The folder that it is in; "." where the path names none.
    package var folder: FilePath {
        let folder = removingLastComponent()
        return folder.isEmpty ? "." : folder
    }

    /// Makes a folder in one that is there.
    package func makeFolder() throws(Errno) { try call { mkdir($0, 0o777) } }

    /// Takes the name away.
    package func unlink() throws(Errno) { try call { Glibc.unlink($0) } }

    /// The bytes that are free in the file system of a file or folder.
    package func freeSpace() throws(Errno) -> Int {
        var status = statvfs()
        try call { statvfs($0, &status) }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    /// Puts the file at `other`, in place of what is there.
    func rename(to other: FilePath) throws(Errno) {
        try call { name in other.withPlatformString { Glibc.rename(name, $0) } }
    }

    /// Whether the process may use what is there in a way: `F_OK`, `W_OK`, `X_OK`.
    func checkAccess(_ mode: Int32) throws(Errno) { try call { access($0, mode) } }

    /// The path from the root, with no links in it.
    func resolved() throws(Errno) -> FilePath {
        var path: FilePath?
        try call { name in
            guard let found = realpath(name, nil) else { return -1 }
            defer { free(found) }
            path = FilePath(platformString: found)
            return 0
        }
        return path ?? self
    }

    private func call(_ body: (UnsafePointer<CChar>) -> Int32) throws(Errno) {
        let code = withPlatformString { body($0) == 0 ? 0 : errno }
        guard code == 0 else { throw Errno(rawValue: code) }
    }
}

extension FileDescriptor {
    /// Whether somebody sees what is written, as it is written.
    package var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Gives a file that has no name one.
    func link(to path: FilePath) throws(Errno) {
        let code = path.withPlatformString {
            linkat(AT_FDCWD, "/proc/self/fd/\(rawValue)", AT_FDCWD, $0, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno
        }
        guard code == 0 else { throw Errno(rawValue: code) }
    }

    /// Sets who may read and write the file; it stays as it is where the file system has nothing of the kind.
    func setPermissions(_ permissions: FilePermissions) { fchmod(rawValue, permissions.rawValue) }
}
