package import Drawing

/// The first sheet of a tapestry: a picture of the poster under the grid of sheets, and how to print and glue them.
package struct AssemblySheet: Hashable, Sendable {
    /// The page's size: a sheet's, or a shorter piece of a roll.
    package var page: Size
    /// Where the picture's top left corner is, and how many of the sheet's points a point of the poster takes.
    package var origin: Point
    package var scale: Double
    /// What is drawn over the picture and around it, in points of the sheet, y down.
    package var items: [SceneItem]
    /// The sheets in the picture lead to theirs.
    package var links: [SheetLink]

    private static let seamColor = Color(0x8A1538)
    /// Names of sheets are not smaller.
    static let leastName = 7.0

    /// - Throws: what `measurer` throws.
    package init(of plan: TapestryPlan, title: String, measuring measurer: any TextMeasurer) throws {
        let page = Self.page(of: plan.paper.size)
        let edge = max(plan.paper.margin, 10 * Length.millimetre)
        let area = Rect(x: 0, y: 0, width: page.width, height: page.height).inset(by: min(edge, page.width / 8))
        // Type as large as the paper allows: 10 pt on A4.
        let unit = min(11, max(3.5, min(page.width / 58, page.height / 60)))
        let steps = AssemblyStep.all(of: plan)
        let sketch = plan.paper.overlap > 0 ? AssemblySketch(isByColumns: plan.arrangement.isByColumns, unit: unit) : nil
        let sketchHeight = sketch.map { $0.size.height + unit } ?? 0
        // The picture below the title, or to the right of all text: where it is larger.
        func written(in area: Rect) throws -> (pen: AssemblyPen, below: Double) {
            var pen = AssemblyPen(breaker: LineBreaker(measurer), area: area, unit: unit)
            try pen.title(title)
            return (pen, try pen.height(of: steps) + sketchHeight + AssemblyPen.rulerHeight * unit + unit)
        }
        func scale(_ room: Rect) -> Double {
            min(room.width / plan.poster.width, room.height / plan.poster.height)
        }
        var (pen, below) = try written(in: area)
        var room = Rect(left: area.left, top: pen.y, right: area.right, bottom: max(pen.y + unit, area.bottom - below))
        let column = max(0.38 * area.width, 4 * Length.inch + 5 * unit)
        let beside = Rect(left: area.left + column + 2 * unit, top: area.top, right: area.right, bottom: area.bottom)
        let (text, needed) = try written(in: Rect(x: area.left, y: area.top, width: column, height: area.height))
        let isBeside = beside.width > 0 && scale(beside) > scale(room) && text.y + needed <= area.bottom
        if isBeside { (pen, room) = (text, beside) }
        let picture = try AssemblyPicture(of: plan, in: room, pen: pen, color: Self.seamColor)
        if !isBeside { pen.y = picture.origin.y + plan.poster.height * picture.scale + 1.2 * unit }
        try pen.write(steps)
        if let sketch {
            pen.items += try sketch.items(at: Point(area.left, pen.y + unit), breaker: LineBreaker(measurer))
        }
        pen.ruler(bottom: area.bottom)
        try pen.rulerCaptions(bottom: area.bottom)
        self.page = page
        (origin, self.scale, links) = (picture.origin, picture.scale, picture.links)
        items = pen.items + picture.items
    }

    /// A sheet of paper, or of a roll a piece of the shape of a sheet.
    private static func page(of paper: Size) -> Size {
        let longest = 2 * min(paper.width, paper.height)
        return Size(min(paper.width, longest), min(paper.height, longest))
    }

    /// The edges of a field, as thin rectangles.
    static func outline(_ parts: [Rect], width: Double = 0.8) -> [Rect] {
        SheetEdge.outline(of: parts).map { edge in
            var edge = edge
            edge.span = Interval(edge.span.start - width / 2, edge.span.end + width / 2)
            return edge.strip(from: -width / 2, to: width / 2)
        }
    }
}
