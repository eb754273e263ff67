internal import SystemPackage

/// A file that appears whole or not at all.
///
/// Bytes go to a file without a name in the destination's folder, which takes the destination's place when it is
/// committed; where it is not, the system drops it, whatever ends the process. File systems that know no such files get a
/// temporary file beside the destination. "-" is standard output; a destination that is neither a regular file nor a
/// folder (a pipe, a device) is written directly.
package struct OutputFile: ~Copyable {
    /// As it was given.
    private let path: String
    private let descriptor: FileDescriptor
    private var isClosed = false
    private let replacement: Replacement?

    /// What takes whose place at the end.
    private struct Replacement {
        /// The temporary file's name; nil where it has none yet.
        var temporary: FilePath?
        var destination: FilePath
    }

    /// Opens the destination for writing.
    ///
    /// - Parameter isOurs: whether the program chose the name, in a folder of its own: a link of that name is not followed then.
    /// - Throws: `OutputError`, where it is a folder, its folder is not there, or it may not be written; a link, a pipe or a device where
    ///   the name is ours.
    package init(path: String, isOurs: Bool = false) throws(OutputError) {
        self.path = path
        (descriptor, replacement) = try Self.open(path, isOurs: isOurs)
    }

    /// Writes a whole file.
    ///
    /// - Throws: `OutputError`; then the destination is as it was.
    package static func write(_ bytes: [UInt8], to path: String, isOurs: Bool = false) throws(OutputError) {
        var file = try OutputFile(path: path, isOurs: isOurs)
        try file.write(bytes)
        try file.commit()
    }

    /// Appends bytes.
    ///
    /// - Throws: `OutputError`, where the disk is full or the pipe's reader has gone.
    package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        try write { descriptor in try descriptor.writeAll(bytes) }
    }

    /// Writes bytes over those at the start.
    ///
    /// - Throws: `OutputError`, where the destination is a pipe.
    package mutating func overwriteStart(_ bytes: [UInt8]) throws(OutputError) {
        try write { descriptor in try descriptor.writeAll(toAbsoluteOffset: 0, bytes) }
    }

    private func write(_ body: (FileDescriptor) throws -> Int) throws(OutputError) {
        do throws(Errno) {
            try systemCall { [descriptor] in try body(descriptor) }
        } catch {
            throw OutputError(path: path, code: error)
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
        let descriptor = file.descriptor
        file.isClosed = true
        let closing = Result { () throws(Errno) in try systemCall { try descriptor.close() } }
        guard let temporary else { return }
        do throws(Errno) {
            // Some file systems tell only now that there was no room.
            try closing.get()
            try temporary.rename(to: replacement.destination)
        } catch {
            try? temporary.unlink()
            throw OutputError(path: file.path, code: error)
        }
        TemporaryFile.forget()
    }

    deinit {
        if !isClosed && descriptor != .standardOutput { try? descriptor.close() }
        // After a commit there is no such file any more.
        if let temporary = replacement?.temporary { TemporaryFile.remove(temporary) }
    }

    private static func open(_ path: String, isOurs: Bool) throws(OutputError) -> (FileDescriptor, Replacement?) {
        switch try Destination(path: path, isOurs: isOurs) {
        case .standardOutput:
            return (.standardOutput, nil)
        case .direct:
            do throws(Errno) {
                let descriptor = try systemCall { try FileDescriptor.open(path, .writeOnly, options: .closeOnExec) }
                return (descriptor, nil)
            } catch {
                throw OutputError(path: path, code: error)
            }
        case .regular(let destination, let permissions):
            let (descriptor, temporary) = try TemporaryFile.open(beside: destination, for: path)
            if let permissions { descriptor.setPermissions(permissions) }
            return (descriptor, Replacement(temporary: temporary, destination: destination))
        }
    }
}
