internal import CCairo
public import PosterLayout

extension FontBook {
    /// The path of the font file a face is in.
    ///
    /// - Throws: `RenderError.unknownFace`, where the face is not there.
    public func file(of face: FontFace) throws(RenderError) -> String {
        let layout = try shape("", in: face, tracking: 0)
        var name: UnsafeMutablePointer<FcChar8>?
        guard let pattern = layout.pattern, FcPatternGetString(pattern, FC_FILE, 0, &name) == FcResultMatch, let name
        else { throw .unknownFace(face, nearest: "none") }
        return String(cString: name)
    }

    /// The outlines of a line of text in its place, in points: as it is drawn.
    ///
    /// - Throws: `RenderError`, where the text cannot be set as the scene says.
    public func outline(of run: TextRun) throws(RenderError) -> Path {
        let layout = try ScenePainter(book: self).shape(run)
        let surface = try Surface.scratch()
        let context = try Context(surface)
        let cairo = context.raw
        context.saved {
            context.translate(by: run.origin)
            if run.isVertical { context.turnLeft() }
            context.scale(by: run.size / LineLayout.referenceSize)
            cairo_move_to(cairo, 0, 0)
            pango_cairo_layout_line_path(cairo, pango_layout_get_line_readonly(layout.raw, 0))
        }
        let path = cairo_copy_path(cairo)!
        defer { cairo_path_destroy(path) }
        try CairoError.check(path.pointee.status)
        return Path(path.pointee)
    }
}

extension Path {
    /// A path of Cairo's, in user space.
    init(_ path: cairo_path_t) {
        self.init()
        let data = UnsafeBufferPointer(start: path.data, count: Int(path.num_data))
        func point(_ index: Int) -> Point { Point(data[index].point.x, data[index].point.y) }
        var index = 0
        while index < data.count {
            let header = data[index].header
            switch header.type {
            case CAIRO_PATH_MOVE_TO: elements.append(.move(point(index + 1)))
            case CAIRO_PATH_LINE_TO: elements.append(.line(point(index + 1)))
            case CAIRO_PATH_CURVE_TO:
                elements.append(.curve(point(index + 1), point(index + 2), point(index + 3)))
            default: elements.append(.close)
            }
            index += Int(header.length)
        }
    }
}
