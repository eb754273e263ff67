import Testing

/// A binary PPM file: what poppler writes.
struct PPMImage {
    let width: Int
    let height: Int
    private let pixels: ArraySlice<UInt8>

    init(_ file: [UInt8]) throws {
        let words = file.prefix(64).split(maxSplits: 4) { $0 == 0x20 || $0 == 0x0A }
        let texts = words.prefix(4).map { String(decoding: $0, as: UTF8.self) }
        try #require(texts.count == 4 && texts[0] == "P6" && texts[3] == "255")
        width = try #require(Int(texts[1]))
        height = try #require(Int(texts[2]))
        pixels = file.suffix(3 * width * height)
    }

    /// Red, green and blue.
    subscript(column: Int, row: Int) -> [UInt8] {
        let start = pixels.startIndex + 3 * (row * width + column)
        return Array(pixels[start..<start + 3])
    }

    /// The bytes of a row: red, green, blue.
    func colors(row: Int) -> ArraySlice<UInt8> {
        let start = pixels.startIndex + 3 * row * width
        return pixels[start..<start + 3 * width]
    }
}
