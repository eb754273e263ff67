import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout
@testable import TextFormats

@Suite struct FurnitureLayoutTests {
    static let arrangements = [Furniture.Arrangement.landscape, .portrait]

    private func furniture(
        _ map: PosterMap, _ arrangement: Furniture.Arrangement = .landscape
    ) throws -> (PlacedFurniture, Composition) {
        let composition = try FixtureComposition.make(map, arrangement: arrangement)
        return (composition.furniture, composition)
    }

    private func words(_ furniture: PlacedFurniture, _ role: PlacedText.Role, of owner: String? = nil) -> String {
        furniture.texts.filter { $0.role == role && $0.owner == owner }.map(\.line.text).joined(separator: " ")
    }

    @Test(arguments: arrangements)
    func everythingIsSaidOnce(arrangement: Furniture.Arrangement) throws {
        let map = FixtureMap.make(columns: 3, rows: 4)
        let (furniture, _) = try furniture(map, arrangement)
        #expect(words(furniture, .title) == map.title)
        #expect(words(furniture, .release) == "1.0")
        #expect(words(furniture, .editionName) == "Thing 1.0")
        #expect(words(furniture, .editionYear) == "Edition 2026")
        #expect(words(furniture, .howToRead) == map.howToRead.joined(separator: " "))
        for functionality in map.functionalities {
            #expect(words(furniture, .columnHead, of: functionality.id) == functionality.name)
        }
        for layer in map.layers {
            #expect(words(furniture, .rowHead, of: layer.id) == layer.name)
            #expect(words(furniture, .rowCaption, of: layer.id) == layer.caption)
        }
        #expect(words(furniture, .gridReference) == "A B C A B C 1 1 2 2 3 3 4 4")
        let legend = words(furniture, .legendText)
        #expect(legend.contains("After a map by Somebody, © 2026 example.org"))
        #expect(legend.contains("source of the map"))
    }

    @Test(arguments: arrangements)
    func boxesAreAsLongAsTheirTexts(arrangement: Furniture.Arrangement) throws {
        let (furniture, composition) = try furniture(FixtureMap.make(columns: 3, rows: 4), arrangement)
        let em = composition.page.em
        for text in furniture.texts {
            let advance = try TypewriterMeasurer().advance(of: text.line.text, in: text.style)
            #expect(text.advance == advance * text.style.size * em)
            #expect(text.line.size == text.style.size * em)
            let (baseline, box) = (text.line.baseline, text.line.box)
            #expect(text.isVertical ? box.left < baseline && baseline < box.right : box.top < baseline && baseline < box.bottom)
        }
    }

    @Test func titleStandsAtTheGridsLeftAndTheEditionAtItsRight() throws {
        let (furniture, composition) = try furniture(FixtureMap.make(columns: 3, rows: 4))
        let (grid, content) = (composition.page.grid, composition.page.content)
        let title = try #require(furniture.texts.first)
        #expect(title.role == .title)
        #expect(title.start.x == grid.left)
        #expect(title.line.box.top > content.top - 0.01 * composition.page.em)
        let edition = furniture.texts.filter { $0.role == .editionYear }.map(\.line.baseline)
        #expect(edition == [title.line.baseline])
        for text in furniture.texts where [.editionName, .editionYear].contains(text.role) {
            #expect(abs(text.line.box.right - grid.right) < 1e-9)
        }
    }

    @Test func columnsNamesStandInTheMiddleOfTheirHeadsInOneSize() throws {
        let map = FixtureMap.make(columns: 4, rows: 2)
        let (furniture, composition) = try furniture(map)
        #expect(furniture.columnHeads.map(\.left) == composition.columns.map(\.start))
        #expect(furniture.columnHeads.allSatisfy { $0.bottom < composition.page.grid.top })
        let names = furniture.texts.filter { $0.role == .columnHead }
        #expect(Set(names.map(\.line.size)).count == 1)
        for name in names {
            guard case .columnHead(let column) = name.ground else {
                Issue.record("\(name.line.text) stands on no column's head")
                continue
            }
            #expect(name.owner == map.functionalities[column].id)
            #expect(furniture.columnHeads[column].contains(name.line.box))
            #expect(abs(name.line.box.midX - furniture.columnHeads[column].midX) < 1e-9)
        }
    }

