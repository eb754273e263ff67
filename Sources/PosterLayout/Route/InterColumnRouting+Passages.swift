/// How connectors pass the columns between their ends: along strips and gaps.
extension InterColumnRouting {
    static func isStrip(_ passage: Passage) -> Bool {
        switch passage {
        case .strip: true
        case .gap: false
        }
    }

    func y(of passage: Passage, in column: Int) -> Em {
        switch passage {
        case .gap(let gap): middle[column][gap]
        case .strip(let row): stripMiddle[row]
        }
    }

    /// Gap between the last line above a row and the first in it; nil above the first row.
    private func gap(above row: Int, in column: Int) -> Int? {
        columns[column].plans.firstIndex { $0.place == .rows && $0.row == row - 1 }
    }

    /// So far above and below its ends a connector may run along gaps, and four times as far beyond that along strips: those of
    /// a map of few rows are all tried.
    private static let detour = Em.em(8)
    private static let manyRows = 12

    func candidates(in column: Int, from ya: Em, to yb: Em, floorAllowed: Bool) -> [Passage] {
        let (low, high) = (min(ya, yb) - Self.detour, max(ya, yb) + Self.detour)
        var found: [Passage] = []
        for row in stripMiddle.indices where isStripFree[column][row] && (row == 0 || !isFloor[row - 1]) {
            let isNear = stripMiddle[row] >= low - 4 * Self.detour && stripMiddle[row] <= high + 4 * Self.detour
            if isNear || stripMiddle.count < Self.manyRows { found.append(.strip(row)) }
        }
        for (gap, plan) in columns[column].plans.enumerated() where plan.place == .lines || plan.place == .sections {
            if isFloor[plan.row] && !floorAllowed { continue }
            if middle[column][gap] < low || middle[column][gap] > high { continue }
            found.append(.gap(gap))
        }
        if found.isEmpty { found = [.strip(0)] }
        return found
    }

    /// No more passages of a column are tried: each is weighed against each of the column before, beside all that runs in the
    /// gutter. The more connectors there are, the fewer.
    private static let passages = 8...32
    private static let passagesTimesConnectors = 3200

    static func mostPassages(forConnectors count: Int) -> Int {
        min(max(passagesTimesConnectors / max(1, count), passages.lowerBound), passages.upperBound)
    }

    /// Those that cost least by themselves, and of these the nearest to the route's ends.
    func cheapest(of passages: [Passage], in column: Int, net: Int, from ya: Em, to yb: Em) -> [Passage] {
        if passages.count <= mostPassages { return passages }
        let weighed = passages.map { passage -> (cost: Int, way: Em) in
            let y = y(of: passage, in: column)
            return (throughCost(of: passage, in: column, net: net), abs(y - ya) + abs(y - yb))
        }
        let kept = passages.indices.sorted {
            (weighed[$0].cost, weighed[$0].way, $0) < (weighed[$1].cost, weighed[$1].way, $1)
        }.prefix(mostPassages)
        return kept.sorted().map { passages[$0] }
    }

    func throughCost(of passage: Passage, in column: Int, net: Int) -> Int {
        switch passage {
        case .strip(let row):
            if use.strips[row].contains(net) { return 0 }
            let crossed = gap(above: row, in: column).map { columns[column].netX[$0].count } ?? 0
            return crossed * Weights.crossing
        case .gap(let gap):
            let users = use.columns[column].gaps[gap]
            if users.contains(net) { return 0 }
            let cost = columns[column].netX[gap].count * Weights.crossing + users.count * Weights.Routing.sharedGap
            let isBetweenSections = columns[column].plans[gap].place == .sections
            return cost + (isBetweenSections ? Weights.Routing.throughSections : Weights.Routing.throughLines)
        }
    }
}
