import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct FurniturePlanTests {
    static let shapes = [(1, 1), (1, 60), (60, 1), (2, 3), (6, 7), (12, 12), (60, 60)]

    @Test(arguments: shapes)
    func furnitureLeavesRoomForAGridWhateverTheMapsShape(columns: Int, rows: Int) throws {
        let map = FixtureMap.make(columns: columns, rows: rows, items: 2)
        for arrangement in [Furniture.Arrangement.landscape, .portrait] {
            let plan = try FurniturePlan(
                for: map, scale: TypeScale(), arrangement: arrangement, measuring: TypewriterMeasurer()
            ).furniture
            #expect(plan.columnMinimums.count == columns)
            #expect(plan.rowMinimums.count == rows)
            #expect(plan.minimumWidth < 250)
            #expect(plan.top >= plan.titleStrip + plan.columnHead)
            #expect(plan.bottom >= 6.9 && plan.bottom.isFinite)
            #expect(plan.left >= plan.rowHead)
        }
    }

    @Test func mapLikeTheKernelsHasOneStripOfLegendAndLittleFurniture() throws {
        let map = FixtureMap.make(columns: 6, rows: 7, items: 11)
        let plan = try FurniturePlan(
            for: map, scale: TypeScale(), arrangement: .landscape, measuring: TypewriterMeasurer()
        ).furniture
        #expect(abs(plan.top - 9.54) < 0.01)
        #expect(abs(plan.bottom - 7) < 0.01)
        #expect(plan.rowHead == 13)
        #expect(plan.legendStrips == 1)
        #expect(!plan.isHowToReadBelow)
    }

    @Test func longWordWidensTheRowHeads() throws {
        var map = FixtureMap.make(columns: 2, rows: 2)
        map.layers[0].name = "Donaudampfschifffahrtsgesellschaft"
        let plan = try FurniturePlan(
            for: map, scale: TypeScale(), arrangement: .landscape, measuring: TypewriterMeasurer()
        ).furniture
        let breaker = LineBreaker(TypewriterMeasurer())
        #expect(try plan.rowHead > breaker.width(map.layers[0].name, TypeScale().rowHead))
    }

    @Test func mapWithNothingToExplainHasNoLegend() throws {
        var map = FixtureMap.make(
            columns: 2, rows: 2, items: 1, captions: false, howToRead: [], online: false,
            kinds: [Kind(id: "function", name: "function", face: .roman)])
        map.edition.credit = []
        for index in map.modules.indices { map.modules[index].heading = nil }
        for index in map.modules.indices { map.modules[index].isBridge = false }
        for arrangement in [Furniture.Arrangement.landscape, .portrait] {
            let plan = try FurniturePlan(
                for: map, scale: TypeScale(), arrangement: arrangement, measuring: TypewriterMeasurer()
            ).furniture
            #expect(plan.legendStrips == 0)
            #expect(plan.bottom == 1.65)
            #expect(!plan.isHowToReadBelow)
        }
    }

    @Test func veryLongTitleIsSetSmallerBeforeTheSheetIsMadeWider() throws {
        let title = "The long and complete map of everything there is between the stars and the sea"
        let map = FixtureMap.make(columns: 3, rows: 3, title: title)
        let plan = try FurniturePlan(
            for: map, scale: TypeScale(), arrangement: .landscape, measuring: TypewriterMeasurer()
        ).furniture
        let breaker = LineBreaker(TypewriterMeasurer())
        #expect(try plan.minimumWidth < breaker.width(title, TypeScale().title))
    }
}
