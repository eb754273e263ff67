internal import Drawing

/// A picture of two sheets, which shows what gets glue and what is laid on it.
struct AssemblySketch {
    /// One below the other, not side by side.
    var isByColumns: Bool
    var unit: Double

    private static let ink = SheetDrawing.ink
    private static let face = FontFace(TypeFamily.sans, weight: 400)
    /// In units: a sheet without its strips, a strip, and the gap between the sheets.
    private static let sheet = Size(7, 4)
    private static let strip = 1.2
    private static let gap = 2.2

    /// In points.
    var size: Size {
        let (width, height) = (Self.sheet.width + Self.strip, Self.sheet.height + Self.strip)
        return isByColumns
            ? Size(width * unit, (2 * height + Self.gap) * unit) : Size((2 * width + Self.gap) * unit, height * unit)
    }

    /// - Throws: what measuring throws.
    func items(at corner: Point, breaker: LineBreaker) throws -> [SceneItem] {
        let step = isByColumns ? Point(0, size.height / unit / 2 + Self.gap / 2) : Point(size.width / unit / 2 + Self.gap / 2, 0)
        func box(_ left: Double, _ top: Double, _ width: Double, _ height: Double, on sheet: Int = 0) -> Rect {
            let (x, y) = (left + Double(sheet) * step.x, top + Double(sheet) * step.y)
            return Rect(x: corner.x + x * unit, y: corner.y + y * unit, width: width * unit, height: height * unit)
        }
        let (width, height, strip) = (Self.sheet.width, Self.sheet.height, Self.strip)
        var items: [SceneItem] = []
        for sheet in 0...1 {
            for tint in [box(width, 0, strip, height + strip, on: sheet), box(0, height, width, strip, on: sheet)] {
                items.append(SceneItem(.fill(.rectangle(tint), SheetDrawing.tint), role: .glueStrip))
            }
            let whole = box(0, 0, width + strip, height + strip, on: sheet)
            items.append(SceneItem(.stroke(.rectangle(whole), Stroke(Self.ink, width: 0.4)), role: .assembly))
        }
        // The edge that is laid down is heavy, and an arrow leads from it to the seam.
        let line = 0.16
        let edge = isByColumns ? box(0, 0, width + strip, line, on: 1) : box(0, 0, line, height + strip, on: 1)
        let seam = isByColumns ? box(0, height, width, 0.06) : box(width, 0, 0.06, height)
        items += [edge, seam].map { SceneItem(.fill(.rectangle($0), Self.ink), role: .assembly) }
        let from = isByColumns ? Point(edge.midX, edge.top - 0.2 * unit) : Point(edge.left - 0.2 * unit, edge.midY)
        let to = isByColumns ? Point(edge.midX, seam.bottom + 0.1 * unit) : Point(seam.right + 0.1 * unit, edge.midY)
        items += arrow(from: from, to: to)
        let texts =
            isByColumns
            ? [("glue", box(0, height, width / 2 - 0.6, strip)), ("cut edge", box(0, 0.4, width, 1.4, on: 1))]
            : [("glue", box(width, 0, strip, height / 2 - 0.4)), ("cut edge", box(0.4, 0, width, height, on: 1))]
        for (index, (text, room)) in texts.enumerated() {
            items.append(try word(text, in: room, isVertical: index == 0 && !isByColumns, breaker))
        }
        return items
    }

    private func arrow(from: Point, to: Point) -> [SceneItem] {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = max(abs(dx), abs(dy))
        let (along, half) = (Point(dx / length, dy / length), 0.3 * unit)
        let neck = Point(to.x - 0.7 * unit * along.x, to.y - 0.7 * unit * along.y)
        let head = Path([
            .move(to), .line(Point(neck.x - half * along.y, neck.y + half * along.x)),
            .line(Point(neck.x + half * along.y, neck.y - half * along.x)), .close,
        ])
        return [
            SceneItem(.stroke(.line(from, neck), Stroke(Self.ink, width: 0.8)), role: .assembly),
            SceneItem(.fill(head, Self.ink), role: .assembly),
        ]
    }

    /// In the middle of a box, upwards where that is upright.
    private func word(_ text: String, in box: Rect, isVertical: Bool, _ breaker: LineBreaker) throws -> SceneItem {
        let size = 0.7 * unit
        let advance = try breaker.width(text, TextStyle(Self.face, size: 1)) * size
        let origin =
            isVertical
            ? Point(box.midX + 0.33 * size, box.midY + advance / 2) : Point(box.midX - advance / 2, box.midY + 0.33 * size)
        return SceneItem(
            .text(
                TextRun(
                    text: text, face: Self.face, size: size, color: Self.ink, origin: origin, advance: advance,
                    isVertical: isVertical)), role: .assembly)
    }
}
