internal import PosterLayout

/// One thread's canvas: draws strips of a picture, one after the other, in the same memory.
struct StripDrawer: ~Copyable {
    private let list: DisplayList
    private let plan: RasterPlan
    private let pixels: UnsafeMutablePointer<UInt8>
    private var stride: Int { 4 * plan.width }

    /// Strips wider than Cairo's surfaces are drawn in columns of this width.
    private static let columnWidth = 16_384

    init(_ list: DisplayList, plan: RasterPlan) {
        self.list = list
        self.plan = plan
        pixels = .allocate(capacity: 4 * plan.width * plan.rowsPerStrip)
    }

    deinit {
        pixels.deallocate()
    }

    /// Draws a strip and hands out its rows, top to bottom: four bytes a pixel, blue, green, red, unused.
    func draw(_ strip: Int, row use: (UnsafePointer<UInt8>) -> Void) throws(RenderError) {
        let rows = plan.rows(ofStrip: strip)
        for left in Swift.stride(from: 0, to: plan.width, by: Self.columnWidth) {
            let columns = left..<min(plan.width, left + Self.columnWidth)
            try draw(rows: rows, columns: columns)
        }
        for row in 0..<rows.count {
            use(pixels + row * stride)
        }
    }

    private func draw(rows: Range<Int>, columns: Range<Int>) throws(RenderError) {
        let surface = try Surface.image(
            over: pixels + 4 * columns.lowerBound, width: columns.count, height: rows.count, stride: stride)
        let context = try Context(surface)
        context.translate(by: Point(-Double(columns.lowerBound), -Double(rows.lowerBound)))
        context.scale(by: plan.scale)
        let area = Rect(
            left: Double(columns.lowerBound) / plan.scale, top: Double(rows.lowerBound) / plan.scale,
            right: Double(columns.upperBound) / plan.scale, bottom: Double(rows.upperBound) / plan.scale)
        list.draw(area, on: context)
        try context.check()
        surface.flush()
    }
}
