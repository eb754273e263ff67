/// Seams that wind both ways: those between rows all across the poster, those between columns within their row.
///
/// Used where straight seams one way cut texts: more steps to cut along, but no text in two.
struct SeamMesh {
    /// What of the poster is seen of the sheet in a row and column: rectangles that share edges only.
    let fields: [[[Rect]]]
    /// What the seams cut, weighted, and how many steps they take.
    let cost: Double

    /// Seams between columns keep so far from steps of those between rows where they can.
    private static let aside = 5.0
    private static let asideWeight = 0.2
    private static let windingWeight = 0.001
    private static let units = 36
    /// A corridor that costs less needs not be wider.
    private static let enough = 0.2

    /// - Returns: Nil where seams cannot keep apart.
    /// - Parameter horizontals: across, for every row.
    init?(poster: Size, horizontals: [SheetAxis], vertical: SheetAxis, texts: [TapestryText]) {
        let rows = vertical.count
        let obstacles = texts.map { SeamObstacle(box: $0.box, weight: SeamGrid.textWeight) }
        // Between rows: from left to right, so with x and y exchanged.
        var between: [SeamPath] = []
        var cost = 0.0
        let width = Span(0, poster.width)
        if rows > 1 {
            let turned = obstacles.map { SeamObstacle(box: $0.box.transposed, weight: $0.weight) }
            let search = SeamSearch(obstacles: turned.map(\.padded))
            func way(_ seam: Int, _ corridor: Span, _ search: SeamSearch) -> SeamPath {
                search.path(through: corridor, extent: width, ideal: vertical.ideal(seam))
            }
            // Level where that costs nothing, since seams between columns can step only where those between rows do not.
            func price(_ path: SeamPath) -> Double {
                SeamGrid.cost([path], obstacles: turned) + Self.windingWeight * path.range(width).length
            }
            let rough = SeamSearch(obstacles: search.obstacles, isRough: true)
            guard
                let corridors = vertical.corridors(
                    units: Self.units, enough: Self.enough, cost: { price(way($0, $1, rough)) })
            else { return nil }
            between = corridors.enumerated().map { way($0 + 1, $1, search) }
            cost += SeamGrid.cost(between, obstacles: turned)
        }
        let edges = [SeamPath(straight: 0, width)] + between + [SeamPath(straight: poster.height, width)]

        var fields: [[[Rect]]] = []
        for (row, horizontal) in horizontals.enumerated() {
            let columns = horizontal.count
            let (upper, lower) = (edges[row], edges[row + 1])
            let extent = Span(upper.range(width).start, lower.range(width).end)
            var paths: [SeamPath] = []
            if columns > 1 {
                let inRow =
                    obstacles.filter {
                        upper.x(at: $0.box.midX) < $0.box.midY && $0.box.midY < lower.x(at: $0.box.midX)
                    } + Self.steps(of: upper) + Self.steps(of: lower)
                // Seams step only between those above and below, or sheets might fall apart in two.
                let beyond = Self.beyond(upper: upper, lower: lower, extent)
                let search = SeamSearch(obstacles: inRow.map(\.padded) + beyond)
                func way(_ seam: Int, _ corridor: Span, _ search: SeamSearch) -> SeamPath {
                    search.path(through: corridor, extent: extent, ideal: horizontal.ideal(seam))
                }
                let rough = SeamSearch(obstacles: search.obstacles, isRough: true)
                guard
                    let corridors = horizontal.corridors(
                        units: Self.units, enough: Self.enough,
                        cost: { SeamGrid.cost([way($0, $1, rough)], obstacles: inRow) })
                else { return nil }
                paths = corridors.enumerated().map { way($0 + 1, $1, search) }
                cost += SeamGrid.cost(paths, obstacles: inRow)
            }
            let sides = [SeamPath(straight: 0, extent)] + paths + [SeamPath(straight: poster.width, extent)]
            fields.append(
                (0..<columns).map { Self.field(left: sides[$0], right: sides[$0 + 1], upper: upper, lower: lower) })
        }
        self.fields = fields
        self.cost = cost
    }

    /// All above one seam between rows and below another.
    private static func beyond(upper: SeamPath, lower: SeamPath, _ extent: Span) -> [SeamObstacle] {
        let above = upper.pieces.map { piece in
            Rect(left: piece.extent.start, top: extent.start - 1, right: piece.extent.end, bottom: piece.x + aside)
        }
        let below = lower.pieces.map { piece in
            Rect(left: piece.extent.start, top: piece.x - aside, right: piece.extent.end, bottom: extent.end + 1)
        }
        return (above + below).map { SeamObstacle(box: $0, weight: 0) }
    }

    /// Where a seam between rows steps.
    private static func steps(of seam: SeamPath) -> [SeamObstacle] {
        zip(seam.pieces, seam.pieces.dropFirst()).map { before, after in
            SeamObstacle(
                box: Rect(
                    left: after.extent.start - aside, top: min(before.x, after.x), right: after.extent.start + aside,
                    bottom: max(before.x, after.x)), weight: asideWeight)
        }
    }

    /// What lies between four seams: band by band, then bands that are alike made one.
    private static func field(left: SeamPath, right: SeamPath, upper: SeamPath, lower: SeamPath) -> [Rect] {
        let heights = (left.pieces + right.pieces).flatMap { [$0.extent.start, $0.extent.end] }
            + (upper.pieces + lower.pieces).map(\.x)
        let ys = heights.sorted()
        var rects: [Rect] = []
        for (top, bottom) in zip(ys, ys.dropFirst()) where bottom > top {
            let middle = (top + bottom) / 2
            let sides = Span(left.x(at: middle), right.x(at: middle))
            let xs = ([sides.start, sides.end] + (upper.pieces + lower.pieces).map(\.extent.start))
                .filter { sides.start <= $0 && $0 <= sides.end }.sorted()
            var runs: [Span] = []
            for (start, end) in zip(xs, xs.dropFirst()) where end > start {
                let x = (start + end) / 2
                guard upper.x(at: x) < middle, middle < lower.x(at: x) else { continue }
                if let last = runs.last, last.end == start { runs[runs.count - 1].end = end } else { runs.append(Span(start, end)) }
            }
            for run in runs {
                if let same = rects.lastIndex(where: {
                    abs($0.bottom - top) < 1e-6 && abs($0.left - run.start) < 1e-6 && abs($0.right - run.end) < 1e-6
                }) {
                    rects[same] = Rect(left: run.start, top: rects[same].top, right: run.end, bottom: bottom)
                } else {
                    rects.append(Rect(left: run.start, top: top, right: run.end, bottom: bottom))
                }
            }
        }
        return rects
    }
}

extension SeamObstacle {
    /// With the room a seam should leave around it.
    var padded: SeamObstacle { SeamObstacle(box: box.inset(by: -SeamSearch.clearance), weight: weight) }
}
