internal import Drawing

/// Finds the corridors between rows that make the seams between them and all rows cheapest, by dynamic programming over the
/// seams: what a seam and the row above it cost follows from where its corridor begins and where those of the two seams
/// before it do.
struct RowCorridors {
    private let search: SeamCorridors
    private let costs: [CorridorCosts]
    private let price: (_ row: Int, RowBounds) -> Double
    /// The price of a row by where the corridor above it ends and the one below it begins.
    private var known: [[Double?]]
    /// The least cost of all seams so far, by where the last one's corridor begins, and where that of the one before does.
    private var totals: [[Double]]
    /// Of each seam but the first, by the same: where the corridor before those two begins.
    private var origins: [[[Int]]] = []

    private var units: Int { search.units }

    /// - Parameters:
    ///   - spans: texts, as seams between rows meet them.
    ///   - price: what a row costs between two corridors.
    init(_ search: SeamCorridors, spans: [SeamSpan], price: @escaping (_ row: Int, RowBounds) -> Double) {
        self.search = search
        self.price = price
        costs = (0..<search.seams).map { search.costs($0, spans) }
        let side = search.units + 1
        known = (0...search.seams).map { _ in [Double?](repeating: nil, count: side * side) }
        totals = [[Double]](repeating: [Double](repeating: .infinity, count: side), count: side)
    }

    /// The corridors, top to bottom; nil where seams cannot keep apart.
    mutating func best() -> [Interval]? {
        guard search.seams > 0 else { return [] }
        begin()
        for seam in 1..<max(1, search.seams) { add(seam) }
        guard let last = end() else { return nil }
        return corridors(to: last)
    }

    /// What a row costs between the corridor that ends above it and the one that begins below it.
    private mutating func price(of row: Int, from end: Int, to start: Int) -> Double {
        let key = end * (units + 1) + start
        if let price = known[row][key] { return price }
        func edge(_ seam: Int, _ offset: Int) -> Interval { Interval(search.place(seam, offset), search.place(seam, offset)) }
        let bounds = RowBounds(above: row > 0 ? edge(row - 1, end) : nil, below: row < search.seams ? edge(row, start) : nil)
        let found = price(row, bounds)
        known[row][key] = found
        return found
    }

    /// The first seam, and the row above it.
    private mutating func begin() {
        for start in 0...units {
            guard let corridor = search.corridor(0, from: start, before: units) else { continue }
            totals[start][units] = costs[0][corridor] + price(of: 0, from: 0, to: start)
        }
    }

    /// The next seam, and the row between it and the one before.
    private mutating func add(_ seam: Int) {
        var next = [[Double]](repeating: [Double](repeating: .infinity, count: units + 1), count: units + 1)
        var from = [[Int]](repeating: [Int](repeating: -1, count: units + 1), count: units + 1)
        for before in 0...units {
            for earlier in before...units where totals[before][earlier] < .infinity {
                guard let above = search.corridor(seam - 1, from: before, before: earlier) else { continue }
                for start in 0...before {
                    guard let corridor = search.corridor(seam, from: start, before: before),
                        search.place(seam, start) - search.place(seam - 1, above.upperBound) >= search.least
                    else { continue }
                    let cost =
                        totals[before][earlier] + costs[seam][corridor]
                        + price(of: seam, from: above.upperBound, to: start)
                    if cost < next[start][before] { (next[start][before], from[start][before]) = (cost, earlier) }
                }
            }
        }
        origins.append(from)
        totals = next
    }

    /// Where the corridors of the last seam and the one before begin, at best with the last row.
    private mutating func end() -> (start: Int, before: Int)? {
        var best: (cost: Double, start: Int, before: Int)?
        for start in 0...units {
            for before in start...units where totals[start][before] < .infinity {
                guard let corridor = search.corridor(search.seams - 1, from: start, before: before) else { continue }
                let cost = totals[start][before] + price(of: search.seams, from: corridor.upperBound, to: 0)
                if cost < best?.cost ?? .infinity { best = (cost, start, before) }
            }
        }
        return best.map { ($0.start, $0.before) }
    }

    /// The corridors that lead to these last ones.
    private func corridors(to last: (start: Int, before: Int)) -> [Interval]? {
        var (start, before) = last
        var corridors: [Interval] = []
        for seam in stride(from: search.seams - 1, through: 0, by: -1) {
            guard let corridor = search.corridor(seam, from: start, before: before) else { return nil }
            corridors.insert(search.span(seam, corridor), at: 0)
            if seam > 0 { (start, before) = (before, origins[seam - 1][start][before]) }
        }
        return corridors
    }
}

/// The corridors above and below a row; nil at the poster's edges.
struct RowBounds {
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
