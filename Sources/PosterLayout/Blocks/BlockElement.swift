/// Something of a section that is set as one piece.
struct BlockElement: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A name by itself.
        case name
        /// A group: a list, on a plate where it has a heading.
        case group(Int)
        /// A tree of names.
        case outline
        /// Names and connectors that are no tree: set in lines.
        case graph
        /// A module of a cell with several.
        indirect case module(Module)
    }

    struct Module: Hashable, Sendable {
        var module: Int
        var heading: Int?
        var isCard: Bool
        var elements: [BlockElement]
    }

    var kind: Kind
    /// In the map's order.
    var nodes: [Int]
    /// Connectors that are drawn within it.
    var connectors: [Int]
}

/// Pass 2. Sorts the names of every section into what is set as one piece.
///
/// - Postcondition: every node but headings is in one element; elements of a section come in the map's order; a connector is
///   within one element at most.
/// - Complexity: O(*n* log *n*).
struct ElementFinding {
    /// Trees of more names than this are set in lines.
    var largestOutline = 14
    /// Whether names with connectors stand by themselves, as those of one graph.
    var areNamesAlone = false

    /// Of every section its elements.
    ///
    /// - Parameter jumps: connectors that are not drawn.
    func find(in measured: MeasuredMap, but jumps: JumpTexts = JumpTexts()) -> [[BlockElement]] {
        var connectors: [[Int]] = Array(repeating: [], count: measured.sections.count)
        for (index, (from, to)) in measured.connectors.enumerated() where !jumps.isJump(index) {
            let section = measured.nodes[from].section
            if section == measured.nodes[to].section, measured.sections[section].heading != from,
                measured.sections[section].heading != to
            {
                connectors[section].append(index)
            }
        }
        if areNamesAlone { return alone(in: measured) }
        return measured.sections.indices.map { elements(of: measured.sections[$0].nodes, connectors[$0], measured) }
    }

    /// Names with connectors as one graph in each section, and what is left in its pieces.
    private func alone(in measured: MeasuredMap) -> [[BlockElement]] {
        var isEnd = Array(repeating: false, count: measured.nodes.count)
        for (from, to) in measured.connectors { (isEnd[from], isEnd[to]) = (true, true) }
        return measured.sections.map { section in
            let connected = section.nodes.filter { isEnd[$0] }
            let graph = connected.isEmpty ? [] : [BlockElement(kind: .graph, nodes: connected, connectors: [])]
            return elements(of: section.nodes.filter { !isEnd[$0] }, [], measured) + graph
        }
    }

    private func elements(of nodes: [Int], _ connectors: [Int], _ measured: MeasuredMap) -> [BlockElement] {
        var place: [Int: Int] = [:]
        for (index, node) in nodes.enumerated() { place[node] = index }
        // Union of what is connected: groups by themselves, other names by their connectors.
        var parent = Array(nodes.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        func join(_ a: Int, _ b: Int) {
            let (a, b) = (root(a), root(b))
            parent[max(a, b)] = min(a, b)
        }
        var firstOfGroup: [Int: Int] = [:]
        for (index, node) in nodes.enumerated() {
            let group = measured.nodes[node].group
            if group < 0 { continue }
            if let first = firstOfGroup[group] { join(first, index) } else { firstOfGroup[group] = index }
        }
        func group(_ node: Int) -> Int { measured.nodes[node].group }
        let inner = connectors.filter { group(measured.connectors[$0].from) == group(measured.connectors[$0].to) }
        for connector in inner {
            let (from, to) = measured.connectors[connector]
            join(place[from]!, place[to]!)
        }
        var members: [[Int]] = Array(repeating: [], count: nodes.count)
        for index in nodes.indices { members[root(index)].append(nodes[index]) }
        var wires: [[Int]] = Array(repeating: [], count: nodes.count)
        for connector in inner { wires[root(place[measured.connectors[connector].from]!)].append(connector) }
        return nodes.indices.filter { !members[$0].isEmpty }.map { index in
            element(members[index], wires[index], measured)
        }
    }

    private func element(_ nodes: [Int], _ connectors: [Int], _ measured: MeasuredMap) -> BlockElement {
        let group = measured.nodes[nodes[0]].group
        if group >= 0 { return BlockElement(kind: .group(group), nodes: nodes, connectors: connectors) }
        if nodes.count == 1 { return BlockElement(kind: .name, nodes: nodes, connectors: connectors) }
        // A connected graph with one connector less than names is a tree.
        if connectors.count == nodes.count - 1, nodes.count <= largestOutline {
            let outline = BlockElement(kind: .outline, nodes: nodes, connectors: connectors)
            if !OutlineSetting.Tree(outline, measured).roots.isEmpty { return outline }
        }
        return BlockElement(kind: .graph, nodes: nodes, connectors: [])
    }
}
