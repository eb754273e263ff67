internal import Drawing
internal import TextFormats

extension SheetDrawing {
    /// Where marks stand from the ends of a seam, in points, and how far from each other at most.
    private static let inset = 7 * Length.millimetre
    private static let distance = 90 * Length.millimetre
    /// Steps of a seam that are longer have marks of their own.
    private static let longStep = 50 * Length.millimetre
    /// Half the base of a mark.
    private static let halfBase = 1.2 * Length.millimetre
    /// Half a mark and its name.
    private static let nameRoom = 7 * Length.millimetre

    /// Triangles that meet at the seam, one on each of the two sheets, with the same letters.
    func matchMarks() throws -> [SceneItem] {
        // Too little room for marks that could be told apart.
        guard paper.cutAway >= Length.millimetre else { return [] }
        return try marksInLane() + marksBetweenLanes()
    }

    private func marksInLane() throws -> [SceneItem] {
        var items: [SceneItem] = []
        for (step, side) in [(1, sidesInLane.after), (-1, sidesInLane.before)] {
            guard let other = inLane(step) else { continue }
            let pieces = edges(with: other).filter { $0.side == side }
            let seam = Interval(pieces.map(\.span.start).min() ?? 0, pieces.map(\.span.end).max() ?? 0)
            let letters = Self.letters(seamNumber(after: min(place.index, place.index + step)))
            for (index, place) in Self.places(seam).enumerated() {
                guard let (piece, place) = Self.nearest(pieces, to: place) else { continue }
                items += try mark(on: piece, at: place, name: "\(letters)\(index + 1)")
            }
        }
        return items
    }

    /// Along the whole poster at the same places, since the sheets on both sides may end at different ones.
    private func marksBetweenLanes() throws -> [SceneItem] {
        let isByColumns = plan.arrangement.isByColumns
        let start = isByColumns ? sheet.origin.y : sheet.origin.x
        let length = isByColumns ? plan.poster.height : plan.poster.width
        var items: [SceneItem] = []
        for (step, side) in [(1, sidesOfLane.after), (-1, sidesOfLane.before)] {
            let pieces = edges(withLane: step, at: side)
            let letters = Self.letters(seamNumber(afterLane: min(place.lane, place.lane + step)))
            for (index, place) in Self.places(Interval(0, length)).enumerated() {
                let place = place + start
                // A step in the seam takes the mark's place, if any.
                let piece = pieces.first {
                    $0.span.start + Self.room($0.side).before < place && place + Self.room($0.side).after < $0.span.end
                }
                guard let piece else { continue }
                items += try mark(on: piece, at: place, name: "\(letters)\(index + 1)")
            }
            // Numbers go on along the steps of stairs, each with a mark at its middle.
            let first = Self.places(Interval(0, length)).count + 1
            for (index, step) in steps(afterLane: min(place.lane, place.lane + step)).enumerated() {
                guard let piece = step.first(where: { $0.sheet == sheet })?.edge else { continue }
                items += try mark(on: piece, at: piece.span.middle, name: "\(letters)\(first + index)")
            }
        }
        return items
    }

    /// The long steps of the seam after a lane in which paper turns: of each, the two sheets that meet there, and the edge on that sheet.
    private func steps(afterLane lane: Int) -> [[(sheet: TapestrySheet, edge: SheetEdge)]] {
        guard !plan.arrangement.isUniform else { return [] }
        let lanes = [lane, lane + 1].map { lane in plan.sheets.filter { plan.place($0).lane == lane } }
        return lanes[0].flatMap { before in
            lanes[1].flatMap { after in
                let edges = SheetEdge.joined(SheetDrawing(plan: plan, sheet: before, breaker: breaker).edges(with: after))
                return edges.filter {
                    [sidesInLane.before, sidesInLane.after].contains($0.side) && $0.span.length > Self.longStep
                }
                .map { edge in
                    [(before, edge), (after, edge.seen(from: before, on: after))]
                }
            }
        }
    }

    /// What a mark takes along a seam: its name stands above it, or to its right.
    private static func room(_ side: SheetEdge.Side) -> (before: Double, after: Double) {
        switch side {
        case .left, .right: (nameRoom, halfBase)
        case .top, .bottom: (halfBase, nameRoom)
        }
    }

    /// The place nearest to one that is wanted at which a piece of a seam has room for a mark.
    private static func nearest(_ pieces: [SheetEdge], to place: Double) -> (piece: SheetEdge, place: Double)? {
        pieces.filter { $0.span.length >= halfBase + nameRoom }
            .map { ($0, min(max(place, $0.span.start + room($0.side).before), $0.span.end - room($0.side).after)) }
            .min { abs($0.1 - place) < abs($1.1 - place) }
    }

    /// A triangle whose tip is on a seam, and its name beside it.
    private func mark(on piece: SheetEdge, at place: Double, name: String) throws -> [SceneItem] {
        let (tip, out) =
            switch piece.side {
            case .left: (Point(piece.place, place), Point(-1, 0))
            case .right: (Point(piece.place, place), Point(1, 0))
            case .top: (Point(place, piece.place), Point(0, -1))
            case .bottom: (Point(place, piece.place), Point(0, 1))
            }
        let height = paper.cutAway * 0.45
        let side = Point(-out.y, out.x)
        let base = Point(tip.x + out.x * height, tip.y + out.y * height)
        let half = Self.halfBase
        let triangle = Path([
            .move(tip), .line(Point(base.x + side.x * half, base.y + side.y * half)),
            .line(Point(base.x - side.x * half, base.y - side.y * half)), .close,
        ])
        let style = TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 1)
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
        return [SceneItem(.fill(triangle, Self.ink), role: .matchMark), SceneItem(.text(run), role: .matchMark)]
    }

    /// Near both ends, and evenly between.
    static func places(_ span: Interval) -> [Double] {
        let length = span.length - 2 * inset
        guard length > 0 else { return [span.middle] }
        let count = Int((length / distance).rounded(.up))
        return (0...count).map { span.start + inset + length * Double($0) / Double(count) }
    }

    /// The number of the seam after a place of this lane.
    private func seamNumber(after index: Int) -> Int {
        plan.arrangement.lanes[..<place.lane].reduce(0) { $0 + $1.count - 1 } + index
    }

    /// The number of the seam after a lane; they follow those within lanes.
    private func seamNumber(afterLane lane: Int) -> Int {
        plan.arrangement.lanes.reduce(0) { $0 + $1.count - 1 } + lane
    }

    /// A … Z, AA …: the same count as columns of a table.
    private static func letters(_ number: Int) -> String { GridReference.letters(ofColumn: number) }
}
