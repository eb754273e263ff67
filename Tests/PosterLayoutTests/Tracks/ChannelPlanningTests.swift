import Testing

@testable import PosterLayout

/// Which pieces of nets need a track in a gap, a strip or a gutter.
@Suite struct ChannelPlanningTests {
    private static let spacing = Spacing()
    private let rules = TrackRules(conflict: spacing.laneLane * 3 / 5, clearance: spacing.laneLane)

    private func planning(_ grid: HandMadeGrid) -> ChannelPlanning {
        ChannelPlanning(measured: grid.measured, columns: grid.columns, spacing: Self.spacing)
    }

    private func gaps(_ grid: HandMadeGrid, _ routes: [InterColumnRoute] = []) -> [[Channel]] {
        let planning = planning(grid)
        return planning.gaps(routes, own: grid.columns.map(planning.ownGaps))
    }

    // MARK: A column's own nets

    /// From the only name of a line, at 10 em, to one at 15.
    @Test func aLinkThatBendsNeedsATrack() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [["a"], ["b", "c"]])
        grid.link("a", "c")
        let channels = gaps(grid)[0]
        #expect(channels[1].segments == [TrackSegment(net: 0, before: [.em(10)], after: [.em(15)], low: .em(10), high: .em(15))])
        #expect(channels[1].places == [TrackPlace(before: 0, after: 0)])
        #expect(channels[1].trackCount == 1)
        #expect((channels[0], channels[2]) == (Channel(), Channel()))
    }

    @Test func aStraightLinkNeedsNone() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [["a"], ["b"]])
        grid.link("a", "b")
        let channel = gaps(grid)[0][1]
        #expect(channel.segments.isEmpty)
        #expect(channel.trackCount == 0)
    }

    /// At the end it points to, unless it enters a side.
    @Test(arguments: [false, true], [nil, 1])
    func anArrowNeedsRoomWhereItPoints(pointsUp: Bool, side: Int?) {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [["a"], ["b"]])
        grid.link("a", "b", pointsUp: pointsUp, intoSide: side)
        let channel = gaps(grid)[0][1]
        #expect(channel.hasArrowAbove == pointsUp)
        #expect(channel.hasArrowBelow == (!pointsUp && side == nil))
    }

    // MARK: Routes between columns

    private func route(source: Access = .side, target: Access = .side, through: [(Int, Passage)] = []) -> InterColumnRoute {
        InterColumnRoute(
            connector: 0, net: 5, root: nil, direction: 1, targetSide: -1, source: source, target: target,
            through: through.map { ($0.0, $0.1) })
    }

    private func threeColumns() -> HandMadeGrid {
        var grid = HandMadeGrid(rows: 1, columns: 3)
        for column in 0..<3 { grid.section(column: column, row: 0, lines: [["\(column)"], ["\(column)'"], ["\(column)''"]]) }
        grid.connect("0", "2")
        return grid
    }

    /// Out of the first column by the gap below its name, along a gap of the second from end to end and an em further, and
    /// into the third by the gap above its name's.
    @Test func routesRunAlongGapsToTheirEnds() {
        var grid = HandMadeGrid(rows: 1, columns: 3)
        for column in 0..<3 { grid.section(column: column, row: 0, lines: [["\(column)"], ["\(column)'"]]) }
        grid.connect("0", "2'")
        let route = route(source: .gap(1, port: .em(11)), target: .gap(1, port: .em(9)), through: [(1, .gap(1))])
        let gaps = gaps(grid, [route])
        let net = Channels.interColumnNet(5)
        #expect(gaps[0][1].segments == [TrackSegment(net: net, before: [.em(11)], after: [], low: .em(11), high: .em(21))])
        #expect(gaps[1][1].segments == [TrackSegment(net: net, before: [], after: [], low: -.em(1), high: .em(21))])
        #expect(gaps[2][1].segments == [TrackSegment(net: net, before: [], after: [.em(9)], low: -.em(1), high: .em(9))])
        // An arrow at the target alone.
        #expect(gaps.map { $0[1].hasArrowBelow } == [false, false, true])
        #expect(gaps.map { $0[1].hasArrowAbove } == [false, false, false])
        #expect(gaps.allSatisfy { $0[1].trackCount == 1 && $0[0].trackCount == 0 && $0[2].trackCount == 0 })
    }

    /// At the left side the route meets the gutter above where it leaves it at the right.
    @Test func aRouteHasATrackInEveryGutter() {
        let grid = threeColumns()
        let route = route(through: [(1, .strip(0))])
        let gutters = planning(grid).gutters([route]) { _, stop in [500, 100, 900][stop] }
        #expect(gutters[0] == Channel())
        #expect(gutters[1].segments == [TrackSegment(net: 5, before: [500], after: [100], low: 100, high: 500)])
        #expect(gutters[2].segments == [TrackSegment(net: 5, before: [100], after: [900], low: 100, high: 900)])
        #expect(gutters[3] == Channel())
        // Straight across there is no need for one.
        #expect(planning(grid).gutters([route]) { _, _ in 500 }.allSatisfy { $0.trackCount == 0 })
    }

    /// Two routes along one strip lie on two tracks; one net's lie on one. The one that comes from above lies above.
    @Test func routesAlongAStripHaveTracksOfTheirOwn() throws {
        let grid = threeColumns()
        let route = route(through: [(1, .strip(0))])
        var other = route
        other.net = 6
        let strips = planning(grid).strips([route, other], count: 1) { route, stop in
            stop == 1 ? 500 : route.net == 5 ? 900 : 100
        }
        #expect(strips[0].trackCount == 2)
        let (from, below) = (try #require(strips[0].place(of: 6)), try #require(strips[0].place(of: 5)))
        #expect(from.before < below.before)
        other.net = 5
        #expect(planning(grid).strips([route, other], count: 1) { _, stop in stop == 1 ? 500 : 900 }[0].trackCount == 1)
    }

    // MARK: At random

    private static let seeds = 1...150

    @Test(arguments: seeds)
    func gapsHaveTracksForAllThatRunsInThem(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        let routes = grid.routes(rounds: 1)
        let gaps = gaps(grid, routes)
        for channel in gaps.joined() {
            #expect(rules.broken(channel.segments, channel.places, count: channel.trackCount) == [])
            for (index, segment) in channel.segments.enumerated() {
                #expect(channel.segments[..<index].allSatisfy { $0.net != segment.net })
                #expect(segment.low < segment.high)
                #expect((segment.before + segment.after).allSatisfy { segment.low <= $0 && $0 <= segment.high })
            }
        }
        for (column, placed) in grid.columns.enumerated() {
            for (index, link) in placed.stack.links.enumerated() where placed.top[index] != placed.bottom[index] {
                #expect(gaps[column][link.gap].place(of: link.net) != nil)
            }
        }
        for route in routes {
            let (from, to) = grid.measured.connectors[route.connector]
            let ends = [(grid.measured.nodes[from].column, route.source), (grid.measured.nodes[to].column, route.target)]
            for (column, access) in ends {
                if case .gap(let gap, _) = access {
                    #expect(gaps[column][gap].place(of: Channels.interColumnNet(route.net)) != nil)
                }
            }
            for (column, passage) in route.through {
                if case .gap(let gap) = passage {
                    #expect(gaps[column][gap].place(of: Channels.interColumnNet(route.net)) != nil)
                }
            }
        }
    }

    /// y at which a route leaves its stops, each net half an em below the one before.
    private func stopY(_ grid: HandMadeGrid) -> (InterColumnRoute, Int) -> Em {
        let costs = RouteCosts(grid, beside: [])
        return { costs.stops($0)[$1] + $0.net * .em(0.5) }
    }

    @Test(arguments: seeds)
    func guttersHaveTracksForAllThatRunsInThem(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        let (routes, y) = (grid.routes(rounds: 1), stopY(grid))
        let gutters = planning(grid).gutters(routes, y: y)
        #expect(gutters.count == grid.columns.count + 1)
        for channel in gutters {
            #expect(rules.broken(channel.segments, channel.places, count: channel.trackCount) == [])
        }
        for route in routes {
            for piece in route.gutterPieces(grid.measured) where y(route, piece.stop) != y(route, piece.stop + 1) {
                #expect(gutters[piece.gutter].place(of: route.net) != nil)
            }
        }
    }

    @Test(arguments: seeds)
    func stripsHaveTracksForAllThatRunsInThem(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        let routes = grid.routes(rounds: 1)
        let strips = planning(grid).strips(routes, count: grid.measured.rowCount, y: stopY(grid))
        #expect(strips.count == grid.measured.rowCount)
        let rules = TrackRules(conflict: 0, clearance: 0)
        for channel in strips {
            #expect(rules.broken(channel.segments, channel.places, count: channel.trackCount) == [])
        }
        for (row, strip) in strips.enumerated() {
            let nets = routes.filter { $0.through.contains { $0.passage == .strip(row) } }.map(\.net)
            #expect(Set(strip.segments.map(\.net)) == Set(nets))
            #expect(strip.segments.count == Set(nets).count)
        }
    }

    @Test(arguments: seeds)
    func theSameAgain(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        let (routes, y) = (grid.routes(rounds: 1), stopY(grid))
        #expect(gaps(grid, routes) == gaps(grid, routes))
        #expect(planning(grid).gutters(routes, y: y) == planning(grid).gutters(routes, y: y))
    }
}
