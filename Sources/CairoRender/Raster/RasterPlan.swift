internal import PosterLayout

/// The pixels of a picture, and the strips it is drawn in.
struct RasterPlan: Sendable {
    let width: Int
    let height: Int
    /// Pixels per point.
    let scale: Double
    /// Rows of a strip; depends on the width only, so that the bytes do not depend on the machine.
    let rowsPerStrip: Int

    /// 84 m at 300 dpi; a strip of that width still fits into memory.
    static let longestSide = 1_000_000.0

    /// - Throws: `RenderError.badResolution`, where there is no such picture.
    init(size: Size, dpi: Double) throws(RenderError) {
        let scale = dpi / 72
        let sides = [size.width, size.height].map { ($0 * scale).rounded() }
        guard dpi > 0, sides.allSatisfy({ 1...Self.longestSide ~= $0 }) else {
            throw .badResolution(dpi: dpi, size: size)
        }
        self.scale = scale
        width = Int(sides[0])
        height = Int(sides[1])
        // Some two million pixels: eight megabytes for each thread.
        rowsPerStrip = max(8, min(256, 2_000_000 / width))
    }

    var stripCount: Int { (height + rowsPerStrip - 1) / rowsPerStrip }

    /// The rows of a strip.
    func rows(ofStrip strip: Int) -> Range<Int> {
        strip * rowsPerStrip..<min(height, (strip + 1) * rowsPerStrip)
    }
}
