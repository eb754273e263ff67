internal import Drawing

/// A strip as its colours: red, green and blue of each pixel.
struct PaintedStrip: Sendable {
    var colors: [UInt8]
    var rows: Int
}

/// One thread's means to draw strips that are not compressed on it.
final class StripPainter {
    private let drawer: StripDrawer
    private let width: Int

    init(_ list: DisplayList, plan: RasterPlan) {
        drawer = StripDrawer(list, plan: plan)
        width = plan.part.width
    }

    func paint(_ strip: Int) throws(RenderError) -> PaintedStrip {
        let rows = try drawer.draw(strip)
        var colors = [UInt8](repeating: 0, count: 3 * width * rows)
        colors.withUnsafeMutableBufferPointer { colors in
            for row in 0..<rows {
                let (pixels, start) = (drawer.row(row), 3 * width * row)
                // No index can overflow; said so, the loop is twice as fast.
                for column in 0..<width {
                    colors[start &+ 3 &* column] = pixels[4 &* column &+ 2]
                    colors[start &+ 3 &* column &+ 1] = pixels[4 &* column &+ 1]
                    colors[start &+ 3 &* column &+ 2] = pixels[4 &* column]
                }
            }
        }
        return PaintedStrip(colors: colors, rows: rows)
    }
}
