internal import Drawing

/// How a route may leave a label, or reach it.
extension InterColumnRouting {
    /// One of the places where a route may leave a label: where it comes to the gutter's side, and what it costs.
    struct Option {
        var access: Access
        var side: Int
        var y: Em
        var cost: Int
    }

    /// Where a route may leave a label, or reach it.
    ///
    /// - Postcondition: there is one to each side at least; a port is on the label's edge, a side is no other net's.
    func options(node: Int, net: Int) -> [Option] {
        let column = measured.nodes[node].column
        let placed = columns[column].placed
        let vertex = placed.stack.vertexOfNode[node]!
        let entry = placed.stack.vertices[vertex]
        let line = placed.stack.lines[entry.line].vertices
        var options: [Option] = []
        for side in [-1, 1] {
            let outermost = side > 0 ? line.last! == vertex : line.first! == vertex
            if outermost, entry.kind == .label, placed.stack.isOpen(node, side: side) {
                options += sideOptions(node: node, net: net, side: side, column: column)
            }
            for isBelow in [true, false] {
                let gap = isBelow ? entry.line + 1 : entry.line
                if columns[column].plans[gap].place == .belowHeading && entry.kind != .heading { continue }
                if columns[column].plans[gap].place == .bottom || columns[column].plans[gap].place == .top { continue }
                guard let port = port(of: node, placed, isBelow: isBelow, side: side, column: column, net: net) else {
                    continue
                }
                let crossed = columns[column].netX[gap].count { side > 0 ? $0 > port : $0 < port }
                let users = use.columns[column].gaps[gap].count
                var cost =
                    Weights.Routing.bend + crossed * Weights.crossing + users * Weights.Routing.sharedGapAtLabel
                if columns[column].plans[gap].place == .belowHeading { cost += Weights.Routing.leavingBelowHeading }
                if columns[column].plans[gap].place == .rows { cost += Weights.Routing.leavingBetweenRows }
                options.append(Option(access: .gap(gap, port: port), side: side, y: middle[column][gap], cost: cost))
            }
        }
        for side in [-1, 1] where !options.contains(where: { $0.side == side }) {
            options.append(lastResort(of: node, placed, side: side, column: column, net: net))
        }
        return options
    }

    /// Through a label's side: by its middle where nobody else meets it there, else beside these.
    private func sideOptions(node: Int, net: Int, side: Int, column: Int) -> [Option] {
        var (own, others) = use.offsets(side: side, of: node, inColumn: column, for: net)
        var wanted = [0, -1, 1, -2, 2].map { $0 * spacing.sidePort }
        if side > 0 {
            // Connectors that run beside the block meet the name's right side too; the places of those that do not are free.
            let ports = sidePorts(of: node, column: column)
            others += ports.filter(\.isUsed).map(\.dy)
            if !others.isEmpty { wanted = ports.filter { !$0.isUsed }.map(\.dy) + wanted }
        }
        func option(_ offset: Em) -> Option {
            let cost = own == offset ? 0 : abs(offset) / spacing.sidePort * Weights.Routing.sharedSide
            return Option(access: offset == 0 ? .side : .offSide(offset), side: side, y: lineY(node) + offset, cost: cost)
        }
        if let own { return [option(own)] }
        // Half of what a text's box is high, and as far beside it as a connector still touches it.
        let reach = Int(0.48 * measured.nodes[node].style.size * Double(Int.emScale)) + spacing.portBeside
        return wanted.filter { offset in
            abs(offset) <= reach && others.allSatisfy { abs($0 - offset) >= spacing.sidePort - 1 }
        }.prefix(others.isEmpty ? 1 : 2).map(option)
    }

    /// Where connectors that run beside a block meet a name's right side, and whether one does there.
    private func sidePorts(of node: Int, column: Int) -> [(x: Em, dy: Em, isUsed: Bool)] {
        let stack = columns[column].placed.stack
        let vertex = stack.vertexOfNode[node]!
        let left = stack.left(of: vertex)
        return stack.block(of: vertex).sidePorts.filter { $0.node == node }.map { port in
            let used = use.ports(of: vertex, isBelow: port.isBelow, inColumn: column)
            return (left + port.x, port.dy, used.contains { $0.x == left + port.x })
        }
    }

