package import Drawing

/// Which way the paper of a tapestry lies.
package enum PaperOrientation: String, Hashable, Sendable, CaseIterable {
    /// Whichever needs fewer sheets.
    case auto
    case portrait, landscape
}

/// What a tapestry is to be printed on.
package struct TapestryRequest: Hashable, Sendable {
    /// The ways the paper may lie.
    package var papers: [TapestryPaper]
    /// Columns and rows; nil is as few sheets as can be.
    package var grid: (columns: Int, rows: Int)? {
        get { fixed.map { ($0.columns, $0.rows) } }
        set { fixed = newValue.map { Grid(columns: $0.columns, rows: $0.rows) } }
    }
    private var fixed: Grid?

    private struct Grid: Hashable, Sendable {
        var columns: Int
        var rows: Int
    }

    /// - Parameter paper: its size, either way round.
    /// - Throws: `TapestryError.overlapTooLarge` or `.marginTooLarge`.
    package init(
        paper: Size, orientation: PaperOrientation = .auto, overlap: Double, margin: Double
    ) throws(TapestryError) {
        let upright = Size(min(paper.width, paper.height), max(paper.width, paper.height))
        let sizes =
            switch orientation {
            case .auto: upright.width == upright.height ? [upright] : [upright, upright.transposed]
            case .portrait: [upright]
            case .landscape: [upright.transposed]
            }
        var papers: [TapestryPaper] = []
        for size in sizes { papers.append(try TapestryPaper(size: size, overlap: overlap, margin: margin)) }
        self.papers = papers
    }

    // MARK: Plans

    /// The ways to spread a poster, the one to take first: fewest sheets, then fewest texts cut, names before others.
    ///
    /// Per way the paper can lie there is one with the fewest sheets; and one with a row or a column more, where that
    /// cuts fewer texts than any with as few sheets.
    ///
    /// - Throws: `TapestryError`, where a sheet holds the poster, or it takes too many.
    package func plans(for poster: Size, texts: [TapestryText]) throws(TapestryError) -> [TapestryPlan] {
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
            guard let plan = TapestryPlan(poster, on: grid, texts: texts) else { continue }
            plans.append(plan)
            guard fixed == nil, !plan.cut.isEmpty else { continue }
            let larger = [(rows + 1, columns), (rows, columns + 1)].compactMap { rows, columns in
                TapestryPlan(poster, on: TapestryArrangement(paper, rows: rows, columns: columns), texts: texts)
            }
            more += larger.filter { $0.cut.count < plan.cut.count }
        }
        // Rows that lie under rows that stand, where that takes fewer sheets.
        if fixed == nil, let least = plans.map(\.sheets.count).min() {
            let mixed = Self.mixedRows(poster, papers).filter { $0.count < least }
            plans += mixed.compactMap { TapestryPlan(poster, on: $0, texts: texts) }
            // Lanes in which paper turns, and columns like that, where it takes fewer still.
            let fewer = MixedLanes.fewest(poster, papers: papers, below: min(least, mixed.first?.count ?? least))
            plans += fewer.compactMap { TapestryPlan(poster, on: $0, texts: texts) }
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

    // MARK: Posters made for sheets

    /// Every seam of a poster that is made for its sheets can move so far.
    private static let room = 5 * Length.millimetre

    /// The largest poster of `shape` that `columns` × `rows` sheets hold, with room for seams to move.
    ///
    /// - Returns: Nil where so many sheets overlap so much that there is no room.
    package func largestPoster(shaped shape: Size, columns: Int, rows: Int) -> Size? {
        let scales = papers.map { paper in
            func side(_ count: Int, _ printable: Double) -> Double {
                Double(count) * printable - Double(count - 1) * (paper.overlap + Self.room)
            }
            return min(
                side(columns, paper.printable.width) / shape.width, side(rows, paper.printable.height) / shape.height)
        }
        guard let scale = scales.max(), scale > 0 else { return nil }
        return Size(shape.width * scale, shape.height * scale)
    }

    /// The largest poster of `shape` that at most `count` sheets hold, with room for seams to move.
    package func largestPoster(shaped shape: Size, sheets count: Int) -> Size? {
        (1...max(1, count)).compactMap { rows in largestPoster(shaped: shape, columns: count / rows, rows: rows) }
            .max { $0.width < $1.width }
    }

    // MARK: Sheets by name

    /// Reads names of sheets with commas between them: "r2c3,r3c4". Case and spaces do not count.
    package static func sheets(_ text: String, of plan: TapestryPlan) throws(TapestryError) -> [TapestrySheet] {
        var sheets: [TapestrySheet] = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(word.lowercased().filter { !$0.isWhitespace })
            let numbers = name.dropFirst().split(separator: "c", omittingEmptySubsequences: false).map { Int($0) }
            guard name.first == "r", numbers.count == 2, let row = numbers[0], let column = numbers[1] else {
                throw .notASheetName(String(word))
            }
            guard let sheet = plan.sheets.first(where: { $0.row == row - 1 && $0.column == column - 1 }) else {
                throw .noSuchSheet(name, rows: plan.rows, columns: plan.columns)
            }
            if !sheets.contains(sheet) { sheets.append(sheet) }
        }
        return sheets
    }
}
