import Testing

@testable import PosterLayout

/// Routes between columns on grids at random: what holds of every one of them.
@Suite struct InterColumnRoutingRandomTests {
    static let seeds = 1...150

    private func connectors(_ grid: HandMadeGrid) -> [Int] { Array(grid.measured.connectors.indices) }

    @Test(arguments: seeds)
    func routesLeadFromTailToHead(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        let routes = grid.routes()
        #expect(routes.map(\.connector) == connectors(grid))
        for route in routes {
            let (from, to) = grid.measured.connectors[route.connector]
            let (a, b) = (grid.measured.nodes[from].column, grid.measured.nodes[to].column)
            #expect(route.direction == (b > a ? 1 : -1))
            #expect(route.targetSide == -route.direction)
            #expect(route.through.map(\.column) == Array(stride(from: a + route.direction, to: b, by: route.direction)))
            let pieces = route.gutterPieces(grid.measured)
            #expect(pieces.count == route.through.count + 1)
            // Each gutter lies between the columns of its stops.
            let columns = [a] + route.through.map(\.column) + [b]
            for piece in pieces {
                #expect(piece.gutter == max(columns[piece.stop], columns[piece.stop + 1]))
                #expect((piece.firstSide, piece.secondSide) == (-route.direction, route.direction))
            }
        }
    }

    @Test(arguments: seeds)
    func routesRunWhereTheGridLetsThem(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        let costs = RouteCosts(grid, beside: [])
        for route in grid.routes() {
            for (column, passage) in route.through {
                #expect(costs.passages(route.connector, column).contains(passage), "\(passage) in column \(column)")
            }
        }
    }

    @Test(arguments: seeds)
    func routesEndOnTheirNames(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        for route in grid.routes() {
            let (from, to) = grid.measured.connectors[route.connector]
            for (node, access, side) in [(from, route.source, route.direction), (to, route.target, route.targetSide)] {
                let stack = grid.columns[grid.measured.nodes[node].column].stack
                let vertex = stack.vertexOfNode[node]!
                let (x, line) = (stack.vertices[vertex].x, stack.vertices[vertex].line)
                switch access {
                case .side, .offSide:
                    #expect((side > 0 ? stack.lines[line].vertices.last : stack.lines[line].vertices.first) == vertex)
                case .gap(let gap, let port):
                    #expect(gap == line || gap == line + 1)
                    #expect(abs(port - x) <= HandMadeGrid.nameWidth / 2)
                }
            }
        }
    }

    /// On one edge ports of different nets are apart, and a side is for one net, as far as routes are none of last resort.
    @Test(arguments: seeds)
    func netsDoNotShareAnEnd(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        var routing = grid.routing()
        let routes = routing.route(connectors(grid))
        var sides: [[Int]: Set<Int>] = [:]
        for route in routes {
            let (from, to) = grid.measured.connectors[route.connector]
            if route.source == .side { sides[[from, route.direction], default: []].insert(route.net) }
            if route.target == .side { sides[[to, route.targetSide], default: []].insert(route.net) }
        }
        #expect(sides.values.allSatisfy { $0.count == 1 })
        for (column, placed) in grid.columns.enumerated() {
            for vertex in placed.stack.vertices.indices {
                for isBelow in [true, false] {
                    let ports = routing.use.ports(of: vertex, isBelow: isBelow, inColumn: column)
                    for (index, a) in ports.enumerated() {
                        for b in ports[..<index] where a.net != b.net { #expect(abs(a.x - b.x) >= Spacing().portPort / 3) }
                    }
                }
            }
        }
    }

    @Test(arguments: seeds)
    func theSameAgain(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        var routing = grid.routing()
        #expect(routing.route(connectors(grid)) == grid.routes())
    }

    /// What is remembered as taken is what the routes take.
    @Test(arguments: seeds)
    func theBooksAreKept(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        var routing = grid.routing(rounds: 3)
        let routes = routing.route(connectors(grid))
        var fresh = grid.routing(rounds: 0)
        _ = fresh.route(connectors(grid), known: (routes, -1))
        #expect(routing.use.strips.map { $0.sorted() } == fresh.use.strips.map { $0.sorted() })
        #expect(routing.use.gutters.map(Set.init) == fresh.use.gutters.map(Set.init))
        #expect(routing.use.gutters.map(\.count) == fresh.use.gutters.map(\.count))
        for column in grid.columns.indices {
            #expect(routing.use.columns[column].gaps.map { $0.sorted() } == fresh.use.columns[column].gaps.map { $0.sorted() })
        }
        // By hand: each piece of gutter and each strip once.
        let costs = RouteCosts(grid, beside: [])
        var pieces: [[GutterPiece]] = Array(repeating: [], count: grid.columns.count + 1)
        for route in routes {
            let stops = costs.stops(route)
            for piece in route.gutterPieces(grid.measured) {
                pieces[piece.gutter].append(
                    GutterPiece(
                        net: route.net, firstSide: piece.firstSide, firstY: stops[piece.stop], secondSide: piece.secondSide,
                        secondY: stops[piece.stop + 1]))
            }
        }
        #expect(fresh.use.gutters == pieces)
    }

    /// Where rerouting has come to an end, no connector alone has a cheaper route: of all its routes, tried one by one.
    @Test(arguments: 1...60)
    func noRouteCouldBeCheaper(seed: Int) throws {
        let grid = HandMadeGrid(seed: seed, connectors: 10)
        let routes = grid.routes(rounds: 40)
        try #require(routes == grid.routes(rounds: 41))
        for (index, route) in routes.enumerated() {
            var rest = routes
            rest.remove(at: index)
            let costs = RouteCosts(grid, beside: rest)
            #expect(try #require(costs.cost(of: route)) == costs.least(route.connector, net: route.net))
        }
    }

    /// What all routes cost, each beside those before it, so that every crossing counts once.
    private func total(_ routes: [InterColumnRoute], _ grid: HandMadeGrid) -> Int? {
        var total = 0
        for index in routes.indices {
            guard let cost = RouteCosts(grid, beside: Array(routes[..<index])).cost(of: routes[index]) else { return nil }
            total += cost
        }
        return total
    }

    /// A route rerouted gets cheaper itself, and may cost another a little: all in all rerouting gains, and hardly ever loses.
    @Test func reroutingMakesRoutesCheaper() {
        var (better, worse, gain) = (0, 0, 0)
        for seed in 1...60 {
            let grid = HandMadeGrid(seed: seed)
            let totals = [0, 3].compactMap { total(grid.routes(rounds: $0), grid) }
            if totals.count < 2 { continue }
            let (before, after) = (totals[0], totals[1])
            gain += before - after
            if after < before { better += 1 } else if after > before { worse += 1 }
        }
        #expect(better > 30)
        #expect(worse < better / 10)
        #expect(gain > 100 * 60)
    }

    /// What ends in the changed column is routed anew, and nothing else.
    @Test(arguments: seeds)
    func knownRoutesAreKept(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        let routes = grid.routes(rounds: 3)
        for column in grid.columns.indices {
            var routing = grid.routing(rounds: 0)
            let again = routing.route(connectors(grid), known: (routes, column))
            for (old, new) in zip(routes, again) {
                let (from, to) = grid.measured.connectors[old.connector]
                if grid.measured.nodes[from].column != column, grid.measured.nodes[to].column != column { #expect(new == old) }
            }
        }
    }
}