    /// Where a label cannot be left well any more: a port in a gap that routes keep off otherwise; where there is none either, the
    /// port of another, in the middle of the label's edge.
    private func lastResort(of node: Int, _ placed: PlacedColumn, side: Int, column: Int, net: Int) -> Option {
        let entry = placed.stack.vertices[placed.stack.vertexOfNode[node]!]
        for isBelow in [true, false] {
            let gap = isBelow ? entry.line + 1 : entry.line
            if let port = port(of: node, placed, isBelow: isBelow, side: side, column: column, net: net) {
                return Option(
                    access: .gap(gap, port: port), side: side, y: middle[column][gap], cost: Weights.Routing.keptFreeGap)
            }
        }
        let gap = entry.line + 1
        return Option(access: .gap(gap, port: entry.x), side: side, y: middle[column][gap], cost: Weights.Routing.foreignPort)
    }

    /// A place for one more port on a label's edge, as near to the gutter as can be; of a name that is not free there one of its
    /// ports beside the block.
    private func port(
        of node: Int, _ placed: PlacedColumn, isBelow: Bool, side: Int, column: Int, net: Int
    ) -> Em? {
        let vertex = placed.stack.vertexOfNode[node]!
        let entry = placed.stack.vertices[vertex]
        let block = placed.stack.contents[entry.content]
        let left = placed.stack.left(of: vertex)
        let used = use.ports(of: vertex, isBelow: isBelow, inColumn: column)
        if block.needsSidePort(node, isBelow: isBelow) {
            let own = block.sidePorts.filter { $0.node == node && $0.isBelow == isBelow }.map { left + $0.x }
            if let known = used.first(where: { $0.net == -1 - net && own.contains($0.x) }) { return known.x }
            let taken = use.offsets(side: 1, of: node, inColumn: column, for: net).others
            return own.first { place in
                let offset = block.sideOffset(of: node, x: place - left)
                return !used.contains { $0.x == place } && taken.allSatisfy { abs($0 - offset) >= spacing.sidePort - 1 }
            }
        }
        let half = block.port(of: node, isBelow: isBelow, number: 0)
        let middle = left + (half.lowerBound + half.upperBound) / 2
        let widest = block.widestReach(of: node, isBelow: isBelow, spacing)
        if let known = used.first(where: { $0.net == -1 - net && abs($0.x - middle) <= widest }) { return known.x }
        // Closer together where a label has many ports, then over all of its edge.
        let reach = (half.upperBound - half.lowerBound) / 2
        for (pitch, reach) in [
            (spacing.portPort, reach), (spacing.portPortLeast, reach),
            (spacing.portPortLeast, max(reach, widest - spacing.portBeside - spacing.portInset)),
            (spacing.portPortLeast, widest),
        ] {
            let (low, high) = (middle - reach, middle + reach)
            // Walk from the end towards the middle until clear of the others.
            var place = side > 0 ? high : low
            while low <= place, place <= high, let near = used.first(where: { abs($0.x - place) < pitch }) {
                place = near.x - side * pitch
            }
            if low <= place, place <= high { return place }
        }
        return nil
    }
}

extension ColumnStack {
    /// The left edge of a vertex.
    func left(of vertex: Int) -> Em { vertices[vertex].x - (vertices[vertex].width + 1) / 2 }

    /// The middle of what a line has of width.
    func middle(ofLine line: Int) -> Em { (width + lines[line].room.right - lines[line].room.left) / 2 }

    /// What stands at a vertex that is no lane.
    func block(of vertex: Int) -> NameBlock { contents[vertices[vertex].content] }

    /// Whether nothing of its block stands beside a text on one side.
    func isOpen(_ node: Int, side: Int) -> Bool {
        guard let vertex = vertexOfNode[node], let member = block(of: vertex).member(of: node) else { return false }
        return side < 0 ? member.isFreeLeft : member.isFreeRight
    }

    /// The left or right edge of a text.
    func edge(of node: Int, side: Int) -> Em {
        let vertex = vertexOfNode[node]!
        let member = block(of: vertex).member(of: node)!
        return left(of: vertex) + member.edge(side: side)
    }
}
