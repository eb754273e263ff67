import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

@Suite struct NarrowRowHeadTests {
    /// A floor of one name a cell, under rows with headings.
    private func map(floor name: String) -> PosterMap {
        var map = FixtureMap.make(columns: 4, rows: 9, items: 1, captions: false)
        map.layers[8].name = name
        for index in map.modules.indices where map.modules[index].layers.lowerBound == 8 {
            map.modules[index].heading = nil
        }
        return map
    }

    /// The rows fill the sheet's height, so that none is given any that is left over.
    @Test func shortHeadLiesInARowThatIsLowerThanItIsLong() throws {
        var map = map(floor: "machines")
        for row in 0..<8 { map.layers[row].name = "layer nr \(row)" }
        let composition = try LayoutEngine().compose(
            map, on: Sheet(size: Size(595, 842), margin: 20), measuring: TypewriterMeasurer())
        try #require(composition.page.furniture.rowHeads == .vertical)
        let (em, row) = (composition.page.em, composition.rows[8])
        #expect(row.length < 3 * em)
        let scene = try SceneBuilder().scene(of: composition, map: map)
        let texts = scene.layers.flatMap(\.items).compactMap(TextBox.init)
        let head = try #require(texts.first { $0.role == .rowHead && $0.run.text == "machines" })
        #expect(!head.run.isVertical)
        #expect(head.run.size >= FurnitureFigures.smallestText * em)
        let grid = composition.page.grid
        let band = Rect(
            left: grid.left, top: row.start, right: grid.left + composition.page.furniture.rowHead * em,
            bottom: row.end)
        #expect(band.contains(head.box))
        let numbers = texts.filter { $0.role == .gridReference && $0.run.text == "9" }
        #expect(numbers.count == 2)
        #expect(numbers.allSatisfy { !$0.box.overlaps(head.box) && $0.box.top > row.start && $0.box.bottom < row.end })
        // The rows above are high enough for theirs.
        #expect(texts.filter { $0.role == .rowHead && $0.run.isVertical }.count == 8)
    }

    /// Short names are set larger, up to as large as any that lies.
    @Test(arguments: 1...12)
    func lyingHeadStaysClearOfItsNumberHoweverShortItIs(letters: Int) throws {
        var map = MapBuilder(rows: 1, columns: 1).map
        map.layers[0].name = String(repeating: "l", count: letters)
        let plan = try FurniturePlan(
            for: map, on: FixtureComposition.sheet(.portrait), scale: TypeScale(), measuring: TypewriterMeasurer())
        let size = try NarrowRowHead.lyingSize(
            map.layers[0], in: 0, rowHead: plan.furniture.rowHead, scale: TypeScale(),
            breaker: LineBreaker(TypewriterMeasurer()))
        let number = NarrowRowHead.numberBaseline + FurnitureFigures.descent * TypeScale().gridReference.size
        if let size {
            let baseline = NarrowRowHead.lyingBaseline(size, TypeScale())
            #expect(baseline - FurnitureFigures.capitalHeight * size >= number + Verifier().referenceClearance)
            #expect(baseline + FurnitureFigures.descent * size <= NarrowRowHead.lyingHeight(size, TypeScale()))
        } else {
            // Only what is long does not lie.
            #expect(letters > 8)
        }
    }

    @Test(arguments: ["electronics", "machines"])
    func headThatIsTooLongToLieOrHasACaptionRunsUpwards(name: String) throws {
        var map = map(floor: name)
        if name == "machines" { map.layers[8].caption = "what it runs on" }
        let plan = try FurniturePlan(
            for: map, on: FixtureComposition.sheet(.portrait), scale: TypeScale(), measuring: TypewriterMeasurer()
        ).furniture
        try #require(plan.rowHeads == .vertical)
        let breaker = LineBreaker(TypewriterMeasurer())
        var style = TypeScale().rowHead
        style.size = FurnitureFigures.smallestVerticalRowHead
        #expect(try plan.rowMinimums[8] > breaker.width(name, style))
    }
}
