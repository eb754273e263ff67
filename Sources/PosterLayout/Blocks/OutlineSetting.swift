/// Sets a tree as an outline: a root, below it what it leads to, with an elbow before each; several sources bracketed over
/// their common target.
///
/// - Postcondition: every line of names has a list's leading; each name that is no root has its connector at its left.
struct OutlineSetting {
    var measured: MeasuredMap
    var metrics: BlockMetrics

    struct Edge {
        var connector: Int
        var from: Int
        var to: Int
    }

    /// Ways to set it, from several roots, some with what a name leads to beside it; the widest first.
    ///
    /// - Precondition: the element is a tree that `roots` has a root for.
    func variants(_ element: BlockElement, _ ends: NodeEnds) -> [NameBlock] {
        let tree = Tree(element, measured)
        var found: [NameBlock] = []
        for root in tree.roots.prefix(Self.mostRoots) {
            for isBeside in [false, true] {
                var drawing = Drawing(setting: self, tree: tree, ends: ends, isBeside: isBeside)
                drawing.put(root, x: 0, parent: nil)
                if isBeside && !drawing.hasBeside { continue }
                found.append(drawing.block)
            }
        }
        return found
    }

    private static let mostRoots = 3

    /// A tree of connectors.
    struct Tree {
        let nodes: [Int]
        private var out: [Int: [Edge]] = [:]
        private var into: [Int: [Edge]] = [:]

        init(_ element: BlockElement, _ measured: MeasuredMap) {
            nodes = element.nodes
            for connector in element.connectors {
                let (from, to) = measured.connectors[connector]
                let edge = Edge(connector: connector, from: from, to: to)
                out[from, default: []].append(edge)
                into[to, default: []].append(edge)
            }
        }

        func targets(of node: Int, but parent: Int?) -> [Edge] { (out[node] ?? []).filter { $0.to != parent } }
        func sources(of node: Int, but parent: Int?) -> [Edge] { (into[node] ?? []).filter { $0.from != parent } }
        func degree(_ node: Int) -> Int { (out[node]?.count ?? 0) + (into[node]?.count ?? 0) }

        /// Names the outline may begin with: those from which no name is met both by an arrow and by the bracket it leaves by.
        /// Sources come first, in the map's order, then what most connectors meet.
        var roots: [Int] {
            var valid = nodes.indices.filter { isValid(nodes[$0], parent: nil, leavesLeft: false) }
            // What one name leads to, and nothing else does, needs no bracket.
            if nodes.allSatisfy({ (into[$0]?.count ?? 0) < 2 }) { valid.removeAll { into[nodes[$0]] != nil } }
            return valid.sorted { a, b in
                let (isA, isB) = (into[nodes[a]] == nil ? 0 : 1, into[nodes[b]] == nil ? 0 : 1)
                return (isA, -degree(nodes[a]), a) < (isB, -degree(nodes[b]), b)
            }.map { nodes[$0] }
        }

        private func isValid(_ node: Int, parent: Int?, leavesLeft: Bool) -> Bool {
            let sources = sources(of: node, but: parent)
            if leavesLeft && !sources.isEmpty { return false }
            return sources.allSatisfy { isValid($0.from, parent: node, leavesLeft: true) }
                && targets(of: node, but: parent).allSatisfy { isValid($0.to, parent: node, leavesLeft: false) }
        }
    }

    /// An outline as it grows, line by line.
    private struct Drawing {
        var setting: OutlineSetting
        var tree: Tree
        var ends: NodeEnds
        var isBeside: Bool
        var hasBeside = false
        var block = NameBlock(
            members: [], width: 0, height: 0, ascent: 0, descent: 0, firstSize: 0, lastSize: 0)
        /// The largest size of the last line, and where that line ends.
        private var lineSize: Em = 0
        private var isFirst = true

        init(setting: OutlineSetting, tree: Tree, ends: NodeEnds, isBeside: Bool) {
            self.setting = setting
            self.tree = tree
            self.ends = ends
            self.isBeside = isBeside
        }

        private var metrics: BlockMetrics { setting.metrics }
        private var spacing: Spacing { setting.metrics.spacing }

