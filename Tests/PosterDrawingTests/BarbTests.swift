import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

@Suite struct BarbTests {
    private let map = FixtureMap.make(columns: 1, rows: 1, items: 3)

    /// A trunk from (20, 20) that runs down, and a line that joins it at (20, 60) from the side; 10 points to the em.
    private func scene(length: Double = 60, isTurned: Bool = false) throws -> Scene {
        var composition = try FixtureComposition.make(map, em: 10)
        let origin = Point(composition.columns[0].start, composition.rows[0].start)
        func route(_ points: [(Double, Double)]) -> [Point] {
            let points = points.map { Point(origin.x + $0.0, origin.y + $0.1) }
            return isTurned ? points.reversed() : points
        }
        composition.connectors = [
            RoutedConnector(
                id: "a", from: "", to: "", net: 0, column: 0, route: route([(20, 20), (20, 60 + length)])),
            RoutedConnector(
                id: "b", from: "", to: "", net: 0, column: 0, route: route([(60, 60), (20, 60), (20, 60 + length)])),
        ]
        composition.junctions = [Junction(net: 0, point: Point(origin.x + 20, origin.y + 60))]
        return try SceneBuilder().scene(of: composition, map: map)
    }

    private func barbs(_ scene: Scene) -> [SceneItem] { scene.layers[1].items.filter { $0.role == .barb } }

    @Test func barbAfterTheDotPointsWhereTheLinesFlow() throws {
        let scene = try scene()
        let barb = try #require(barbs(scene).first)
        #expect(barbs(scene).count == 1)
        guard case .stroke(let path, let stroke) = barb.shape, case .move(let wing) = path.elements[0],
            case .line(let tip) = path.elements[1], case .line(let other) = path.elements[2]
        else {
            Issue.record("not a chevron")
            return
        }
        let dot = try #require(scene.layers[1].items.first { $0.role == .junction })
        guard case .fill(let circle, let color) = dot.shape, case .move(let rim) = circle.elements[0] else {
            Issue.record("no dot")
            return
        }
        #expect(stroke.color == color)
        #expect(tip.y > rim.y && wing.y < tip.y && wing.y == other.y)
        #expect(abs(abs(wing.x - other.x) - 3.5) < 1e-9)
        #expect(abs(wing.x + other.x - 2 * tip.x) < 1e-9)
    }

    @Test func trunkThatBranchesOutHasNone() throws {
        #expect(try barbs(scene(isTurned: true)) == [])
    }

    @Test func headThatIsNearSaysItItself() throws {
        #expect(try barbs(scene(length: 19)) == [])
        #expect(try barbs(scene(length: 21)).count == 1)
    }

    @Test func routesOfAllThatFlowThroughHaveTheBarb() throws {
        let scene = try scene()
        #expect(scene.routes.map(\.barbs.elements.count) == [3, 3])
        #expect(try self.scene(isTurned: true).routes.map(\.barbs.elements.count) == [0, 0])
    }

    @Test func legendShowsMergingWhereLinesMerge() throws {
        var composition = try FixtureComposition.make(map)
        let trunk = composition.connectors[0].route
        composition.connectors[1].net = composition.connectors[0].net
        composition.connectors[1].route = [Point(trunk[1].x - 20, trunk[1].y), trunk[1]] + trunk[2...]
        composition.junctions = [Junction(net: composition.connectors[0].net, point: trunk[1])]
        let furniture = try FixtureComposition.furnished(composition, map).furniture
        #expect(furniture.parts.contains { $0.kind == .merging(isAcross: false) })
        #expect(!furniture.parts.contains { $0.kind == .branch(isAcross: false) })
        #expect(furniture.texts.map(\.line.text).contains(FurnitureWords().merging))
    }
}
