import PosterTestSupport
import Testing

@testable import Drawing
@testable import PosterLayout

@Suite struct RouteDrawingTests {
    private func routes(_ builder: MapBuilder) throws -> [[Point]] {
        let sheet = try Sheet(size: Size(1200, 800), margin: 20)
        return try LayoutEngine().compose(builder.map, on: sheet, measuring: FixedMeasurer()).connectors.map(\.route)
    }

    /// The middles of a large and of a small name on one line stand a little apart.
    @Test(arguments: [(1, 5), (5, 1), (3, 3)])
    func namesOnOneLineAreLinkedWithoutAKink(from: Int, to: Int) throws {
        var builder = MapBuilder(rows: 1, columns: 2)
        for (column, importance) in [from, to].enumerated() {
            builder.module("m\(column)", row: 0, column: column)
            builder.item("i\(column)", importance: importance, module: "m\(column)")
        }
        builder.connect("i0", "i1")
        let route = try #require(try routes(builder).first)
        #expect(route.count == 2)
        #expect(route[0].y == route[1].y)
    }

    /// A bus of two routes into one name: neither bends for the other's sake, and both end on its side's middle.
    @Test func routesThatShareANetEndInOnePlace() throws {
        var builder = MapBuilder(rows: 1, columns: 2)
        builder.module("m0", row: 0, column: 0)
        builder.module("m1", row: 0, column: 1)
        builder.item("a", importance: 5, module: "m0")
        builder.item("b", importance: 1, module: "m0")
        builder.item("root", importance: 3, module: "m1")
        builder.connect("a", "root")
        builder.connect("b", "root")
        let tips = try routes(builder).compactMap(\.last)
        #expect(tips.count == 2)
        #expect(tips[0] == tips[1])
    }

    /// Two routes into one name from its two sides: the root stays, and what is a little off it meets it level.
    @Test(arguments: [(1, 5), (5, 1)])
    func namesOfANetMeetTheirRootLevel(leaf: Int, root: Int) throws {
        var builder = MapBuilder(rows: 1, columns: 3)
        for column in 0..<3 { builder.module("m\(column)", row: 0, column: column) }
        builder.item("left", importance: leaf, module: "m0")
        builder.item("root", importance: root, module: "m1")
        builder.item("right", importance: leaf, module: "m2")
        builder.connect("left", "root")
        builder.connect("right", "root")
        let routes = try routes(builder)
        #expect(routes.count == 2)
        for route in routes {
            #expect(route.count == 2)
            #expect(route[0].y == route[1].y)
        }
    }
}
