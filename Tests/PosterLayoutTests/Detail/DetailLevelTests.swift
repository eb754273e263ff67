import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct DetailLevelTests {
    /// Two columns with a module each; names carry their importance, "c" those with connectors.
    private func map() -> PosterMap {
        var builder = MapBuilder(rows: 1, columns: 2)
        builder.module("left", row: 0, column: 0)
        builder.module("right", row: 0, column: 1, bridge: true)
        builder.group("group", module: "left")
        for importance in 1...5 {
            builder.item("\(importance)", importance: importance, module: "left")
            builder.item("c\(importance)", importance: importance, module: "left", group: importance < 3 ? "group" : nil)
        }
        builder.item("r2", importance: 2, module: "right")
        builder.item("r2c", importance: 2, module: "right")
        for importance in 2...5 { builder.connect("c\(importance - 1)", "c\(importance)") }
        builder.connect("c5", "r2c")
        builder.connect("group", "c5")
        builder.connect("left", "5")
        return builder.map
    }

    private func names(_ level: DetailLevel) -> [String] { map().reduced(to: level).items.map(\.id) }

    @Test func leastImportantNamesGoFirstAndLooseOnesBeforeThem() {
        let all = ["1", "c1", "2", "c2", "3", "c3", "4", "c4", "5", "c5", "r2", "r2c"]
        #expect(names(.full) == all)
        #expect(names(.withoutLooseDetails) == all.filter { $0 != "1" })
        #expect(names(.withoutDetails) == all.filter { !["1", "c1"].contains($0) })
        #expect(names(.withoutLooseMinor) == ["c2", "3", "c3", "4", "c4", "5", "c5", "r2", "r2c"])
        #expect(names(.withoutLooseOrdinary) == ["c3", "4", "c4", "5", "c5", "r2", "r2c"])
    }

    @Test func namesOfTheFullestCellGoFirstAndThoseWithFewConnectorsBeforeOthers() {
        var builder = MapBuilder(rows: 1, columns: 2)
        for id in ["a", "b", "c", "d"] { builder.item(id, importance: 1, row: 0, column: 0) }
        for id in ["x", "y", "z"] { builder.item(id, importance: 1, row: 0, column: 1) }
        builder.connect("a", "b")
        builder.connect("b", "d")
        let map = builder.map
        let loose = map.leaving(at: .withoutLooseDetails).map { map.items[$0].id }
        #expect(loose == ["c", "z", "y", "x"])
        #expect(map.leaving(at: .withoutDetails).map { map.items[$0].id } == ["d", "a", "b"])
        #expect(map.reduced(to: .withoutLooseDetails, keeping: 2).items.map(\.id) == ["a", "b", "d", "x", "y"])
        #expect(map.reduced(to: .withoutLooseDetails, keeping: 9) == map)
    }

    @Test func moduleKeepsItsFourMostImportantNames() {
        var builder = MapBuilder(rows: 1, columns: 2)
        builder.module("small", row: 0, column: 0)
        builder.module("large", row: 0, column: 1)
        builder.item("only", importance: 1, module: "small")
        for id in ["a", "b", "c", "d", "e"] { builder.item(id, importance: 1, module: "large") }
        builder.item("f", importance: 2, module: "large")
        builder.connect("d", "only")
        let map = builder.map
        for level in [DetailLevel.withoutMinor, .prominent, .overview] {
            let reduced = map.reduced(to: level)
            #expect(reduced.modules.map(\.id) == ["small", "large"])
            // Of equals those with connectors, then the first.
            #expect(reduced.items.map(\.id) == ["only", "a", "b", "d", "f"])
        }
    }

    @Test func whatHasNothingLeftGoesWithItsConnectors() {
        let reduced = map().reduced(to: .withoutMinor)
        #expect(reduced.groups.isEmpty)
        #expect(reduced.connectors.map(\.id) == ["c3→c4", "c4→c5", "c5→r2c", "left→5"])
        #expect(map().ids(missingIn: reduced) == ["group", "1", "c1", "2", "c2"])
    }

    @Test func overviewHasNoConnectorsBetweenColumns() {
        #expect(map().reduced(to: .prominent).connectors.map(\.id) == ["c4→c5", "c5→r2c", "left→5"])
        #expect(map().reduced(to: .overview).connectors.map(\.id) == ["c4→c5", "left→5"])
    }

    @Test(arguments: DetailLevel.allCases)
    func everyLevelIsAValidMapWithLessInIt(level: DetailLevel) {
        for seed in 1...5 {
            let map = RandomMap().make(seed: UInt64(seed))
            let reduced = map.reduced(to: level)
            #expect(brokenPromises(of: reduced) == [])
            guard let milder = DetailLevel(rawValue: level.rawValue - 1) else { continue }
            let before = Set(map.reduced(to: milder).items.map(\.id))
            #expect(before.isSuperset(of: reduced.items.map(\.id)))
            let between = map.reduced(to: level, keeping: map.leaving(at: level).count / 2)
            #expect(brokenPromises(of: between) == [])
            #expect(before.isSuperset(of: between.items.map(\.id)))
        }
    }

    @Test func mildestLevelThatReachesTheFloorIsTaken() throws {
        let map = RandomMap().make(seed: 7)
        let sheet = try Sheet(size: Size(842, 595), margin: 20)
        let engine = LayoutEngine(effort: .fast)
        let full = try engine.compose(map, on: sheet, measuring: FixedMeasurer()).page.em
        let floor = 1.15 * full
        let poster = try #require(try engine.composeLess(of: map, on: sheet, atLeast: floor, measuring: FixedMeasurer()))
        #expect(poster.composition.page.em >= floor)
        #expect(poster.map == map.reduced(to: poster.level, keeping: poster.kept))
        // Some of the level's names stay, and with all of them the type would be too small.
        #expect(poster.kept > 0)
        #expect(poster.kept < map.leaving(at: poster.level).count)
        let kept = Set(poster.composition.items.map(\.id))
        #expect(!poster.composition.omitted.isEmpty)
        #expect(kept.isDisjoint(with: poster.composition.omitted))
        let milder = try #require(DetailLevel(rawValue: poster.level.rawValue - 1))
        #expect(try engine.compose(map.reduced(to: milder), on: sheet, measuring: FixedMeasurer()).page.em < floor)
        #expect(try engine.composeLess(of: map, on: sheet, atLeast: 100, measuring: FixedMeasurer()) == nil)
    }
}
