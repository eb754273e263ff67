import Testing

@testable import PosterLayout

@Suite struct LegendTests {
    static let arrangements = [Furniture.Arrangement.landscape, .portrait]

    private func texts(of composition: Composition, map: PosterMap) throws -> [TextBox] {
        let scene = try SceneBuilder().scene(of: composition, map: map, measuring: TypewriterMeasurer())
        return scene.layers.flatMap(\.items).compactMap(TextBox.init)
    }

    @Test(
        "the atlas letters under the map stand by it, not by the legend", arguments: arrangements,
        [(1, 1, 1), (2, 3, 2), (6, 7, 11)])
    func lettersStandByTheMap(arrangement: Furniture.Arrangement, shape: (Int, Int, Int)) throws {
        let map = FixtureMap.make(columns: shape.0, rows: shape.1, items: shape.2)
        let composition = try FixtureComposition.make(map, arrangement: arrangement)
        let (grid, em) = (composition.page.grid, composition.page.em)
        let texts = try texts(of: composition, map: map)
        let letters = texts.filter { $0.role == "atlas" && $0.box.top > grid.bottom }
        let titles = texts.filter { $0.role == "legend-title" }
        let top = try #require(letters.map(\.box.top).min())
        let baseline = try #require(letters.map(\.run.origin.y).max())
        let legend = try #require(titles.map(\.box.top).min())
        #expect(legend - baseline >= (arrangement == .landscape ? 0.7 : 1) * em)
        #expect(legend - baseline >= 2 * (top - grid.bottom))
    }
}
