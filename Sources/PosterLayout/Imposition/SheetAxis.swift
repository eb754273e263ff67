/// How sheets follow each other along one side of the poster.
///
/// With the poster's length L, the printable length u, the overlap o = g + t (glue strip and what is cut away), the
/// seams s₁ < s₂ … between n sheets are possible where s₁ ≤ u − g, sᵢ₊₁ − sᵢ ≤ u − o, and L − sₙ₋₁ ≤ u − t.
struct SheetAxis: Hashable {
    var length: Double
    var printable: Double
    var glueStrip: Double
    var cutAway: Double

    private static let tolerance = 0.01

    /// The longest step from one seam to the next.
    var step: Double { printable - glueStrip - cutAway }

    /// How many sheets are needed.
    var fewest: Int {
        length <= printable + Self.tolerance
            ? 1 : max(2, Int(((length - glueStrip - cutAway - Self.tolerance) / step).rounded(.up)))
    }

    /// What `count` sheets could hold more.
    func slack(_ count: Int) -> Double {
        Double(count) * printable - Double(count - 1) * (glueStrip + cutAway) - length
    }

    /// Corridors for the seams, such that any way through each, however it winds, keeps every sheet within the
    /// printable length; those of least cost.
    ///
    /// All slack is cut into equal units. With eₖ the first place of seam k from which the rest still reaches the end,
    /// a corridor begins at eₖ + jₖ units and is wₖ wide. From the left of one to the right of the next is at most one
    /// step where jₖ₊₁ + wₖ₊₁ ≤ jₖ: the seams share the units out between them, which dynamic programming does best.
    ///
    /// - Parameter cost: of the best way of seam k (from 1) through a corridor.
    func corridors(_ count: Int, cost: (Int, Span) -> Double) -> [Span] {
        let slack = max(0, slack(count))
        let units = max(10, count - 1)
        let unit = slack / Double(units)
        let widest = min(units, max(3, 2 * units / (count - 1)))
        func corridor(_ seam: Int, _ place: Int, _ width: Int) -> Span {
            let first = length - (printable - cutAway) - Double(count - 1 - seam) * step
            let start = first + Double(place) * unit
            return Span(start, start + Double(width) * unit)
        }
        // best[j]: all seams so far, the last of them beginning at j units.
        var best = [Double](repeating: .infinity, count: units + 1)
        best[units] = 0
        var choices: [[(width: Int, before: Int)]] = []
        for seam in 1..<count {
            // Where the seam before begins, at j units or later, at the least cost.
            var before = Array(best.indices)
            for place in stride(from: units - 1, through: 0, by: -1) where best[before[place + 1]] < best[place] {
                before[place] = before[place + 1]
            }
            var next = [Double](repeating: .infinity, count: units + 1)
            var chosen = [(width: Int, before: Int)](repeating: (0, 0), count: units + 1)
            for place in 0...units {
                for width in 0...min(widest, units - place) where best[before[place + width]] < .infinity {
                    let total = best[before[place + width]] + cost(seam, corridor(seam, place, width))
                    if total < next[place] - 1e-9 {
                        next[place] = total
                        chosen[place] = (width, before[place + width])
                    }
                }
            }
            choices.append(chosen)
            best = next
        }
        var corridors: [Span] = []
        var place = best.indices.min { best[$0] < best[$1] } ?? 0
        for seam in stride(from: count - 1, through: 1, by: -1) {
            let choice = choices[seam - 1][place]
            corridors.insert(corridor(seam, place, choice.width), at: 0)
            place = choice.before
        }
        return corridors
    }

    /// The straight seams of least cost; of equal ones, the most even.
    ///
    /// - Parameter cost: of a seam at each of `grid`'s places.
    /// - Returns: Nil where no places of the grid are possible.
    func straightSeams(_ count: Int, grid: [Double], cost: [Double]) -> [Double]? {
        guard count > 1 else { return [] }
        // best[k][j]: seam k + 1 at place j, with all before it.
        var best = [[Double]](repeating: [Double](repeating: .infinity, count: grid.count), count: count - 1)
        var from = [[Int]](repeating: [Int](repeating: -1, count: grid.count), count: count - 1)
        let visible = length / Double(count)
        for k in 0..<count - 1 {
            var window: [Int] = []
            var head = 0
            var next = 0
            for j in grid.indices {
                let uneven = (grid[j] - visible * Double(k + 1)) / visible
                let own = cost[j] + 0.01 * uneven * uneven
                if k == 0 {
                    if grid[j] <= printable - glueStrip + Self.tolerance { best[0][j] = own }
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
                while head < window.count, grid[window[head]] < grid[j] - step - Self.tolerance { head += 1 }
                if head < window.count, best[k - 1][window[head]] < .infinity {
                    best[k][j] = own + best[k - 1][window[head]]
                    from[k][j] = window[head]
                }
            }
        }
        let ends = grid.indices.filter { length - grid[$0] <= printable - cutAway + Self.tolerance }
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
    func middleSeams(_ count: Int) -> [Double] {
        let share = max(0, slack(count)) / Double(max(1, count - 1))
        return (1..<max(1, count)).map { index in
            printable - glueStrip + Double(index - 1) * step - share * (Double(index) - 0.5)
        }
    }
}
