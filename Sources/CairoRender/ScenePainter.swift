internal import CCairo
internal import Drawing

/// Draws scene items with Cairo; text as text.
struct ScenePainter {
    let book: FontBook

    /// A drawn line may differ by so many em from its recorded advance: layout rounds widths up, with a little to spare.
    private static let tolerance = 0.1

    /// Draws `items` in their order, in points.
    ///
    /// - Throws: `RenderError`, where a text cannot be set as the scene says.
    func paint(_ items: [SceneItem], on context: borrowing Context) throws(RenderError) {
        for item in items {
            switch item.shape {
            case .fill(let path, let color): context.fill(path, color)
            case .stroke(let path, let stroke): context.stroke(path, stroke)
            case .text(let run): try paint(run, on: context)
            }
        }
    }

    private func paint(_ run: TextRun, on context: borrowing Context) throws(RenderError) {
        let layout = try shape(run)
        let cairo = context.raw
        context.saved {
            context.setColor(run.color)
            context.translate(by: run.origin)
            if run.isVertical { context.turnLeft() }
            context.scale(by: run.size / LineLayout.referenceSize)
            cairo_move_to(cairo, 0, 0)
            pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout.raw, 0))
        }
        cairo_new_path(cairo)
    }

    /// Shapes a run, and compares it with what layout was told.
    func shape(_ run: TextRun) throws(RenderError) -> LineLayout {
        let layout = try book.shape(run.text, in: run.face, tracking: run.tracking)
        let drawn = layout.advance * run.size
        guard abs(drawn - run.advance) <= Self.tolerance * run.size else {
            throw .metricsDrift(text: run.text, recorded: run.advance, drawn: drawn)
        }
        return layout
    }
}
