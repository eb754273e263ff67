internal import Drawing

/// A strip as it goes into the file.
struct PackedStrip: Sendable {
    /// An IDAT chunk of a PNG, a whole zlib stream of a TIFF.
    var data: [UInt8]
    /// Adler-32 of the `length` bytes that were compressed.
    var checksum: UInt
    var length: Int
    /// How many pixels it has.
    var pixels: Int
}

/// One thread's means to draw and compress strips.
final class StripPacker {
    private let plan: RasterPlan
    private let drawer: StripDrawer
    private let coder: StripCoder

    init(_ list: DisplayList, plan: RasterPlan, format: StripFormat) throws(RenderError) {
        self.plan = plan
        drawer = StripDrawer(list, plan: plan)
        coder = try StripCoder(width: plan.part.width, format: format)
    }

    /// Draws and compresses a strip.
    func pack(_ strip: Int) throws(RenderError) -> PackedStrip {
        coder.begin()
        for row in 0..<(try drawer.draw(strip)) { coder.add(drawer.row(row)) }
        return coder.end(isLast: strip == plan.stripCount - 1)
    }
}
