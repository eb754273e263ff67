extension SheetDraft {
    /// Where marks stand from the ends of a seam, in points, and how far from each other at most.
    private static let inset = 7 * Length.millimetre
    private static let distance = 90 * Length.millimetre
    /// Half the base of a mark.
    private static let halfBase = 1.2 * Length.millimetre

    /// Triangles that meet at the seam, one on each of the two sheets, with the same letters.
    func matchMarks() throws -> [SceneItem] {
        // Too little room for marks that could be told apart.
        guard paper.cutAway >= Length.millimetre else { return [] }
        return try verticalMarks() + horizontalMarks()
    }

    private func verticalMarks() throws -> [SceneItem] {
        let height = paper.cutAway * 0.45
        var items: [SceneItem] = []
        for (index, y) in Self.places(Span(extent.top, extent.bottom)).enumerated() {
            guard let part = seen.first(where: { $0.top <= y && y < $0.bottom }) else { continue }
            if !isLastColumn {
                let name = Self.letters(seam(rightOf: sheet.row, sheet.column)) + "\(index + 1)"
                items += try mark(at: Point(part.right, y), towards: Point(1, 0), height: height, name: name)
            }
            if !isFirstColumn {
                let name = Self.letters(seam(rightOf: sheet.row, sheet.column - 1)) + "\(index + 1)"
                items += try mark(at: Point(part.left, y), towards: Point(-1, 0), height: height, name: name)
            }
        }
        return items
    }

    /// Along the whole poster at the same places, since the sheets above and below may end at different ones.
    private func horizontalMarks() throws -> [SceneItem] {
        let height = paper.cutAway * 0.45
        var items: [SceneItem] = []
        for (index, place) in Self.places(Span(0, plan.poster.width)).enumerated() {
            let x = place + sheet.origin.x
            let parts = seen.filter { $0.left + Self.halfBase < x && x < $0.right - Self.halfBase }
            if !isLastRow, let bottom = parts.map(\.bottom).max() {
                let name = Self.letters(rowSeam(below: sheet.row)) + "\(index + 1)"
                items += try mark(at: Point(x, bottom), towards: Point(0, 1), height: height, name: name)
            }
            if !isFirstRow, let top = parts.map(\.top).min() {
                let name = Self.letters(rowSeam(below: sheet.row - 1)) + "\(index + 1)"
                items += try mark(at: Point(x, top), towards: Point(0, -1), height: height, name: name)
            }
        }
        return items
    }

    /// A triangle whose tip is at `tip`, and its name beside it.
    private func mark(at tip: Point, towards out: Point, height: Double, name: String) throws -> [SceneItem] {
        let side = Point(-out.y, out.x)
        let base = Point(tip.x + out.x * height, tip.y + out.y * height)
        let half = Self.halfBase
        let triangle = Path([
            .move(tip), .line(Point(base.x + side.x * half, base.y + side.y * half)),
            .line(Point(base.x - side.x * half, base.y - side.y * half)), .close,
        ])
        let style = TextStyle(FontFace(TypeScale.sans, weight: 600), size: 1)
        let size = height * 1.15
        let advance = try breaker.width(name, style) * size
        let isVertical = out.x != 0
        let middle = Point(tip.x + out.x * height / 2, tip.y + out.y * height / 2)
        let gap = half + 1.2
        let origin =
            isVertical
            ? Point(middle.x + 0.35 * size, middle.y - gap) : Point(middle.x + gap, middle.y + 0.35 * size)
        let run = TextRun(
            text: name, face: style.face, size: size, color: Self.ink, origin: origin, advance: advance,
            isVertical: isVertical)
        return [SceneItem(.fill(triangle, Self.ink), role: "match-mark"), SceneItem(.text(run), role: "match-mark")]
    }

    /// Near both ends, and evenly between.
    static func places(_ span: Span) -> [Double] {
        let length = span.length - 2 * inset
        guard length > 0 else { return [span.middle] }
        let count = Int((length / distance).rounded(.up))
        return (0...count).map { span.start + inset + length * Double($0) / Double(count) }
    }

    /// The number of the seam to the right of a sheet.
    private func seam(rightOf row: Int, _ column: Int) -> Int {
        row * (plan.columns - 1) + column
    }

    /// The number of the seam below a row of sheets; they follow those between columns.
    private func rowSeam(below row: Int) -> Int {
        plan.rows * (plan.columns - 1) + row
    }

    /// A … Z, AA …: the same count as columns of a table.
    private static func letters(_ number: Int) -> String { Atlas.letters(ofColumn: number) }
}
