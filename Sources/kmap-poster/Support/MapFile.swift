internal import Foundation
internal import MapModel
internal import TextFormats

/// The file a map is read from.
struct MapFile {
    /// Nil where it is standard input.
    var path: String?
    /// What messages call it.
    var name: String { path ?? "<stdin>" }

    /// - Parameter argument: a path, or "-" for standard input.
    init(argument: String) {
        path = argument == "-" ? nil : argument
    }

    /// Reads and checks the map. Findings go to standard error, all of them.
    ///
    /// - Throws: where the file cannot be read, or what was found stops it.
    func read() throws(CommandFailure) -> MapDocument {
        let (document, findings) = MapDocument.read(try bytes(), file: name)
        for finding in findings { standardError(finding.description) }
        let errors = findings.count { $0.severity == .error }
        guard let document, errors == 0 else {
            throw CommandFailure(.findings, "\(name): \(errors == 1 ? "1 error" : "\(errors) errors")")
        }
        return document
    }

    /// - Throws: where `output` would be written over the map.
    func keepsApart(from output: String) throws(CommandFailure) {
        guard let path, let map = FileIdentity(path), map == FileIdentity(output) else { return }
        throw CommandFailure(.usage, "“\(output)” is the map itself, which is never overwritten; give another file with -o")
    }

    /// What the reader refuses needs not be read to its end, which a device may not have.
    private func bytes() throws(CommandFailure) -> [UInt8] {
        let descriptor = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
        guard descriptor >= 0 else { throw failure() }
        defer { if path != nil { close(descriptor) } }
        let limit = JSONLimits().size + 1
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = Foundation.read(descriptor, &block, block.count)
            if count > 0 { bytes += block[..<count] }
            if count == 0 { break }
            if count < 0, errno != EINTR { throw failure() }
        }
        return bytes
    }

    private func failure() -> CommandFailure {
        switch errno {
        case ENOENT: CommandFailure(.noInput, "\(name): there is no such file")
        case EISDIR: CommandFailure(.noInput, "\(name): is a folder; give the map's file")
        case EACCES: CommandFailure(.noInput, "\(name): no permission to read it")
        case EIO: CommandFailure(.inputOutput, "\(name): cannot be read: \(String(cString: strerror(EIO)))")
        case let code: CommandFailure(.noInput, "\(name): cannot be read: \(String(cString: strerror(code)))")
        }
    }
}

/// Which file a path leads to, by whatever name.
private struct FileIdentity: Equatable {
    var device: dev_t
    var number: ino_t

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
