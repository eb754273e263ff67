internal import Glibc
package import SystemPackage

/// A file that says which process works on something, for as long as it does.
///
/// What counts is the system's lock on the file, which ends with the process whatever ends that: a file that was left behind
/// keeps nobody out. Where the file system knows no locks, none is kept.
package final class LockFile {
    private let path: FilePath
    private var descriptor: FileDescriptor?

    /// Why there is no lock.
    package enum Failure: Error, Hashable, Sendable {
        /// Another has it; who, in words, where the file says so.
        case isHeld(by: String)
        case output(OutputError)
    }

    /// Takes the lock, or fails at once.
    package init(path: FilePath) throws(Failure) {
        self.path = path
        while descriptor == nil {
            let opened: FileDescriptor
            do throws(Errno) {
                opened = try Self.open(path)
            } catch {
                throw .output(OutputError(path: path.string, code: error))
            }
            guard opened.lock(LOCK_EX) else {
                defer { try? opened.close() }
                throw .isHeld(by: Self.holder(in: opened))
            }
            // Who had the lock may have taken the file away in between.
            guard (try? Stat(path, followTargetSymlink: false))?.inode == (try? Stat(opened))?.inode else {
                try? opened.close()
                continue
            }
            descriptor = opened
            ftruncate(opened.rawValue, 0)
            // On a full disk nobody learns who it is, but is kept out all the same.
            _ = try? opened.writeAll(toAbsoluteOffset: 0, "\(getpid()) \(Self.host)\n".utf8)
        }
    }

    private static func open(_ path: FilePath) throws(Errno) -> FileDescriptor {
        // A device would be opened, and opening one may do something.
        if let type = type(of: path), type != .regular { throw .tooManySymbolicLinkLevels }
        return try systemCall {
            try FileDescriptor.open(
                path, .readWrite, options: [.create, .noFollow, .closeOnExec, .nonBlocking],
                permissions: FilePermissions(rawValue: 0o666))
        }
    }

    deinit { release() }

    /// Takes the file away, and the lock with it.
    package func release() {
        guard let descriptor else { return }
        self.descriptor = nil
        try? path.unlink()
        try? descriptor.close()
    }

    /// Who has the lock, in words; nil where nobody has, or there is no such file.
    package static func holder(of path: FilePath) -> String? {
        guard type(of: path) == .regular,
            let opened = try? FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec, .nonBlocking])
        else { return nil }
        defer { try? opened.close() }
        return opened.lock(LOCK_SH) ? nil : holder(in: opened)
    }

    private static func type(of path: FilePath) -> FileType? { (try? Stat(path, followTargetSymlink: false))?.type }

    /// "process 12 on host". Anybody may have written the file.
    private static func holder(in file: FileDescriptor) -> String {
        var room = [UInt8](repeating: 0, count: 300)
        let count = (try? room.withUnsafeMutableBytes { try file.read(fromAbsoluteOffset: 0, into: $0) }) ?? 0
        let words = room[..<count].split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
        guard let first = words.first, let number = Int32(String(decoding: first, as: UTF8.self)), number > 0 else {
            return "another process"
        }
        let isHost = { (byte: UInt8) in (0x21...0x7E).contains(byte) }
        guard words.count == 2, words[1].allSatisfy(isHost), !words[1].elementsEqual(host.utf8) else {
            return "process \(number)"
        }
        return "process \(number) on \(String(decoding: words[1], as: UTF8.self))"
    }

    private static var host: String {
        var name = [CChar](repeating: 0, count: 257)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension FileDescriptor {
    /// Whether the lock is had, or cannot be had from anybody.
    fileprivate func lock(_ kind: Int32) -> Bool {
        while flock(rawValue, kind | LOCK_NB) != 0 {
            guard errno == EINTR else { return errno != EWOULDBLOCK }
        }
        return true
    }
}
