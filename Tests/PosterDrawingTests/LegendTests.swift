import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

@Suite struct LegendTests {
    static let arrangements = [Furniture.Arrangement.landscape, .portrait]

    private func texts(of composition: Composition, map: PosterMap) throws -> [TextBox] {
        let scene = try SceneBuilder().scene(of: composition, map: map)
        return scene.layers.flatMap(\.items).compactMap(TextBox.init)
    }

    /// The legend's lines, once the furniture is laid out around what stands there.
    private func lines(of composition: Composition, map: PosterMap) throws -> Set<String> {
        let composition = try FixtureComposition.furnished(composition, map)
        return Set(try texts(of: composition, map: map).filter { $0.role == .legend }.map(\.run.text))
    }

    @Test(
        arguments: arrangements,
        [(1, 1, 1), (2, 3, 2), (6, 7, 11)])
    func gridReferencesUnderTheMapStandByItAndNotByTheLegend(arrangement: Furniture.Arrangement, shape: (Int, Int, Int)) throws {
        let map = FixtureMap.make(columns: shape.0, rows: shape.1, items: shape.2)
        let composition = try FixtureComposition.make(map, arrangement: arrangement)
        let (grid, em) = (composition.page.grid, composition.page.em)
        let texts = try texts(of: composition, map: map)
        let letters = texts.filter { $0.role == .gridReference && $0.box.top > grid.bottom }
        let titles = texts.filter { $0.role == .legendTitle }
        let top = try #require(letters.map(\.box.top).min())
        let baseline = try #require(letters.map(\.run.origin.y).max())
        let legend = try #require(titles.map(\.box.top).min())
        #expect(legend - baseline >= (arrangement == .landscape ? 0.7 : 1) * em)
        #expect(legend - baseline >= 2 * (top - grid.bottom))
    }

    @Test func arrowWithinAColumnIsAllThereIsToExplainWhereThereIsNoOther() throws {
        let words = FurnitureWords()
        let map = FixtureMap.make(columns: 2, rows: 1, items: 2)
        let one = try lines(of: FixtureComposition.make(map), map: map)
        #expect(one.contains(words.arrow))
        #expect(one.isDisjoint(with: [words.acrossColumns, words.branch, words.crossing]))
    }

    @Test func whatArrowsDoIsExplainedWhereTheyDoIt() throws {
        let words = FurnitureWords()
        var map = FixtureMap.make(columns: 2, rows: 1, items: 3)
        map.connectors.append(Connector(id: "across", from: .item(0), to: .item(3)))
        var composition = try FixtureComposition.make(map)
        composition.junctions = [Junction(net: 0, point: composition.connectors[0].route[1])]
        #expect(try lines(of: composition, map: map).contains(words.branch))
        #expect(try !lines(of: composition, map: map).joined().contains(words.merging))
        // Straight across the first one's way down.
        let way = composition.connectors[0].route
        let y = (way[1].y + way[2].y) / 2
        composition.connectors[1].route = [Point(way[1].x - 5, y), Point(way[1].x + 5, y)]
        composition.connectors[1].column = nil
        let both = try lines(of: composition, map: map)
        #expect(both.isSuperset(of: [words.arrow, words.acrossColumns, "\(words.branch) · \(words.crossing)"]))
        // Where all lead into other columns, none has to be told from others.
        for index in composition.connectors.indices { composition.connectors[index].column = nil }
        #expect(try !lines(of: composition, map: map).contains(words.acrossColumns))
    }

    @Test func planningLeavesRoomForAllThatArrowsMayDoAndForNoMore() {
        let words = FurnitureWords()
        func planned(_ map: PosterMap, _ far: FarConnectors = .labels) -> [String] {
            let marks = ConnectorMarks(possibleIn: map, far: far)
            return marks.rows().map { marks.text(of: $0, words) }
        }
        var map = FixtureMap.make(columns: 2, rows: 1, items: 2)
        map.connectors = [Connector(id: "a", from: .item(0), to: .item(1))]
        #expect(planned(map) == [words.arrow])
        map.connectors.append(Connector(id: "b", from: .item(0), to: .item(2)))
        #expect(
            planned(map)
                == [words.arrow, words.acrossColumns, "\(words.branch) · \(words.merging) · \(words.crossing)"])
        map.connectors = [Connector(id: "c", from: .module(0), to: .item(2))]
        #expect(planned(map) == [words.arrow])
        map.modules[0].functionalities = 0...1
        #expect(planned(map) == [words.arrow, words.acrossColumns])
    }

    @Test(arguments: arrangements)
    func stripIsAsHighAsItsParts(arrangement: Furniture.Arrangement) throws {
        func height(_ kinds: Int) throws -> Double {
            var map = FixtureMap.make(
                columns: 1, rows: 1, items: 1, online: false, kinds: Array(FixtureMap.kinds.prefix(kinds)))
            map.edition.credit = []
            map.modules[0].heading = nil
            // A name of each kind.
            map.items = (0..<kinds).map {
                var item = map.items[0]
                (item.id, item.kind) = ("item\($0)", $0)
                return item
            }
            let room = LegendRoom(width: 100, rowHead: 13, arrangement: arrangement)
            return try LegendStrips(
                for: map, in: room, scale: TypeScale(), words: FurnitureWords(), breaker: LineBreaker(TypewriterMeasurer())
            ).height
        }
        #expect(try abs(height(3) - height(1) - 2 * Legend.leading) < 1e-9)
    }

    @Test func kindWithoutNamesIsNotShown() throws {
        let map = FixtureMap.make(columns: 1, rows: 1, items: 2)
        let shown = try lines(of: FixtureComposition.make(map), map: map)
        #expect(shown.isSuperset(of: ["function", "data type"]))
        #expect(shown.isDisjoint(with: ["system call", "remark"]))
    }

    @Test func everyWayToSetANameHasASampleMostImportantFirst() throws {
        let map = FixtureMap.make(columns: 2, rows: 1, items: 5, kinds: Array(FixtureMap.kinds.prefix(1)))
        let scale = TypeScale()
        let legend = try Legend(
            for: map, lines: Legend.lineCount, width: 100, scale: scale, words: FurnitureWords(),
            breaker: LineBreaker(TypewriterMeasurer()))
        let samples = legend.blocks.flatMap { block -> [LegendBlock.LegendText] in
            if case .importance(let rows, _) = block.content { Array(rows.joined()) } else { [] }
        }
        #expect(samples.map(\.style) == [5, 4, 3, 1].map { scale.label(.roman, importance: $0, onFloor: false) })
    }
}
