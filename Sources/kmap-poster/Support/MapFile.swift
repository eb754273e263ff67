internal import MapModel
internal import OutputFiles
internal import SystemPackage
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
    func read() throws(CommandFailure) -> MapDocument { try readWithText().document }

    /// Reads and checks the map, and hands out its text too.
    ///
    /// - Throws: where the file cannot be read, or what was found stops it.
    func readWithText() throws(CommandFailure) -> (document: MapDocument, text: [UInt8]) {
        let bytes = try bytes()
        let (document, findings) = MapDocument.read(bytes, file: name)
        for finding in findings { standardError(finding.description) }
        let errors = findings.count { $0.severity == .error }
        guard let document, errors == 0 else {
            throw CommandFailure(.findings, "\(name): \(errors == 1 ? "1 error" : "\(errors) errors")")
        }
        return (document, bytes)
    }

    /// - Throws: where `output` would be written over the map.
    func keepsApart(from output: String) throws(CommandFailure) {
        let map = path.map { FileIdentity($0) } ?? FileIdentity(.standardInput)
        guard output != "-", let map, map == FileIdentity(output) else { return }
        throw CommandFailure(.usage, "“\(output)” is the map itself, which is never overwritten; give another file with -o")
    }

    private func bytes() throws(CommandFailure) -> [UInt8] {
        do throws(Errno) {
            guard let path else { return try Self.bytes(of: .standardInput) }
            // As it was typed: a slash at its end, which means a folder, is lost in a `FilePath`.
            let descriptor = try systemCall { try FileDescriptor.open(path, .readOnly, options: .closeOnExec) }
            return try systemCall { try descriptor.closeAfter { try Self.bytes(of: descriptor) } }
        } catch {
            throw failure(error)
        }
    }

    /// What the reader refuses needs not be read to its end, which a device may not have.
    private static func bytes(of descriptor: FileDescriptor) throws(Errno) -> [UInt8] {
        let limit = JSONLimits().size + 1
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = try systemCall { try block.withUnsafeMutableBytes { try descriptor.read(into: $0) } }
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        return bytes
    }

    private func failure(_ error: Errno) -> CommandFailure {
        switch error {
        case .noSuchFileOrDirectory: CommandFailure(.noInput, "\(name): there is no such file")
        case .isDirectory: CommandFailure(.noInput, "\(name): is a folder; give the map's file")
        case .permissionDenied: CommandFailure(.noInput, "\(name): no permission to read it")
        case .ioError: CommandFailure(.inputOutput, "\(name): cannot be read: \(error)")
        default: CommandFailure(.noInput, "\(name): cannot be read: \(error)")
        }
    }
}
