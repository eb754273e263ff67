import PosterTestSupport
import Testing

@testable import Drawing
@testable import PosterLayout

@Suite struct CrossingTests {
    private func composition(_ connectors: [RoutedConnector]) throws -> Composition {
        var composition = try FixtureComposition.make(FixtureMap.make(columns: 1, rows: 1, items: 1))
        composition.connectors = connectors
        return composition
    }

    private func connector(_ net: Int, _ column: Int?, _ route: [Point]) -> RoutedConnector {
        RoutedConnector(id: "c\(net)", from: "a", to: "b", net: net, column: column, route: route)
    }

    @Test func verticalIsOnTopWhereTwoLinesCross() throws {
        let found = try composition([
            connector(1, 0, [Point(0, 5), Point(10, 5)]), connector(2, 0, [Point(4, 0), Point(4, 10)]),
        ]).crossings
        #expect(found == [Crossing(point: Point(4, 5), over: 2, under: 1, isUnderHorizontal: true)])
    }

    @Test func lineBetweenColumnsLiesOnTopWhicheverWayItRuns() throws {
        let found = try composition([
            connector(1, nil, [Point(0, 5), Point(10, 5)]), connector(2, 0, [Point(4, 0), Point(4, 10)]),
        ]).crossings
        #expect(found == [Crossing(point: Point(4, 5), over: 1, under: 2, isUnderHorizontal: false)])
    }

    @Test func trunkThatBranchesShareCrossesOnce() throws {
        let found = try composition([
            connector(1, 0, [Point(0, 5), Point(10, 5), Point(10, 20)]),
            connector(1, 0, [Point(0, 5), Point(10, 5), Point(10, -20)]),
            connector(2, 0, [Point(4, 0), Point(4, 10)]),
        ]).crossings
        #expect(found.map(\.point) == [Point(4, 5)])
    }

    @Test func linesThatMeetWithoutCrossingAreNoCrossing() throws {
        let found = try composition([
            connector(1, 0, [Point(0, 5), Point(4, 5)]), connector(2, 0, [Point(4, 0), Point(4, 10)]),
            connector(3, 0, [Point(8, 5), Point(9, 5), Point(9, 10)]),
            connector(3, 0, [Point(8.5, 0), Point(8.5, 5), Point(9, 5)]),
        ]).crossings
        #expect(found.isEmpty)
    }

    @Test func sweepFindsWhatComparingAllPairsFinds() throws {
        var state: UInt64 = 7
        func random(_ n: UInt64) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % n)
        }
        var connectors: [RoutedConnector] = []
        for net in 0..<60 {
            var points = [Point(random(100) + 0.37 * Double(net % 7), random(100))]
            for step in 0..<6 {
                let last = points[points.count - 1]
                points.append(step % 2 == 0 ? Point(random(100), last.y) : Point(last.x, random(100)))
            }
            connectors.append(connector(net, net % 5 == 0 ? nil : 0, points))
        }
        let segments = NetSegments(connectors)
        var expected = 0
        for h in segments.horizontal {
            for v in segments.vertical where v.net != h.net {
                let e = NetSegments.tolerance
                let isInside = h.span.start + e < v.line && v.line < h.span.end - e
                if isInside && v.span.start + e < h.line && h.line < v.span.end - e { expected += 1 }
            }
        }
        #expect(expected > 100)
        #expect(try composition(connectors).crossings.count == expected)
    }
}
