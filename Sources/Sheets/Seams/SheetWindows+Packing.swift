internal import Drawing

extension SheetWindows {
    /// Windows for rows in which paper may stand and lie, each as far down as those above allow: if these do not reach the
    /// end, none do.
    ///
    /// - Precondition: every row has its highest sheets first or last.
    /// - Returns: Nil where the sheets do not hold the poster.
    init?(_ rows: TapestryArrangement, poster: Size) {
        var windows = SheetWindows(poster: poster, byRow: [], glueStrip: rows.lanes[0][0].glueStrip)
        for (row, papers) in rows.lanes.enumerated() {
            guard windows.add(papers, isLast: row == rows.lanes.count - 1) else { return nil }
        }
        let limits = WindowLimits(rows, poster: poster)
        guard windows.byRow.indices.allSatisfy({ limits.allows(windows, row: $0) }) else { return nil }
        self = windows
    }

    /// How far down the rows so far reach everywhere.
    var reach: Double { byRow.last?.map(\.down.end).min() ?? 0 }

    /// The area of the poster above the end of the last row, in square points.
    var area: Double { byRow.last?.reduce(0) { $0 + $1.across.length * $1.down.end } ?? 0 }

    /// Adds a row below the others.
    ///
    /// - Parameter isLast: whether it has to reach the poster's end.
    /// - Returns: Whether it can: it is wide enough, and the last reaches up to those above.
    mutating func add(_ papers: [TapestryPaper], isLast: Bool) -> Bool {
        let above = byRow.last ?? []
        guard let spans = Self.spans(papers, poster.width) else { return false }
        var row: [SheetWindow] = []
        for (across, paper) in zip(spans, papers) {
            let height = paper.printable.height - (above.isEmpty ? 0 : paper.cutAway) - (isLast ? 0 : paper.glueStrip)
            var window = SheetWindow(across: across, down: Interval(0, height))
            if !above.isEmpty {
                let lowest = (above.filter { meet($0, window) }.map(\.down.end).min() ?? 0) - WindowLimits.leastOfStairs
                window.down = Interval(lowest, lowest + height)
            }
            if isLast {
                guard window.down.end >= poster.height else { return false }
                window.down = Interval(above.isEmpty ? 0 : poster.height - height, poster.height)
            }
            row.append(window)
        }
        byRow.append(row)
        return true
    }

    /// What sheets of a row show of its width, without room for their seams: those that are highest take the most that
    /// they can, since below them the next row may begin lower.
    private static func spans(_ papers: [TapestryPaper], _ width: Double) -> [Interval]? {
        let (first, last) = (papers[0], papers[papers.count - 1])
        let axis = SheetAxis(
            length: width, printables: papers.map(\.printable.width), glueStrip: first.glueStrip, cutAway: first.cutAway)
        guard axis.isEnough else { return nil }
        guard axis.count > 1 else { return [Interval(0, width)] }
        // Not so far that the sheet at the other end is next to nothing.
        let least = 0.4 * (axis.steps.min() ?? 0)
        let isHighestFirst = first.size.height >= last.size.height
        let shift =
            isHighestFirst
            ? min(axis.slack, last.printable.width - last.cutAway - least)
            : max(0, axis.slack - (first.printable.width - first.glueStrip - least))
        let edges = [0] + (1..<axis.count).map { axis.first($0) + shift } + [width]
        return zip(edges, edges.dropFirst()).map { Interval($0, $1) }
    }
}
