import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct DetailSearchTests {
    @Test func asMuchIsShownAsTheFloorAllows() throws {
        let map = RandomMap().make(seed: 7)
        let sheet = try Sheet(size: Size(842, 595), margin: 20)
        let engine = LayoutEngine(effort: .fast)
        let full = try engine.compose(map, on: sheet, measuring: FixedMeasurer()).page.em
        let floor = 1.15 * full
        let poster = try #require(try engine.composeLess(of: map, on: sheet, atLeast: floor, measuring: FixedMeasurer()))
        #expect(poster.composition.page.em >= floor)
        let kept = Set(poster.composition.items.map(\.id))
        #expect(!poster.composition.omitted.isEmpty)
        #expect(kept.isDisjoint(with: poster.composition.omitted))
        let order = DetailOrder(of: map)
        let count = try #require(
            (order.leastCount...order.units.count).first { map.reduced(to: $0, of: order) == poster.map })
        #expect(count > order.leastCount)
        // Within one step more of names, the type is too small.
        let step = max(1, (order.units.count - order.leastCount) / 64)
        let more = try (1...step).map { added in
            try engine.compose(map.reduced(to: count + added, of: order), on: sheet, measuring: FixedMeasurer()).page.em
        }
        #expect(more.contains { $0 < floor })
    }

    @Test func typeThatIsTooSmallWithTheLeastDetailHasNoPoster() throws {
        let map = RandomMap().make(seed: 7)
        let sheet = try Sheet(size: Size(842, 595), margin: 20)
        let engine = LayoutEngine(effort: .fast)
        #expect(try engine.composeLess(of: map, on: sheet, atLeast: 100, measuring: FixedMeasurer()) == nil)
    }
}
