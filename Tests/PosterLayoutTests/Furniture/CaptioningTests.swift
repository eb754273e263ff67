import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct CaptioningTests {
    /// A full cell, which says nothing of itself, and beside it one with a name or two.
    private var map: PosterMap { silent(builder) }

    private func silent(_ builder: MapBuilder) -> PosterMap {
        var map = builder.map
        map.modules[map.modules.firstIndex { $0.id == "full" }!].description = ""
        return map
    }

    private var builder: MapBuilder {
        var builder = MapBuilder(rows: 2, columns: 2, floor: true)
        builder.module("full", heading: "Full", row: 0, column: 0)
        for index in 0..<60 { builder.item("full\(index)", module: "full") }
        builder.module("few", heading: "Few", row: 0, column: 1)
        // About as wide as names get.
        builder.item("a_name_of_23_letters_yes", module: "few")
        builder.module("metal", row: 1, column: 1)
        builder.item("two", module: "metal")
        return builder
    }

    private func composition(_ map: PosterMap, _ captions: Captions = .auto) throws -> Composition {
        let sheet = try Sheet(size: Size(600, 800), margin: 20)
        return try LayoutEngine(captions: captions).compose(map, on: sheet, measuring: FixedMeasurer())
    }

    @Test func cellWithRoomSaysWhatItIs() throws {
        let composition = try composition(map)
        #expect(composition.captions.map(\.module) == ["few"])
        #expect(composition.captions.first?.lines.map(\.text).joined(separator: " ") == "The module few.")
        #expect(brokenPromises(of: composition, for: map) == [])
    }

    @Test func captionsMakeNoRowHigher() throws {
        let (auto, none) = (try composition(map), try composition(map, .none))
        #expect(none.captions.isEmpty)
        #expect(auto.page.em == none.page.em)
        #expect(auto.rows == none.rows)
        #expect(brokenPromises(of: none, for: map) == [])
    }

    /// Some cells of a row with a caption and some without look forgotten.
    @Test func allCellsOfARowHaveOneOrNone() throws {
        let map = builder.map
        #expect(try composition(map).captions.isEmpty)
    }

    /// Short enough to read at a glance, or not at all.
    @Test func longDescriptionsAreSetInTwoLinesAtMost() throws {
        var map = map
        let words = "twenty two letters now twenty two letters too"
        map.modules[1].description = words
        let caption = try #require(try composition(map).captions.first)
        #expect(caption.lines.count == 2)
        #expect(caption.lines.map(\.text).joined(separator: " ") == words)
        map.modules[1].description = Array(repeating: words, count: 10).joined(separator: " ")
        #expect(try composition(map).captions.isEmpty)
    }

    @Test func nothingIsSaidOfWhatHasNoDescription() throws {
        var map = map
        map.modules[1].description = ""
        #expect(try composition(map).captions.isEmpty)
    }

    /// An arrow from below would run through it.
    @Test func headingThatIsMetFromBelowHasNone() throws {
        var builder = builder
        builder.connect("a_name_of_23_letters_yes", "few")
        let map = silent(builder)
        let composition = try composition(map)
        #expect(composition.captions.isEmpty)
        #expect(brokenPromises(of: composition, for: map) == [])
    }

    /// A caption in a card over two rows may stand in both; one in a field keeps to its row.
    @Test(arguments: [true, false])
    func modulesOverRowsMayHaveThem(isCard: Bool) throws {
        var builder = MapBuilder(rows: 2, columns: 2)
        builder.module("span", rows: 0...1, columns: 0...0, bridge: isCard)
        builder.item("a_name_of_23_letters_yes", module: "span")
        builder.module("upper", row: 0, column: 1)
        builder.item("another_of_as_many_lett", module: "upper")
        builder.module("lower", row: 1, column: 1)
        for index in 0..<30 { builder.item("lower\(index)", module: "lower") }
        var map = builder.map
        map.modules[1].description = ""
        map.modules[0].description = "twenty two letters now twenty two letters too"
        let sheet = try Sheet(size: Size(800, 600), margin: 20)
        let composition = try LayoutEngine().compose(map, on: sheet, measuring: FixedMeasurer())
        #expect(composition.captions.contains { $0.module == "span" } == isCard)
        #expect(brokenPromises(of: composition, for: map) == [])
    }

    /// What passes the heading passes the caption too.
    @Test func connectorsPassCaptionsBySide() throws {
        var builder = MapBuilder(rows: 3, columns: 2)
        builder.module("full", heading: "Full", row: 1, column: 0)
        for index in 0..<60 { builder.item("full\(index)", module: "full") }
        for (row, id) in ["top", "few", "foot"].enumerated() {
            builder.module(id, row: row, column: 1)
            for index in 0..<3 { builder.item("\(id)_and_some_letters\(index)", module: id) }
        }
        for index in 0..<3 { builder.connect("top_and_some_letters\(index)", "foot_and_some_letters\(index)") }
        let map = silent(builder)
        let composition = try composition(map)
        #expect(composition.captions.contains { $0.module == "few" })
        #expect(brokenPromises(of: composition, for: map) == [])
    }
}
