/// Fills the names of a graph into lines no wider than a cap: list scheduling with an exact account of the lanes
/// that pass each line (the role of Coffman–Graham and MinWidth layering, with true text widths).
///
/// - Postcondition: every name is in one line; a name stands below its predecessors; lines are no wider than the cap
///   unless one name alone is.
struct GraphFilling: Sendable {
    struct Node: Sendable {
        var node: Int
        var width: Em
        var size: Em
        /// Local indices of the nodes below it that it is connected to.
        var successors: [Int]
        var predecessorCount: Int
        /// Local indices of the nets it is an end of.
        var nets: [Int]
    }

    /// In scheduling order.
    var nodes: [Node]
    /// Of each local net: ends above the graph, ends in and below it.
    var netsAbove: [Int]
    var netsRest: [Int]
    var metrics: BlockMetrics

    var minimalWidth: Em {
        let lanes = netsAbove.count
        return (nodes.map(\.width).max() ?? 0) + (lanes > 0 ? lanes * metrics.spacing.laneLane + metrics.spacing.laneLabel : 0)
    }

    /// Lines no wider than `width`, and the height from the first baseline to the last.
    func fill(width cap: Em) -> (lines: [[Int]], height: Em) {
        let spacing = metrics.spacing
        var placedNets = netsAbove
        var restNets = netsRest
        var active = 0
        for net in placedNets.indices where placedNets[net] > 0 && restNets[net] > 0 { active += 1 }
        var waiting = nodes.map(\.predecessorCount)
        var isPlaced = Array(repeating: false, count: nodes.count)
        var left = nodes.count
        var lines: [[Int]] = []
        var height = 0
        var start = 0
        var lastSize = 0
        var lastTouched = 0
        while left > 0 {
            var line: [Int] = []
            var used = 0
            var touched = 0
            var size = 0
            while start < nodes.count && isPlaced[start] { start += 1 }
            var candidate = start
            while candidate < nodes.count {
                let node = nodes[candidate]
                if isPlaced[candidate] || waiting[candidate] > 0 {
                    candidate += 1
                    continue
                }
                var freed = 0
                for net in node.nets where restNets[net] == 1 && placedNets[net] > 0 { freed += 1 }
                let lanes = active - freed
                let laneWidth = lanes > 0 ? lanes * spacing.laneLane + 2 * spacing.laneLabel - spacing.laneLane / 2 : 0
                let width = used + (line.isEmpty ? 0 : spacing.labelLabel) + node.width
                if line.isEmpty || width + laneWidth <= cap {
                    line.append(candidate)
                    isPlaced[candidate] = true
                    left -= 1
                    used = width
                    size = max(size, node.size)
                    active -= freed
                    for net in node.nets {
                        restNets[net] -= 1
                        touched += 1
                    }
                }
                candidate += 1
            }
            // A cycle that is left would wait for ever.
            if line.isEmpty, let next = isPlaced.firstIndex(of: false) {
                waiting[next] = 0
                continue
            }
            for candidate in line {
                for successor in nodes[candidate].successors { waiting[successor] -= 1 }
                for net in nodes[candidate].nets {
                    if placedNets[net] == 0 && restNets[net] > 0 { active += 1 }
                    placedNets[net] += 1
                }
            }
            if !lines.isEmpty {
                let gap = lastTouched == 0 ? spacing.lineLine : spacing.trackArrow + spacing.trackLabel * min(lastTouched, 4) / 4
                let need = metrics.descent(lastSize) + gap + metrics.ascent(size)
                height += metrics.up(need)
            }
            (lastSize, lastTouched) = (size, touched)
            lines.append(line.map { nodes[$0].node })
        }
        return (lines, height)
    }
}
