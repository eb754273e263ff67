import Testing

@testable import PosterLayout

/// Routes between columns on grids made by hand: what each should be follows from what it costs, in thousandths of a crossing.
@Suite struct InterColumnRoutingTests {
    /// From a name's middle to the outermost place where a connector may meet its edge.
    private let reach = NameBlock.reach(of: HandMadeGrid.nameWidth)

    /// Columns of one line each in one row, the names of a line divided by spaces.
    private func grid(_ lines: String...) -> HandMadeGrid {
        var grid = HandMadeGrid(rows: 1, columns: lines.count)
        for (column, line) in lines.enumerated() {
            grid.section(column: column, row: 0, lines: [line.split(separator: " ").map(String.init)])
        }
        return grid
    }

    /// A column of so many lines, one name each, or two.
    private func lines(_ prefix: String, _ count: Int, pairs: Bool = false) -> [[String]] {
        (0..<count).map { pairs ? ["\(prefix)\($0)", "\(prefix)\($0)'"] : ["\(prefix)\($0)"] }
    }

    @Test(arguments: [("a", "b", 1), ("b", "a", -1)])
    func neighboursAreLinkedSideToSide(from: String, to: String, direction: Int) throws {
        var grid = grid("a", "b")
        grid.connect(from, to)
        let route = try #require(grid.routes().first)
        #expect(route.isDirect)
        #expect((route.direction, route.targetSide) == (direction, -direction))
    }

    /// The right of two names hides the left one's side; the gap below leads to the gutter, from the right end of its middle half.
    @Test func aNameBehindAnotherIsLeftThroughAGap() throws {
        var grid = HandMadeGrid(rows: 1, columns: 2)
        grid.section(column: 0, row: 0, lines: [["a", "b"], ["c"]])
        grid.section(column: 1, row: 0, lines: [["d"]])
        grid.connect("a", "d")
        let route = try #require(grid.routes().first)
        // A stands at 5 em and is 4 em wide: its middle half reaches to 6.
        #expect(route.source == .gap(1, port: .em(5) + reach))
        #expect(route.target == .side)
        #expect(route.through.isEmpty)
    }

    /// Through a link beside it a route would cost two bends more, so a name under another is left upwards where the lower gap
    /// is crossed.
    @Test(arguments: [true, false])
    func aGapThatALinkCrossesIsLeftAlone(isLowerCrossed: Bool) throws {
        var grid = HandMadeGrid(rows: 1, columns: 2)
        grid.section(column: 0, row: 0, lines: [["u", "v"], ["a", "b"], ["c", "d"]])
        grid.section(column: 1, row: 0, lines: [["x"], ["y"], ["z"]])
        if isLowerCrossed { grid.link("b", "d") } else { grid.link("v", "b") }
        grid.connect("a", "y")
        let route = try #require(grid.routes().first)
        #expect(route.source == .gap(isLowerCrossed ? 1 : 2, port: .em(5) + reach))
    }

    /// Between a heading and its first line no route runs: the name under it is left downwards though two links are in the way.
    @Test func noRouteRunsBelowAHeading() throws {
        var grid = HandMadeGrid(rows: 1, columns: 2)
        grid.section(column: 0, row: 0, heading: "h", lines: [["a", "b", "c"], ["d", "e", "f"]])
        grid.section(column: 1, row: 0, lines: [["x"]])
        grid.link("b", "e")
        grid.link("c", "f")
        grid.connect("a", "x")
        let route = try #require(grid.routes().first)
        #expect(route.source == .gap(2, port: grid.vertex("a").x + reach))
    }

