internal import PosterLayout

/// The pixels of a picture, the part of it that is wanted, and the strips that part is drawn in.
struct RasterPlan: Sendable {
    /// Of the whole picture.
    let width: Int
    let height: Int
    /// Pixels per point.
    let scale: Double
    /// What is wanted of it.
    let window: PixelBox
    /// Rows of a strip; depends on the window only, so that the bytes do not depend on the machine.
    let rowsPerStrip: Int
    /// What is drawn at once, far narrower than Cairo's widest surface; counted from the picture's left edge, or the
    /// window's where that stands for itself.
    let columnWidth: Int
    private let columnStart: Int

    /// 84 m at 300 dpi; a strip of that width still fits into memory.
    static let longestSide = 1_000_000.0

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

    private init(width: Int, height: Int, scale: Double, window: PixelBox? = nil, isAlone: Bool = false) {
        let window = window ?? PixelBox(x: 0, y: 0, width: width, height: height)
        self.width = width
        self.height = height
        self.scale = scale
        self.window = window
        // Some two million pixels: eight megabytes for each thread.
        columnStart = isAlone ? window.x : 0
        columnWidth = min(Self.usualColumn, isAlone ? window.width : width)
        rowsPerStrip = max(8, min(256, 2_000_000 / window.width))
    }

    /// A part of the same picture.
    ///
    /// - Parameter isAlone: whether it is drawn without regard to the columns of the whole; faster where it is narrow,
    ///   and the last bit of a pixel may differ.
    func cropped(to window: PixelBox, isAlone: Bool = false) -> RasterPlan {
        RasterPlan(width: width, height: height, scale: scale, window: window, isAlone: isAlone)
    }

    /// The same picture with half the pixels a side as often as `times` says, rounded up.
    func halved(_ times: Int) -> RasterPlan {
        let divisor = 1 << times
        return RasterPlan(
            width: (width + divisor - 1) / divisor, height: (height + divisor - 1) / divisor,
            scale: scale / Double(divisor))
    }

    /// The columns that meet the window, each whole.
    var columns: [Range<Int>] {
        let first = columnStart + (window.x - columnStart) / columnWidth * columnWidth
        return stride(from: first, to: window.columns.upperBound, by: columnWidth).map { $0..<$0 + columnWidth }
    }

    var stripCount: Int { (window.height + rowsPerStrip - 1) / rowsPerStrip }

    /// The rows of a strip, in the whole picture.
    func rows(ofStrip strip: Int) -> Range<Int> {
        let first = window.y + strip * rowsPerStrip
        return first..<min(window.rows.upperBound, first + rowsPerStrip)
    }
}
