internal import Drawing

/// Draws what stands on a sheet beside its part of the poster.
struct SheetDrawing {
    static let tint = Color(0xDCE3EA)
    static let ink = Color(0x3A424C)
    static let lineWidth = 0.3

    let plan: TapestryPlan
    let sheet: TapestrySheet
    let breaker: LineBreaker

    var paper: TapestryPaper { sheet.paper }
    var place: (lane: Int, index: Int) { plan.place(sheet) }

    /// Whether a side is the poster's own edge.
    func isOuter(_ side: SheetEdge.Side) -> Bool {
        switch side {
        case .left: sheet.extent.left <= 0
        case .right: sheet.extent.right >= plan.poster.width
        case .top: sheet.extent.top <= 0
        case .bottom: sheet.extent.bottom >= plan.poster.height
        }
    }

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
            left: extent.left, top: extent.top, right: extent.right + (isOuter(.right) ? 0 : paper.glueStrip),
            bottom: extent.bottom + (isOuter(.bottom) ? 0 : paper.glueStrip))
    }

    /// What the drawing may paint: what is seen, and a little beyond each seam.
    var clips: [Rect] {
        let poster = sheet.onSheet(Rect(x: 0, y: 0, width: plan.poster.width, height: plan.poster.height))
        return seen.compactMap { $0.inset(by: -paper.reach).intersection(poster) }
    }

    // MARK: Neighbours

    /// Whether another sheet lies on this one, where both print the same: those that come later.
    func isOnTop(_ other: TapestrySheet) -> Bool { plan.place(other) > place }

    /// The sheets around, and what is seen of them, on this sheet. Seams that wind may bring more than eight near.
    var neighbours: [(sheet: TapestrySheet, seen: [Rect])] {
        plan.sheets.filter { abs(plan.place($0).lane - place.lane) <= 2 && plan.place($0) != place }
            .map { ($0, $0.visible.map(sheet.onSheet)) }
    }

    /// The sheet before in the lane, or after.
    func inLane(_ step: Int) -> TapestrySheet? {
        plan.sheets.first { plan.place($0) == (place.lane, place.index + step) }
    }

    /// The edges at one side that what is seen has in common with the sheets of the lane before, or after.
    func edges(withLane step: Int, at side: SheetEdge.Side) -> [SheetEdge] {
        plan.sheets.filter { plan.place($0).lane == place.lane + step }.flatMap { edges(with: $0) }.filter { $0.side == side }
    }

    /// The sides at which the sheets before and after in the lane are; and those where the lanes before and after are.
    var sidesInLane: (before: SheetEdge.Side, after: SheetEdge.Side) {
        plan.arrangement.isByColumns ? (.top, .bottom) : (.left, .right)
    }
    var sidesOfLane: (before: SheetEdge.Side, after: SheetEdge.Side) {
        plan.arrangement.isByColumns ? (.left, .right) : (.top, .bottom)
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
    var strips: [Rect] {
        guard paper.overlap > 0 else { return [] }
        return neighbours.filter { isOnTop($0.sheet) }.flatMap { other, seen in
            let bounds = stripBounds(for: other)
            return seen.compactMap { $0.intersection(bounds) }
        }
    }

    /// Where there may be strips for a later sheet: not beyond the corners, where this sheet itself is cut.
    private func stripBounds(for other: TapestrySheet) -> Rect {
        var (left, top) = (withStrips.left, withStrips.top)
        if plan.place(other).lane > place.lane {
            if let farEnd {
                if plan.arrangement.isByColumns { top = farEnd } else { left = farEnd }
            }
        } else {
            // From the near end of the seam with the sheet after.
            if let start = edges(with: other).filter({ $0.side == sidesInLane.after }).map(\.span.start).min() {
                if plan.arrangement.isByColumns { left = start } else { top = start }
            }
        }
        return Rect(left: left, top: top, right: withStrips.right, bottom: withStrips.bottom)
    }

    /// Where the seam with the sheet before in the lane is at its far end; nil where there is none.
    var farEnd: Double? {
        let seam = inLane(-1).map { edges(with: $0).filter { $0.side == sidesInLane.before } } ?? []
        return seam.max { $0.span.end < $1.span.end }?.place
    }

    /// The tint of what the next sheets cover.
    func glueStrips() -> [SceneItem] {
        // Not even touching what is seen, where the drawing goes no further.
        let drawn = seen.map { $0.inset(by: -max(paper.reach, 0.05)) }
        return strips.flatMap { strip in
            drawn.reduce([strip]) { rest, part in rest.flatMap { $0.subtracting(part) } }
        }.map { SceneItem(.fill(.rectangle($0), Self.tint), role: .glueStrip) }
    }
}
