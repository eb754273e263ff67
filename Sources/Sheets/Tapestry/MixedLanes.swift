internal import Drawing

/// Finds arrangements of paper that stands and paper that lies that take fewer sheets than one way alone.
///
/// A lane holds sheets of one way, then sheets of the other, either first: such blocks are what heuristics for loading
/// pallets use (Smith and De Cani, 1980; Bischoff and Dowsland, 1982). Lanes may interlock, since a higher block may
/// stand where the lane before is lower. They are found lane by lane, from all that may still come to fewer sheets.
struct MixedLanes {
    /// So many beginnings are followed from one lane to the next: those with the fewest sheets.
    private static let mostFollowed = 300
    /// Where even this many sheets are too few, nobody would glue them.
    private static let mostSheets = 120

    /// Plans take time.
    private static let mostOffered = 4

    private let poster: Size
    /// All rows that are just wide enough.
    private let rows: [[TapestryPaper]]

    /// The simplest of the arrangements with the fewest sheets, where these are fewer than `most`.
    ///
    /// - Parameter papers: one that stands and the same that lies.
    static func fewest(_ poster: Size, papers: [TapestryPaper], below most: Int) -> [TapestryArrangement] {
        guard papers.count == 2, most <= mostSheets else { return [] }
        let byRows = MixedLanes(poster, papers).fewest(below: most)
        let byColumns = MixedLanes(poster.transposed, papers.map(\.transposed)).fewest(below: most)
        let all =
            byRows.map { TapestryArrangement(lanes: $0) }
            + byColumns.map { lanes in
                TapestryArrangement(lanes: lanes.map { $0.map(\.transposed) }, isByColumns: true)
            }
        let least = all.map(\.count).min() ?? 0
        let found = all.filter { $0.count == least }.enumerated()
            .sorted { ($0.element.turns, $0.offset) < ($1.element.turns, $1.offset) }.map(\.element)
        // Of lanes of one paper each, those that turn once; of others it takes luck which cuts least.
        let simplest = found.filter { $0.isUniform && $0.turns == found[0].turns }
        return simplest.isEmpty ? Array(found.prefix(mostOffered)) : simplest
    }

    private init(_ poster: Size, _ papers: [TapestryPaper]) {
        self.poster = poster
        func isEnough(_ first: Int, _ second: Int) -> Bool {
            let widths = Double(first) * papers[0].printable.width + Double(second) * papers[1].printable.width
            return first >= 0 && second >= 0 && first + second > 0
                && widths - Double(first + second - 1) * papers[0].overlap >= poster.width - SheetAxis.tolerance
        }
        let most = papers.map { TapestryPlan.fewest(poster, on: $0).columns }
        rows = (0...most[0]).flatMap { first in
            (0...most[1]).flatMap { second -> [[TapestryPaper]] in
                guard isEnough(first, second), !isEnough(first - 1, second), !isEnough(first, second - 1) else { return [] }
                let (a, b) = (
                    [TapestryPaper](repeating: papers[0], count: first), [TapestryPaper](repeating: papers[1], count: second)
                )
                return first > 0 && second > 0 ? [a + b, b + a] : [a + b]
            }
        }
    }

    /// Rows that begin a tapestry.
    private struct Beginning {
        var count = 0
        var rows: [[TapestryPaper]] = []
        var windows: SheetWindows

        var arrangement: TapestryArrangement { TapestryArrangement(lanes: rows) }

        func canEnd(with row: [TapestryPaper]) -> Bool {
            var windows = windows
            return windows.add(row, isLast: true)
        }
    }

    private func fewest(below most: Int) -> [[[TapestryPaper]]] {
        guard let paper = rows.first?.first, let shortest = rows.map(\.count).min() else { return [] }
        let highest = rows.joined().map { $0.printable.height - $0.overlap }.max() ?? 0
        var limit = most - 1
        var found: [[[TapestryPaper]]] = []
        var beginnings = [Beginning(windows: SheetWindows(poster: poster, byRow: [], glueStrip: paper.glueStrip))]
        while !beginnings.isEmpty {
            var next: [Beginning] = []
            for beginning in beginnings {
                for row in rows where beginning.count + row.count <= limit {
                    var longer = beginning
                    longer.count += row.count
                    longer.rows.append(row)
                    if beginning.canEnd(with: row), SheetWindows(TapestryArrangement(lanes: longer.rows), poster: poster) != nil {
                        if longer.count < limit { (limit, found) = (longer.count, []) }
                        found.append(longer.rows)
                    } else if longer.windows.add(row, isLast: false), longer.windows.reach < poster.height {
                        let rest = Int(((poster.height - longer.windows.reach) / highest).rounded(.up))
                        if longer.count + shortest * rest <= limit { next.append(longer) }
                    }
                }
            }
            beginnings = Self.best(next)
        }
        return found
    }

    /// Those with the fewest sheets, of these those that reach farthest, and of these the simplest: one for each way to reach
    /// so far.
    private static func best(_ beginnings: [Beginning]) -> [Beginning] {
        var seen = Set<[SheetWindow]>()
        return beginnings.enumerated().sorted { a, b in
            (a.element.count, -a.element.windows.area, a.element.arrangement.turns, a.offset)
                < (b.element.count, -b.element.windows.area, b.element.arrangement.turns, b.offset)
        }.map(\.element).filter { seen.insert($0.windows.byRow.last ?? []).inserted }.prefix(mostFollowed).map { $0 }
    }
}

extension TapestryArrangement {
    /// How often the paper turns, from sheet to sheet and from lane to lane: within a lane it is the harder to glue.
    fileprivate var turns: Int {
        let within = lanes.reduce(0) { sum, lane in sum + zip(lane, lane.dropFirst()).count { $0 != $1 } }
        return 10 * within + zip(lanes, lanes.dropFirst()).count { $0 != $1 }
    }
}
