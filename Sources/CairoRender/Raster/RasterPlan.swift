internal import Drawing
internal import Sheets

/// The pixels of a picture, the part of it that is wanted, and the strips that part is drawn in.
struct RasterPlan: Sendable {
    /// Of the whole picture.
    let width: Int
    let height: Int
    /// Pixels per point.
    let scale: Double
    /// What is wanted of it.
    let part: PixelBox
    /// Rows of a strip; depends on the part only, so that the bytes do not depend on the machine.
    let rowsPerStrip: Int
    /// What is drawn at once, far narrower than Cairo's widest surface; counted from the picture's left edge.
    let columnWidth: Int

    /// A strip of that width still fits into memory.
    static let longestSide = Double(TileLayout.pictureSides.upperBound)

    /// The whole picture.
    ///
    /// - Throws: `RenderError.badResolution`, where there is no such picture.
    init(size: Size, dpi: Double) throws(RenderError) {
        let scale = dpi / 72
        let sides = [size.width, size.height].map { ($0 * scale).rounded() }
        guard dpi > 0, sides.allSatisfy({ 1...Self.longestSide ~= $0 }) else {
            throw .badResolution(dpi: dpi, size: size)
        }
        self.init(width: Int(sides[0]), height: Int(sides[1]), scale: scale)
    }

    private static let usualColumn = 2_048

    private init(width: Int, height: Int, scale: Double, part: PixelBox? = nil) {
        let part = part ?? PixelBox(x: 0, y: 0, width: width, height: height)
        self.width = width
        self.height = height
        self.scale = scale
        self.part = part
        columnWidth = min(Self.usualColumn, width)
        // Some two million pixels: eight megabytes for each thread. A little more than one strip is one.
        let rows = max(8, min(256, 2_000_000 / part.width))
        rowsPerStrip = part.height <= rows + rows / 4 ? part.height : rows
    }

    /// A part of the same picture.
    func cropped(to part: PixelBox) -> RasterPlan {
        RasterPlan(width: width, height: height, scale: scale, part: part)
    }

    /// The same picture with half the pixels a side as often as `times` says, rounded up.
    func halved(_ times: Int) -> RasterPlan {
        let divisor = 1 << times
        return RasterPlan(
            width: (width + divisor - 1) / divisor, height: (height + divisor - 1) / divisor,
            scale: scale / Double(divisor))
    }

    /// The columns that meet the part, each whole.
    var columns: [Range<Int>] {
        let first = part.x / columnWidth * columnWidth
        return stride(from: first, to: part.columns.upperBound, by: columnWidth).map { $0..<$0 + columnWidth }
    }

    var stripCount: Int { (part.height + rowsPerStrip - 1) / rowsPerStrip }

    /// The rows of a strip, in the whole picture.
    func rows(ofStrip strip: Int) -> Range<Int> {
        let first = part.y + strip * rowsPerStrip
        return first..<min(part.rows.upperBound, first + rowsPerStrip)
    }
}
