extension SheetDraft {
    /// Where marks stand from the ends of a seam, in points, and how far from each other at most.
    private static let inset = 7 * Length.millimetre
    private static let distance = 90 * Length.millimetre
    /// Half the base of a mark.
    private static let halfBase = 1.2 * Length.millimetre
    /// Half a mark and its name.
    private static let nameRoom = 7 * Length.millimetre

    /// Triangles that meet at the seam, one on each of the two sheets, with the same letters.
    func matchMarks() throws -> [SceneItem] {
        // Too little room for marks that could be told apart.
        guard paper.cutAway >= Length.millimetre else { return [] }
        return try verticalMarks() + horizontalMarks()
    }

    private func verticalMarks() throws -> [SceneItem] {
        var items: [SceneItem] = []
        for (step, side) in [(1, SheetEdge.Side.right), (-1, .left)] {
            guard let other = other(0, step) else { continue }
            let pieces = edges(with: other).filter { $0.side == side }
            let seam = Span(pieces.map(\.span.start).min() ?? 0, pieces.map(\.span.end).max() ?? 0)
            let letters = Self.letters(seamNumber(rightOf: sheet.row, min(sheet.column, other.column)))
            for (index, y) in Self.places(seam).enumerated() {
                // The name stands above the mark.
                guard let (piece, place) = Self.nearest(pieces, to: y, before: Self.nameRoom, after: Self.halfBase)
                else { continue }
                items += try mark(at: Point(piece.place, place), towards: Point(Double(step), 0), name: "\(letters)\(index + 1)")
            }
        }
        return items
    }

    /// Along the whole poster at the same places, since the sheets above and below may end at different ones.
    private func horizontalMarks() throws -> [SceneItem] {
        var items: [SceneItem] = []
        for (step, side) in [(1, SheetEdge.Side.bottom), (-1, .top)] {
            let pieces = plan.sheets.filter { $0.row == sheet.row + step }.flatMap { edges(with: $0) }.filter { $0.side == side }
            let letters = Self.letters(seamNumber(below: min(sheet.row, sheet.row + step)))
            for (index, place) in Self.places(Span(0, plan.poster.width)).enumerated() {
                let x = place + sheet.origin.x
                // The name stands to the right of the mark. A step in the seam takes the mark's place, if any.
                let piece = pieces.first { $0.span.start + Self.halfBase < x && x + Self.nameRoom < $0.span.end }
                guard let piece else { continue }
                items += try mark(at: Point(x, piece.place), towards: Point(0, Double(step)), name: "\(letters)\(index + 1)")
            }
        }
        return items
    }

    func other(_ rows: Int, _ columns: Int) -> TapestrySheet? {
        plan.sheets.first { $0.row == sheet.row + rows && $0.column == sheet.column + columns }
    }

    /// The place nearest to one that is wanted at which a piece of a seam has room before and after.
    private static func nearest(
        _ pieces: [SheetEdge], to place: Double, before: Double, after: Double
    ) -> (piece: SheetEdge, place: Double)? {
        pieces.filter { $0.span.length >= before + after }
            .map { ($0, min(max(place, $0.span.start + before), $0.span.end - after)) }
            .min { abs($0.1 - place) < abs($1.1 - place) }
    }

    /// A triangle whose tip is at `tip`, and its name beside it.
    private func mark(at tip: Point, towards out: Point, name: String) throws -> [SceneItem] {
        let height = paper.cutAway * 0.45
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
    private func seamNumber(rightOf row: Int, _ column: Int) -> Int {
        plan.bands[..<row].reduce(0) { $0 + $1.columns - 1 } + column
    }

    /// The number of the seam below a row of sheets; they follow those between columns.
    private func seamNumber(below row: Int) -> Int {
        plan.bands.reduce(0) { $0 + $1.columns - 1 } + row
    }

    /// A … Z, AA …: the same count as columns of a table.
    private static func letters(_ number: Int) -> String { Atlas.letters(ofColumn: number) }
}
