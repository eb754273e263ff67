internal import Drawing

/// Corridors for seams between rows and, in every row of its own, between columns, such that the fewest texts fit
/// no sheet.
///
/// A text that reaches beyond the corridors above and below a row can only be seen in it, and is cut there or nowhere;
/// one within a corridor between two rows may go to either. So the price of a row follows from where the corridor above
/// ends and the one below begins, and dynamic programming finds the best corridors between rows.
struct MeshCorridors {
    let windows: SheetWindows

    /// What a text costs that another row may show too.
    private static let sharedWeight = 0.3

    /// - Returns: Nil where seams cannot keep apart.
    /// - Parameter horizontals: across, for every row.
    init?(horizontals: [SheetAxis], vertical: SheetAxis, obstacles: [SeamObstacle]) {
        // Wider by a place than what seams keep off, so that there is one beside each.
        let boxes = obstacles.map {
            SeamObstacle(box: $0.box.inset(by: -SeamSearch.clearance - SeamSearch.grid), weight: $0.weight)
        }
        // Coarser where there are many sheets, whose seams have little slack each: time grows with the fourth power.
        let sheets = horizontals.reduce(0) { $0 + $1.count }
        let units = max(16, Int(min(1, (36 / Double(sheets)).squareRoot()) * 50))
        let across = horizontals.map { SeamCorridors($0, units: units) }
        guard
            let between = Self.rows(
                SeamCorridors(vertical, units: units, isWide: true), spans: boxes.map(\.down),
                price: { row, bounds in
                    across[row].best(boxes.compactMap { bounds.isOnly($0.box) ? $0.across : nil })?.cost ?? .infinity
                })
        else { return nil }
        let bounds = horizontals.indices.map { row in
            RowBounds(
                above: row > 0 ? between[row - 1] : nil, below: row < between.count ? between[row] : nil)
        }
        var columns: [[Interval]] = []
        // Whether a row above can show a text whole.
        var isHeld = [Bool](repeating: false, count: boxes.count)
        for (row, bounds) in bounds.enumerated() {
            let texts = boxes.indices.compactMap { index -> SeamSpan? in
                guard bounds.holds(boxes[index].box) || bounds.isOnly(boxes[index].box) else { return nil }
                var text = boxes[index].across
                let isShared = bounds.below.map { boxes[index].box.top >= $0.start } ?? false
                if isShared || isHeld[index] { text.weight *= Self.sharedWeight }
                return text
            }
            guard let corridors = across[row].best(texts)?.corridors else { return nil }
            columns.append(corridors)
            for (index, text) in boxes.enumerated() where bounds.holds(text.box) {
                let isCut = corridors.contains { text.box.left < $0.start && $0.end < text.box.right }
                if !isCut { isHeld[index] = true }
            }
        }
        self.windows = SheetWindows(
            poster: Size(horizontals[0].length, vertical.length),
            byRow: horizontals.indices.map { row in
                let seams = columns[row]
                let down = Interval(
                    row > 0 ? between[row - 1].start : 0, row < between.count ? between[row].end : vertical.length)
                return (0...seams.count).map { place in
                    SheetWindow(
                        across: Interval(
                            place > 0 ? seams[place - 1].start : 0,
                            place < seams.count ? seams[place].end : horizontals[row].length), down: down)
                }
            }, glueStrip: vertical.glueStrip)
    }

    /// The corridors between rows.
    private static func rows(
        _ search: SeamCorridors, spans: [SeamSpan], price: (Int, RowBounds) -> Double
    ) -> [Interval]? {
        let seams = search.seams
        guard seams > 0 else { return [] }
        let units = search.units
        let costs = (0..<seams).map { search.costs($0, spans) }
        // The price of a row by where the corridor above it ends and the one below it begins.
        var known: [[Double?]] = (0...seams).map { _ in [Double?](repeating: nil, count: (units + 1) * (units + 1)) }
        func row(_ row: Int, _ end: Int, _ start: Int) -> Double {
            let key = end * (units + 1) + start
            if let price = known[row][key] { return price }
            let found = price(
                row,
                RowBounds(
                    above: row > 0 ? Interval(search.place(row - 1, end), search.place(row - 1, end)) : nil,
                    below: row < seams ? Interval(search.place(row, start), search.place(row, start)) : nil))
            known[row][key] = found
            return found
        }
        // Best by where the seam's corridor begins, and where that of the one before does.
        let none = [Double](repeating: .infinity, count: units + 1)
        var totals = [[Double]](repeating: none, count: units + 1)
        for start in 0...units {
            guard let corridor = search.corridor(0, from: start, before: units) else { continue }
            totals[start][units] = costs[0][corridor] + row(0, 0, start)
        }
        var origins: [[[Int]]] = []
        for seam in 1..<max(1, seams) {
            var next = [[Double]](repeating: none, count: units + 1)
            var from = [[Int]](repeating: [Int](repeating: -1, count: units + 1), count: units + 1)
            for before in 0...units {
                for earlier in before...units where totals[before][earlier] < .infinity {
                    guard let above = search.corridor(seam - 1, from: before, before: earlier) else { continue }
                    for start in 0...before {
                        guard let corridor = search.corridor(seam, from: start, before: before),
                            search.place(seam, start) - search.place(seam - 1, above.upperBound) >= search.least
                        else { continue }
                        let cost = totals[before][earlier] + costs[seam][corridor] + row(seam, above.upperBound, start)
                        if cost < next[start][before] { (next[start][before], from[start][before]) = (cost, earlier) }
                    }
                }
            }
            origins.append(from)
            totals = next
        }
        var best: (cost: Double, start: Int, before: Int)?
        for start in 0...units {
            for before in start...units where totals[start][before] < .infinity {
                guard let corridor = search.corridor(seams - 1, from: start, before: before) else { continue }
                let cost = totals[start][before] + row(seams, corridor.upperBound, 0)
                if cost < best?.cost ?? .infinity { best = (cost, start, before) }
            }
        }
        guard var (_, start, before) = best else { return nil }
        var corridors: [Interval] = []
        for seam in stride(from: seams - 1, through: 0, by: -1) {
            guard let corridor = search.corridor(seam, from: start, before: before) else { return nil }
            corridors.insert(search.span(seam, corridor), at: 0)
            if seam > 0 { (start, before) = (before, origins[seam - 1][start][before]) }
        }
        return corridors
    }
}

/// The corridors above and below a row; nil at the poster's edges.
private struct RowBounds {
    var above: Interval?
    var below: Interval?

    /// Whether a row can show a box's whole height.
    func holds(_ box: Rect) -> Bool {
        (above.map { $0.start <= box.top } ?? true) && (below.map { box.bottom <= $0.end } ?? true)
    }

    /// Whether no other row can.
    func isOnly(_ box: Rect) -> Bool {
        (above.map { box.bottom > $0.end } ?? true) && (below.map { box.top < $0.start } ?? true)
    }
}

extension SeamObstacle {
    /// As a seam between columns meets it.
    fileprivate var across: SeamSpan { SeamSpan(span: Interval(box.left, box.right), weight: weight) }
    /// As a seam between rows meets it.
    fileprivate var down: SeamSpan { SeamSpan(span: Interval(box.top, box.bottom), weight: weight) }
}
