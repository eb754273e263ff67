internal import Drawing

/// Collects, for every section, what setting it needs: its elements with the ways to set them, and the nets that touch it.
///
/// - Complexity: O(*n* log *n*) plus, for every net, the sections it spans.
struct SectionPreparing {
    var measured: MeasuredMap
    var elements: [[BlockElement]]
    var wiring: Wiring
    var metrics: BlockMetrics

    private var spacing: Spacing { metrics.spacing }

    /// A net as one section sees it: its ends there, and how many it has above and below the section.
    private struct SectionNet {
        var tops: [Int]
        var bottoms: [Int]
        var above: Int
        var below: Int
    }

    func prepare() -> [SectionShelving] {
        let ends = NodeEnds(measured, wiring)
        let (through, nets) = netsOfSections()
        return measured.sections.indices.map { index in
            let section = measured.sections[index]
            let shelvings = Flow.allCases.map {
                Shelving(
                    shelfElements(of: index, nets[index], ends, $0), throughCount: through[index], metrics: metrics)
            }
            let headings = section.heading.map { heading in
                measured.nodes[heading].settings.indices.map { setting in
                    metrics.withJumps(metrics.withSidePorts(metrics.single(heading, measured, setting: setting), ends))
                }
            }
            return SectionShelving(
                shelvings: shelvings, headings: headings ?? [], metrics: metrics, measured: measured, ends: ends)
        }
    }

    private func netsOfSections() -> (through: [Int], nets: [[SectionNet]]) {
        var position = Array(repeating: 0, count: measured.sections.count)
        for column in measured.columns {
            for (index, section) in column.enumerated() { position[section] = index }
        }
        var through = Array(repeating: 0, count: measured.sections.count)
        var nets: [[SectionNet]] = Array(repeating: [], count: measured.sections.count)
        for (column, columnNets) in wiring.columns.enumerated() {
            for net in columnNets {
                let ends = [net.root] + net.leaves
                let places = ends.map { position[measured.nodes[$0].section] }
                for place in places.min()!...places.max()! {
                    let section = measured.columns[column][place]
                    let inside = ends.indices.filter { places[$0] == place }
                    if inside.isEmpty {
                        through[section] += 1
                        continue
                    }
                    // The root of a fan out stands above its leaves.
                    let roots = inside.filter { $0 == 0 }.map { ends[$0] }
                    let leaves = inside.filter { $0 > 0 }.map { ends[$0] }
                    let isFanOut = net.shape == .fanOut
                    nets[section].append(
                        SectionNet(
                            tops: isFanOut ? roots : leaves, bottoms: isFanOut ? leaves : roots,
                            above: places.count { $0 < place }, below: places.count { $0 > place }))
                }
            }
        }
        return (through, nets)
    }

    // MARK: Elements

    /// What comes first where it has connectors to above, and last where it has connectors to below, whatever the map's order: what
    /// hangs on nothing keeps it.
    private enum Flow: CaseIterable {
        case none, names, namesAndOutlines

        func rank(of kind: BlockElement.Kind) -> Int {
            switch (self, kind) {
            case (.none, _), (_, .group), (_, .module), (.names, .outline), (.names, .graph): 0
            case (.names, .name), (.namesAndOutlines, .outline), (.namesAndOutlines, .graph): 1
            case (.namesAndOutlines, .name): 2
            }
        }
    }

    private func shelfElements(
        of section: Int, _ nets: [SectionNet], _ ends: NodeEnds, _ flow: Flow
    ) -> [Shelving.Element] {
        let own = elements[section]
        var elementOf: [Int: Int] = [:]
        for (index, element) in own.enumerated() {
            for node in element.nodes { elementOf[node] = index }
        }
        var down = Array(repeating: 0, count: own.count)
        var up = down
        var after: [[Int]] = Array(repeating: [], count: own.count)
        for net in nets {
            let tops = net.tops.compactMap { elementOf[$0] }
            let bottoms = net.bottoms.compactMap { elementOf[$0] }
            // What ends on the heading comes from above.
            let above = net.above + (net.tops.count - tops.count)
            for top in tops where net.below > 0 || bottoms.contains(where: { $0 != top }) { down[top] += 1 }
            for bottom in bottoms where above > 0 { up[bottom] += 1 }
            for top in tops {
                for bottom in bottoms where bottom != top && !after[bottom].contains(top) { after[bottom].append(top) }
            }
        }
        let flow = own.indices.map { flow.rank(of: own[$0].kind) * ((down[$0] > 0 ? 1 : 0) - (up[$0] > 0 ? 1 : 0)) }
        let order = sequence(flow, after)
        var place = Array(repeating: 0, count: own.count)
        for (index, element) in order.enumerated() { place[element] = index }
        return order.map { index in
            let variants = variants(of: own[index], ends)
            func sum(_ count: (NameBlock.Member, NodeEnds.Ends) -> Int) -> [Int] {
                variants.map { block in block.members.reduce(0) { $0 + count($1, ends.ends(of: $1.node)) } }
            }
            return Shelving.Element(
                variants: variants,
                above: sum { $0.isFreeAbove ? $1.above + $1.beside : 0 },
                below: sum { $0.isFreeBelow ? $1.below + $1.beside : 0 },
                beside: sum {
                    ($0.isFreeAbove ? 0 : $1.above) + ($0.isFreeBelow ? 0 : $1.below)
                        + ($0.isFreeAbove || $0.isFreeBelow ? 0 : $1.beside)
                },
                bends: variants.map { $0.wires.reduce(0) { $0 + $1.points.count - 2 } },
                arrows: sum { $0.isFreeAbove ? $1.above : 0 }.first ?? 0, tails: sum { $0.isFreeBelow ? $1.below : 0 }.first ?? 0,
                netsDown: down[index], netsUp: up[index], after: after[index].map { place[$0] }.sorted(),
                graph: graph(own[index], nets), isName: own[index].kind == .name)
        }
    }

