package import Drawing

/// Which plans there are for a poster, and which of them is the one to take.
extension TapestryRequest {
    /// The ways to spread a poster, the one to take first; behind it, fewest sheets first.
    ///
    /// The one to take is that with the fewest sheets of those that cut no name, as long as these are at most half as many
    /// again as the fewest; where none is, the one of these that cuts fewest names. With `takesFewest` it is that with the
    /// fewest sheets.
    ///
    /// - Throws: `TapestryError`, where a sheet holds the poster, or it takes too many.
    package func plans(for poster: Size, texts: [TapestryText]) throws(TapestryError) -> [TapestryPlan] {
        let plans = try fewestFirst(for: poster, texts: texts)
        guard !takesFewest, fixed == nil, let first = plans.first, !first.cutLabels.isEmpty else { return plans }
        let most = min(first.sheets.count * 3 / 2, mostSheets ?? .max)
        var within = plans.filter { $0.sheets.count <= most }
        let least = within.first { $0.cutLabels.isEmpty }.map { $0.sheets.count - 1 } ?? most
        within += wholePlan(for: poster, texts: texts, from: first.sheets.count, to: least, unlike: plans)
        let best = within.enumerated().min { a, b in
            (a.element.cutLabels.count, a.element.sheets.count, a.element.cut.count, a.offset)
                < (b.element.cutLabels.count, b.element.sheets.count, b.element.cut.count, b.offset)
        }?.element
        return best.map { best in [best] + plans.filter { $0 != best } } ?? plans
    }

    /// Rows and columns beyond the fewest that are tried, all together.
    private static let mostMore = 3

    /// Of larger grids, with these numbers of sheets, the first that cuts no name; or the one that cuts fewest.
    private func wholePlan(
        for poster: Size, texts: [TapestryText], from fewest: Int, to most: Int, unlike plans: [TapestryPlan]
    ) -> [TapestryPlan] {
        let grids = papers.flatMap { paper -> [TapestryArrangement] in
            let (rows, columns) = TapestryPlan.fewest(poster, on: paper)
            return (0...Self.mostMore).flatMap { down in
                (0...Self.mostMore - down).map { TapestryArrangement(paper, rows: rows + down, columns: columns + $0) }
            }.filter(isUseful(_:))
        }.filter { grid in (fewest...max(fewest, most)).contains(grid.count) && !plans.contains { $0.arrangement == grid } }
        var best: TapestryPlan?
        for (_, grid) in grids.enumerated().sorted(by: { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }) {
            guard best?.cutLabels.isEmpty != true else { break }
            guard let plan = TapestryPlan(poster, on: grid, texts: texts, seams: seams) else { continue }
            if plan.cutLabels.count < best?.cutLabels.count ?? .max { best = plan }
        }
        return best.map { [$0] } ?? []
    }

    /// Strips of a roll are as long as the poster, so none comes after another.
    private func isUseful(_ grid: TapestryArrangement) -> Bool { !isRoll || grid.rows == 1 || grid.columns == 1 }

    /// Fewest sheets, then fewest texts cut, names before others.
    ///
    /// Per way the paper can lie there is one with the fewest sheets; and one with a row or a column more, where that
    /// cuts fewer texts than any with as few sheets.
    private func fewestFirst(for poster: Size, texts: [TapestryText]) throws(TapestryError) -> [TapestryPlan] {
        var plans: [TapestryPlan] = []
        var more: [TapestryPlan] = []
        for paper in papers {
            var (rows, columns) = TapestryPlan.fewest(poster, on: paper)
            if let fixed {
                // A poster made for this grid of the other paper may not fit on this.
                guard rows <= fixed.rows, columns <= fixed.columns else { continue }
                (rows, columns) = (fixed.rows, fixed.columns)
            }
            guard rows * columns > 1 else { throw .paperHoldsPoster(paper: paper.size, poster: poster) }
            guard rows * columns <= TapestryError.mostSheets else { continue }
            let grid = TapestryArrangement(paper, rows: rows, columns: columns)
            guard let plan = TapestryPlan(poster, on: grid, texts: texts, seams: seams) else { continue }
            plans.append(plan)
            guard fixed == nil, !plan.cut.isEmpty else { continue }
            let larger = [(rows + 1, columns), (rows, columns + 1)].map { rows, columns in
                TapestryArrangement(paper, rows: rows, columns: columns)
            }.filter(isUseful(_:)).compactMap { TapestryPlan(poster, on: $0, texts: texts, seams: seams) }
            more += larger.filter { $0.cut.count < plan.cut.count }
        }
        // Rows that lie under rows that stand, where that takes fewer sheets.
        if fixed == nil, !isRoll, let least = plans.map(\.sheets.count).min() {
            let mixed = Self.mixedRows(poster, papers).filter { $0.count < least }
            plans += mixed.compactMap { TapestryPlan(poster, on: $0, texts: texts, seams: seams) }
            // Lanes in which paper turns, and columns like that, where it takes fewer still.
            let fewer = MixedLanes.fewest(poster, papers: papers, below: min(least, mixed.first?.count ?? least))
            plans += fewer.compactMap { TapestryPlan(poster, on: $0, texts: texts, seams: seams) }
        }
        guard !plans.isEmpty else {
            let fewest = papers.map { TapestryPlan.fewest(poster, on: $0) }.map { $0.rows * $0.columns }.min() ?? 0
            throw .tooManySheets(fewest, poster: poster, paper: papers[0].size)
        }
        // Not those that take more sheets than another, or as many, and cut no less.
        let useful = more.enumerated().filter { index, plan in
            !(plans + more[..<index]).contains {
                $0.sheets.count <= plan.sheets.count && $0.cut.count <= plan.cut.count
            }
                && !more[index...].dropFirst().contains {
                    ($0.sheets.count, $0.cut.count) < (plan.sheets.count, plan.cut.count) && $0.cut.count <= plan.cut.count
                }
        }
        return (plans + useful.map(\.element)).enumerated().sorted { a, b in
            let (first, second) = (a.element, b.element)
            return (first.sheets.count, first.cutLabels.count, first.cut.count, a.offset)
                < (second.sheets.count, second.cutLabels.count, second.cut.count, b.offset)
        }.map(\.element)
    }

    /// Rows of paper that stands with rows of paper that lies, either first; those with the fewest sheets.
    private static func mixedRows(_ poster: Size, _ papers: [TapestryPaper]) -> [TapestryArrangement] {
        guard papers.count == 2 else { return [] }
        let fewest = papers.map { TapestryPlan.fewest(poster, on: $0) }
        let rows = zip(papers, fewest).map { [TapestryPaper](repeating: $0, count: $1.columns) }
        let all = (1...max(1, fewest[0].rows)).flatMap { first in
            (1...max(1, fewest[1].rows)).map { second in
                TapestryArrangement(
                    lanes: [[TapestryPaper]](repeating: rows[0], count: first)
                        + [[TapestryPaper]](repeating: rows[1], count: second))
            }
        }.filter { $0.holds(poster) }
        let least = all.map(\.count).min() ?? 0
        return all.filter { $0.count == least }.flatMap { [$0, TapestryArrangement(lanes: $0.lanes.reversed())] }
    }
}
