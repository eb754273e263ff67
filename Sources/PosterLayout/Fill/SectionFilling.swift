/// The lines of one section, and how tall they stand.
struct FilledSection: Sendable {
    /// Nodes of each line, heading excluded.
    var lines: [[Int]]
    /// The heading's setting, where there is a heading.
    var headingSetting: Int
    /// Estimated height, from the section's top edge to its bottom edge.
    var height: Em
}

/// Fills a section's labels into lines no wider than a cap: list scheduling with an exact account of the lanes
/// that pass each line (the role of Coffman–Graham and MinWidth layering, with true text widths).
///
/// - Postcondition: every node is in one line; a node stands below its predecessors; lines are no wider than the cap
///   unless one label alone is.
struct SectionFilling: Sendable {
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
    /// Of each local net: ends above this section, ends in and below it.
    var netsAbove: [Int]
    var netsRest: [Int]
    /// Nets that pass the whole section.
    var throughCount: Int
    var headingWidths: [Em]
    var headingSize: Em
    var spacing: Spacing

    /// The narrowest column this section can stand in.
    var minimalWidth: Em {
        let lanes = throughCount > 0 ? throughCount * spacing.laneLane + 2 * spacing.laneLabel : 0
        let label = nodes.map(\.width).max() ?? 0
        let heading = headingWidths.last.map { $0 + (throughCount > 0 ? 2 * (spacing.laneHeading - spacing.laneLabel) : 0) } ?? 0
        return max(label, heading) + lanes + 2 * spacing.labelCell
    }

    /// Fills lines for a column `width` wide (cell side to cell side).
    func fill(width: Em) -> FilledSection {
        let cap = width - 2 * spacing.labelCell
        var placedNets = netsAbove
        var restNets = netsRest
        var active = throughCount
        for net in placedNets.indices where placedNets[net] > 0 && restNets[net] > 0 { active += 1 }
        var waiting = nodes.map(\.predecessorCount)
        var isPlaced = Array(repeating: false, count: nodes.count)
        var left = nodes.count
        var lines: [[Int]] = []
        var height = 0
        var start = 0
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
            for candidate in line {
                for successor in nodes[candidate].successors { waiting[successor] -= 1 }
                for net in nodes[candidate].nets {
                    if placedNets[net] == 0 && restNets[net] > 0 { active += 1 }
                    placedNets[net] += 1
                }
            }
            height += .em(spacing.ascent + spacing.descent) * size / .emScale
            height += left > 0 ? gapEstimate(ends: touched, lanes: active) : 0
            lines.append(line.map { nodes[$0].node })
        }
        var setting = 0
        if !headingWidths.isEmpty {
            let lanes = throughCount > 0 ? throughCount * spacing.laneLane + 2 * (spacing.laneHeading - spacing.laneLane / 2) : 0
            setting = headingWidths.firstIndex { $0 + lanes <= cap } ?? headingWidths.count - 1
            height += headingHeight(lines: setting + 1) + spacing.lineLine + spacing.headingLine
        }
        height += spacing.cellHeading + spacing.lineCell
        return FilledSection(lines: lines, headingSetting: setting, height: height)
    }

    private func headingHeight(lines: Int) -> Em {
        let one = Double(headingSize) * (spacing.ascent + spacing.descent)
        return Int(one + Double(lines - 1) * Double(headingSize) * spacing.headingLeading)
    }

    /// Before tracks are known: a gap in which connectors end costs an arrow, and every second one a track.
    private func gapEstimate(ends: Int, lanes: Int) -> Em {
        if ends == 0 { return spacing.lineLine }
        return spacing.straightArrow + spacing.trackTrack * min(ends, 4) / 4
    }
}
