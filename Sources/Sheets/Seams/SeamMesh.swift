internal import Drawing

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

    /// Beyond a sheet's window a seam costs more than any text.
    private static let wallWeight = 1e4

    /// - Parameters:
    ///   - windows: by row and place.
    ///   - ideals: where seams would be if nothing were in their way: between rows, and in every row.
    /// - Returns: Nil where seams find no way that keeps within all windows.
    init?(windows: SheetWindows, ideals: SeamIdeals, texts: [TapestryText]) {
        let poster = windows.poster
        let obstacles = SeamObstacle.all(in: texts)
        let rowsOfTexts = obstacles.map {
            // Wider by a place than what seams keep off, so that there is one beside each.
            windows.rows(holding: $0.box.inset(by: -SeamSearch.clearance - SeamSearch.grid))
        }
        // Between rows: from left to right, so with x and y exchanged.
        let width = Interval(0, poster.width)
        let turned = obstacles.map { SeamObstacle(box: $0.box.transposed, weight: $0.weight) }
        let between = windows.byRow.indices.dropLast().map { seam in
            let (corridor, walls) = windows.corridor(below: seam)
            let search = SeamSearch(
                obstacles: zip(turned, rowsOfTexts).map { text, rows in
                    Self.bound(text.padded, to: rows, at: seam, corridor)
                } + walls.map { SeamObstacle(box: $0.transposed, weight: Self.wallWeight) })
            return search.path(through: corridor, extent: width, ideal: ideals.betweenRows[seam])
        }
        var cost = SeamGrid.cost(between, obstacles: turned)
        let edges = [SeamPath(straight: 0, width)] + between + [SeamPath(straight: poster.height, width)]

        var fields: [[[Rect]]] = []
        for row in windows.byRow.indices {
            let (upper, lower) = (edges[row], edges[row + 1])
            let extent = Interval(upper.range(width).start, lower.range(width).end)
            let inRow =
                obstacles.filter {
                    upper.x(at: $0.box.midX) < $0.box.midY && $0.box.midY < lower.x(at: $0.box.midX)
                } + Self.steps(of: upper) + Self.steps(of: lower)
            // Seams step only between those above and below, or sheets might fall apart in two.
            let beyond = Self.beyond(upper: upper, lower: lower, extent)
            let search = SeamSearch(obstacles: inRow.map(\.padded) + beyond)
            let paths = zip(windows.corridors(in: row), ideals.inRows[row]).map { corridor, ideal in
                search.path(through: corridor, extent: extent, ideal: ideal)
            }
            cost += SeamGrid.cost(paths, obstacles: inRow)
            let sides = [SeamPath(straight: 0, extent)] + paths + [SeamPath(straight: poster.width, extent)]
            fields.append(
                windows.byRow[row].indices.map { Self.field(left: sides[$0], right: sides[$0 + 1], upper: upper, lower: lower) })
        }
        guard windows.hold(fields) else { return nil }
        self.fields = fields
        self.cost = cost
    }

    /// A text that only a row above a seam can show whole, or only one below, keeps the seam on its other side.
    ///
    /// - Parameter text: with x and y exchanged.
    private static func bound(_ text: SeamObstacle, to rows: [Int], at seam: Int, _ corridor: Interval) -> SeamObstacle {
        guard let first = rows.first, let last = rows.last, first > seam || last <= seam else { return text }
        var text = text
        text.box =
            last <= seam
            ? Rect(
                left: min(text.box.left, corridor.start - 1), top: text.box.top, right: text.box.right,
                bottom: text.box.bottom)
            : Rect(
                left: text.box.left, top: text.box.top, right: max(text.box.right, corridor.end + 1),
                bottom: text.box.bottom)
        return text
    }

    /// All above one seam between rows and below another.
    private static func beyond(upper: SeamPath, lower: SeamPath, _ extent: Interval) -> [SeamObstacle] {
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
        let heights =
            (left.pieces + right.pieces).flatMap { [$0.extent.start, $0.extent.end] }
            + (upper.pieces + lower.pieces).map(\.x)
        let ys = heights.sorted()
        var rects: [Rect] = []
        for (top, bottom) in zip(ys, ys.dropFirst()) where bottom > top {
            let middle = (top + bottom) / 2
            let sides = Interval(left.x(at: middle), right.x(at: middle))
            let xs = ([sides.start, sides.end] + (upper.pieces + lower.pieces).map(\.extent.start))
                .filter { sides.start <= $0 && $0 <= sides.end }.sorted()
            var runs: [Interval] = []
            for (start, end) in zip(xs, xs.dropFirst()) where end > start {
                let x = (start + end) / 2
                guard upper.x(at: x) < middle, middle < lower.x(at: x) else { continue }
                if let last = runs.last, last.end == start {
                    runs[runs.count - 1].end = end
                } else {
                    runs.append(Interval(start, end))
                }
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

/// Where seams would be if nothing were in their way.
struct SeamIdeals {
    var betweenRows: [Double]
    var inRows: [[Double]]

    init(_ rows: TapestryArrangement, poster: Size) {
        let count = rows.lanes.count
        let down = rows.down(poster)
        betweenRows = (1..<max(1, count)).map {
            rows.isUniform ? down.ideal($0) : poster.height * Double($0) / Double(count)
        }
        inRows = rows.across(poster).map { across in (1..<max(1, across.count)).map(across.ideal) }
    }
}

extension SeamObstacle {
    /// With the room a seam should leave around it.
    var padded: SeamObstacle { SeamObstacle(box: box.inset(by: -SeamSearch.clearance), weight: weight) }
}
