import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct FurniturePlanTests {
    static let shapes = [(1, 1), (1, 60), (60, 1), (2, 3), (6, 7), (12, 12), (60, 60)]

    private func plan(
        _ map: PosterMap, _ size: Size = Size(2384, 1684), margin: Double = 30
    ) throws -> FurniturePlan {
        try FurniturePlan(
            for: map, on: Sheet(size: size, margin: margin), scale: TypeScale(), measuring: TypewriterMeasurer())
    }

    @Test(arguments: shapes)
    func furnitureLeavesRoomForAGridWhateverTheMapsShape(columns: Int, rows: Int) throws {
        let map = FixtureMap.make(columns: columns, rows: rows, items: 2)
        for size in [Size(2384, 1684), Size(1684, 2384), Size(298, 420)] {
            let whole = try plan(map, size)
            let plan = whole.furniture
            #expect(plan.columnMinimums.count == columns)
            #expect(plan.rowMinimums.count == rows)
            #expect(plan.top >= plan.columnHead)
            #expect(plan.left >= plan.rowHead)
            #expect(whole.titleHeight > 0 && whole.legendHeight > 0)
            #expect(whole.titleHeight + whole.legendHeight < size.height / 2)
        }
    }

    @Test(arguments: [(Size(2384, 1684), 841.0), (Size(1684, 2384), 841.0), (Size(74, 105), 30.0)] as [(Size, Double)])
    func gridHasHalfOfWhatAMarginLeavesHoweverLittleThatIs(size: Size, margin: Double) throws {
        let sheet = try Sheet(size: size, margin: margin)
        let plan = try plan(FixtureMap.make(columns: 4, rows: 4), size, margin: margin)
        #expect(plan.gridArea(of: sheet).height > 0.45 * sheet.safeArea.height)
        #expect(plan.estimatedEm > 0)
    }

    @Test func mapLikeTheKernelsHasLittleFurniture() throws {
        let map = FixtureMap.make(columns: 6, rows: 7, items: 11)
        let whole = try plan(map)
        #expect(abs(whole.furniture.top - 5.34) < 0.01)
        #expect(whole.furniture.rowHead == 13)
        // One strip of three lines, and a title of one.
        #expect(abs(whole.legendHeight - Legend.height(lines: 3) * whole.unit) < 1e-9)
        #expect(abs(whole.titleHeight - FurnitureFigures.titleStrip * whole.titleScale * whole.unit) < 1e-9)
    }

    @Test func longWordWidensTheRowHeads() throws {
        var map = FixtureMap.make(columns: 2, rows: 2)
        map.layers[0].name = "Dampfschifffahrt"
        let breaker = LineBreaker(TypewriterMeasurer())
        #expect(try plan(map).furniture.rowHead > breaker.width(map.layers[0].name, TypeScale().rowHead))
    }

    @Test func mapWithNothingToExplainHasNoLegend() throws {
        var map = FixtureMap.make(
            columns: 2, rows: 2, items: 1, captions: false, howToRead: [], online: false,
            kinds: [Kind(id: "function", name: "function", face: .roman)])
        map.edition.credit = []
        for index in map.modules.indices { map.modules[index].heading = nil }
        for index in map.modules.indices { map.modules[index].isBridge = false }
        for size in [Size(2384, 1684), Size(1684, 2384)] {
            let plan = try plan(map, size)
            #expect(plan.legendHeight == 0)
            #expect(plan.furniture.bottom == 1.65)
        }
    }

    /// Sheets from A0 to A6, and maps with few names and with many.
    @Test(arguments: [(841.0, 1189.0), (594, 841), (297, 420), (210, 297), (105, 148), (1500, 500)], [1, 40])
    func legendsTypeGoesWithTheSheet(sides: (Double, Double), items: Int) throws {
        let map = FixtureMap.make(columns: 4, rows: 4, items: items)
        for size in [Size(sides.0, sides.1), Size(sides.1, sides.0)] {
            let sheet = Size(size.width * Length.millimetre, size.height * Length.millimetre)
            let text = try plan(map, sheet, margin: Sheet.usualMargin(of: sheet)).unit * TypeScale().legendText.size
            let least = FrameType.smallestText(on: sheet)
            #expect(text >= least - 1e-9 && text <= 2 * least + 1e-9)
        }
    }

    @Test func floorsOfTheLegendsTypeAreThoseThatAreSaid() {
        let floors = [(841.0, 1189.0), (594, 841), (210, 297)].map {
            FrameType.smallestText(on: Size($0 * Length.millimetre, $1 * Length.millimetre))
        }
        #expect(zip(floors, [8.7, 7.06, 4.5]).allSatisfy { abs($0 - $1) < 0.01 })
    }

    /// Each text alone, 200 letters of it, on a map that has little else.
    @Test(arguments: ["title", "edition", "howToRead", "credit", "online", "column", "kind"])
    func longTextIsBrokenAndCostsLittleType(role: String) throws {
        let map = FixtureMap.make(columns: 3, rows: 3, items: 12)
        var random = SeededGenerator(seed: 3)
        let text = RandomMap.word(&random, length: 200)
        var long = map
        switch role {
        case "title": long.title = text
        case "edition": long.edition.name = text
        case "howToRead": long.howToRead = [text]
        case "credit": long.edition.credit = [text]
        case "online": long.online?.text = text
        case "column": long.functionalities[1].name = text
        default: long.kinds[0].name = text
        }
        for size in [Size(2384, 1684), Size(1684, 2384)] {
            #expect(try plan(long, size).estimatedEm > 0.9 * plan(map, size).estimatedEm)
        }
    }
}
