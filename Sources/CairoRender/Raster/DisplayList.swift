internal import CCairo
internal import Drawing

/// A scene made ready for drawing in parts, by several threads at once: text as outlines, every item with its bounds.
struct DisplayList: Sendable {
    struct Item: Sendable {
        enum Shape: Sendable {
            case fill(Path, Color)
            case stroke(Path, Stroke)
            case text(TextRun, [PlacedGlyph])
        }

        var shape: Shape
        /// What it may paint, in points; rather too large than too small.
        var bounds: Rect
    }

    let paper: Color
    let items: [Item]
    let outlines: [GlyphOutline]

    /// - Throws: `RenderError`, where a text cannot be set as the scene says.
    init(_ scene: Scene, book: FontBook) throws(RenderError) {
        let painter = ScenePainter(book: book)
        let glyphs = try GlyphOutlines()
        paper = scene.paper
        var items: [Item] = []
        for name in SceneLayer.Name.allCases {
            for layer in scene.layers where layer.name == name {
                for item in layer.items {
                    items.append(try Self.item(item, painter: painter, glyphs: glyphs))
                }
            }
        }
        self.items = items
        outlines = glyphs.table
    }

    private static func item(
        _ item: SceneItem, painter: ScenePainter, glyphs: GlyphOutlines
    ) throws(RenderError) -> Item {
        switch item.shape {
        case .fill(let path, let color):
            return Item(shape: .fill(path, color), bounds: path.bounds)
        case .stroke(let path, let stroke):
            // The tip of a mitred corner stands half the limit away.
            let reach = stroke.width * Stroke.miterLimit / 2
            return Item(shape: .stroke(path, stroke), bounds: path.bounds.inset(by: -reach))
        case .text(let run):
            let layout = try painter.shape(run)
            return Item(shape: .text(run, try glyphs.glyphs(of: layout)), bounds: run.bounds)
        }
    }

    /// Draws what meets `area` (in points); the context's matrix says where points lie.
    func draw(_ area: Rect, on context: borrowing Context) {
        context.paint(paper)
        for item in items where item.bounds.overlaps(area) {
            switch item.shape {
            case .fill(let path, let color): context.fill(path, color)
            case .stroke(let path, let stroke): context.stroke(path, stroke)
            case .text(let run, let glyphs): draw(run, glyphs, on: context)
            }
        }
    }

    private func draw(_ run: TextRun, _ glyphs: [PlacedGlyph], on context: borrowing Context) {
        let cairo = context.raw
        context.saved {
            context.translate(by: run.origin)
            if run.isVertical { context.turnLeft() }
            context.scale(by: run.size / GlyphOutlines.unitsPerEm)
            cairo_new_path(cairo)
            var pen = Point(0, 0)
            for glyph in glyphs {
                context.translate(by: Point(glyph.offset.x - pen.x, glyph.offset.y - pen.y))
                pen = glyph.offset
                context.append(outlines[glyph.outline])
            }
            context.setColor(run.color)
            cairo_fill(cairo)
        }
    }
}

extension Path {
    /// The smallest rectangle around all its points, those that steer curves included.
    fileprivate var bounds: Rect {
        var left = Double.infinity
        var top = Double.infinity
        var right = -Double.infinity
        var bottom = -Double.infinity
        func include(_ point: Point) {
            left = min(left, point.x)
            top = min(top, point.y)
            right = max(right, point.x)
            bottom = max(bottom, point.y)
        }
        for element in elements {
            switch element {
            case .move(let point), .line(let point): include(point)
            case .curve(let first, let second, let end): [first, second, end].forEach(include)
            case .close: break
            }
        }
        return left <= right ? Rect(left: left, top: top, right: right, bottom: bottom) : Rect(x: 0, y: 0, width: 0, height: 0)
    }
}

extension TextRun {
    /// What its glyphs may cover: an em and a half above the baseline, an em to every other side.
    fileprivate var bounds: Rect {
        let above = 1.5 * size
        return isVertical
            ? Rect(
                left: origin.x - above, top: origin.y - advance - size, right: origin.x + size, bottom: origin.y + size)
            : Rect(
                left: origin.x - size, top: origin.y - above, right: origin.x + advance + size, bottom: origin.y + size)
    }
}
