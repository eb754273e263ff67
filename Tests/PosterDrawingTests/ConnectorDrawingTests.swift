import PosterTestSupport
import Testing

@testable import Drawing
@testable import PosterDrawing
@testable import PosterLayout

@Suite struct ConnectorDrawingTests {
    let em = 10.0
    let ink = Theme.classic.columns[0].ink

    /// The connector layer of a map of one column, two rows (the second is the floor), with these routes.
    private func drawing(
        _ connectors: [RoutedConnector], junctions: [Junction] = []
    ) throws -> [SceneItem] {
        let map = FixtureMap.make(columns: 1, rows: 2, items: 1)
        var composition = try FixtureComposition.make(map, em: em)
        let origin = Point(composition.columns[0].start, composition.rows[0].start)
        composition.connectors = connectors.map { connector in
            var connector = connector
            connector.route = connector.route.map { Point($0.x + origin.x, $0.y + origin.y) }
            return connector
        }

        composition.junctions = junctions.map {
            Junction(net: $0.net, point: Point($0.point.x + origin.x, $0.point.y + origin.y))
        }
        let scene = try SceneBuilder().scene(of: composition, map: map)
        return scene.layers[1].items.map { item in
            var item = item
            switch item.shape {
            case .fill(let path, let color): item.shape = .fill(moved(path, by: origin), color)
            case .stroke(let path, let stroke): item.shape = .stroke(moved(path, by: origin), stroke)
            case .text: break
            }
            return item
        }
    }

    /// The path in coordinates from the first cell's corner, rounded to a thousandth.
    private func moved(_ path: Path, by origin: Point) -> Path {
        func move(_ p: Point) -> Point {
            Point(((p.x - origin.x) * 1000).rounded() / 1000, ((p.y - origin.y) * 1000).rounded() / 1000)
        }
        return Path(
            path.elements.map { element in
                switch element {
                case .move(let p): .move(move(p))
                case .line(let p): .line(move(p))
                case .curve(let a, let b, let c): .curve(move(a), move(b), move(c))
                case .close: .close
                }
            })
    }

    private func connector(_ id: String, net: Int, column: Int? = 0, _ route: [Point]) -> RoutedConnector {
        RoutedConnector(id: id, from: "a", to: "b", net: net, column: column, route: route)
    }

    private func strokes(_ items: [SceneItem], role: SceneRole) -> [(path: Path, stroke: Stroke)] {
        items.compactMap { item in
            guard item.role == role, case .stroke(let path, let stroke) = item.shape else { return nil }
            return (path, stroke)
        }
    }

    private func heads(_ items: [SceneItem]) -> [Path] {
        items.compactMap { item in
            guard item.role == .arrowhead, case .fill(let path, _) = item.shape else { return nil }
            return path
        }
    }

