internal import CZlib
internal import Glibc

/// Turns rows of pixels into the bytes a format compresses.
final class RowCoder {
    private let width: Int
    private let format: StripFormat
    /// The colours of the row and of the one above: red, green, blue.
    private var row: [UInt8]
    private var above: [UInt8]
    /// A row of a PNG: the filter's number and the bytes.
    private var filtered: [UInt8]
    /// The same of a row that is like the one above, and its checksum.
    private let sameLine: [UInt8]
    private let sameChecksum: UInt
    private var last: UnsafePointer<UInt8>?
    private var isSame = false

    /// PNG's filters, by their numbers: bytes as they are, and less those above.
    private static let none: UInt8 = 0
    private static let up: UInt8 = 2

    init(width: Int, format: StripFormat) {
        self.width = width
        self.format = format
        row = Array(repeating: 0, count: 3 * width)
        above = row
        filtered = [Self.none] + row
        sameLine = [Self.up] + row
        sameChecksum = adler32(adler32(0, nil, 0), sameLine, UInt32(sameLine.count))
    }

    /// How many bytes a row becomes.
    var length: Int {
        switch format {
        case .png: filtered.count
        case .tiff: row.count
        }
    }

    /// The bytes of the row that was coded last.
    var line: [UInt8] {
        switch format {
        case .png: isSame ? sameLine : filtered
        case .tiff: row
        }
    }

    /// The checksum of what `checksum` is of, and the line after it.
    func extend(_ checksum: UInt) -> UInt {
        isSame && format == .png
            ? adler32_combine(checksum, sameChecksum, sameLine.count)
            : adler32(checksum, line, UInt32(line.count))
    }

    /// Begins a strip, which knows nothing of the one before.
    func begin() {
        last = nil
    }

    /// Codes a row of pixels: blue, green, red and an unused byte each. The row before must still be where it was.
    func code(_ pixels: UnsafePointer<UInt8>) {
        isSame = last.map { memcmp($0, pixels, 4 * width) == 0 } ?? false
        let isFirst = last == nil
        last = pixels
        guard !isSame else { return }
        swap(&row, &above)
        row.withUnsafeMutableBufferPointer { row in
            // No index can overflow; said so, the loop is twice as fast. So in `filter`.
            for column in 0..<width {
                row[3 &* column] = pixels[4 &* column &+ 2]
                row[3 &* column &+ 1] = pixels[4 &* column &+ 1]
                row[3 &* column &+ 2] = pixels[4 &* column]
            }
        }
        if format == .png { filter(isFirst: isFirst) }
    }

    private func filter(isFirst: Bool) {
        guard !isFirst else {
            filtered.replaceSubrange(0..., with: [Self.none] + row)
            return
        }
        filtered[0] = Self.up
        filtered.withUnsafeMutableBufferPointer { line in
            row.withUnsafeBufferPointer { row in
                above.withUnsafeBufferPointer { above in
                    for index in row.indices { line[index &+ 1] = row[index] &- above[index] }
                }
            }
        }
    }
}
