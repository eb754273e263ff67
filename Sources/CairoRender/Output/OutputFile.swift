internal import Glibc

/// A file that appears whole or not at all.
///
/// Bytes go to a temporary file in the destination's folder, which takes the destination's place when it is committed
/// and vanishes when it is not. "-" is standard output; a destination that is neither a regular file nor a folder
/// (a pipe, a device) is written directly.
public struct OutputFile: ~Copyable {
    private let path: String
    /// -1 when it is closed.
    private var descriptor: Int32
    private let replacement: Replacement?

    /// What is renamed to what at the end.
    private struct Replacement {
        var temporary: String
        var destination: String
    }

    /// Opens the destination for writing.
    ///
    /// - Throws: `OutputError`, where it is a folder, its folder is not there, or it may not be written.
    public init(path: String) throws(OutputError) {
        self.path = path
        (descriptor, replacement) = try Self.open(path)
    }

    /// Writes a whole file.
    ///
    /// - Throws: `OutputError`; then the destination is as it was.
    public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        var file = try OutputFile(path: path)
        try file.write(bytes)
        try file.commit()
    }

    /// Appends bytes.
    ///
    /// - Throws: `OutputError`, where the disk is full or the pipe's reader has gone.
    public mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        var start = 0
        while start < bytes.count {
            let (written, code) = bytes.withUnsafeBytes { buffer in
                (Glibc.write(descriptor, buffer.baseAddress! + start, buffer.count - start), errno)
            }
            if written >= 0 {
                start += written
            } else if code != EINTR {
                throw OutputError(path: path, code: code)
            }
        }
    }

    /// Puts the file in its place.
    ///
    /// - Throws: `OutputError`; then the destination is as it was.
    public consuming func commit() throws(OutputError) {
        guard let replacement else { return }
        var file = self
        let isClosed = close(file.descriptor) == 0
        file.descriptor = -1
        // Some file systems tell only now that there was no room.
        guard isClosed else { throw OutputError(path: file.path, code: errno) }
        guard rename(replacement.temporary, replacement.destination) == 0 else {
            throw OutputError(path: file.path, code: errno)
        }
    }

    deinit {
        if descriptor >= 0 && descriptor != STDOUT_FILENO { close(descriptor) }
        // After a commit there is no such file any more.
        if let replacement { unlink(replacement.temporary) }
    }

    private static func open(_ path: String) throws(OutputError) -> (Int32, Replacement?) {
        switch try Destination(path: path) {
        case .standardOutput:
            return (STDOUT_FILENO, nil)
        case .direct:
            let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
            return (descriptor, nil)
        case .regular(let destination, let mode):
            let (descriptor, temporary) = try openTemporary(beside: destination, for: path)
            if let mode { fchmod(descriptor, mode) }
            return (descriptor, Replacement(temporary: temporary, destination: destination))
        }
    }

    private static func openTemporary(
        beside destination: String, for path: String
    ) throws(OutputError) -> (descriptor: Int32, path: String) {
        let folder = OutputError.folder(of: destination)
        for attempt in 0..<1_000 {
            let temporary = "\(folder)/.kmap-poster-\(getpid())-\(attempt).tmp"
            let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (descriptor, temporary) }
            guard errno == EEXIST else { throw OutputError(path: path, code: errno) }
        }
        throw OutputError(path: path, code: EEXIST)
    }
}

/// What stands at a path before it is written.
private enum Destination {
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