    @Test func rowsNamesRunUpwardsInTheMiddleOfTheirRowsWhereTheColumnIsNarrow() throws {
        let (furniture, composition) = try furniture(FixtureMap.make(columns: 2, rows: 4), .portrait)
        try #require(composition.page.furniture.rowHeads == .vertical)
        let names = furniture.texts.filter { $0.role == .rowHead }
        #expect(names.count == 4)
        for (row, name) in names.enumerated() {
            #expect(name.isVertical)
            #expect(name.ground == .band(row: row))
            #expect(abs(name.line.box.midY - composition.rows[row].middle) < 1e-9)
            #expect(name.start == Point(name.line.baseline, name.line.box.bottom))
        }
    }

    /// As that of a module over several rows may.
    @Test(arguments: arrangements)
    func headingOnTheEdgeOfARowDoesNotTakeItsHeadThere(arrangement: Furniture.Arrangement) throws {
        let map = FixtureMap.make(columns: 2, rows: 3)
        var composition = try FixtureComposition.make(map, arrangement: arrangement)
        let row = composition.rows[1]
        for index in composition.items.indices
        where composition.items[index].role == .heading && composition.items[index].row == 1 {
            composition.items[index].lines[0].baseline = row.start + 0.1 * composition.page.em
        }
        let texts = try FixtureComposition.furnished(composition, map).furniture.texts
        let heads = texts.filter { $0.owner == "layer1" || $0.line.text == "2" }
        #expect(heads.count >= 4)
        #expect(heads.allSatisfy { $0.line.box.top >= row.start && $0.line.box.bottom <= row.end })
    }

    @Test func numbersOutsideTheGridStandOnPaperAndThoseInsideOnTheirBands() throws {
        for arrangement in Self.arrangements {
            let (furniture, composition) = try furniture(FixtureMap.make(columns: 2, rows: 3), arrangement)
            let numbers = furniture.texts.filter { $0.role == .gridReference && Int($0.line.text) != nil }
            #expect(numbers.count == 6)
            for number in numbers {
                let isInside = composition.page.grid.overlaps(number.line.box)
                #expect(isInside == (number.ground != .paper))
            }
        }
    }

    @Test(arguments: arrangements)
    func codeIsASquareBesideItsText(arrangement: Furniture.Arrangement) throws {
        let (furniture, composition) = try furniture(FixtureMap.make(columns: 3, rows: 2), arrangement)
        let code = try #require(furniture.parts.first { $0.kind == .code }).box
        let online = try #require(furniture.parts.first { $0.kind == .online }).box
        #expect(code.width == code.height)
        #expect(code.top > composition.page.grid.bottom)
        #expect(online.left == code.left && online.width > code.width)
        let beside = furniture.texts.filter { online.contains($0.line.box) }
        #expect(beside.map(\.line.text).joined(separator: " ") == "Online source of the map")
        #expect(beside.allSatisfy { $0.line.box.left > code.right })
    }

    @Test func legendsPartsLieOnNoText() throws {
        var map = FixtureMap.make(columns: 2, rows: 2)
        map.edition.id = "2.0"
        map.items[0].label = "other_name"
        let (furniture, _) = try furniture(map.showingChanges(since: FixtureMap.make(columns: 2, rows: 2)))
        #expect(furniture.parts.contains { $0.kind == .card } && furniture.parts.contains { $0.kind == .swatch })
        for part in furniture.parts {
            let under = furniture.texts.filter { $0.line.box.overlaps(part.box) }
            switch part.kind {
            case .plate(let change): #expect(under.map(\.ground) == [.plate(change)])
            case .online: break
            case .changedArrow, .swatch, .arrow, .branch, .merging, .jump, .crossing, .card, .code: #expect(under == [])
            }
        }
    }

    @Test func arrowsOfTheLegendDoWhatThoseOfTheMapDo() throws {
        let map = FixtureMap.make(columns: 2, rows: 1, items: 3)
        var composition = try FixtureComposition.make(map)
        func kinds() throws -> [PlacedPart.Kind] {
            try FixtureComposition.furnished(composition, map).furniture.parts.map(\.kind)
        }
        #expect(try kinds().contains(.arrow(isAcross: false)))
        #expect(try !kinds().contains(.branch(isAcross: false)))
        composition.junctions = [Junction(net: 0, point: composition.connectors[0].route[1])]
        #expect(try kinds().contains(.branch(isAcross: false)))
        for index in composition.connectors.indices { composition.connectors[index].column = nil }
        #expect(try kinds().contains(.branch(isAcross: true)))
        #expect(try !kinds().contains(.arrow(isAcross: false)))
    }

