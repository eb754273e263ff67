internal import CCairo
package import Drawing
package import SystemPackage

extension FontBook {
    /// The path of the font file a face is in.
    ///
    /// - Throws: `RenderError.unknownFace`, where the face is not there.
    package func file(of face: FontFace) throws(RenderError) -> FilePath {
        let layout = try shape("", in: face, tracking: 0)
        var name: UnsafeMutablePointer<FcChar8>?
        guard let pattern = layout.pattern, FcPatternGetString(pattern, FC_FILE, 0, &name) == FcResultMatch, let name
        else { throw .unknownFace(face, nearest: "none") }
        return FilePath(String(cString: name))
    }

    /// The outlines of a line of text in its place, in points: as it is drawn.
    ///
    /// - Throws: `RenderError`, where the text cannot be set as the scene says.
    package func outline(of run: TextRun) throws(RenderError) -> Path {
        let layout = try ScenePainter(book: self).shape(run)
        let outlines = try GlyphOutlines()
        let unit = run.size / GlyphOutlines.unitsPerEm
        return Path(
            try outlines.glyphs(of: layout).flatMap { glyph in
                outlines.table[glyph.outline].elements { point in
                    let along = (glyph.offset.x + point.x) * unit
                    let down = (glyph.offset.y + point.y) * unit
                    return run.isVertical
                        ? Point(run.origin.x + down, run.origin.y - along)
                        : Point(run.origin.x + along, run.origin.y + down)
                }
            })
    }
}

extension GlyphOutline {
    /// Its lines and curves, with every point put where `place` says.
    fileprivate func elements(_ place: (Point) -> Point) -> [Path.Element] {
        var elements: [Path.Element] = []
        func point(_ index: Int) -> Point { place(Point(data[index].point.x, data[index].point.y)) }
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
        return elements
    }
}
