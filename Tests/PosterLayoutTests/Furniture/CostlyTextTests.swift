import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct CostlyTextTests {
    private func texts(in map: PosterMap, _ size: Size = Size(2384, 1684)) throws -> [CostlyText] {
        try CostlyText.all(
            in: map, on: Sheet(size: size, margin: 30), scale: TypeScale(), measuring: TypewriterMeasurer())
    }

    @Test func ordinaryTextsCostNothingToSpeakOf() throws {
        #expect(try texts(in: FixtureMap.make(columns: 3, rows: 3)) == [])
    }

    @Test func textThatTakesATenthOfTheTypeIsNamed() throws {
        var random = SeededGenerator(seed: 1)
        var map = FixtureMap.make(columns: 3, rows: 3, items: 4)
        map.edition.credit = [RandomMap.word(&random, length: 6000)]
        let found = try texts(in: map)
        #expect(found.map(\.role) == ["credit"])
        #expect(found.map(\.text) == map.edition.credit)
        #expect(found.allSatisfy { $0.cost > CostlyText.allowed && $0.cost < 1 && $0.textSize == nil })
    }

    @Test func textForWhichTheLegendIsSmallerThanTheSheetAsksForIsNamed() throws {
        var random = SeededGenerator(seed: 1)
        var map = FixtureMap.make(columns: 3, rows: 3, items: 4)
        map.edition.credit = [RandomMap.word(&random, length: 12_000)]
        let found = try texts(in: map, Size(842, 595))
        #expect(found.map(\.role) == ["credit"])
        let size = try #require(found.first?.textSize)
        #expect(size < FrameType.smallestText(on: Size(842, 595)))
    }

    @Test func eachTextIsJudgedByItself() throws {
        var random = SeededGenerator(seed: 2)
        var map = FixtureMap.make(columns: 3, rows: 3, items: 4)
        map.layers[1].caption = RandomMap.word(&random, length: 3000)
        let found = try texts(in: map)
        #expect(found.map(\.role) == ["caption of the row"])
        #expect(found.map(\.text) == [map.layers[1].caption])
    }
}
