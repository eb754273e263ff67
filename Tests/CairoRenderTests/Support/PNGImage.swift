import CZlib
import Testing

/// A PNG file read back: RGB, 8 bits, rows as they are or less the row above.
struct PNGImage {
    let width: Int
    let height: Int
    /// Chunk names in the order of the file, each with its data.
    let chunks: [(name: String, data: [UInt8])]
    private let rows: [UInt8]

    init(_ file: [UInt8]) throws {
        var chunks: [(name: String, data: [UInt8])] = []
        var position = 8
        while position < file.count {
            let length = Self.number(file[position..<position + 4])
            let end = position + 8 + length
            let sum = Self.number(file[end..<end + 4])
            try #require(crc32(0, Array(file[position + 4..<end]), UInt32(length + 4)) == UInt(sum))
            let name = String(decoding: file[position + 4..<position + 8], as: UTF8.self)
            chunks.append((name, Array(file[position + 8..<end])))
            position = end + 4
        }
        self.chunks = chunks
        let header = try #require(chunks.first { $0.name == "IHDR" }).data
        try #require(header[8...] == [8, 2, 0, 0, 0])
        width = Self.number(header[0..<4])
        height = Self.number(header[4..<8])

        let compressed = chunks.filter { $0.name == "IDAT" }.flatMap(\.data)
        var inflated = [UInt8](repeating: 0xFF, count: height * (1 + 3 * width))
        var length = UInt(inflated.count)
        try #require(uncompress(&inflated, &length, compressed, UInt(compressed.count)) == Z_OK)
        try #require(Int(length) == inflated.count)
        let stride = 1 + 3 * width
        for row in 0..<height where inflated[row * stride] != 0 {
            try #require(inflated[row * stride] == 2 && row > 0)
            for index in row * stride + 1..<(row + 1) * stride {
                inflated[index] &+= inflated[index - stride]
            }
        }
        rows = inflated
    }

    /// Red, green and blue.
    subscript(column: Int, row: Int) -> [UInt8] {
        let start = row * (1 + 3 * width) + 1 + 3 * column
        return Array(rows[start..<start + 3])
    }

    /// The bytes of some columns of a row: red, green, blue.
    func colors(row: Int, columns: Range<Int>) -> ArraySlice<UInt8> {
        let start = row * (1 + 3 * width) + 1
        return rows[start + 3 * columns.lowerBound..<start + 3 * columns.upperBound]
    }

    static func number(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
