internal import CZlib

/// The parts of a PNG file (W3C PNG, 3rd edition): RGB, 8 bits, not interlaced.
///
/// The image data is one zlib stream: a header, raw deflate pieces that strips give, and a checksum.
enum PNGStream {
    /// Everything before the image data.
    static func head(width: Int, height: Int, dpi: Double, title: String) -> [UInt8] {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let bitDepth: UInt8 = 8
        let rgb: UInt8 = 2
        let header = bigEndian(width) + bigEndian(height) + [bitDepth, rgb, 0, 0, 0]
        let pixelsPerMetre = Int((dpi / 0.0254).rounded())
        let perceptual: UInt8 = 0
        // Compression flag and method, language and translated keyword: none.
        let text = Array("Title".utf8) + [0, 0, 0, 0, 0] + Array(title.utf8)
        return signature + chunk("IHDR", header) + chunk("sRGB", [perceptual]) + chunk("gAMA", bigEndian(45_455))
            + chunk("pHYs", bigEndian(pixelsPerMetre) + bigEndian(pixelsPerMetre) + [1])
            + chunk("iTXt", text) + imageData([0x78, 0x9C])
    }

    /// A piece of the deflate stream.
    static func imageData(_ bytes: [UInt8]) -> [UInt8] {
        chunk("IDAT", bytes)
    }

    /// Everything after the image data; `checksum` is the Adler-32 of all rows, filter bytes included.
    static func tail(checksum: UInt) -> [UInt8] {
        imageData(bigEndian(Int(checksum))) + chunk("IEND", [])
    }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return bigEndian(data.count) + body + bigEndian(Int(crc32(0, body, UInt32(body.count))))
    }

    /// The low 32 bits.
    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
