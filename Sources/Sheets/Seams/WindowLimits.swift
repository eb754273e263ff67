internal import Drawing

/// What windows have to keep to.
struct WindowLimits {
    /// The longest sides of each.
    let longest: [[Size]]
    /// Whether windows may have to be smaller than they can: where seams would get too near to each other, or no way.
    let mayShrink: Bool
    /// Seams between rows have so much room, and keep so far from each other.
    private let least: Double
    let apart: Size

    /// Seams between rows that are stairs need room to be found in.
    static let leastOfStairs = 3.0

    init(_ rows: TapestryArrangement, poster: Size) {
        least = rows.isUniform ? 0 : Self.leastOfStairs
        let count = rows.lanes.count
        longest = rows.lanes.enumerated().map { row, lane in
            lane.enumerated().map { place, paper in
                func side(_ printable: Double, _ index: Int, _ count: Int) -> Double {
                    printable - (index > 0 ? paper.cutAway : 0) - (index < count - 1 ? paper.glueStrip : 0)
                }
                return Size(
                    side(paper.printable.width, place, lane.count), side(paper.printable.height, row, count))
            }
        }
        let steps = rows.lanes.flatMap { $0 }.map {
            Size($0.printable.width - $0.overlap, $0.printable.height - $0.overlap)
        }
        let step = Size(steps.map(\.width).min() ?? 0, steps.map(\.height).min() ?? 0)
        // A sheet shows at least twice what it hides.
        let overlap = rows.lanes[0][0].overlap
        let apart = Size(max(2 * overlap, 0.1 * step.width), max(2 * overlap, 0.1 * step.height))
        self.apart = apart
        mayShrink =
            !rows.isUniform || rows.down(poster).slack > step.height - apart.height
            || rows.across(poster).contains { $0.slack > step.width - apart.width }
    }

    /// Whether a row's windows, and those beside them, leave every seam a way, and seams apart.
    func allows(_ windows: SheetWindows, row: Int) -> Bool {
        let sheets = windows.byRow[row]
        for place in sheets.indices {
            let (window, longest) = (sheets[place], longest[row][place])
            guard window.across.length <= longest.width + 1e-6, window.down.length <= longest.height + 1e-6 else { return false }
            if place > 0 {
                guard window.across.start >= apart.width, window.across.start <= sheets[place - 1].across.end else {
                    return false
                }
            }
            if place > 1, sheets[place - 2].across.end + apart.width > window.across.start { return false }
            if place < sheets.count - 1, window.across.end > windows.poster.width - apart.width { return false }
            if row > 0, window.down.start < apart.height { return false }
            if row < windows.byRow.count - 1, window.down.end > windows.poster.height - apart.height { return false }
        }
        return (row - 1...row).allSatisfy { upper in
            common(windows, upper, upper + 1) { $0 >= least }
        }
            && [row - 2, row].allSatisfy { upper in
                common(windows, upper, upper + 2) { $0 <= -apart.height }
            }
    }

    /// Whether something is true of what every two windows of two rows, one above the other, have in common.
    private func common(_ windows: SheetWindows, _ upper: Int, _ lower: Int, _ isRight: (Double) -> Bool) -> Bool {
        guard upper >= 0, lower < windows.byRow.count else { return true }
        for above in windows.byRow[upper] {
            for below in windows.byRow[lower] where windows.meet(above, below) {
                guard isRight(above.down.end - below.down.start) else { return false }
            }
        }
        return true
    }
}