    /// Elements by where they flow to, then in the map's order, but each after those it hangs on.
    private func sequence(_ flow: [Int], _ after: [[Int]]) -> [Int] {
        let count = flow.count
        let wanted = (0..<count).sorted { (flow[$0], $0) < (flow[$1], $1) }
        var isDone = Array(repeating: false, count: count)
        var order: [Int] = []
        while order.count < count {
            let open = wanted.filter { !isDone[$0] }
            let next = open.first { element in after[element].allSatisfy { isDone[$0] } } ?? open[0]
            isDone[next] = true
            order.append(next)
        }
        return order
    }

    /// Ways to set an element that are narrower or lower than every other, the widest first.
    private func variants(of element: BlockElement, _ ends: NodeEnds) -> [NameBlock] {
        switch element.kind {
        case .name: return [metrics.single(element.nodes[0], measured)]
        case .group: return pareto(GroupSetting(measured: measured, metrics: metrics).variants(element, ends))
        case .outline: return pareto(OutlineSetting(measured: measured, metrics: metrics).variants(element, ends))
        case .graph: return []
        case .module(let module):
            let parts = module.elements.map { variants(of: $0, ends) }
            let isLinked = element.nodes.contains { ends.ends(of: $0).count > 0 }
            return pareto(ModuleSetting(measured: measured, metrics: metrics).variants(module, parts, isLinked: isLinked))
        }
    }

    private func pareto(_ variants: [NameBlock]) -> [NameBlock] {
        let sorted = variants.indices.sorted {
            (variants[$0].width, variants[$0].height, $0) < (variants[$1].width, variants[$1].height, $1)
        }
        var kept: [NameBlock] = []
        for index in sorted where kept.isEmpty || variants[index].height < kept.last!.height { kept.append(variants[index]) }
        return kept.reversed()
    }

    // MARK: Graphs

    private func graph(_ element: BlockElement, _ nets: [SectionNet]) -> GraphFilling? {
        guard element.kind == .graph else { return nil }
        let isOwn = Set(element.nodes)
        var successors: [Int: [Int]] = [:]
        var predecessors: [Int: Int] = [:]
        var local: [(above: Int, inside: [Int], below: Int)] = []
        for net in nets {
            let tops = net.tops.filter(isOwn.contains)
            let bottoms = net.bottoms.filter(isOwn.contains)
            if tops.isEmpty && bottoms.isEmpty { continue }
            for top in tops {
                for bottom in bottoms {
                    successors[top, default: []].append(bottom)
                    predecessors[bottom, default: 0] += 1
                }
            }
            local.append(
                (net.above + net.tops.count - tops.count, tops + bottoms, net.below + net.bottoms.count - bottoms.count))
        }
        let depth = depths(element.nodes, successors)
        let order = element.nodes.indices.sorted { a, b in
            (-depth[element.nodes[a]]!, a) < (-depth[element.nodes[b]]!, b)
        }.map { element.nodes[$0] }
        var index: [Int: Int] = [:]
        for (place, node) in order.enumerated() { index[node] = place }
        return GraphFilling(
            nodes: order.map { node in
                GraphFilling.Node(
                    node: node, width: metrics.single(node, measured).width, size: .em(measured.nodes[node].style.size),
                    successors: (successors[node] ?? []).map { index[$0]! }, predecessorCount: predecessors[node] ?? 0,
                    nets: local.indices.filter { local[$0].inside.contains(node) })
            }, netsAbove: local.map(\.above), netsRest: local.map { $0.inside.count + $0.below }, metrics: metrics)
    }

    /// Of every node, the number of nodes on the longest path down from it.
    private func depths(_ nodes: [Int], _ successors: [Int: [Int]]) -> [Int: Int] {
        var depth: [Int: Int] = [:]
        for start in nodes where depth[start] == nil {
            var stack = [start]
            while let node = stack.last {
                let open = (successors[node] ?? []).filter { depth[$0] == nil }
                if open.isEmpty {
                    depth[node] = ((successors[node] ?? []).map { depth[$0]! }.max() ?? -1) + 1
                    stack.removeLast()
                } else {
                    stack.append(contentsOf: open)
                }
            }
        }
        return depth
    }
}
