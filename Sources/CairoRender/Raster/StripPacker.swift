internal import CZlib
internal import Glibc

/// A strip as it goes into the file.
struct PackedStrip: Sendable {
    var chunk: [UInt8]
    /// Adler-32 of the `length` bytes that were compressed.
    var checksum: UInt
    var length: Int
}

/// One thread's means to draw and compress strips.
final class StripPacker {
    private let plan: RasterPlan
    private let drawer: StripDrawer
    private let deflater: Deflater
    /// The colours of the row and of the one above: red, green, blue.
    private var row: [UInt8]
    private var above: [UInt8]
    /// A row as PNG wants it: the filter's number and the bytes.
    private var line: [UInt8]
    /// The line of a row that is like the one above, and its checksum.
    private let sameLine: [UInt8]
    private let sameChecksum: UInt

    /// PNG's filters, by their numbers: bytes as they are, and less those above.
    private static let none: UInt8 = 0
    private static let up: UInt8 = 2

    init(_ list: DisplayList, plan: RasterPlan, level: Int32) throws(RenderError) {
        self.plan = plan
        drawer = StripDrawer(list, plan: plan)
        deflater = try Deflater(level: level)
        row = Array(repeating: 0, count: 3 * plan.width)
        above = row
        line = [Self.none] + row
        sameLine = [Self.up] + row
        sameChecksum = adler32(adler32(0, nil, 0), sameLine, UInt32(sameLine.count))
    }

    /// Draws and compresses a strip.
    func pack(_ strip: Int) throws -> PackedStrip {
        var data: [UInt8] = []
        var checksum = adler32(0, nil, 0)
        var last: UnsafePointer<UInt8>?
        try drawer.draw(strip) { pixels in
            if let last, memcmp(last, pixels, 4 * plan.width) == 0 {
                deflater.compress(sameLine, into: &data)
                checksum = adler32_combine(checksum, sameChecksum, sameLine.count)
            } else {
                filter(pixels, isFirst: last == nil)
                deflater.compress(line, into: &data)
                checksum = adler32(checksum, line, UInt32(line.count))
            }
            last = pixels
        }
        deflater.finish(isLast: strip == plan.stripCount - 1, into: &data)
        let length = plan.rows(ofStrip: strip).count * line.count
        return PackedStrip(chunk: PNGStream.imageData(data), checksum: checksum, length: length)
    }

    /// Makes the line of a row of pixels: blue, green, red and an unused byte each.
    private func filter(_ pixels: UnsafePointer<UInt8>, isFirst: Bool) {
        swap(&row, &above)
        row.withUnsafeMutableBufferPointer { row in
            for column in 0..<plan.width {
                row[3 * column] = pixels[4 * column + 2]
                row[3 * column + 1] = pixels[4 * column + 1]
                row[3 * column + 2] = pixels[4 * column]
            }
        }
        // A strip knows nothing of the one before.
        line[0] = isFirst ? Self.none : Self.up
        line.withUnsafeMutableBufferPointer { line in
            row.withUnsafeBufferPointer { row in
                above.withUnsafeBufferPointer { above in
                    for index in row.indices {
                        line[index + 1] = isFirst ? row[index] : row[index] &- above[index]
                    }
                }
            }
        }
    }
}