    /// Straight through a gap at its ends' height a route costs 1100 for running between names, along the strip as much as it
    /// is long: 50 for every em up and down again. From line *k* down the gap is nearer by 2 *k* + 2 em.
    @Test(arguments: [(line: 2, isStrip: true), (9, true), (10, true), (12, false), (16, false)])
    func aStripIsTakenWhereItsDetourIsWorthIt(line: Int, isStrip: Bool) throws {
        var grid = HandMadeGrid(rows: 1, columns: 3)
        grid.section(column: 0, row: 0, lines: lines("a", 20))
        grid.section(column: 1, row: 0, lines: lines("b", 20))
        grid.section(column: 2, row: 0, lines: lines("c", 20))
        grid.connect("a\(line)", "c\(line)")
        let route = try #require(grid.routes().first)
        #expect(route.through.map(\.column) == [1])
        // The gap is 1 em off, which costs 25 in each of two gutters.
        let (gap, strip) = (1100 + 2 * 25, 2 * (2 * line + 2) * 25)
        #expect((strip < gap) == isStrip)
        #expect((route.through[0].passage == .strip(0)) == isStrip)
        if !isStrip { #expect([Passage.gap(line), .gap(line + 1)].contains(route.through[0].passage)) }
    }

    /// A route between sections disturbs less than one between lines: it costs 300 instead of 1100.
    @Test func aGapBetweenSectionsIsCheaperThanOneBetweenLines() throws {
        var grid = HandMadeGrid(rows: 1, columns: 3)
        grid.section(column: 0, row: 0, lines: lines("a", 20))
        grid.section(column: 1, row: 0, lines: lines("b", 14))
        grid.section(column: 1, row: 0, lines: lines("d", 6))
        grid.section(column: 2, row: 0, lines: lines("c", 20))
        grid.connect("a16", "c16")
        // Gap 14 lies 5 em above line 16.
        #expect(grid.routes()[0].through.map(\.passage) == [.gap(14)])
    }

    /// A strip leads straight across several columns: no bends between them.
    @Test func aStripIsKeptFromColumnToColumn() throws {
        var grid = grid("a", "b", "c", "d", "e")
        grid.connect("a", "e")
        #expect(grid.routes()[0].through.map(\.passage) == [.strip(0), .strip(0), .strip(0)])
        #expect(grid.routes()[0].through.map(\.column) == [1, 2, 3])
    }

    /// Row 1 begins 20 em down: its strip is as near as that of row 0 is far.
    private func twoRows(floor: Bool = false) -> HandMadeGrid {
        var grid = HandMadeGrid(rows: 2, columns: 3, floor: floor)
        for column in 0..<3 {
            for row in 0..<2 {
                grid.section(column: column, row: row, lines: [["\(column).\(row)"], ["\(column).\(row)'"]])
            }
        }
        return grid
    }

    /// 2 em and back to the strip of row 1 cost 100, and each link across it 1000; 22 em and back to that of row 0 cost 1100,
    /// a gap between names 1150.
    @Test(arguments: [(links: 0, passage: Passage.strip(1)), (2, .strip(0))])
    func aStripIsChosenByDetourAndCrossings(links: Int, passage: Passage) throws {
        var grid = twoRows()
        for _ in 0..<links { grid.link("1.0'", "1.1") }
        grid.connect("0.1", "2.1")
        #expect(grid.routes()[0].through.map(\.passage) == [passage])
    }

    /// A section over both rows covers the strip between them.
    @Test func aCoveredStripIsNotTaken() throws {
        var grid = HandMadeGrid(rows: 2, columns: 3)
        for column in [0, 2] {
            for row in 0..<2 { grid.section(column: column, row: row, lines: [["\(column).\(row)"], ["\(column).\(row)'"]]) }
        }
        grid.section(column: 1, rows: 0...1, lines: [["m"]])
        grid.connect("0.1", "2.1")
        #expect(grid.routes()[0].through.map(\.passage) == [.strip(0)])
    }

    /// A link crosses the strip above the floor, so that the gap between two sections on the floor, 5 em below, is the cheapest
    /// passage: 550. What does not end on the floor goes up to the strip of row 0, for 900.
    @Test(arguments: [true, false])
    func theFloorIsForRoutesThatEndThere(endsOnFloor: Bool) throws {
        var grid = HandMadeGrid(rows: 2, columns: 3, floor: true)
        for column in 0..<3 { grid.section(column: column, row: 0, lines: lines("\(column).", 9)) }
        for column in [0, 2] { grid.section(column: column, row: 1, lines: [["floor \(column)"]]) }
        for name in ["x", "y"] { grid.section(column: 1, row: 1, lines: [[name]]) }
        grid.link("1.8", "x")
        grid.connect(endsOnFloor ? "floor 0" : "0.8", endsOnFloor ? "floor 2" : "2.8")
        #expect(grid.routes()[0].through.map(\.passage) == [endsOnFloor ? .gap(10) : .strip(0)])
    }

    /// Where a link enters a name's side, no route does.
    @Test func aSideThatALinkEntersIsTaken() throws {
        var grid = HandMadeGrid(rows: 1, columns: 2)
        grid.section(column: 0, row: 0, lines: [["u", "v"], ["a"], ["c"]])
        grid.section(column: 1, row: 0, lines: [["x"], ["y"]])
        grid.link("v", "a", intoSide: 1)
        grid.connect("a", "y")
        // The port at the right end of the lower edge's middle half; a stands at 10 em.
        #expect(grid.routes()[0].source == .gap(2, port: .em(10) + reach))
    }

    /// The side is for one net: the first to come takes it, the next takes a port, and the one after a port half an em from
    /// that.
    @Test func everyNetLeavesByAPlaceOfItsOwn() throws {
        var grid = HandMadeGrid(rows: 1, columns: 4)
        grid.section(column: 0, row: 0, lines: [["p"], ["a"], ["q"]])
        for column in 1..<4 { grid.section(column: column, row: 0, lines: [["\(column)"]]) }
        let connectors = (1..<4).map { grid.connect("a", "\($0)") }
        var routing = grid.routing()
        let node = grid.node("a")
        #expect(routing.options(node: node, net: 7).contains { $0.access == .side && $0.side == 1 })
        // All of a star are one net, and so may another not use what it does.
        let routes = routing.route(connectors)
        #expect(Set(routes.map(\.net)) == [0])
        #expect(Set(routes.map(\.source)) == [.side])
        #expect(routes.map(\.root) == [node, node, node])
        let others = routing.options(node: node, net: 7).filter { $0.side == 1 }
        #expect(!others.contains { $0.access == .side })
        #expect(others.contains { $0.access == .gap(2, port: .em(10) + reach) })
        #expect(routing.options(node: node, net: 0).contains { $0.access == .side && $0.side == 1 })
    }

    /// A link ends in the middle of the edge, at 10 em; a port keeps half an em from it, and from the next.
    @Test func portsOfOneEdgeKeepApart() throws {
        var grid = HandMadeGrid(rows: 1, columns: 3)
        grid.section(column: 1, row: 0, lines: [["b", "a", "c"], ["d", "e", "f"]])
        for column in [0, 2] { grid.section(column: column, row: 0, lines: lines("\(column).", 6)) }
        grid.link("a", "e")
        for other in 0..<5 { grid.connect("2.\(other)", "a") }
        for other in 0..<5 { grid.connect("a", "0.\(other)") }
        var routing = grid.routing()
        _ = routing.route(Array(0..<10))
        let ports = routing.use.ports(of: 1, isBelow: true, inColumn: 1).map(\.x)
        #expect(ports.allSatisfy { abs($0 - .em(10)) <= .em(1) })
        for (index, port) in ports.enumerated() {
            for other in ports[..<index] where other != port { #expect(abs(port - other) >= Spacing().portPort) }
        }
    }

    /// What shares a root shares its passage: the second route of a net is through a gap it has for nothing.
    @Test func aStarGoesTogether() throws {
        var grid = HandMadeGrid(rows: 1, columns: 3)
        grid.section(column: 0, row: 0, lines: lines("a", 30))
        grid.section(column: 1, row: 0, lines: lines("b", 30))
        grid.section(column: 2, row: 0, lines: lines("c", 30))
        for target in 16...18 { grid.connect("a20", "c\(target)") }
        let passages = grid.routes().map { $0.through.map(\.passage) }
        #expect(Set(passages).count == 1)
        if case .gap = passages[0][0] {} else { Issue.record("it runs along \(passages[0])") }
    }

    /// Both ends in one column: out into the gutter and back.
    @Test func aRouteMayTurnBack() throws {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: lines("a", 5))
        grid.connect("a0", "a4")
        let route = grid.routes()[0]
        #expect(route.turnsBack)
        #expect(route.through.isEmpty)
        #expect(route.source == .side && route.target == .side)
        #expect(route.gutterPieces(grid.measured).map(\.gutter) == [route.direction > 0 ? 1 : 0])
    }
}
