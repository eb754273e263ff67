internal import DrawingImport
internal import OutputFiles
internal import SystemPackage

/// The file a drawing is read from.
struct DrawingFile {
    /// "-" is standard input.
    var path: String
    /// What messages call it.
    var name: String { path == "-" ? "<stdin>" : path }

    /// What is too large is not read to its end, which a device may not have.
    func bytes() throws(CommandFailure) -> [UInt8] {
        do throws(Errno) {
            if path == "-" { return try Self.bytes(of: .standardInput) }
            let descriptor = try systemCall { try FileDescriptor.open(path, .readOnly, options: .closeOnExec) }
            return try systemCall { try descriptor.closeAfter { try Self.bytes(of: descriptor) } }
        } catch {
            switch error {
            case .noSuchFileOrDirectory: throw CommandFailure(.noInput, "\(name): there is no such file")
            case .isDirectory: throw CommandFailure(.noInput, "\(name): is a folder; give the drawing's file")
            case .permissionDenied: throw CommandFailure(.noInput, "\(name): no permission to read it")
            case .ioError: throw CommandFailure(.inputOutput, "\(name): cannot be read: \(error)")
            default: throw CommandFailure(.noInput, "\(name): cannot be read: \(error)")
            }
        }
    }

    private static func bytes(of descriptor: FileDescriptor) throws(Errno) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= DrawingImporter.largest {
            let count = try systemCall { try block.withUnsafeMutableBytes { try descriptor.read(into: $0) } }
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        return bytes
    }
}
