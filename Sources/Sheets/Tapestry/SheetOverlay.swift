package import Drawing

/// A place on a sheet that leads to another sheet.
package struct SheetLink: Hashable, Sendable {
    /// In points of the sheet it is on, y down.
    package var box: Rect
    /// The other sheet's row and column.
    package var row: Int
    package var column: Int
    /// What a reader shows.
    package var contents: String
}

/// What is drawn on a sheet beside its part of the poster, in the sheet's points.
///
/// All of it stands where paper is covered or cut away, and where the printer reaches.
package struct SheetOverlay: Hashable, Sendable {
    /// Strips, lines, marks and the caption.
    package var items: [SceneItem]
    /// The neighbours in the caption lead to their sheets.
    package var links: [SheetLink]
    /// What the poster's drawing may paint: what is seen, and a little beyond each seam.
    package var clips: [Rect]

    /// - Throws: what `measurer` throws.
    package init(
        of sheet: TapestrySheet, in plan: TapestryPlan, title: String, measuring measurer: any TextMeasurer
    ) throws {
        let drawing = SheetDrawing(plan: plan, sheet: sheet, breaker: LineBreaker(measurer))
        items = drawing.glueStrips() + drawing.lines() + (try drawing.matchMarks())
        links = []
        clips = drawing.clips
        try drawing.addCaption(title: title, items: &items, links: &links)
    }
}
