internal import Glibc

/// A file that appears whole or not at all.
///
/// Bytes go to a file without a name in the destination's folder, which takes the destination's place when it is
/// committed; where it is not, the system drops it, whatever ends the process. File systems that know no such files get a
/// temporary file beside the destination. "-" is standard output; a destination that is neither a regular file nor a
/// folder (a pipe, a device) is written directly.
package struct OutputFile: ~Copyable {
    private let path: String
    /// -1 when it is closed.
    private var descriptor: Int32
    private let replacement: Replacement?

    /// What takes whose place at the end.
    private struct Replacement {
        /// The temporary file's name; nil where it has none yet.
        var temporary: String?
        var destination: String
    }

    /// Opens the destination for writing.
    ///
    /// - Throws: `OutputError`, where it is a folder, its folder is not there, or it may not be written.
    package init(path: String) throws(OutputError) {
        self.path = path
        (descriptor, replacement) = try Self.open(path)
    }

    /// Writes a whole file.
    ///
    /// - Throws: `OutputError`; then the destination is as it was.
    package static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        var file = try OutputFile(path: path)
        try file.write(bytes)
        try file.commit()
    }

    /// Appends bytes.
    ///
    /// - Throws: `OutputError`, where the disk is full or the pipe's reader has gone.
    package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        try write(bytes) { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Writes bytes over those at the start.
    ///
    /// - Throws: `OutputError`, where the destination is a pipe.
    package mutating func overwriteStart(_ bytes: [UInt8]) throws(OutputError) {
        try write(bytes) { pwrite(descriptor, $0.baseAddress, $0.count, off_t(bytes.count - $0.count)) }
    }

    /// Calls `step` with what is left to write until nothing is.
    private func write(_ bytes: [UInt8], by step: (UnsafeRawBufferPointer) -> Int) throws(OutputError) {
        var start = 0
        while start < bytes.count {
            let (written, code) = bytes.withUnsafeBytes { buffer in
                (step(UnsafeRawBufferPointer(rebasing: buffer[start...])), errno)
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
    package consuming func commit() throws(OutputError) {
        guard let replacement else { return }
        var file = self
        var temporary = replacement.temporary
        if temporary == nil { temporary = try TemporaryFile.link(file.descriptor, to: replacement.destination, for: file.path) }
        let isClosed = close(file.descriptor) == 0
        file.descriptor = -1
        guard let temporary else { return }
        // Some file systems tell only now that there was no room.
        guard isClosed, rename(temporary, replacement.destination) == 0 else {
            let code = errno
            unlink(temporary)
            throw OutputError(path: file.path, code: code)
        }
        TemporaryFile.forget()
    }

    deinit {
        if descriptor >= 0 && descriptor != STDOUT_FILENO { close(descriptor) }
        // After a commit there is no such file any more.
        if let temporary = replacement?.temporary { TemporaryFile.remove(temporary) }
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
            let (descriptor, temporary) = try TemporaryFile.open(beside: destination, for: path)
            if let mode { fchmod(descriptor, mode) }
            return (descriptor, Replacement(temporary: temporary, destination: destination))
        }
    }
}
