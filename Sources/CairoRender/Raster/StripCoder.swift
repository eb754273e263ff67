internal import CZlib

/// Compresses strips of a picture, one after the other.
final class StripCoder {
    private let width: Int
    private let format: StripFormat
    private let deflater: Deflater
    private let row: RowCoder
    private var data: [UInt8] = []
    private var checksum = adler32(0, nil, 0)
    private var rows = 0

    init(width: Int, format: StripFormat) throws(RenderError) {
        self.width = width
        self.format = format
        deflater = try Deflater(level: format.level)
        row = RowCoder(width: width, format: format)
    }

    /// Begins a strip.
    func begin() {
        data = []
        checksum = adler32(0, nil, 0)
        rows = 0
        row.begin()
    }

    /// Adds a row: four bytes a pixel, blue, green, red, unused. The row before must still be where it was.
    func add(_ pixels: UnsafePointer<UInt8>) {
        row.code(pixels)
        deflater.compress(row.line, into: &data)
        checksum = row.extend(checksum)
        rows += 1
    }

    /// The strip of the rows since `begin`.
    ///
    /// - Parameter isLast: whether a PNG's stream ends with it; a TIFF's strips are streams of their own.
    func end(isLast: Bool) -> PackedStrip {
        deflater.finish(isLast: isLast || format == .tiff, into: &data)
        let file =
            switch format {
            case .png: PNGStream.imageData(data)
            case .tiff: [0x78, 0x9C] + data + TIFFStream.bigEndian(checksum)
            }
        return PackedStrip(data: file, checksum: checksum, length: rows * row.length, pixels: rows * width)
    }
}
