/// Sets free labels, which nothing holds, as centred lines of text: clear of the lanes beside them, and on one axis from
/// line to line.
///
/// - Postcondition: order and distances of every line are kept; only labels without a connector moved.
struct HorizontalSpread {
    var spacing: Spacing

    /// Neighbouring free labels of one line, and where their middle may come to stand.
    private struct Run {
        var line: Int
        var vertices: ArraySlice<Int>
        var gap: Em
        var total: Em
        var low: Em
        var high: Em
        /// Whether no name that is held stands beside it: with that it makes one line of text.
        var isAlone: Bool
    }

    /// - Parameter betweenColumns: connectors that are routed between columns.
    func spread(_ placed: PlacedColumn, _ measured: MeasuredMap, _ betweenColumns: [Int]) -> PlacedColumn {
        var placed = placed
        let stack = placed.stack
        var isHeld = stack.vertices.indices.map {
            !stack.below[$0].isEmpty || !stack.above[$0].isEmpty || stack.vertices[$0].kind != .label
        }
        for connector in betweenColumns {
            let (from, to) = measured.connectors[connector]
            for node in [from, to] where measured.nodes[node].column == stack.column {
                isHeld[stack.vertexOfNode[node]!] = true
            }
        }
        // Verticals of side entries stand in the lines too.
        var obstacles: [[Em]] = Array(repeating: [], count: stack.lines.count)
        for (index, entry) in placed.sideEntry.enumerated() {
            guard let entry else { continue }
            let link = stack.links[index]
            let label = entry.isAtBottom ? link.bottom : link.top
            obstacles[stack.vertices[label].line].append(placed.top[index])
        }
        var section = -1
        // What stands by itself in its line, the widest of each line of a section.
        var text: [Run] = []
        for (index, line) in stack.lines.enumerated() {
            if line.section != section {
                align(text, &placed.stack)
                (section, text) = (line.section, [])
            }
            let runs = runs(of: index, isHeld, obstacles[index].sorted(), stack)
            let widest = runs.indices.filter { runs[$0].isAlone }.max { (runs[$0].total, -$0) < (runs[$1].total, -$1) }
            for (place, run) in runs.enumerated() {
                if place == widest { text.append(run) } else { align([run], &placed.stack) }
            }
        }
        align(text, &placed.stack)
        return placed
    }

    /// Runs of free labels that the line is wide enough for as text.
    private func runs(of line: Int, _ isHeld: [Bool], _ obstacles: [Em], _ stack: ColumnStack) -> [Run] {
        let vertices = stack.lines[line].vertices
        var runs: [Run] = []
        var start = 0
        while start < vertices.count {
            if isHeld[vertices[start]] {
                start += 1
                continue
            }
            var end = start + 1
            while end < vertices.count, !isHeld[vertices[end]],
                !obstacles.contains(where: { stack.vertices[vertices[end - 1]].x < $0 && $0 < stack.vertices[vertices[end]].x })
            {
                end += 1
            }
            let run = vertices[start..<end]
            var low = spacing.labelCell
            var high = stack.width - spacing.labelCell
            var (airBefore, airAfter) = (true, true)
            if start > 0 {
                let before = stack.vertices[vertices[start - 1]]
                airBefore = before.kind == .lane
                low = before.x + before.width / 2 + spacing.separation(before.kind, .label)
            }
            if end < vertices.count {
                let after = stack.vertices[vertices[end]]
                airAfter = after.kind == .lane
                high = after.x - after.width / 2 - spacing.separation(.label, after.kind)
            }
            for obstacle in obstacles {
                if obstacle < stack.vertices[run.first!].x, obstacle + spacing.laneLabel > low {
                    (low, airBefore) = (obstacle + spacing.laneLabel, true)
                }
                if obstacle > stack.vertices[run.last!].x, obstacle - spacing.laneLabel < high {
                    (high, airAfter) = (obstacle - spacing.laneLabel, true)
                }
            }
            if let run = self.run(run, low, high, airBefore, airAfter, stack) { runs.append(run) }
            start = end
        }
        return runs
    }

    private func run(
        _ vertices: ArraySlice<Int>, _ low: Em, _ high: Em, _ airBefore: Bool, _ airAfter: Bool, _ stack: ColumnStack
    ) -> Run? {
        let widths = vertices.reduce(0) { $0 + stack.vertices[$1].width }
        let gaps = vertices.count - 1
        let spare = high - low - widths
        if spare < gaps * spacing.labelLabel { return nil }
        let gap = gaps == 0 ? 0 : max(spacing.labelLabel, min(spacing.labelLabelWidest, spare / (gaps + 2)))
        let total = widths + gap * gaps
        // Text that leans on a line looks as if it belonged to it.
        let air = min(spacing.textAir, (high - low - total) / 2)
        let first = low + (airBefore ? air : 0) + total / 2 + 1
        let last = high - (airAfter ? air : 0) - total / 2 - 1
        return Run(
            line: stack.vertices[vertices.first!].line, vertices: vertices, gap: gap, total: total, low: first,
            high: max(first, last), isAlone: airBefore && airAfter)
    }

    /// Sets runs of consecutive lines on as few axes as may be, each as near to the column's middle as its lines can stand.
    private func align(_ runs: [Run], _ stack: inout ColumnStack) {
        let middle = stack.width / 2
        // What the runs before each place cost at best, and where the last axis of these begins.
        var best: [(cost: Int, start: Int, axis: Em)] = [(0, 0, 0)]
        for end in 1..<runs.count + 1 {
            var (low, high) = (Int.min, Int.max)
            var cheapest: (cost: Int, start: Int, axis: Em)?
            for start in stride(from: end - 1, through: max(0, end - Self.longest), by: -1) {
                (low, high) = (max(low, runs[start].low), min(high, runs[start].high))
                if low > high { break }
                let axis = max(low, min(high, middle))
                // Where other lines stand between, nobody sees that the axis is another.
                let follows = start > 0 && runs[start].line == runs[start - 1].line + 1
                let change = follows ? Weights.Spread.axis : Weights.Spread.axisApart
                let cost = best[start].cost + change + (end - start) * abs(axis - middle)
                if cheapest == nil || cost < cheapest!.cost { cheapest = (cost, start, axis) }
            }
            best.append(cheapest!)
        }
        var end = runs.count
        while end > 0 {
            for run in runs[best[end].start..<end] { set(run, at: best[end].axis, &stack) }
            end = best[end].start
        }
    }

    /// The most lines one axis is tried for.
    private static let longest = 64

    private func set(_ run: Run, at middle: Em, _ stack: inout ColumnStack) {
        var x = middle - run.total / 2
        for vertex in run.vertices {
            let width = stack.vertices[vertex].width
            stack.vertices[vertex].x = x + width / 2
            x += width + run.gap
        }
    }
}