    @Test(arguments: [Point(1, 0), Point(-1, 0), Point(0, 1), Point(0, -1)])
    func headPointsWhereTheRouteGoesAndItsLineEndsUnderIt(direction u: Point) throws {
        let end = Point(60, 60)
        let start = Point(60 - 40 * u.x, 60 - 40 * u.y)
        let items = try drawing([connector("c", net: 1, [start, end])])
        let head = try #require(heads(items).first)
        guard case .move(let tip) = head.elements[0], case .line(let wing) = head.elements[1],
            case .line(let other) = head.elements[3]
        else {
            Issue.record("a head begins at its tip")
            return
        }
        #expect(tip == Point(60 - 0.6 * u.x, 60 - 0.6 * u.y))
        #expect(abs((tip.x - wing.x) * u.x + (tip.y - wing.y) * u.y - 4.4) < 1e-9)
        #expect(abs(abs(wing.x - other.x) + abs(wing.y - other.y) - 3.4) < 1e-9)
        let line = try #require(strokes(items, role: .connector).first)
        guard case .line(let last) = try #require(line.path.elements.last) else {
            Issue.record("the line does not end straight")
            return
        }
        let short = abs(60 - last.x) + abs(60 - last.y)
        #expect(short > 0.6 && short < 0.6 + 4.4 * 0.78)
        #expect(line.stroke.color == ink)
    }

    /// 1.2 mm at the least, three quarters of an em at the most, 0.44 em where that is in between.
    @Test(arguments: [(20.0, 8.8), (10.0, 4.4), (6.0, 3.4016), (4.0, 3.0)])
    func headsOfSmallTypeAreLongEnoughToPrint(em: Double, length: Double) throws {
        let head = try #require(Arrowhead(route: [Point(0, 0), Point(100, 0)], em: em))
        guard case .line(let wing) = head.path.elements[1] else {
            Issue.record("a head begins at its tip")
            return
        }
        #expect(abs(head.tip.x - wing.x - length) < 1e-3)
    }

    @Test func horizontalHasAGapEitherSideOfAVerticalOfItsColumn() throws {
        let items = try drawing([
            connector("across", net: 1, [Point(20, 50), Point(100, 50)]),
            connector("down", net: 2, [Point(60, 20), Point(60, 90)]),
        ])
        let lines = strokes(items, role: .connector)
        #expect(lines.count == 2)
        let width = lines[0].stroke.width
        #expect(lines[0].stroke.dashes.count == 4)
        #expect(abs(lines[0].stroke.dashes[0] - (40 - 2.3 * width)) < 1e-6)
        #expect(abs(lines[0].stroke.dashes[1] - 4.6 * width) < 1e-6)
        #expect(lines[0].stroke.dashes[2] > 40)
        #expect(lines[1].stroke.dashes.isEmpty)
    }

    @Test func gapBehindARoundCornerStandsAtTheCrossingAllTheSame() throws {
        let items = try drawing([
            connector("bent", net: 1, [Point(20, 20), Point(20, 50), Point(100, 50)]),
            connector("down", net: 2, [Point(60, 20), Point(60, 90)]),
        ])
        let line = try #require(strokes(items, role: .connector).first)
        let radius = 3.8
        let length = (30 - radius) + radius * .pi / 2 + (40 - radius)
        #expect(abs(line.stroke.dashes[0] + line.stroke.dashes[1] / 2 - length) < 0.01)
    }

    @Test func twoCrossingsSideBySideLeaveOneGap() throws {
        let items = try drawing([
            connector("across", net: 1, [Point(20, 50), Point(100, 50)]),
            connector("down", net: 2, [Point(60, 20), Point(60, 90)]),
            connector("down too", net: 3, [Point(62, 20), Point(62, 90)]),
        ])
        let line = try #require(strokes(items, role: .connector).first)
        #expect(line.stroke.dashes.count == 4)
        #expect(abs(line.stroke.dashes[1] - (2 + 4.6 * line.stroke.width)) < 1e-6)
    }

    @Test func lineBetweenColumnsLiesOnACasingAndNeedsNoGap() throws {
        let items = try drawing([
            connector("red", net: 1, column: nil, [Point(20, 50), Point(100, 50)]),
            connector("down", net: 2, [Point(60, 20), Point(60, 90)]),
        ])
        #expect(items.filter { $0.role != .arrowhead }.map(\.role) == [.connector, .casing, .connector])
        #expect(items.map(\.owner) == ["down", "down", "red", "red", "red"])
        let lines = strokes(items, role: .connector)
        #expect(lines.allSatisfy { $0.stroke.dashes.isEmpty })
        #expect(lines[1].stroke.color == Theme.classic.acrossColumns)
        let casing = try #require(strokes(items, role: .casing).first)
        #expect(casing.path == lines[1].path)
        #expect(abs(casing.stroke.width - 2.7) < 1e-9)
    }

    @Test func trunkThatTwoConnectorsShareIsStrokedOnceAndBranchesWithADot() throws {
        let items = try drawing(
            [
                connector("one", net: 1, [Point(20, 20), Point(20, 60), Point(60, 60)]),
                connector("two", net: 1, [Point(20, 20), Point(20, 100)]),
            ], junctions: [Junction(net: 1, point: Point(20, 60))])
        let lines = strokes(items, role: .connector)
        #expect(lines.count == 2)
        #expect(lines[0].path.elements.prefix(2) == [.move(Point(20, 20)), .line(Point(20, 60))])
        #expect(lines[1].path.elements.first == .move(Point(20, 60)))
        #expect(items.count { $0.role == .junction } == 1)
        #expect(heads(items).count == 2)
    }

    @Test func connectorsThatRunTogetherToOneLabelHaveOneHead() throws {
        let items = try drawing(
            [
                connector("one", net: 1, [Point(20, 20), Point(20, 60), Point(60, 60)]),
                connector("two", net: 1, [Point(20, 100), Point(20, 60), Point(60, 60)]),
            ], junctions: [Junction(net: 1, point: Point(20, 60))])
        #expect(heads(items).count == 1)
        #expect(strokes(items, role: .connector).count == 2)
    }

    @Test func bendsAreRoundWithHalfTheShorterLegWhereThatIsLess() throws {
        let items = try drawing([
            connector("c", net: 1, [Point(20, 20), Point(20, 60), Point(24, 60), Point(24, 100)])
        ])
        let line = try #require(strokes(items, role: .connector).first)
        #expect(line.path.elements[1] == .line(Point(20, 58)))
        guard case .curve(_, _, let end) = line.path.elements[2] else {
            Issue.record("the bend is no curve")
            return
        }
        #expect(end == Point(22, 60))
    }

    @Test func lineGoesOnInTheFloorsColorFromTheBandsEdge() throws {
        let map = FixtureMap.make(columns: 1, rows: 2, items: 1)
        let composition = try FixtureComposition.make(map, em: em)
        let edge = composition.rows[0].length.rounded()
        let items = try drawing([
            connector("c", net: 1, [Point(60, edge - 30), Point(60, edge + 40)])
        ])
        let lines = strokes(items, role: .connector)
        #expect(lines.map(\.stroke.color) == [ink, Theme.classic.floor.line])
        #expect(lines[0].path.elements == [.move(Point(60, edge - 30)), .line(Point(60, edge))])
        #expect(lines[1].path.elements.first == .move(Point(60, edge)))
        let head = try #require(items.first { $0.role == .arrowhead })
        guard case .fill(_, let color) = head.shape else {
            Issue.record("the head is not filled")
            return
        }
        #expect(color == Theme.classic.floor.line)
    }

    @Test func thinStrokeKeepsThePrintersFloor() throws {
        let map = FixtureMap.make(columns: 1, rows: 1, items: 3)
        let composition = try FixtureComposition.make(map, em: 2)
        let scene = try SceneBuilder().scene(of: composition, map: map)
        let widths = strokes(scene.layers[1].items, role: .connector).map(\.stroke.width)
        #expect(!widths.isEmpty && widths.allSatisfy { $0 == 0.35 })
    }

    /// What lights up over a connector lies on what is drawn, round corners and shared lines included.
    @Test(arguments: 1...5) func waysFollowWhatIsDrawn(seed: UInt64) throws {
        let map = RandomMap.scaled(items: 150).make(seed: seed)
        let sheet = try Sheet(size: Size(1190, 842), margin: 20)
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: FixedMeasurer())
        let scene = try SceneBuilder().scene(of: composition, map: map)
        var corners: [Int: [Path.Element]] = [:]
        let netOf = Dictionary(uniqueKeysWithValues: composition.connectors.map { ($0.id, $0.net) })
        for item in scene.layers[1].items {
            guard case .stroke(let path, _) = item.shape, let net = item.owner.flatMap({ netOf[$0] }) else { continue }
            corners[net, default: []] += path.elements.filter(Self.isCurve)
        }
        #expect(scene.routes.map(\.owner) == composition.connectors.map(\.id))
        var count = 0
        for (route, connector) in zip(scene.routes, composition.connectors) {
            // One drawn as two labels goes from the tail's stub to the head's.
            let (tail, head) = (connector.jump?.tail.route ?? connector.route, connector.jump?.head.route ?? connector.route)
            #expect(route.path.elements.first == tail.first.map { .move($0) })
            #expect(route.path.elements.last == head.last.map { .line($0) })
            for curve in route.path.elements.filter(Self.isCurve) {
                count += 1
                let drawn = corners[connector.net] ?? []
                #expect(drawn.contains { Self.isSame($0, curve) }, Comment(rawValue: route.owner))
            }
        }
        #expect(count > 0)
    }

    private static func isCurve(_ element: Path.Element) -> Bool {
        if case .curve = element { true } else { false }
    }

    private static func isSame(_ a: Path.Element, _ b: Path.Element) -> Bool {
        guard case .curve(let a1, let a2, let a3) = a, case .curve(let b1, let b2, let b3) = b else { return false }
        return zip([a1, a2, a3], [b1, b2, b3]).allSatisfy { abs($0.x - $1.x) < 0.02 && abs($0.y - $1.y) < 0.02 }
    }
}
