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
        /// What stands there: an index into `contents`; -1 for a lane.
        var content: Int
        /// The lane's net; -1 for text.
        var net: Int
        var line: Int
        var width: Em
        /// Whether it holds a group, or a name without a connector: these keep the map's order.
        var isPinned = false
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
        /// Whether it is a line of a graph, which may stand on half units of the grid.
        var isGraph = false
        /// Vertices from left to right.
        var vertices: [Int]
        /// What it has beyond the column's sides.
        var room = CellRoom()
    }

    /// The piece of a net between two lines.
    struct Link: Sendable {
        var net: Int
        var gap: Int
        var top: Int
        var bottom: Int
        /// The texts it starts and ends on; -1 at lanes.
        var topNode: Int
        var bottomNode: Int
    }

    var column: Int
    var width: Em
    var lines: [Line]
    var vertices: [Vertex]
    var contents: [NameBlock] = []
    var links: [Link]
    /// Links in each gap, those of one net after those of another.
    var linksOfGap = Grouping()
    /// Links from each vertex downwards and upwards.
    var below = Grouping()
    var above = Grouping()
    /// The vertex in which each of the column's nodes stands.
    var vertexOfNode: [Int: Int] = [:]
    /// Headings and blocks, which come first among the vertices.
    var textCount = 0
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
    var metrics: BlockMetrics

    var spacing: Spacing { metrics.spacing }

    func stack(
        column: Int, width: Em, filled: [FilledSection], nets: [Net], rooms: [CellRoom]
    ) -> ColumnStack {
        var stack = ColumnStack(
            column: column, width: width, lines: [], vertices: [], links: [], nets: nets)
        func add(_ block: NameBlock, kind: ColumnStack.Kind, line: Int) -> Int {
            let vertex = stack.vertices.count
            for member in block.members { stack.vertexOfNode[member.node] = vertex }
            stack.vertices.append(
                .init(
                    kind: kind, content: stack.contents.count, net: -1, line: line, width: block.width,
                    isPinned: kind == .label && block.members.contains { isOrdered($0.node) }, side: 0))
            stack.contents.append(block)
            return vertex
        }
        for (position, index) in measured.columns[column].enumerated() {
            let content = filled[position]
            if let heading = content.heading {
                let vertex = add(heading, kind: .heading, line: stack.lines.count)
                stack.lines.append(
                    .init(
                        section: index, isHeading: true, setting: content.headingSetting, vertices: [vertex], room: rooms[index]))
            }
            for (blocks, isGraph) in zip(content.lines, content.isGraph) {
                let line = stack.lines.count
                let vertices = blocks.map { add($0, kind: .label, line: line) }
                stack.lines.append(
                    .init(
                        section: index, isHeading: false, setting: 0, isGraph: isGraph, vertices: vertices, room: rooms[index]))
            }
        }
        stack.netEnds = nets.map { net in ([net.root] + net.leaves).map { stack.vertexOfNode[$0]! } }
        stack.textCount = stack.vertices.count
        addNets(to: &stack)
        for lane in stack.textCount..<stack.vertices.count { stack.lines[stack.vertices[lane].line].vertices.append(lane) }
        return stack
    }

    /// Whether readers look for a name in the map's order: it stands in a group, or no connector says where it belongs.
    private func isOrdered(_ node: Int) -> Bool { measured.nodes[node].group >= 0 || !measured.isLinked[node] }

    /// Gives the nets their links, and lanes that stand in no line yet.
    func addNets(to stack: inout ColumnStack) {
        for (index, net) in stack.nets.enumerated() {
            let firstLink = stack.links.count
            let ends = stack.netEnds[index]
            // From the root outwards, line by line: the vertex that carries the net.
            let step = net.shape == .fanOut ? 1 : -1
            let last = ends[1...].reduce(Int.min) { max($0, stack.vertices[$1].line * step) } * step
            var carrier = ends[0]
            var carrierNode = net.root
            var line = stack.vertices[carrier].line
            while line != last {
                line += step
                for (leaf, node) in zip(ends[1...], net.leaves) where stack.vertices[leaf].line == line {
                    addLink(net: index, from: (carrier, carrierNode), to: (leaf, node), step: step, to: &stack)
                }
                if line != last {
                    stack.vertices.append(
                        .init(
                            kind: .lane, content: -1, net: index, line: line, width: 0, side: 0))
                    let lane = stack.vertices.count - 1
                    addLink(net: index, from: (carrier, carrierNode), to: (lane, -1), step: step, to: &stack)
                    (carrier, carrierNode) = (lane, -1)
                }
            }
            stack.netLinks.append(firstLink..<stack.links.count)
        }
        stack.linksOfGap = Grouping(stack.links, count: stack.lines.count + 1) { $0.gap }
        stack.below = Grouping(stack.links, count: stack.vertices.count) { $0.top }
        stack.above = Grouping(stack.links, count: stack.vertices.count) { $0.bottom }
    }

    private func addLink(
        net: Int, from: (vertex: Int, node: Int), to: (vertex: Int, node: Int), step: Int, to stack: inout ColumnStack
    ) {
        let (top, bottom) = step > 0 ? (from, to) : (to, from)
        stack.links.append(
            .init(
                net: net, gap: stack.vertices[bottom.vertex].line, top: top.vertex, bottom: bottom.vertex, topNode: top.node,
                bottomNode: bottom.node))
    }
}
