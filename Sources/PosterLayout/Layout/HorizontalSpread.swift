/// Sets free labels, which nothing holds, as centred lines of text.
///
/// - Postcondition: order and distances of every line are kept; only labels without a connector moved.
struct HorizontalSpread {
    var spacing: Spacing

    /// - Parameter crossing: connectors that are routed between columns.
    func spread(_ placed: PlacedColumn, _ measured: MeasuredMap, _ crossing: [Int]) -> PlacedColumn {
        var placed = placed
        let stack = placed.stack
        var isHeld = stack.vertices.indices.map { !stack.below[$0].isEmpty || !stack.above[$0].isEmpty || stack.vertices[$0].kind != .label }
        for connector in crossing {
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
        for (index, line) in stack.lines.enumerated() {
            spread(line.vertices, isHeld, obstacles[index].sorted(), &placed.stack)
        }
        return placed
    }

    private func spread(_ vertices: [Int], _ isHeld: [Bool], _ obstacles: [Em], _ stack: inout ColumnStack) {
        let width = stack.width
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
            var high = width - spacing.labelCell
            if start > 0 {
                let before = stack.vertices[vertices[start - 1]]
                low = before.x + before.width / 2 + spacing.separation(before.kind, .label)
            }
            if end < vertices.count {
                let after = stack.vertices[vertices[end]]
                high = after.x - after.width / 2 - spacing.separation(.label, after.kind)
            }
            for obstacle in obstacles {
                if obstacle < stack.vertices[run.first!].x { low = max(low, obstacle + spacing.laneLabel) }
                if obstacle > stack.vertices[run.last!].x { high = min(high, obstacle - spacing.laneLabel) }
            }
            set(run, low, high, &stack)
            start = end
        }
    }

    private func set(_ run: ArraySlice<Int>, _ low: Em, _ high: Em, _ stack: inout ColumnStack) {
        let widths = run.reduce(0) { $0 + stack.vertices[$1].width }
        let gaps = run.count - 1
        let spare = high - low - widths
        if spare < gaps * spacing.labelLabel { return }
        let gap = gaps == 0 ? 0 : max(spacing.labelLabel, min(spacing.labelLabelWidest, spare / (gaps + 2)))
        let total = widths + gap * gaps
        let middle = max(low + total / 2 + 1, min(high - total / 2 - 1, stack.width / 2))
        var x = middle - total / 2
        for vertex in run {
            let width = stack.vertices[vertex].width
            stack.vertices[vertex].x = x + width / 2
            x += width + gap
        }
    }
}
