internal import Glibc

/// The bytes of a source file, in room that is used again for the next.
struct SourceFile: ~Copyable {
    /// In bytes; what is larger is refused, so that memory stays flat.
    static let largest = 64 << 20

    private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)

    deinit { room.deallocate() }

    /// Reads a file, and hands on its bytes with a zero behind them.
    mutating func withBytes<Result>(
        of path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(SourceError) -> Result {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path) }
        defer { close(descriptor) }
        var count = 0
        while true {
            if count + 1 >= room.count { try grow(keeping: count, for: path) }
            let read = read(descriptor, room.baseAddress! + count, room.count - count - 1)
            guard read >= 0 else { throw .unreadable(path) }
            if read == 0 { break }
            count += read
        }
        room[count] = 0
        return body(UnsafeBufferPointer(rebasing: room[...count]))
    }

    private mutating func grow(keeping count: Int, for path: String) throws(SourceError) {
        guard room.count < Self.largest else { throw .tooLarge(path) }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room.count * 4)
        _ = larger.update(fromContentsOf: room[..<count])
        room.deallocate()
        room = larger
    }
}
