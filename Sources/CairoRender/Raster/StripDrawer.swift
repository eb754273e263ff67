internal import Drawing
internal import Glibc

/// One thread's canvas: draws strips of a picture, one after the other, in the same memory.
///
/// A pixel comes out the same whatever part of the picture is drawn, since the picture is always drawn in the same
/// columns. Cairo rounds a shape's edges a little differently in rows where a side of the surface cuts the shape; where
/// strips begin and end makes no difference.
struct StripDrawer: ~Copyable {
    private let list: DisplayList
    private let plan: RasterPlan
    /// What Cairo draws on: a column of a strip.
    private let canvas: UnsafeMutablePointer<UInt8>
    /// The strip, four bytes a pixel.
    private let strip: UnsafeMutablePointer<UInt8>

    private var canvasStride: Int { 4 * plan.columnWidth }

    init(_ list: DisplayList, plan: RasterPlan) {
        self.list = list
        self.plan = plan
        canvas = .allocate(capacity: 4 * plan.columnWidth * plan.rowsPerStrip)
        strip = .allocate(capacity: 4 * plan.part.width * plan.rowsPerStrip)
    }

    deinit {
        canvas.deallocate()
        strip.deallocate()
    }

    /// Draws a strip, and tells how many rows it has.
    func draw(_ number: Int) throws(RenderError) -> Int {
        let rows = plan.rows(ofStrip: number)
        for column in plan.columns { try draw(rows: rows, columns: column) }
        return rows.count
    }

    /// A row of the strip that was drawn last, from 0 at its top: four bytes a pixel, blue, green, red, unused.
    func row(_ row: Int) -> UnsafePointer<UInt8> { UnsafePointer(strip + 4 * plan.part.width * row) }

    private func draw(rows: Range<Int>, columns: Range<Int>) throws(RenderError) {
        let surface = try Surface.image(over: canvas, width: columns.count, height: rows.count, stride: canvasStride)
        let context = try Context(surface)
        context.translate(by: Point(-Double(columns.lowerBound), -Double(rows.lowerBound)))
        context.scale(by: plan.scale)
        let area = Rect(
            left: Double(columns.lowerBound) / plan.scale, top: Double(rows.lowerBound) / plan.scale,
            right: Double(columns.upperBound) / plan.scale, bottom: Double(rows.upperBound) / plan.scale)
        list.draw(area, on: context)
        try context.check()
        surface.flush()
        let wanted = columns.clamped(to: plan.part.columns)
        for row in 0..<rows.count {
            let source = canvas + canvasStride * row + 4 * (wanted.lowerBound - columns.lowerBound)
            memcpy(strip + 4 * (plan.part.width * row + wanted.lowerBound - plan.part.x), source, 4 * wanted.count)
        }
    }
}
