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
            if outermost, entry.kind == .label, use.isFree(side: side, of: vertex, inColumn: column, for: net) {
                options.append(Option(access: .side, side: side, y: lineMiddle[column][entry.line], cost: 0))
            }
            for isBelow in [true, false] {
                let gap = isBelow ? entry.line + 1 : entry.line
                if columns[column].plans[gap].place == .belowHeading && entry.kind != .heading { continue }
                if columns[column].plans[gap].place == .bottom || columns[column].plans[gap].place == .top { continue }
                guard let port = port(of: vertex, placed, isBelow: isBelow, side: side, column: column, net: net) else {
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
            options.append(lastResort(of: vertex, placed, side: side, column: column, net: net))
        }
        return options
    }

    /// Where a label cannot be left well any more: a port in a gap that routes keep off otherwise; where there is none either, the
    /// port of another, in the middle of the label's edge.
    private func lastResort(of vertex: Int, _ placed: PlacedColumn, side: Int, column: Int, net: Int) -> Option {
        let entry = placed.stack.vertices[vertex]
        for isBelow in [true, false] {
            let gap = isBelow ? entry.line + 1 : entry.line
            if columns[column].plans[gap].place == .top { continue }
            if let port = port(of: vertex, placed, isBelow: isBelow, side: side, column: column, net: net) {
                return Option(
                    access: .gap(gap, port: port), side: side, y: middle[column][gap], cost: Weights.Routing.keptFreeGap)
            }
        }
        let gap = entry.line + 1
        return Option(access: .gap(gap, port: entry.x), side: side, y: middle[column][gap], cost: Weights.Routing.foreignPort)
    }

    /// A place for one more port on a label's edge, as near to the gutter as can be.
    private func port(
        of vertex: Int, _ placed: PlacedColumn, isBelow: Bool, side: Int, column: Int, net: Int
    ) -> Em? {
        let entry = placed.stack.vertices[vertex]
        let width = isBelow ? entry.bottomWidth : entry.topWidth
        let inset = min(spacing.portInset, width / 4)
        let reach = width / 2 - inset
        let used = use.ports(of: vertex, isBelow: isBelow, inColumn: column)
        if let own = used.first(where: { $0.net == -1 - net }) { return own.x }
        // Closer together where a label has many ports.
        for pitch in [spacing.portPort, spacing.portPortLeast, spacing.portPort / 3] {
            // Walk from the end towards the middle until clear of the others.
            var place = entry.x + side * reach
            while abs(place - entry.x) <= reach, let near = used.first(where: { abs($0.x - place) < pitch }) {
                place = near.x - side * pitch
            }
            if abs(place - entry.x) <= reach { return place }
        }
        return nil
    }
}
