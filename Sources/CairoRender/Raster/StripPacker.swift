internal import CZlib
internal import Glibc
internal import PosterLayout

/// A strip as it goes into the file.
struct PackedStrip: Sendable {
    /// An IDAT chunk of a PNG, a whole zlib stream of a TIFF.
    var data: [UInt8]
    /// Adler-32 of the `length` bytes that were compressed.
    var checksum: UInt
    var length: Int
    /// How many pixels it has.
    var pixels: Int
}

/// One thread's means to draw and compress strips.
final class StripPacker {
    private let plan: RasterPlan
    private let format: RasterFormat
    private let drawer: StripDrawer
    private let deflater: Deflater
    private let row: RowCoder

    init(_ list: DisplayList, plan: RasterPlan, format: RasterFormat) throws(RenderError) {
        self.plan = plan
        self.format = format
        drawer = StripDrawer(list, plan: plan)
        deflater = try Deflater(level: format.level)
        row = RowCoder(width: plan.window.width, format: format)
    }

    /// Draws and compresses a strip.
    func pack(_ strip: Int) throws(RenderError) -> PackedStrip {
        var data: [UInt8] = []
        var checksum = adler32(0, nil, 0)
        row.begin()
        try drawer.draw(strip) { pixels in
            row.code(pixels)
            deflater.compress(row.line, into: &data)
            checksum = row.extend(checksum)
        }
        let rows = plan.rows(ofStrip: strip).count
        let length = rows * row.length
        let pixels = rows * plan.window.width
        switch format {
        case .png:
            deflater.finish(isLast: strip == plan.stripCount - 1, into: &data)
            return PackedStrip(data: PNGStream.imageData(data), checksum: checksum, length: length, pixels: pixels)
        case .tiff:
            deflater.finish(isLast: true, into: &data)
            let stream = [0x78, 0x9C] + data + TIFFStream.bigEndian(checksum)
            return PackedStrip(data: stream, checksum: checksum, length: length, pixels: pixels)
        }
    }
}