        /// Sets a name and all that hangs on it; returns its left edge and the height at which connectors meet its side.
        ///
        /// - Parameter arriving: the net of the elbow before it, where there is one: brackets end in the same place.
        @discardableResult
        mutating func put(_ node: Int, x: Em, parent: Int?, arriving: Int? = nil) -> (x: Em, y: Em) {
            let sources = tree.sources(of: node, but: parent)
            let targets = tree.targets(of: node, but: parent)
            let textX = sources.isEmpty ? x : x + spacing.outlineIndent
            var brackets: [(edge: Edge, x: Em, y: Em)] = []
            for edge in sources {
                let end = put(edge.from, x: textX, parent: node)
                brackets.append((edge, end.x, end.y))
            }
            let member = line(node, x: textX)
            let middle = member.baseline - metrics.middle(member.size)
            let trunk = x + spacing.outlineBracket
            for end in brackets {
                block.wires.append(
                    .init(
                        // Below zero, where no node is that names another net.
                        connector: end.edge.connector, net: arriving ?? -1 - sources[0].connector,
                        points: [
                            .init(x: end.x - spacing.tailOff, y: end.y), .init(x: trunk, y: end.y),
                            .init(x: trunk, y: middle), .init(x: textX - spacing.tipOff, y: middle),
                        ]))
            }
            // A connector to outside would have to pass the name beside it.
            let mayStandBeside =
                targets.count == 1 && tree.degree(targets[0].to) == 1 && ends.ends(of: node).count == 0
                && metrics.jumps.texts(of: node).isEmpty && metrics.jumps.texts(of: targets[0].to).isEmpty
            if isBeside, mayStandBeside {
                hasBeside = true
                beside(targets[0], of: member)
                return (textX, middle)
            }
            let own = block.members.firstIndex { $0.node == node }!
            if !targets.isEmpty { block.members[own].isFreeBelow = false }
            let down = textX + min(spacing.outlineTrunk, member.lastWidth / 2)
            let start = member.baseline + member.textTail + metrics.descent(member.size) + spacing.outlineTail
            for edge in targets {
                let end = put(edge.to, x: down + spacing.outlineStep, parent: node, arriving: node)
                block.wires.append(
                    .init(
                        connector: edge.connector, net: node,
                        points: [
                            .init(x: down, y: start), .init(x: down, y: end.y), .init(x: end.x - spacing.tipOff, y: end.y),
                        ]))
            }
            return (textX, middle)
        }

        private mutating func line(_ node: Int, x: Em) -> NameBlock.Member {
            var member = metrics.member(node, setting.measured, x: x, baseline: 0)
            if !isFirst {
                for index in block.members.indices { block.members[index].isFreeBelow = false }
                member.baseline = block.height + metrics.pitch(lineSize, member.size)
                member.isFreeAbove = false
            } else {
                block.ascent = metrics.ascent(member.size)
                block.firstSize = member.size
            }
            isFirst = false
            // What hangs on a line, or a bracket, stands at the left.
            member.isFreeLeft = x == 0
            block.members.append(member)
            block.height = member.baseline + member.tail
            block.descent = metrics.descent(member.size)
            block.lastSize = member.size
            lineSize = member.size
            block.width = max(block.width, member.x + member.reach)
            return member
        }

        /// A name beside the one that leads to it.
        private mutating func beside(_ edge: Edge, of source: NameBlock.Member) {
            var member = metrics.member(
                edge.to, setting.measured, x: source.right + spacing.besideArrow, baseline: source.baseline)
            member.isFreeLeft = false
            member.isFreeAbove = source.isFreeAbove
            for index in block.members.indices where block.members[index].node == source.node {
                block.members[index].isFreeRight = false
            }
            block.members.append(member)
            block.ascent = max(block.ascent, source.isFreeAbove ? metrics.ascent(member.size) : 0)
            block.height = max(block.height, member.baseline + member.tail)
            block.descent = max(block.descent, metrics.descent(member.size))
            block.lastSize = max(block.lastSize, member.size)
            lineSize = max(lineSize, member.size)
            block.width = max(block.width, member.right)
            let y = source.baseline - metrics.middle(source.size)
            block.wires.append(
                .init(
                    connector: edge.connector, net: source.node,
                    points: [
                        .init(x: source.edge(side: 1) + spacing.tailOff, y: y), .init(x: member.x - spacing.tipOff, y: y),
                    ]))
        }
    }
}
