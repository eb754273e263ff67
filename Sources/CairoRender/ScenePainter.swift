internal import CCairo
internal import PosterLayout

/// Draws scene items with Cairo; text as text.
struct ScenePainter {
    let book: FontBook

    /// A drawn line of text may differ by so much from its recorded advance: a hundredth of a point.
    private static let tolerance = 0.01

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
    private func shape(_ run: TextRun) throws(RenderError) -> LineLayout {
        let layout = try book.shape(run.text, in: run.face, tracking: run.tracking)
        let drawn = layout.advance * run.size
        guard abs(drawn - run.advance) <= Self.tolerance * max(1, run.size / 100) else {
            throw .metricsDrift(text: run.text, recorded: run.advance, drawn: drawn)
        }
        return layout
    }
}
