import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct DetailOrderTests {
    /// The names that are there with the first `count` units.
    private func names(_ map: PosterMap, _ count: Int) -> [String] {
        map.reduced(to: count, of: DetailOrder(of: map)).items.map(\.id)
    }

    @Test func mostImportantComeFirstAndOfEqualsThoseThatStandFirst() {
        var builder = MapBuilder(rows: 1, columns: 1)
        for (id, importance) in [("a", 3), ("b", 1), ("c", 5), ("d", 3), ("e", 2)] {
            builder.item(id, importance: importance, row: 0, column: 0)
        }
        let order = DetailOrder(of: builder.map)
        #expect(order.units == [[2], [0], [3], [4], [1]])
        #expect(order.leastCount == 0)
        #expect(names(builder.map, 3) == ["a", "c", "d"])
    }

    @Test func cellsFillAlikeHoweverManyNamesTheyHave() {
        var builder = MapBuilder(rows: 1, columns: 2)
        for number in 1...12 { builder.item("l\(number)", importance: 1, row: 0, column: 0) }
        for number in 1...4 { builder.item("r\(number)", importance: 5, row: 0, column: 1) }
        let map = builder.map
        #expect(names(map, 8) == ["l1", "l2", "l3", "l4", "l5", "l6", "r1", "r2"])
        #expect(names(map, 12).count { $0.hasPrefix("l") } == 9)
    }

    @Test func groupsComeAsAWholeAndAsTheirMostImportantName() {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        builder.group("g", module: "m")
        for (id, importance, group) in [("a", 3, nil), ("b", 1, "g"), ("c", 4, "g"), ("d", 5, nil), ("e", 1, "g"), ("f", 2, nil)]
        {
            builder.item(id, importance: importance, module: "m", group: group)
        }
        builder.connect("a", "d")
        builder.connect("b", "d")
        builder.connect("g", "d")
        builder.connect("m", "d")
        let map = builder.map
        #expect(DetailOrder(of: map).units == [[3], [1, 2, 4], [0], [5]])
        // A name at the end of a connector, or a heading, takes it along.
        let least = map.withLeastDetail
        #expect(least.items.map(\.id) == ["d"])
        #expect(least.groups.isEmpty)
        #expect(least.connectors.map(\.id) == ["m→d"])
        #expect(map.ids(missingIn: least) == ["g", "a", "b", "c", "e", "f"])
        let more = map.reduced(to: 2, of: DetailOrder(of: map))
        #expect(more.items.map(\.id) == ["b", "c", "d", "e"])
        #expect(more.connectors.map(\.id) == ["b→d", "g→d", "m→d"])
    }

    @Test func everyModuleKeepsWhatIsMostImportantOfIt() {
        var builder = MapBuilder(rows: 1, columns: 1)
        for (module, importance) in [("small", 1), ("large", 4)] {
            builder.module(module, row: 0, column: 0)
            for number in 1...4 { builder.item("\(module)\(number)", importance: importance, module: module) }
        }
        #expect(builder.map.withLeastDetail.items.map(\.id) == ["small1", "large1"])
        #expect(names(builder.map, 5) == ["small1", "large1", "large2", "large3", "large4"])
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func sharesOfCellsDifferByNoMoreThanWholeGroupsCost(seed: UInt64) {
        let map = RandomMap().make(seed: seed)
        let order = DetailOrder(of: map)
        let least = Set(order.units.prefix(order.leastCount).joined())
        for count in order.leastCount..<order.units.count {
            let shown = Set(order.units.prefix(count).joined())
            // The share all have is between what each has and what it would have with its next unit, but for the half
            // by which a unit may come early or late, and for what is always there.
            var (lowest, highest) = (1.0, 0.0)
            for cell in cells(of: map) {
                let units = order.units.filter { cell.contains($0[0]) }
                let whole = Double(units.joined().count)
                let kept = Double(units.joined().count { shown.contains($0) })
                let free = units.filter { !least.contains($0[0]) }
                if let next = free.first(where: { !shown.contains($0[0]) }) {
                    lowest = min(lowest, (kept + Double(next.count) / 2) / whole)
                }
                if let last = free.last(where: { shown.contains($0[0]) }) {
                    let always = Double(units.joined().count { least.contains($0) })
                    highest = max(highest, (kept - always - Double(last.count) / 2) / whole)
                }
            }
            #expect(highest <= lowest + 1e-9, "\(count) units")
        }
    }

    private func cells(of map: PosterMap) -> [Set<Int>] {
        map.layers.indices.flatMap { row in
            map.functionalities.indices.map { column in
                Set(map.items.indices.filter { map.items[$0].layer == row && map.items[$0].functionality == column })
            }
        }
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func everyStepIsAValidMapWithMoreInIt(seed: UInt64) {
        let map = RandomMap().make(seed: seed)
        let order = DetailOrder(of: map)
        #expect(order.units.joined().sorted() == Array(map.items.indices))
        #expect(map.reduced(to: order.units.count, of: order).items == map.items)
        var before = Set<String>()
        for count in order.leastCount...order.units.count {
            let reduced = map.reduced(to: count, of: order)
            #expect(brokenPromises(of: reduced) == [])
            let now = Set(reduced.items.map(\.id))
            #expect(before.isSubset(of: now))
            before = now
        }
    }
}
