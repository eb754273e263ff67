internal import CZlib

/// Owns a zlib compressor that makes raw pieces of one deflate stream, each complete in itself.
struct Deflater: ~Copyable {
    // At a place of its own: zlib keeps a pointer back to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private static let chunk = 1 << 16

    /// - Parameter level: 1 (fast) to 9 (small).
    init(level: Int32) throws(RenderError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let rawFormat: Int32 = -15
        // Larger tables than zlib's usual ones leave the processor's cache: half as much time again, for nothing.
        let memory: Int32 = 7
        let status = deflateInit2_(
            stream, level, Z_DEFLATED, rawFormat, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw .outOfMemory }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses more of the piece.
    func compress(_ bytes: [UInt8], into output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { run($0, flush: Z_NO_FLUSH, into: &output) }
    }

    /// Ends the piece on a byte boundary, the last one with the stream's end, and begins another.
    func finish(isLast: Bool, into output: inout [UInt8]) {
        run(UnsafeBufferPointer(start: nil, count: 0), flush: isLast ? Z_FINISH : Z_SYNC_FLUSH, into: &output)
        deflateReset(stream)
    }

    private func run(_ bytes: UnsafeBufferPointer<UInt8>, flush: Int32, into output: inout [UInt8]) {
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
        repeat {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.chunk) { room in
                stream.pointee.next_out = room.baseAddress
                stream.pointee.avail_out = UInt32(Self.chunk)
                deflate(stream, flush)
                output.append(contentsOf: room.prefix(Self.chunk - Int(stream.pointee.avail_out)))
            }
        } while stream.pointee.avail_out == 0
    }
}