    /// Titles, heads and legends of any length, on sheets of any shape: the verifier finds nothing in what is laid out.
    @Test(arguments: 1...40) func furnitureOfAnyMapKeepsTheRules(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var map = RandomMap.small(seed: seed).make(seed: UInt64(seed))
        RandomFurniture(longest: 90, longWords: 0.1).write(into: &map, &random)
        let size = [Size(842, 595), Size(595, 842), Size(1600, 500), Size(400, 1200)][seed % 4]
        let composition = try LayoutEngine(effort: .fast).compose(
            map, on: Sheet(size: size, margin: 10), measuring: FixedMeasurer())
        #expect(brokenPromises(of: composition, for: map) == [])
    }

    @Test func headThatIsTooLongForTwoLinesLeavesTheOthersAsTheyAre() throws {
        var map = FixtureMap.make(columns: 12, rows: 2)
        func sizes(of column: Int) throws -> [Double] {
            try furniture(map).0.texts.filter { $0.ground == .columnHead(column) }.map(\.line.size)
        }
        let usual = try sizes(of: 1)
        map.functionalities[0].name = "buying, paying, returning and complaining about things_that_were_bought_and_paid_for"
        #expect(try sizes(of: 1).count == 1 && sizes(of: 1)[0] >= usual[0])
        let long = try sizes(of: 0)
        #expect(long.count > 2)
        #expect(try long.allSatisfy { try $0 >= FurnitureFigures.smallestColumnHead * furniture(map).1.page.em - 1e-9 })
    }

    @Test func longRowHeadIsBrokenIntoLinesBesideItsCaption() throws {
        var map = FixtureMap.make(columns: 2, rows: 4)
        map.layers[1].name = "services and everything else that answers requests of any kind"
        let (furniture, composition) = try furniture(map, .portrait)
        try #require(composition.page.furniture.rowHeads == .vertical)
        let head = furniture.texts.filter { $0.owner == "layer1" }
        #expect(head.filter { $0.role == .rowHead }.count > 1)
        #expect(head.allSatisfy { $0.isVertical })
        #expect(words(furniture, .rowHead, of: "layer1") == map.layers[1].name)
    }

    /// What the plan promised is kept in the place: on a sheet for the hand, and on one for the wall.
    @Test(arguments: [Size(595, 842), Size(842, 595), Size(2384, 1684), Size(1684, 2384)], [1, 30])
    func textsAroundTheGridAreNoSmallerThanTheSheetAsksFor(size: Size, items: Int) throws {
        let map = FixtureMap.make(columns: 3, rows: 4, items: items)
        let sheet = try Sheet(size: size, margin: Sheet.usualMargin(of: size))
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: TypewriterMeasurer())
        let texts = composition.furniture.texts.filter { [.legendText, .howToRead, .editionYear].contains($0.role) }
        #expect(texts.count > 10)
        let least = FrameType.smallestText(on: size)
        #expect(texts.allSatisfy { $0.line.size >= least - 1e-6 && $0.line.size <= 2.4 * least })
    }

    /// From A6 to A0, banners, and what nobody prints; in millimetres.
    static let sheets = [
        Size(105, 148), Size(148, 105), Size(210, 297), Size(297, 210), Size(594, 841), Size(841, 594), Size(841, 1189),
        Size(1189, 841), Size(1500, 500), Size(500, 1500), Size(37, 52), Size(300, 300), Size(5000, 300),
    ]

    /// 1 to 200 letters in every field.
    @Test(arguments: 1...300) func furnitureOfAnyTextsFitsAnySheet(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (rows, columns) = [(1, 1), (1, 13), (12, 1), (2, 3), (4, 4)][seed % 5]
        var map = FixtureMap.make(columns: columns, rows: rows, items: 1 + seed % 3)
        // Names in columns of their own: this is about what stands around them.
        map.connectors = []
        RandomFurniture(longest: [12, 60, 200][seed % 3], longWords: 0.3).write(into: &map, &random)
        let side = Self.sheets[seed % Self.sheets.count]
        let size = Size(side.width * Length.millimetre, side.height * Length.millimetre)
        let sheet = try Sheet(size: size, margin: Sheet.usualMargin(of: size))
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: TypewriterMeasurer())
        #expect(Verifier().violations(of: composition) == [])
        #expect(sheet.safeArea.inset(by: -0.01).contains(composition.page.content))
    }
}
