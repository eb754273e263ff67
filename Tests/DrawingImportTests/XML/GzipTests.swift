import CZlib
import Testing

@testable import DrawingImport

@Suite struct GzipTests {
    /// Packed by zlib, in one step.
    private func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
        let count = input.withUnsafeMutableBufferPointer { input in
            out.withUnsafeMutableBufferPointer { out in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (out.baseAddress, UInt32(out.count))
                deflate(&stream, Z_FINISH)
                return out.count - Int(stream.avail_out)
            }
        }
        return Array(out[..<count])
    }

    @Test func packedDrawingIsReadAsItWas() throws {
        let bytes = DrawnSheet(content: DrawnSheet.name("key", 390, 200)).bytes
        #expect(try DrawingImporter.map(from: packed(bytes)) == DrawingImporter.map(from: bytes))
    }

    @Test func brokenOffFileIsSaidSo() {
        let bytes = packed(Array(DrawnSheet().text.utf8))
        #expect(throws: ImportError("the file is packed by gzip, and damaged or broken off")) {
            try Gzip.unpacked(Array(bytes.dropLast(20)))
        }
    }

    @Test func whatIsTooLargeUnpackedIsRefused() {
        let bytes = packed([UInt8](repeating: 0x20, count: 4 << 20))
        #expect(throws: XMLReader.tooLarge(XMLLimits(size: 1 << 20))) {
            try Gzip.unpacked(bytes, limits: XMLLimits(size: 1 << 20))
        }
    }
}
