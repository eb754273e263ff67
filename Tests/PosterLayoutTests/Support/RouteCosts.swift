@testable import PosterLayout

/// What routes between columns cost, worked out anew from the rules and not from what the search for routes remembers.
struct RouteCosts {
    let grid: HandMadeGrid
    let rest: [InterColumnRoute]
    /// Knows the other routes, and so where a name can still be left.
    private let routing: InterColumnRouting

    /// - Parameter rest: the routes that are there already.
    init(_ grid: HandMadeGrid, beside rest: [InterColumnRoute]) {
        self.grid = grid
        self.rest = rest
        var routing = grid.routing(rounds: 0)
        // No column is changed, so all are kept.
        _ = routing.route(rest.map(\.connector), known: (rest, -1))
        self.routing = routing
    }

    /// Of all routes that a connector may take, the least cost.
    func least(_ connector: Int, net: Int) -> Int {
        routes(connector, net: net).compactMap(cost).min()!
    }

    func routes(_ connector: Int, net: Int) -> [InterColumnRoute] {
        let (from, to) = grid.measured.connectors[connector]
        let (a, b) = (grid.measured.nodes[from].column, grid.measured.nodes[to].column)
        let direction = b > a ? 1 : -1
        var through: [[(column: Int, passage: Passage)]] = [[]]
        for column in stride(from: a + direction, to: b, by: direction) {
            let passages = passages(connector, column)
            through = through.flatMap { passed in passages.map { passed + [(column, $0)] } }
        }
        let sources = routing.options(node: from, net: net).filter { $0.side == direction }
        let targets = routing.options(node: to, net: net).filter { $0.side == -direction }
        return sources.flatMap { source in
            targets.flatMap { target in
                through.map {
                    InterColumnRoute(
                        connector: connector, net: net, root: nil, direction: direction, targetSide: -direction,
                        source: source.access, target: target.access, through: $0)
                }
            }
        }
    }

    /// How a connector may pass a column: any free strip, but not between a floor and what stands on nothing else; gaps
    /// between lines and sections no more than 8 em above and below its ends, on the floor only where it ends there.
    func passages(_ connector: Int, _ column: Int) -> [Passage] {
        let (from, to) = grid.measured.connectors[connector]
        let ends = [from, to].map { node in
            let column = grid.measured.nodes[node].column
            let stack = grid.columns[column].stack
            return grid.lineMiddle[column][stack.vertices[stack.vertexOfNode[node]!].line]
        }
        let isOnFloor = [from, to].contains {
            grid.isFloor[grid.measured.sections[grid.measured.nodes[$0].section].rows.lowerBound]
        }
        let strips = (0..<grid.measured.rowCount).filter { grid.isStripFree[column][$0] }
        let gaps = grid.plans[column].indices.filter { gap in
            let plan = grid.plans[column][gap]
            return (plan.place == .lines || plan.place == .sections) && (isOnFloor || !grid.isFloor[plan.row])
                && (ends.min()! - .em(8)...ends.max()! + .em(8)).contains(grid.middle[column][gap])
        }
        return strips.map(Passage.strip) + gaps.map(Passage.gap)
    }

    /// Nil where the route leaves or reaches a name as nobody would beside these others.
    func cost(of route: InterColumnRoute) -> Int? {
        let (from, to) = grid.measured.connectors[route.connector]
        guard let start = access(from, route.source, route.direction, route.net),
            let end = access(to, route.target, route.targetSide, route.net)
        else { return nil }
        let through = route.through.reduce(0) { $0 + passing($1.passage, $1.column, route.net) }
        return start + end + through + gutters(route)
    }

    /// Whichever port of an edge a route takes; and whichever place of a name's side, where beside these others it would take another
    /// than it has.
    private func access(_ node: Int, _ access: Access, _ side: Int, _ net: Int) -> Int? {
        func isSame(_ other: Access) -> Bool {
            if case .gap(let gap, _) = access, case .gap(let otherGap, _) = other { return gap == otherGap }
            return access == other
        }
        func isSide(_ access: Access) -> Bool {
            switch access {
            case .side, .offSide: true
            case .gap: false
            }
        }
        let options = routing.options(node: node, net: net).filter { $0.side == side }
        let same = options.filter { isSame($0.access) }
        return (same.isEmpty && isSide(access) ? options.filter { isSide($0.access) } : same).map(\.cost).min()
    }

    private func passing(_ passage: Passage, _ column: Int, _ net: Int) -> Int {
        let stack = grid.columns[column].stack
        func links(_ gap: Int) -> Int { stack.links.count { $0.gap == gap } }
        switch passage {
        case .strip(let row):
            if rest.contains(where: { $0.net == net && $0.through.contains { $0.passage == passage } }) { return 0 }
            return Weights.crossing
                * stack.links.count { firstRow(of: $0.top, stack) < row && row <= firstRow(of: $0.bottom, stack) }
        case .gap(let gap):
            let users = rest.flatMap { other in gapsUsed(other).filter { $0 == [column, gap] }.map { _ in other.net } }
            if users.contains(net) { return 0 }
            let own = grid.plans[column][gap].place == .sections ? Weights.Routing.throughSections : Weights.Routing.throughLines
            return Weights.crossing * links(gap) + Weights.Routing.sharedGap * users.count + own
        }
    }

