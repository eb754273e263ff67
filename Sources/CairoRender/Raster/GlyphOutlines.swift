internal import CCairo
internal import Drawing

/// The outline of a glyph in units of 1/1000 em, y down: what Cairo appends to a path in one call.
struct GlyphOutline: Sendable {
    let data: [cairo_path_data_t]
}

/// A glyph in its place.
struct PlacedGlyph: Sendable {
    /// Index into the table of outlines.
    var outline: Int
    /// Where its origin lies on the line, in 1/1000 em, y down.
    var offset: Point
}

/// Gathers the outlines of every glyph that is used, each once.
final class GlyphOutlines {
    /// Outlines are taken at the size of the fonts' own grid, so none of their points is rounded.
    static let unitsPerEm = 1_000.0

    private(set) var table: [GlyphOutline] = []
    private var indices: [Glyph: Int] = [:]
    private let surface: Surface
    private let context: Context

    private struct Glyph: Hashable {
        var face: FontFace
        var number: UInt32
    }

    init() throws(RenderError) {
        surface = try Surface.scratch()
        context = try Context(surface)
    }

    /// The glyphs of the text that is set in `layout`.
    func glyphs(of layout: LineLayout) throws(RenderError) -> [PlacedGlyph] {
        var placed: [PlacedGlyph] = []
        let unit = Self.unitsPerEm / (LineLayout.referenceSize * Double(PANGO_SCALE))
        var pen = 0.0
        var runs = pango_layout_get_line_readonly(layout.raw, 0)?.pointee.runs
        while let node = runs {
            let run = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
            let glyphs = UnsafeBufferPointer(start: run.glyphs.pointee.glyphs, count: Int(run.glyphs.pointee.num_glyphs))
            for glyph in glyphs {
                let geometry = glyph.geometry
                let offset = Point(pen + Double(geometry.x_offset) * unit, Double(geometry.y_offset) * unit)
                let index = try index(of: glyph.glyph, in: layout)
                placed.append(PlacedGlyph(outline: index, offset: offset))
                pen += Double(geometry.width) * unit
            }
            runs = node.pointee.next
        }
        return placed
    }

    private func index(of number: UInt32, in layout: LineLayout) throws(RenderError) -> Int {
        let key = Glyph(face: layout.face, number: number)
        if let known = indices[key] { return known }
        table.append(try outline(of: number, in: layout))
        indices[key] = table.count - 1
        return table.count - 1
    }

    private func outline(of number: UInt32, in layout: LineLayout) throws(RenderError) -> GlyphOutline {
        let cairo = context.raw
        cairo_set_font_face(cairo, layout.cairoFace)
        cairo_set_font_size(cairo, Self.unitsPerEm)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_set_font_options(cairo, options)
        cairo_font_options_destroy(options)
        var glyph = cairo_glyph_t(index: UInt(number), x: 0, y: 0)
        cairo_new_path(cairo)
        cairo_glyph_path(cairo, &glyph, 1)
        let path = cairo_copy_path(cairo)!
        defer { cairo_path_destroy(path) }
        try CairoError.check(path.pointee.status)
        return GlyphOutline(
            data: Array(UnsafeBufferPointer(start: path.pointee.data, count: Int(path.pointee.num_data))))
    }
}
