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

    var paper: TapestryPaper { plan.paper }
    var isFirstColumn: Bool { sheet.column == 0 }
    var isFirstRow: Bool { sheet.row == 0 }
    var isLastColumn: Bool { sheet.column == plan.columns - 1 }
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
        let reach = paper.reach
        return seen.map { part in
            Rect(
                left: part.left - (isFirstColumn && part.left <= extent.left ? 0 : reach),
                top: part.top - (isFirstRow && part.top <= extent.top ? 0 : reach),
                right: part.right + (isLastColumn && part.right >= extent.right ? 0 : reach),
                bottom: part.bottom + (isLastRow && part.bottom >= extent.bottom ? 0 : reach))
        }
    }

    // MARK: Glue strips

    /// The tint of what the next sheets cover: all that is not seen to the right of and below what is.
    func glueStrips() -> [SceneItem] {
        // Not even touching what is seen, where the drawing goes no further.
        let reach = max(paper.reach, 0.05)
        var strips: [Rect] = []
        if !isLastColumn {
            strips += seen.map {
                Rect(left: $0.right + reach, top: $0.top, right: withStrips.right, bottom: $0.bottom)
            }
        }
        if !isLastRow {
            strips += gapsBelow().map { Rect(left: $0.left, top: $0.top + reach, right: $0.right, bottom: withStrips.bottom) }
        }
        if !isLastColumn && !isLastRow {
            let corner = Rect(
                left: extent.right, top: extent.bottom, right: withStrips.right, bottom: withStrips.bottom)
            strips.append(corner)
        }
        return strips.filter { $0.width > 0 && $0.height > 0 }.map {
            SceneItem(.fill(.rectangle($0), Self.tint), role: "glue-strip")
        }
    }

    /// What lies between the lower edge of what is seen and the strip's end, from left to right.
    private func gapsBelow() -> [Rect] {
        columnsOfEdges().map { span, parts in
            let bottom = parts.map(\.bottom).max() ?? extent.bottom
            return Rect(left: span.start, top: bottom, right: span.end, bottom: withStrips.bottom)
        }
    }

    /// The parts of what is seen that lie above or below each other, between the same two edges.
    private func columnsOfEdges() -> [(Span, [Rect])] {
        let edges = seen.flatMap { [$0.left, $0.right] }.sorted()
        return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map { left, right in
            (Span(left, right), seen.filter { $0.left < right && left < $0.right })
        }
    }

    // MARK: Cut lines

    /// Along every edge that is cut, just outside what is seen: at the left and at the top, and around the poster.
    func cutLines() -> [SceneItem] {
        // A rasteriser paints every pixel a line touches; so it may not even touch what is seen.
        let near = 0.05
        let far = near + Self.lineWidth
        var lines: [Rect] = []
        for part in seen {
            lines.append(Rect(left: part.left - far, top: part.top, right: part.left - near, bottom: part.bottom))
            if isLastColumn {
                lines.append(Rect(left: part.right + near, top: part.top, right: part.right + far, bottom: part.bottom))
            }
        }
        for (span, parts) in columnsOfEdges() {
            let top = parts.map(\.top).min() ?? extent.top
            lines.append(Rect(left: span.start, top: top - far, right: span.end, bottom: top - near))
            if isLastRow {
                let bottom = parts.map(\.bottom).max() ?? extent.bottom
                lines.append(Rect(left: span.start, top: bottom + near, right: span.end, bottom: bottom + far))
            }
        }
        lines += zip(seen, seen.dropFirst()).compactMap { step(from: $0, to: $1, near: near, far: far) }
        // Through the glue strips to their ends, since these are cut too.
        let first = seen[0]
        let last = seen[seen.count - 1]
        if !isLastRow {
            lines.append(
                Rect(left: last.left - far, top: last.bottom, right: last.left - near, bottom: withStrips.bottom))
        }
        if !isLastColumn {
            lines.append(
                Rect(left: first.right, top: first.top - far, right: withStrips.right, bottom: first.top - near))
        }
        return lines.filter { reached.inset(by: -0.02).contains($0) }.map {
            SceneItem(.fill(.rectangle($0), Self.ink), role: "cut-line")
        }
    }

    /// The level piece of a winding seam at the left, between two parts of what is seen.
    private func step(from upper: Rect, to lower: Rect, near: Double, far: Double) -> Rect? {
        guard upper.bottom == lower.top, upper.left != lower.left else { return nil }
        return upper.left < lower.left
            ? Rect(left: upper.left, top: lower.top + near, right: lower.left - near, bottom: lower.top + far)
            : Rect(left: lower.left, top: lower.top - far, right: upper.left - near, bottom: lower.top - near)
    }
}
