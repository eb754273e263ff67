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
        var search = RowCorridors(SeamCorridors(vertical, units: units, isWide: true), spans: boxes.map(\.down)) { row, bounds in
            across[row].best(boxes.compactMap { bounds.isOnly($0.box) ? $0.across : nil })?.cost ?? .infinity
        }
        guard let between = search.best() else { return nil }
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
}

extension SeamObstacle {
    /// As a seam between columns meets it.
    fileprivate var across: SeamSpan { SeamSpan(span: Interval(box.left, box.right), weight: weight) }
    /// As a seam between rows meets it.
    fileprivate var down: SeamSpan { SeamSpan(span: Interval(box.top, box.bottom), weight: weight) }
}
