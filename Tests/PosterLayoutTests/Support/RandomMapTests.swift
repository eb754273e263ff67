import PosterTestSupport
import Testing

@testable import MapModel

@Suite struct RandomMapTests {
    @Test func sameSeedGivesTheSameMap() {
        #expect(RandomMap().make(seed: 7) == RandomMap().make(seed: 7))
        #expect(RandomMap().make(seed: 7) != RandomMap().make(seed: 8))
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func mapsAreValid(seed: UInt64) {
        for (name, parameters) in [("plain", RandomMap())] + RandomMap.oddities {
            #expect(brokenPromises(of: parameters.make(seed: seed)) == [], "\(name)")
        }
    }

    @Test func mapsLookLikeTheKernelMap() {
        let map = RandomMap().make(seed: 1)
        #expect(map.items.count == 460)
        #expect(abs(map.connectors.count - 248) < 10)
        #expect((80...160).contains(map.items.count { $0.group != nil }))
        #expect(map.modules.contains { $0.layers.count > 1 } && map.modules.contains { $0.functionalities.count > 1 })
        let counts = (0..<42).map { cell in map.items.count { $0.layer * 6 + $0.functionality == cell } }
        #expect(counts.min()! >= 2 && counts.max()! >= 18 && counts.max()! <= 40)
    }

    @Test(arguments: [5_000, 50_000])
    func mapsGrowToAnySize(items: Int) {
        let map = RandomMap.scaled(items: items).make(seed: 3)
        #expect(map.items.count == items)
        #expect(abs(map.connectors.count - items * 54 / 100) < items / 100)
        #expect(brokenPromises(of: map) == [])
    }

    @Test func odditiesAreOdd() throws {
        let maps = Dictionary(uniqueKeysWithValues: RandomMap.oddities.map { ($0.name, $0.map.make(seed: 5)) })
        #expect(try #require(maps["long labels"]).items.count { $0.label.count >= 60 } == 40)
        let hub = try #require(maps["a hub"])
        let center = ConnectorEnd.item(hub.items.count / 2)
        #expect(hub.connectors.count { $0.from == center || $0.to == center } >= 200)
        #expect(try #require(maps["a crowded cell"]).items.count { $0.layer == 3 && $0.functionality == 3 } == 400)
        #expect(try #require(maps["an empty row"]).items.allSatisfy { $0.layer != 2 })
        #expect(try #require(maps["one item"]).items.count == 1)
        #expect(try #require(maps["no items"]).items.isEmpty)
        #expect(try #require(maps["no connectors"]).connectors.isEmpty)
    }
}
