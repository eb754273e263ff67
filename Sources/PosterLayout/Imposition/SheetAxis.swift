/// How sheets follow each other along one side of the poster.
///
/// With the poster's length L, the printable lengths u₁ … uₙ, the overlap o = g + t (glue strip and what is cut away),
/// the seams s₁ < s₂ … between n sheets are possible where s₁ ≤ u₁ − g, sᵢ − sᵢ₋₁ ≤ uᵢ − o, and L − sₙ₋₁ ≤ uₙ − t.
struct SheetAxis: Hashable {
    var length: Double
    /// Of each sheet; they differ where paper lies and stands.
    var printables: [Double]
    var glueStrip: Double
    var cutAway: Double

    private static let tolerance = 0.01

    /// How many sheets there are.
    var count: Int { printables.count }

    /// The longest step over each sheet, from one seam to the next.
    private var steps: [Double] { printables.map { $0 - glueStrip - cutAway } }

    /// How many sheets are needed that can print so much each.
    static func fewest(_ length: Double, printable: Double, overlap: Double) -> Int {
        length <= printable + tolerance
            ? 1 : max(2, Int(((length - overlap - tolerance) / (printable - overlap)).rounded(.up)))
    }

    /// What the sheets could hold more.
    var slack: Double {
        printables.reduce(0, +) - Double(count - 1) * (glueStrip + cutAway) - length
    }

    /// Whether the sheets hold it all.
    var isEnough: Bool { slack >= -Self.tolerance }

    /// Where a seam (from 1) would be if nothing were in its way.
    func ideal(_ seam: Int) -> Double {
        length * printables.prefix(seam).reduce(0, +) / printables.reduce(0, +)
    }

    /// The first place of a seam (from 1) from which the rest still reaches the end.
    private func first(_ seam: Int) -> Double {
        length - (printables[count - 1] - cutAway) - steps[seam..<count - 1].reduce(0, +)
    }

    /// Corridors for the seams, such that any way through each, however it winds, keeps every sheet within the
    /// printable length; those of least cost.
    ///
    /// All slack is cut into equal units. With eₖ the first place of seam k from which the rest still reaches the end,
    /// a corridor begins at eₖ + jₖ units and is wₖ wide. From the left of one to the right of the next is at most one
    /// step where jₖ₊₁ + wₖ₊₁ ≤ jₖ: the seams share the units out between them, which dynamic programming does best.
    /// Where there is slack for more than a sheet, corridors must not come too near each other either.
    ///
    /// - Parameters:
    ///   - units: how many the slack is cut into.
    ///   - enough: a corridor that costs less needs not be wider.
    ///   - cost: of the best way of seam k (from 1) through a corridor.
    /// - Returns: Nil where no corridors keep apart.
    func corridors(units: Int, enough: Double, cost: (Int, Span) -> Double) -> [Span]? {
        let steps = steps
        let unit = max(0, slack) / Double(units)
        let widest = min(units, max(3, 2 * units / (count - 1)))
        let least = 0.3 * (steps.min() ?? 0)
        struct Choice {
            var end: Int
            var corridor: Span
            var total: Double
            var before: Int
        }
        // All choices so far, and by place and end the best of those that begin there or later and end there or earlier.
        var found: [[Choice]] = []
        var best = [[Int]]()
        for seam in 1..<count {
            let first = first(seam)
            // How many units the right of a corridor may lie beyond the place where the next begins.
            let most = unit > 0 ? Int(min(Double(units), ((steps[seam - 1] - least) / unit).rounded(.down))) : units
            var choices: [Choice] = []
            var next = [[Int]](repeating: [Int](repeating: -1, count: units + 1), count: units + 2)
            func better(_ a: Int, _ b: Int) -> Int { a < 0 || (b >= 0 && choices[b].total < choices[a].total) ? b : a }
            for place in stride(from: units, through: 0, by: -1) {
                func corridor(_ width: Int) -> Span {
                    Span(first + Double(place) * unit, first + Double(place + width) * unit)
                }
                let costs = Self.falling(upTo: min(widest, units - place)) { cost(seam, corridor($0)) }
                for width in costs.indices {
                    let end = place + width
                    let before = seam == 1 ? -1 : best[end][min(units, place + most)]
                    let corridor = corridor(width)
                    guard seam == 1 || before >= 0, corridor.start >= least, corridor.end <= length - least else { continue }
                    let own = costs[width]
                    let total = own + (before < 0 ? 0 : found[found.count - 1][before].total)
                    choices.append(Choice(end: end, corridor: corridor, total: total, before: before))
                    next[place][end] = better(next[place][end], choices.count - 1)
                    if own < enough { break }
                }
                for end in 0...units {
                    next[place][end] = better(next[place][end], next[place + 1][end])
                    if end > 0 { next[place][end] = better(next[place][end], next[place][end - 1]) }
                }
            }
            found.append(choices)
            best = next
        }
        var index = best[0][units]
        guard index >= 0 else { return nil }
        var corridors: [Span] = []
        for choices in found.reversed() {
            corridors.insert(choices[index].corridor, at: 0)
            index = choices[index].before
        }
        return corridors
    }

