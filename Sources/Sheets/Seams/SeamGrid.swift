internal import Drawing

/// The seams of a tapestry: straight ones between rows, and in every row of sheets its own ones between columns.
///
/// So a row is glued first, then rows to each other; and a seam between columns has to find its way through one row
/// only. It is straight where that cuts no name, and steps from gap to gap where it must.
struct SeamGrid {
    /// What of the poster is seen of the sheet in a row and column: rectangles from top to bottom.
    let fields: [[[Rect]]]
    /// What the seams cut, weighted, and how many steps they take.
    let cost: Double

    static let textWeight = 1.0
    private static let stepWeight = 1e-3

    /// - Parameters:
    ///   - horizontals: across, for every row.
    ///   - style: straight seams step nowhere, whatever they cut.
    init(
        poster: Size, horizontals: [SheetAxis], vertical: SheetAxis, texts: [TapestryText], style: SeamStyle = .winding
    ) {
        let obstacles = SeamObstacle.all(in: texts)
        let (heights, rowCost) = Self.straight(
            vertical, spans: obstacles.map { (Interval($0.box.top, $0.box.bottom), $0.weight) })
        let tops = [0] + heights + [poster.height]
        var fields: [[[Rect]]] = []
        var cost = rowCost
        for (row, horizontal) in horizontals.enumerated() {
            let columns = horizontal.count
            let extent = Interval(tops[row], tops[row + 1])
            let inRow = obstacles.filter { $0.box.top < extent.end && $0.box.bottom > extent.start }
            let (straight, straightCost) = Self.straight(
                horizontal, spans: inRow.map { (Interval($0.box.left, $0.box.right), $0.weight) })
            var paths = straight.map { SeamPath(straight: $0, extent) }
            if straightCost >= Self.textWeight, style == .winding {
                let padded = inRow.map {
                    SeamObstacle(box: $0.box.inset(by: -SeamSearch.clearance), weight: $0.weight)
                }
                let search = SeamSearch(obstacles: padded)
                let corridors = SeamCorridors(horizontal).best(
                    padded.map { SeamSpan(span: Interval($0.box.left, $0.box.right), weight: $0.weight) })?.corridors
                let winding =
                    corridors?.enumerated().map {
                        search.path(through: $1, extent: extent, ideal: horizontal.ideal($0 + 1))
                    } ?? paths
                let windingCost = Self.cost(winding, obstacles: inRow)
                if windingCost < straightCost { (paths, cost) = (winding, cost + windingCost) } else { cost += straightCost }
            } else {
                cost += straightCost
            }
            let seams =
                [SeamPath(straight: 0, extent)] + paths + [SeamPath(straight: poster.width, extent)]
            fields.append((0..<columns).map { Self.field(between: seams[$0], and: seams[$0 + 1], extent) })
        }
        self.fields = fields
        self.cost = cost
    }

    /// The best straight seams along one side, and what they cost.
    private static func straight(
        _ axis: SheetAxis, spans: [(span: Interval, weight: Double)]
    ) -> (seams: [Double], cost: Double) {
        guard axis.count > 1 else { return ([], 0) }
        let places = max(1, Int(axis.length / SeamSearch.grid))
        var changes = [Double](repeating: 0, count: places + 2)
        for (span, weight) in spans {
            // The places inside, and a little around.
            let first = max(0, Int(((span.start - SeamSearch.clearance) / SeamSearch.grid).rounded(.down)) + 1)
            let end = min(places + 1, Int(((span.end + SeamSearch.clearance) / SeamSearch.grid).rounded(.up)))
            guard first < end else { continue }
            changes[first] += weight
            changes[end] -= weight
        }
        var costs: [Double] = []
        var sum = 0.0
        for change in changes.dropLast() {
            sum += change
            costs.append(max(0, sum))
        }
        let grid = costs.indices.map { Double($0) * SeamSearch.grid }
        let seams = axis.straightSeams(grid: grid, cost: costs) ?? axis.middleSeams()
        let cost = seams.reduce(0) { total, seam in
            total + spans.reduce(0) { $0 + ($1.span.start < seam && seam < $1.span.end ? $1.weight : 0) }
        }
        return (seams, cost)
    }

    static func cost(_ paths: [SeamPath], obstacles: [SeamObstacle]) -> Double {
        paths.reduce(0) { total, path in
            let cut = obstacles.filter { obstacle in
                path.pieces.contains { piece in
                    obstacle.box.left < piece.x && piece.x < obstacle.box.right
                        && piece.extent.start < obstacle.box.bottom && obstacle.box.top < piece.extent.end
                }
            }
            return total + cut.reduce(0) { $0 + $1.weight } + stepWeight * Double(path.pieces.count - 1)
        }
    }

    /// What lies between two seams of a row.
    private static func field(between left: SeamPath, and right: SeamPath, _ extent: Interval) -> [Rect] {
        let starts = (left.pieces + right.pieces).map(\.extent.start).sorted()
        var rects: [Rect] = []
        for (index, top) in starts.enumerated() {
            let bottom = index + 1 < starts.count ? starts[index + 1] : extent.end
            guard bottom > top else { continue }
            let middle = (top + bottom) / 2
            rects.append(Rect(left: left.x(at: middle), top: top, right: right.x(at: middle), bottom: bottom))
        }
        return rects
    }
}
