internal import CCairo
internal import Drawing

/// Owns a Cairo context: what one draws on a surface with.
struct Context: ~Copyable {
    let raw: OpaquePointer
    private let kind: SurfaceKind

    init(_ surface: borrowing Surface) throws(RenderError) {
        kind = surface.kind
        raw = cairo_create(surface.raw)
        try check()
    }

    deinit {
        cairo_destroy(raw)
    }

    /// - Throws: the first error since the context was made.
    func check() throws(RenderError) {
        try CairoError.check(cairo_status(raw))
    }

    /// Does `body` and takes back what it did to matrix, clip and colour.
    func saved<E: Error>(_ body: () throws(E) -> Void) throws(E) {
        cairo_save(raw)
        defer { cairo_restore(raw) }
        try body()
    }

    func translate(by offset: Point) {
        cairo_translate(raw, offset.x, offset.y)
    }

    func scale(by factor: Double) {
        cairo_scale(raw, factor, factor)
    }

    /// Turns what follows a quarter to the left.
    func turnLeft() {
        // The exact matrix: cairo_rotate would leave 6e-17 for a zero.
        var matrix = cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: 0)
        cairo_transform(raw, &matrix)
    }

    func setColor(_ color: Color) {
        let channels = color.channels(on: kind)
        cairo_set_source_rgb(raw, channels[0], channels[1], channels[2])
    }

    /// Paints everything the clip leaves.
    func paint(_ color: Color) {
        setColor(color)
        cairo_paint(raw)
    }

    func fill(_ path: Path, _ color: Color) {
        append(path)
        setColor(color)
        cairo_fill(raw)
    }

    func stroke(_ path: Path, _ stroke: Stroke) {
        append(path)
        setColor(stroke.color)
        cairo_set_line_width(raw, stroke.width)
        cairo_set_dash(raw, stroke.dashes, Int32(stroke.dashes.count), 0)
        cairo_set_line_cap(raw, CAIRO_LINE_CAP_BUTT)
        cairo_set_line_join(raw, CAIRO_LINE_JOIN_MITER)
        cairo_set_miter_limit(raw, Stroke.miterLimit)
        cairo_stroke(raw)
    }

    private func append(_ path: Path) {
        cairo_new_path(raw)
        for element in path.elements {
            switch element {
            case .move(let point): cairo_move_to(raw, point.x, point.y)
            case .line(let point): cairo_line_to(raw, point.x, point.y)
            case .curve(let first, let second, let end):
                cairo_curve_to(raw, first.x, first.y, second.x, second.y, end.x, end.y)
            case .close: cairo_close_path(raw)
            }
        }
    }

    /// Adds a glyph's outline to the path.
    func append(_ outline: GlyphOutline) {
        outline.data.withUnsafeBufferPointer { data in
            // Cairo only reads it.
            let start = UnsafeMutablePointer(mutating: data.baseAddress)
            var path = cairo_path_t(status: CAIRO_STATUS_SUCCESS, data: start, num_data: Int32(data.count))
            cairo_append_path(raw, &path)
        }
    }

    /// Ends the page and begins another.
    func showPage() {
        cairo_show_page(raw)
    }
}

extension Stroke {
    /// A corner sharper than this many line widths is cut off; SVG's default.
    static let miterLimit = 4.0
}

/// What a surface keeps of a drawing.
enum SurfaceKind {
    /// Colours are numbers of a content stream.
    case pdf
    /// Colours are channels of 8 bits.
    case image
}

extension Color {
    /// Red, green and blue from 0 to 1.
    func channels(on surface: SurfaceKind) -> [Double] {
        [red, green, blue].map { channel in
            switch surface {
            case .image: Double(channel) / 255
            // Some PDF readers cut off where others round: a little more than the channel is the channel for both.
            case .pdf: channel == 0 || channel == 255 ? Double(channel) / 255 : (Double(channel) + 0.02) / 255
            }
        }
    }
}
