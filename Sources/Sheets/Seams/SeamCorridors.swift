internal import Drawing

/// What seams along one side should not cut.
struct SeamSpan {
    var span: Interval
    var weight: Double
}

/// Finds corridors for the seams along one side, such that any way through each, however it winds, keeps every sheet
/// within the printable length.
///
/// All slack is cut into equal units. With eₖ the first place of seam k from which the rest still reaches the end, the
/// corridor of seam k is from eₖ + jₖ units to eₖ + jₖ₋₁ units at most, where j never rises: the seams share the slack
/// out between them. A seam finds a way beside every text that does not span its corridor. So which corridors cut
/// least follows from where texts begin and end alone, by dynamic programming.
struct SeamCorridors {
    let axis: SheetAxis
    /// How many the slack is cut into, and how long one is.
    let units: Int
    let unit: Double
    /// The first place of each seam.
    private let firsts: [Double]
    /// In units.
    private let widest: Int
    /// Seams keep so far from each other and from the ends.
    let least: Double

    /// Straight seams are the easier to cut along.
    fileprivate static let crossingWeight = 0.002
    private static let unevenWeight = 0.001

    /// - Parameters:
    ///   - units: how many the slack is cut into.
    ///   - isWide: whether corridors may be nearly as wide as a sheet, so that those of seams one after the other may
    ///     meet; else they are less than half as wide, and cannot.
    init(_ axis: SheetAxis, units: Int = 50, isWide: Bool = false) {
        self.axis = axis
        let slack = max(0, axis.slack)
        self.units = slack > SeamSearch.grid ? units : 0
        unit = self.units > 0 ? slack / Double(units) : 0
        firsts = (1..<max(1, axis.count)).map(axis.first)
        let step = axis.steps.min() ?? 0
        least = 0.3 * step
        // Seams cannot meet where all slack is less than what is left of a sheet.
        let room = step - least
        widest = unit > 0 ? max(1, Int(min(Double(units), (isWide || slack <= room ? room : room / 2) / unit))) : 0
    }

    var seams: Int { firsts.count }

    /// The place of a seam (from 0) so many units behind its first.
    func place(_ seam: Int, _ offset: Int) -> Double { firsts[seam] + Double(offset) * unit }

    /// The corridor of a seam that begins at an offset, where that of the one before begins at `before`; as offsets.
    func corridor(_ seam: Int, from start: Int, before: Int) -> ClosedRange<Int>? {
        let room = unit > 0 ? (axis.length - least - firsts[seam]) / unit : 0
        let end = min(before, start + widest, Int(max(-1, min(Double(units), room.rounded(.down)))))
        return start <= end && place(seam, start) >= least ? start...end : nil
    }

    /// What a seam costs in a corridor: the weights of all texts that span it, and a little for each to get round.
    func costs(_ seam: Int, _ texts: [SeamSpan]) -> CorridorCosts {
        var costs = CorridorCosts(units: units)
        for text in texts {
            // Cut where the corridor begins behind its start, and ends before its end.
            let start: Double
            let end: Double
            if unit > 0 {
                start = ((text.span.start - firsts[seam]) / unit).rounded(.down) + 1
                end = ((text.span.end - firsts[seam]) / unit).rounded(.up) - 1
            } else {
                (start, end) = text.span.start < firsts[seam] && firsts[seam] < text.span.end ? (0, 0) : (1, 0)
            }
            guard start <= end, end >= 0, start <= Double(units) else { continue }
            costs.add(Int(max(0, start))...Int(min(Double(units), end)), text.weight)
        }
        let ideal = axis.ideal(seam + 1)
        costs.sum { Self.unevenWeight * abs(place(seam, $0) - ideal) / axis.length }
        return costs
    }

    /// The corridors of least cost; nil where there are none that keep apart.
    func best(_ texts: [SeamSpan]) -> (corridors: [Interval], cost: Double)? {
        guard seams > 0 else { return ([], 0) }
        var total = [Double](repeating: .infinity, count: units + 1)
        total[units] = 0
        var origins: [[Int]] = []
        for seam in 0..<seams {
            let costs = costs(seam, texts)
            var next = [Double](repeating: .infinity, count: units + 1)
            var from = [Int](repeating: -1, count: units + 1)
            for start in 0...units {
                for before in start...units where total[before] < next[start] {
                    guard let corridor = corridor(seam, from: start, before: before) else { continue }
                    let cost = total[before] + costs[corridor]
                    if cost < next[start] { (next[start], from[start]) = (cost, before) }
                }
            }
            origins.append(from)
            total = next
        }
        guard var start = total.indices.min(by: { total[$0] < total[$1] }), total[start] < .infinity else { return nil }
        let cost = total[start]
        var corridors: [Interval] = []
        for seam in stride(from: seams - 1, through: 0, by: -1) {
            let before = origins[seam][start]
            guard let found = corridor(seam, from: start, before: before) else { return nil }
            corridors.insert(span(seam, found), at: 0)
            start = before
        }
        return (corridors, cost)
    }

    func span(_ seam: Int, _ corridor: ClosedRange<Int>) -> Interval {
        Interval(place(seam, corridor.lowerBound), place(seam, corridor.upperBound))
    }
}

/// What one seam costs in every corridor, by where that begins and ends.
struct CorridorCosts {
    private let side: Int
    private var values: [Double]
    /// How many texts are at a place.
    private var crossings: [Double]

    init(units: Int) {
        side = units + 1
        values = [Double](repeating: 0, count: side * side)
        crossings = [Double](repeating: 0, count: side + 1)
    }

    /// A text that spans all corridors within a range.
    mutating func add(_ range: ClosedRange<Int>, _ weight: Double) {
        values[range.lowerBound * side + range.upperBound] += weight
        crossings[range.lowerBound] += weight
        crossings[range.upperBound + 1] -= weight
    }

    /// Once all texts are there.
    mutating func sum(_ extra: (Int) -> Double) {
        for place in 1..<side + 1 { crossings[place] += crossings[place - 1] }
        for start in 0..<side {
            var sum = 0.0
            for end in stride(from: side - 1, through: 0, by: -1) {
                sum += values[start * side + end]
                values[start * side + end] = sum + (start > 0 ? values[(start - 1) * side + end] : 0)
            }
        }
        for start in 0..<side {
            var least = Double.infinity
            for end in start..<side {
                least = min(least, SeamCorridors.crossingWeight * crossings[end] + extra(end))
                values[start * side + end] += least
            }
        }
    }

    subscript(corridor: ClosedRange<Int>) -> Double { values[corridor.lowerBound * side + corridor.upperBound] }
}
