/// A place on a sheet that leads to another sheet.
public struct SheetLink: Hashable, Sendable {
    public var box: Rect
    /// The other sheet's row and column.
    public var row: Int
    public var column: Int
    /// What a reader shows.
    public var contents: String
}

/// What is drawn on a sheet beside its part of the poster, in the sheet's points.
///
/// All of it stands where paper is covered or cut away, and where the printer reaches.
public struct SheetFurniture: Hashable, Sendable {
    public var items: [SceneItem]
    public var links: [SheetLink]
    /// What the poster's drawing may paint: what is seen, and a little beyond each seam.
    public var clips: [Rect]

    /// - Throws: what `measurer` throws.
    public init(
        of sheet: TapestrySheet, in plan: TapestryPlan, title: String, measuring measurer: any TextMeasurer
    ) throws {
        let draft = SheetDraft(plan: plan, sheet: sheet, breaker: LineBreaker(measurer))
        items = draft.glueStrips() + draft.cutLines() + (try draft.matchMarks())
        links = []
        clips = draft.clips
        try draft.addCaption(title: title, items: &items, links: &links)
    }
}

/// The parts of a sheet's furniture.
struct SheetDraft {
    static let tint = Color(0xDCE3EA)
    static let ink = Color(0x3A424C)
    static let lineWidth = 0.3

    let plan: TapestryPlan
    let sheet: TapestrySheet
    let breaker: LineBreaker

    var paper: TapestryPaper { plan.paper(of: sheet) }
    var isFirstColumn: Bool { sheet.column == 0 }
    var isFirstRow: Bool { sheet.row == 0 }
    var isLastColumn: Bool { sheet.column == plan.bands[sheet.row].columns - 1 }
    var isLastRow: Bool { sheet.row == plan.rows - 1 }

    /// What the printer reaches.
    var reached: Rect {
        Rect(x: 0, y: 0, width: paper.size.width, height: paper.size.height).inset(by: paper.margin)
    }

    /// What is seen, on the sheet: rectangles that share edges only.
    var seen: [Rect] { sheet.visible.map(sheet.onSheet) }

    /// The box around what is seen, on the sheet.
    var extent: Rect { sheet.onSheet(sheet.extent) }

    /// What is seen with the glue strips.
    var withStrips: Rect {
        Rect(
            left: extent.left, top: extent.top, right: extent.right + (isLastColumn ? 0 : paper.glueStrip),
            bottom: extent.bottom + (isLastRow ? 0 : paper.glueStrip))
    }

    /// What the drawing may paint: what is seen, and a little beyond each seam.
    var clips: [Rect] {
        let poster = sheet.onSheet(Rect(x: 0, y: 0, width: plan.poster.width, height: plan.poster.height))
        return seen.compactMap { $0.inset(by: -paper.reach).intersection(poster) }
    }

    // MARK: Neighbours

    /// Whether another sheet lies on this one, where both print the same: those to the right, and all rows below.
    private func isOnTop(_ other: TapestrySheet) -> Bool {
        (other.row, other.column) > (sheet.row, sheet.column)
    }

    /// The sheets around, and what is seen of them, on this sheet. Seams that wind may bring more than eight near.
    private var neighbours: [(sheet: TapestrySheet, seen: [Rect])] {
        plan.sheets.filter {
            abs($0.row - sheet.row) <= 2 && ($0.row, $0.column) != (sheet.row, sheet.column)
        }.map { ($0, $0.visible.map(sheet.onSheet)) }
    }

    /// The edges that what is seen has in common with another sheet, on this sheet.
    func edges(with other: TapestrySheet) -> [SheetEdge] {
        let theirs = other.visible.map(sheet.onSheet)
        return seen.flatMap { part in
            SheetEdge.Side.allCases.flatMap { side in theirs.compactMap { SheetEdge(side, of: part).touching($0) } }
        }
    }

    // MARK: Glue strips

    /// What is kept of the paper beside what is seen: the next sheets cover it.
    private var strips: [Rect] {
        guard paper.overlap > 0 else { return [] }
        return neighbours.filter { isOnTop($0.sheet) }.flatMap { other, seen in
            var room = withStrips
            // Not beyond the corners, where this sheet itself is cut.
            if other.row > sheet.row, let left = corner(.left) { room = Rect(left: left, top: room.top, right: room.right, bottom: room.bottom) }
            if other.row == sheet.row, let top = corner(.top) { room = Rect(left: room.left, top: top, right: room.right, bottom: room.bottom) }
            return seen.compactMap { $0.intersection(room) }
        }
    }

    /// Where the seam at the left ends below, or the seam above at the right; nil at the poster's own edge.
    private func corner(_ side: SheetEdge.Side) -> Double? {
        let (row, column) = (sheet.row, sheet.column)
        switch side {
        case .left, .right:
            guard let left = plan.sheets.first(where: { ($0.row, $0.column) == (row, column - 1) }) else { return nil }
            return edges(with: left).filter { $0.side == .left }.max { $0.span.end < $1.span.end }?.place
        case .top, .bottom:
            guard let right = plan.sheets.first(where: { ($0.row, $0.column) == (row, column + 1) }) else { return nil }
            return edges(with: right).filter { $0.side == .right }.map(\.span.start).min()
        }
    }

    /// The tint of what the next sheets cover.
    func glueStrips() -> [SceneItem] {
        // Not even touching what is seen, where the drawing goes no further.
        let drawn = seen.map { $0.inset(by: -max(paper.reach, 0.05)) }
        return strips.flatMap { strip in
            drawn.reduce([strip]) { rest, part in rest.flatMap { $0.subtracting(part) } }
        }.map { SceneItem(.fill(.rectangle($0), Self.tint), role: "glue-strip") }
    }

    // MARK: Cut lines

    /// Along every edge that is cut, just outside what is kept: towards the sheets below, and around the poster.
    func cutLines() -> [SceneItem] {
        // A rasteriser paints every pixel a line touches; so it may not even touch what is seen.
        let near = 0.05
        let kept = seen + strips
        // Without strips, sheets meet edge to edge.
        let cut = neighbours.filter { paper.overlap == 0 || !isOnTop($0.sheet) }.flatMap(\.seen)
        let poster = sheet.onSheet(Rect(x: 0, y: 0, width: plan.poster.width, height: plan.poster.height))
        let edges = kept.flatMap { part in
            SheetEdge.Side.allCases.flatMap { side in
                let edge = SheetEdge(side, of: part)
                let isOuter = abs(edge.place - SheetEdge(side, of: poster).place) < SheetEdge.tolerance
                return isOuter ? [edge] : cut.compactMap { edge.touching($0) }
            }
        }
        return edges.map { $0.strip(from: near, to: near + Self.lineWidth) }
            .filter { reached.inset(by: -0.02).contains($0) }
            .map { SceneItem(.fill(.rectangle($0), Self.ink), role: "cut-line") }
    }
}
