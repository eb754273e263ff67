internal import Drawing

/// Collects, for every section, what filling it needs: its nodes in scheduling order and the nets that touch it.
///
/// - Complexity: O(*n* log *n*) plus, for every net, the sections it spans.
struct SectionPreparing {
    var spacing: Spacing

    func prepare(_ measured: MeasuredMap, _ wiring: Wiring) -> [SectionFilling] {
        var position = Array(repeating: 0, count: measured.sections.count)
        for column in measured.columns {
            for (index, section) in column.enumerated() { position[section] = index }
        }
        var up = Array(repeating: 0, count: measured.nodes.count)
        var down = up
        var successors: [[Int]] = Array(repeating: [], count: measured.nodes.count)
        var predecessors = up
        var isEnd = Array(repeating: false, count: measured.nodes.count)
        var through = Array(repeating: 0, count: measured.sections.count)
        var nets: [[(above: Int, inside: [Int], below: Int)]] = Array(repeating: [], count: measured.sections.count)
        for (column, columnNets) in wiring.columns.enumerated() {
            for net in columnNets {
                let ends = [net.root] + net.leaves
                let places = ends.map { position[measured.nodes[$0].section] }
                let (first, last) = (places.min()!, places.max()!)
                for leaf in net.leaves {
                    let (top, bottom) = net.shape == .fanOut ? (net.root, leaf) : (leaf, net.root)
                    isEnd[top] = true
                    isEnd[bottom] = true
                    if measured.nodes[top].section == measured.nodes[bottom].section {
                        successors[top].append(bottom)
                        predecessors[bottom] += 1
                    } else {
                        down[top] += 1
                        up[bottom] += 1
                    }
                }
                for place in first...last {
                    let section = measured.columns[column][place]
                    let inside = ends.indices.filter { places[$0] == place }.map { ends[$0] }
                    let above = places.count { $0 < place }
                    let below = places.count { $0 > place }
                    if inside.isEmpty { through[section] += 1 } else { nets[section].append((above, inside, below)) }
                }
            }
        }
        for connector in wiring.betweenColumns {
            isEnd[measured.connectors[connector].from] = true
            isEnd[measured.connectors[connector].to] = true
        }
        let depth = longestPaths(measured, successors)
        return measured.sections.indices.map { index in
            let section = measured.sections[index]
            var keys = section.nodes.map { node -> Key in
                let free = !isEnd[node]
                var rank = Weights.Filling.depth * depth[node]
                rank += up[node] > 0 ? Weights.Filling.fromAbove : 0
                rank += down[node] > 0 ? Weights.Filling.toBelow : 0
                rank += free ? Weights.Filling.free : 0
                rank += measured.nodes[node].isProminent ? Weights.Filling.prominent : 0
                return Key(rank: rank, group: -1, member: 0, width: measured.nodes[node].width, id: node)
            }
            gather(&keys, section, measured)
            let order = section.nodes.indices.sorted { keys[$0] < keys[$1] }
            var local = [Int: Int](minimumCapacity: order.count)
            for (rank, nodeIndex) in order.enumerated() { local[section.nodes[nodeIndex]] = rank }
            var ofNode: [[Int]] = Array(repeating: [], count: order.count)
            var above: [Int] = []
            var rest: [Int] = []
            for net in nets[index] {
                let isHeadingEnd = section.heading.map { net.inside.contains($0) } ?? false
                above.append(net.above + (isHeadingEnd ? 1 : 0))
                rest.append(net.below + net.inside.count - (isHeadingEnd ? 1 : 0))
                for node in net.inside { if let rank = local[node] { ofNode[rank].append(above.count - 1) } }
            }
            let nodes = order.enumerated().map { rank, nodeIndex -> SectionFilling.Node in
                let node = section.nodes[nodeIndex]
                let measuredNode = measured.nodes[node]
                return SectionFilling.Node(
                    node: node, width: measuredNode.width, size: .em(measuredNode.style.size),
                    successors: successors[node].compactMap { local[$0] },
                    predecessorCount: predecessors[node] - (section.heading.map { successors[$0].count { $0 == node } } ?? 0),
                    nets: ofNode[rank])
            }
            let heading = section.heading.map { measured.nodes[$0] }
            return SectionFilling(
                nodes: nodes, netsAbove: above, netsRest: rest, throughCount: through[index],
                headingWidths: heading?.settings.map(\.width) ?? [],
                headingSize: .em(heading?.style.size ?? 0), spacing: spacing)
        }
    }

    /// Where a node comes in the order in which lines are filled, lowest first.
    private struct Key: Comparable {
        var rank: Int
        var group: Int
        var member: Int
        var width: Em
        var id: Int

        static func < (a: Key, b: Key) -> Bool {
            if a.rank != b.rank { return a.rank < b.rank }
            if a.group != b.group { return a.group < b.group }
            if a.member != b.member { return a.member < b.member }
            if a.width != b.width { return a.width > b.width }
            return a.id < b.id
        }
    }

    /// A group is scheduled where its first member is, subheading first.
    private func gather(_ keys: inout [Key], _ section: Section, _ measured: MeasuredMap) {
        var first: [Int: Int] = [:]
        for (index, node) in section.nodes.enumerated() {
            let group = measured.nodes[node].group
            guard group >= 0 else { continue }
            first[group] = min(first[group] ?? .max, keys[index].rank)
        }
        for (index, node) in section.nodes.enumerated() {
            let group = measured.nodes[node].group
            guard group >= 0, let rank = first[group] else { continue }
            keys[index].member = keys[index].rank - rank + 1
            if case .group = measured.nodes[node].origin { keys[index].member = 0 }
            keys[index].rank = rank
            keys[index].group = group
            // Within a group the data's order reads better than the order of widths.
            keys[index].width = -keys[index].id
        }
    }

    /// Of every node, the number of nodes on the longest path down from it within its section.
    private func longestPaths(_ measured: MeasuredMap, _ successors: [[Int]]) -> [Int] {
        var depth = Array(repeating: -1, count: measured.nodes.count)
        for start in measured.nodes.indices where depth[start] < 0 {
            var stack = [start]
            while let node = stack.last {
                let open = successors[node].filter { depth[$0] < 0 }
                if open.isEmpty {
                    depth[node] = (successors[node].map { depth[$0] }.max() ?? -1) + 1
                    stack.removeLast()
                } else {
                    stack.append(contentsOf: open)
                }
            }
        }
        return depth
    }
}
