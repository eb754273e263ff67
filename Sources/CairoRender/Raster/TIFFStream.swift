/// The parts of a TIFF file (TIFF 6.0, Adobe's Technical Note 2 of 2002 for deflate, BigTIFF): RGB, 8 bits, in strips.
///
/// The head comes first and says where the directory is, which stands at the end: only then it is known whether all
/// offsets fit into 32 bits.
struct TIFFStream {
    /// What stands in the head's place until it is known.
    static let headRoom = [UInt8](repeating: 0, count: 16)

    private let width: Int
    private let height: Int
    private let rowsPerStrip: Int
    /// A file longer than this is a BigTIFF.
    private let longestClassic: Int
    /// Where in the file the next strip will stand.
    var end = headRoom.count
    private var offsets: [Int] = []
    private var lengths: [Int] = []

    init(width: Int, height: Int, rowsPerStrip: Int, longestClassic: Int = 0xFFFF_FFFF) {
        self.width = width
        self.height = height
        self.rowsPerStrip = rowsPerStrip
        self.longestClassic = longestClassic
    }

    /// Books the next strip, a whole zlib stream.
    ///
    /// - Returns: what is written: the strip, to an even length.
    mutating func add(_ strip: [UInt8]) -> [UInt8] {
        offsets.append(end)
        lengths.append(strip.count)
        let padded = strip.count.isMultiple(of: 2) ? strip : strip + [0]
        end += padded.count
        return padded
    }

    /// The head, which goes to the start of the file, and the directory, which follows the strips.
    func finish(dpi: Double, title: String, profile: [UInt8]) -> (head: [UInt8], directory: [UInt8]) {
        let fields = fields(dpi: dpi, title: title, profile: profile)
        let classic = TIFFDirectory(fields, at: end, isBig: false)
        let isBig = end + classic.bytes.count > longestClassic
        let directory = isBig ? TIFFDirectory(fields, at: end, isBig: true) : classic
        let byteOrder = Array("II".utf8)
        let head =
            isBig
            ? byteOrder + TIFFField.bytes(43, 2) + TIFFField.bytes(8, 2) + [0, 0] + TIFFField.bytes(end, 8)
            : byteOrder + TIFFField.bytes(42, 2) + TIFFField.bytes(end, 4)
        return (head, directory.bytes)
    }

    /// The low 32 bits.
    static func bigEndian(_ number: UInt) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// In the order of their numbers, as a directory must have them.
    private func fields(dpi: Double, title: String, profile: [UInt8]) -> [TIFFField] {
        let (deflate, rgb, chunky, inch) = (8, 2, 1, 2)
        return [
            TIFFField(256, .longs([width])),
            TIFFField(257, .longs([height])),
            TIFFField(258, .shorts([8, 8, 8])),
            TIFFField(259, .shorts([deflate])),
            TIFFField(262, .shorts([rgb])),
            TIFFField(270, .text(title)),
            TIFFField(273, .offsets(offsets)),
            TIFFField(277, .shorts([3])),
            TIFFField(278, .longs([rowsPerStrip])),
            TIFFField(279, .offsets(lengths)),
            TIFFField(282, .ratio(dpi)),
            TIFFField(283, .ratio(dpi)),
            TIFFField(284, .shorts([chunky])),
            TIFFField(296, .shorts([inch])),
            TIFFField(34675, .bytes(profile)),
        ]
    }
}
