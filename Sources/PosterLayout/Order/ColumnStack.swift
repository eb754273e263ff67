internal import MapModel

/// One column as a stack of lines: vertices in lines, and the links between them across the gaps.
///
/// Gap *g* lies above line *g*; gap `lines.count` lies below the last. Labels and lanes never enter a gap, connectors
/// turn nowhere else: that is the whole argument that nothing overlaps.
struct ColumnStack: Sendable {
    enum Kind: Hashable, Sendable {
        case label
        case heading
        /// Where a net passes a line.
        case lane
    }

    struct Vertex: Sendable {
        var kind: Kind
        /// The text's node; -1 for a lane.
        var node: Int
        /// The lane's net; -1 for text.
        var net: Int
        var line: Int
        var width: Em
        /// Width of its first and of its last line of text, where ports are.
        var topWidth: Em
        var bottomWidth: Em
        /// Vertices of one block stay side by side: those of a group. Others are blocks of their own.
        var block: Int
        /// Whether it is printed above the others of its group.
        var isSubheading = false
        /// -1 / +1: stays at the left / right end of its line.
        var side: Int
        /// Middle.
        var x: Em = 0
    }

    struct Line: Sendable {
        var section: Int
        var isHeading: Bool
        /// Of the heading, where this is its line.
        var setting: Int
        /// Vertices from left to right.
        var vertices: [Int]
    }

    /// The piece of a net between two lines.
    struct Link: Sendable {
        var net: Int
        var gap: Int
        var top: Int
        var bottom: Int
    }

    var column: Int
    var width: Em
    var lines: [Line]
    var vertices: [Vertex]
    var links: [Link]
    /// Links in each gap, those of one net after those of another.
    var linksOfGap = Grouping()
    /// Links from each vertex downwards and upwards.
    var below = Grouping()
    var above = Grouping()
    /// The text vertex of each of the column's nodes.
    var vertexOfNode: [Int: Int] = [:]
    var nets: [Net]
    /// The vertices each net starts and ends on, its root first.
    var netEnds: [[Int]] = []
    /// Links of each net.
    var netLinks: [Range<Int>] = []
}

/// Pass 5. Builds a column's stack from its filled sections.
///
/// - Postcondition: a net has one lane in every line between its root and its farthest leaf.
struct ColumnStacking {
    var measured: MeasuredMap
    var spacing: Spacing

    func stack(column: Int, width: Em, filled: [FilledSection], nets: [Net]) -> ColumnStack {
        var stack = ColumnStack(
            column: column, width: width, lines: [], vertices: [], links: [], nets: nets)
        func isGroup(_ node: Int) -> Bool {
            switch measured.nodes[node].origin {
            case .group: true
            case .item, .module: false
            }
        }
        var blockOfGroup: [Int: Int] = [:]
        var blocks = 0
        func add(_ node: Int, _ setting: TextSetting, kind: ColumnStack.Kind, line: Int) -> Int {
            let group = measured.nodes[node].group
            var block = blocks
            if kind == .label, group >= 0 {
                if let known = blockOfGroup[group] { block = known } else { blockOfGroup[group] = block }
            }
            if block == blocks { blocks += 1 }
            stack.vertexOfNode[node] = stack.vertices.count
            stack.vertices.append(
                .init(
                    kind: kind, node: node, net: -1, line: line, width: setting.width, topWidth: setting.widths.first!,
                    bottomWidth: setting.widths.last!, block: block, isSubheading: isGroup(node), side: 0))
            return stack.vertices.count - 1
        }
        for (position, index) in measured.columns[column].enumerated() {
            let section = measured.sections[index]
            let content = filled[position]
            if let heading = section.heading {
                let setting = content.headingSetting
                let vertex = add(
                    heading, measured.nodes[heading].settings[setting], kind: .heading, line: stack.lines.count)
                stack.lines.append(.init(section: index, isHeading: true, setting: setting, vertices: [vertex]))
            }
            for nodes in content.lines {
                let line = stack.lines.count
                let vertices = nodes.map { add($0, measured.nodes[$0].settings[0], kind: .label, line: line) }
                stack.lines.append(.init(section: index, isHeading: false, setting: 0, vertices: vertices))
            }
        }
        stack.netEnds = nets.map { net in ([net.root] + net.leaves).map { stack.vertexOfNode[$0]! } }
        let texts = stack.vertices.count
        addNets(to: &stack, blocks: blocks)
        for lane in texts..<stack.vertices.count { stack.lines[stack.vertices[lane].line].vertices.append(lane) }
        return stack
    }

    /// Gives the nets their links, and lanes that stand in no line yet. Blocks are numbered from `blocks` on.
    func addNets(to stack: inout ColumnStack, blocks: Int) {
        var blocks = blocks
        for (index, net) in stack.nets.enumerated() {
            let firstLink = stack.links.count
            let ends = stack.netEnds[index]
            let leaves = ends[1...]
            // From the root outwards, line by line: the vertex that carries the net.
            let step = net.shape == .fanOut ? 1 : -1
            let last = leaves.reduce(Int.min) { max($0, stack.vertices[$1].line * step) } * step
            var carrier = ends[0]
            var line = stack.vertices[carrier].line
            while line != last {
                line += step
                for leaf in leaves where stack.vertices[leaf].line == line {
                    addLink(net: index, from: carrier, to: leaf, step: step, to: &stack)
                }
                if line != last {
                    stack.vertices.append(
                        .init(
                            kind: .lane, node: -1, net: index, line: line, width: 0, topWidth: 0, bottomWidth: 0,
                            block: blocks, side: 0))
                    blocks += 1
                    let lane = stack.vertices.count - 1
                    addLink(net: index, from: carrier, to: lane, step: step, to: &stack)
                    carrier = lane
                }
            }
            stack.netLinks.append(firstLink..<stack.links.count)
        }
        stack.linksOfGap = Grouping(stack.links, count: stack.lines.count + 1) { $0.gap }
        stack.below = Grouping(stack.links, count: stack.vertices.count) { $0.top }
        stack.above = Grouping(stack.links, count: stack.vertices.count) { $0.bottom }
    }

    private func addLink(net: Int, from: Int, to: Int, step: Int, to stack: inout ColumnStack) {
        let (top, bottom) = step > 0 ? (from, to) : (to, from)
        // Two connectors of one net may end on one label; the line is drawn once.
        stack.links.append(.init(net: net, gap: stack.vertices[bottom].line, top: top, bottom: bottom))
    }
}