    /// All values of a function that only falls, calling it no more than needed: what lies between two that are alike is too.
    private static func falling(upTo last: Int, _ value: (Int) -> Double) -> [Double] {
        var values = [Double](repeating: value(last), count: last + 1)
        func fill(_ low: Int, _ high: Int) {
            guard high - low > 1, values[low] > values[high] + 0.05 else {
                for index in low..<high { values[index] = values[low] }
                return
            }
            let middle = (low + high) / 2
            values[middle] = value(middle)
            fill(low, middle)
            fill(middle, high)
        }
        if last > 0 {
            values[0] = value(0)
            fill(0, last)
        }
        return values
    }

    /// The straight seams of least cost; of equal ones, the most even.
    ///
    /// - Parameter cost: of a seam at each of `grid`'s places.
    /// - Returns: Nil where no places of the grid are possible.
    func straightSeams(grid: [Double], cost: [Double]) -> [Double]? {
        guard count > 1 else { return [] }
        // best[k][j]: seam k + 1 at place j, with all before it.
        var best = [[Double]](repeating: [Double](repeating: .infinity, count: grid.count), count: count - 1)
        var from = [[Int]](repeating: [Int](repeating: -1, count: grid.count), count: count - 1)
        let (steps, visible) = (steps, length / Double(count))
        for k in 0..<count - 1 {
            var window: [Int] = []
            var head = 0
            var next = 0
            let ideal = ideal(k + 1)
            for j in grid.indices {
                let uneven = (grid[j] - ideal) / visible
                let own = cost[j] + 0.01 * uneven * uneven
                if k == 0 {
                    if grid[j] <= printables[0] - glueStrip + Self.tolerance { best[0][j] = own }
                    continue
                }
                // A sheet shows at least twice what it hides.
                while next < j, grid[next] <= grid[j] - 2 * (glueStrip + cutAway) {
                    while window.count > head, best[k - 1][window[window.count - 1]] >= best[k - 1][next] {
                        window.removeLast()
                    }
                    window.append(next)
                    next += 1
                }
                while head < window.count, grid[window[head]] < grid[j] - steps[k] - Self.tolerance { head += 1 }
                if head < window.count, best[k - 1][window[head]] < .infinity {
                    best[k][j] = own + best[k - 1][window[head]]
                    from[k][j] = window[head]
                }
            }
        }
        let ends = grid.indices.filter { length - grid[$0] <= printables[count - 1] - cutAway + Self.tolerance }
        guard var place = ends.min(by: { best[count - 2][$0] < best[count - 2][$1] }),
            best[count - 2][place] < .infinity
        else { return nil }
        var seams: [Double] = []
        for k in stride(from: count - 2, through: 0, by: -1) {
            seams.insert(grid[place], at: 0)
            place = from[k][place]
        }
        return seams
    }

    /// Seams in the middle of their corridors: where there is hardly any slack, there is not much to choose.
    func middleSeams() -> [Double] {
        let share = max(0, slack) / Double(max(1, count - 1))
        return (1..<max(1, count)).map { first($0) + max(0, slack) - share * (Double($0) - 0.5) }
    }
}
