import PosterTestSupport
import Testing

@testable import Drawing
@testable import PosterLayout

@Suite struct VerticalSizingTests {
    /// Names under the heading of a module over two columns and those beside them are read as one line.
    @Test(arguments: [(3, 3), (1, 3), (5, 1)])
    func namesOfAModuleOverColumnsStandOnOneLine(left: Int, right: Int) throws {
        var builder = MapBuilder(rows: 1, columns: 2)
        builder.module("span", heading: "A long heading", rows: 0...0, columns: 0...1, bridge: true)
        builder.item("left", importance: left, module: "span", column: 0)
        builder.item("right", importance: right, module: "span", column: 1)
        let sheet = try Sheet(size: Size(1200, 800), margin: 20)
        let composition = try LayoutEngine().compose(builder.map, on: sheet, measuring: FixedMeasurer())
        let baselines = ["left", "right"].compactMap { id in
            composition.items.first { $0.id == id }?.lines.first?.baseline
        }
        #expect(baselines.count == 2)
        // As far as the card's height allows.
        #expect(abs(baselines[0] - baselines[1]) < 0.03 * composition.page.em)
    }

    /// What is over lies below the names, never between them and their heading.
    @Test func fewNamesStandUnderTheirHeadingInATallCell() throws {
        var builder = MapBuilder(rows: 1, columns: 2)
        builder.module("full", heading: "Full", rows: 0...0, columns: 0...0)
        for index in 0..<60 { builder.item("full\(index)", importance: 3, module: "full") }
        builder.module("few", heading: "Few", rows: 0...0, columns: 1...1)
        builder.item("one", importance: 3, module: "few")
        let sheet = try Sheet(size: Size(600, 800), margin: 20)
        let composition = try LayoutEngine(captions: .none).compose(builder.map, on: sheet, measuring: FixedMeasurer())
        let heading = try #require(composition.items.first { $0.id == "few" }).lines[0]
        let name = try #require(composition.items.first { $0.id == "one" }).lines[0]
        let cell = try #require(composition.cells.first { $0.column == 1 }).box
        #expect(cell.bottom - heading.baseline > 15 * composition.page.em)
        // Three units of 0.65 em.
        #expect(abs(name.baseline - heading.baseline - 1.95 * composition.page.em) < 0.01 * composition.page.em)
    }

    /// Tracks above names without a heading would come to lie within their card.
    @Test func withoutAHeadingNamesStandAtTheTop() throws {
        var builder = MapBuilder(rows: 1, columns: 2)
        builder.module("full", heading: "Full", rows: 0...0, columns: 0...0)
        for index in 0..<60 { builder.item("full\(index)", importance: 3, module: "full") }
        builder.module("few", headless: true, rows: 0...0, columns: 1...1, bridge: true)
        builder.item("one", importance: 3, module: "few")
        let sheet = try Sheet(size: Size(600, 800), margin: 20)
        let composition = try LayoutEngine().compose(builder.map, on: sheet, measuring: FixedMeasurer())
        let name = try #require(composition.items.first { $0.id == "one" }).box
        let card = try #require(composition.cards.first { $0.module == "few" }).box
        #expect(card.height > 15 * composition.page.em)
        #expect(name.top - card.top < composition.page.em)
    }
}