    private func firstRow(of vertex: Int, _ stack: ColumnStack) -> Int {
        grid.measured.sections[stack.lines[stack.vertices[vertex].line].section].rows.lowerBound
    }

    /// Column and gap of each that a route runs in, a time for each time it does.
    private func gapsUsed(_ route: InterColumnRoute) -> [[Int]] {
        let (from, to) = grid.measured.connectors[route.connector]
        var used: [[Int]] = []
        for (node, access) in [(from, route.source), (to, route.target)] {
            if case .gap(let gap, _) = access { used.append([grid.measured.nodes[node].column, gap]) }
        }
        for (column, passage) in route.through {
            if case .gap(let gap) = passage { used.append([column, gap]) }
        }
        return used
    }

    /// y of a route where it leaves each of its columns for the gutter.
    func stops(_ route: InterColumnRoute) -> [Em] {
        let (from, to) = grid.measured.connectors[route.connector]
        func end(_ node: Int, _ access: Access) -> Em {
            let column = grid.measured.nodes[node].column
            let stack = grid.columns[column].stack
            switch access {
            case .side: return grid.lineMiddle[column][stack.vertices[stack.vertexOfNode[node]!].line]
            case .offSide(let offset): return grid.lineMiddle[column][stack.vertices[stack.vertexOfNode[node]!].line] + offset
            case .gap(let gap, _): return grid.middle[column][gap]
            }
        }
        let through = route.through.map { column, passage -> Em in
            switch passage {
            case .gap(let gap): grid.middle[column][gap]
            case .strip(let row): row * HandMadeGrid.rowHeight
            }
        }
        return [end(from, route.source)] + through + [end(to, route.target)]
    }

    private func gutters(_ route: InterColumnRoute) -> Int {
        let stops = stops(route)
        return route.gutterPieces(grid.measured).reduce(0) { sum, piece in
            let (first, second) = ((piece.firstSide, stops[piece.stop]), (piece.secondSide, stops[piece.stop + 1]))
            let isStraight = isAlongStrip(route, piece.stop)
            var cost = isStraight ? 0 : Weights.Routing.turn + Weights.Routing.length(abs(first.1 - second.1))
            for other in rest where other.net != route.net {
                let places = self.stops(other)
                for met in other.gutterPieces(grid.measured) where met.gutter == piece.gutter {
                    let (third, fourth) = ((met.firstSide, places[met.stop]), (met.secondSide, places[met.stop + 1]))
                    if isStraight {
                        cost += min(third.1, fourth.1) < first.1 && first.1 < max(third.1, fourth.1) ? Weights.crossing : 0
                    } else {
                        cost += Weights.crossing / 2 * Self.halfCrossings(first, second, third, fourth)
                    }
                }
            }
            return sum + cost
        }
    }

    /// Whether a route goes on along one strip from this stop to the next.
    private func isAlongStrip(_ route: InterColumnRoute, _ stop: Int) -> Bool {
        guard stop > 0, stop < route.through.count, case .strip = route.through[stop].passage else { return false }
        return route.through[stop - 1].passage == route.through[stop].passage
    }

    typealias End = (side: Int, y: Em)

    /// 2 where two pieces of a gutter have to cross, 1 where they may have to, since they share an end.
    static func halfCrossings(_ a: End, _ b: End, _ c: End, _ d: End) -> Int {
        if [a, b].contains(where: { $0 == c || $0 == d }) { return 1 }
        switch (a.side == b.side, c.side == d.side) {
        // Both cross the gutter: they cross each other where their order on the left is not that on the right.
        case (false, false):
            let (first, second) = (a.side < 0 ? (a.y, b.y) : (b.y, a.y), c.side < 0 ? (c.y, d.y) : (d.y, c.y))
            return (first.0 < second.0) != (first.1 < second.1) ? 2 : 0
        // One turns back: it crosses what has one end within it, on its side.
        case (true, false): return isBetween(c.side == a.side ? c.y : d.y, a.y, b.y) ? 2 : 0
        case (false, true): return isBetween(a.side == c.side ? a.y : b.y, c.y, d.y) ? 2 : 0
        case (true, true):
            return a.side == c.side && isBetween(c.y, a.y, b.y) != isBetween(d.y, a.y, b.y) ? 2 : 0
        }
    }

    private static func isBetween(_ y: Em, _ a: Em, _ b: Em) -> Bool { min(a, b) < y && y < max(a, b) }
}
