internal import CZlib

/// Files packed by gzip, as `.svgz` are.
enum Gzip {
    static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// - Throws: where the file is damaged or broken off, or what it holds is larger than the limit.
    static func unpacked(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(ImportError) -> [UInt8] {
        guard bytes.count <= limits.size else { throw XMLReader.tooLarge(limits) }
        var stream = z_stream()
        // 15 bits of window, and 16 for a header of gzip.
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw ImportError("there is no memory to unpack the file")
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        var out: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 18)
        let status = input.withUnsafeMutableBufferPointer { input -> Int32 in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            var status = Z_OK
            while status == Z_OK && out.count <= limits.size {
                let written = block.withUnsafeMutableBufferPointer { block -> Int in
                    stream.next_out = block.baseAddress
                    stream.avail_out = UInt32(block.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return block.count - Int(stream.avail_out)
                }
                out += block[..<written]
            }
            return status
        }
        guard out.count <= limits.size else { throw XMLReader.tooLarge(limits) }
        guard status == Z_STREAM_END else { throw ImportError("the file is packed by gzip, and damaged or broken off") }
        return out
    }
}
