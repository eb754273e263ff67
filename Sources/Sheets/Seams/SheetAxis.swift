internal import Drawing

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

    static let tolerance = 0.01

    /// How many sheets there are.
    var count: Int { printables.count }

    /// The longest step over each sheet, from one seam to the next.
    var steps: [Double] { printables.map { $0 - glueStrip - cutAway } }

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
    func first(_ seam: Int) -> Double {
        length - (printables[count - 1] - cutAway) - steps[seam..<count - 1].reduce(0, +)
    }

    /// Whether a sheet (from 0) can show all of a span, wherever the seams are.
    func canShow(_ span: Interval, on sheet: Int) -> Bool {
        // The seam before lies between these, and that after it as far on as the sheet reaches.
        let first = sheet > 0 ? Interval(self.first(sheet), self.first(sheet) + max(0, slack)) : Interval(0, 0)
        let reach =
            sheet > 0
            ? (sheet < count - 1 ? steps[sheet] : printables[sheet] - cutAway)
            : printables[0] - (count > 1 ? glueStrip : 0)
        let start = sheet > 0 ? span.start : max(0, span.start)
        let end = sheet < count - 1 ? span.end : min(length, span.end)
        return max(first.start, end - reach) <= min(first.end, start) + Self.tolerance
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
