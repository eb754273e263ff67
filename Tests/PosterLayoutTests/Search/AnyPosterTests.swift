import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// Whatever a map holds and whatever the sheet, there is a poster of it.
@Suite struct AnyPosterTests {
    @Test func sameSeedGivesTheSamePoster() throws {
        let (first, second) = (try AnyPoster(seed: 7), try AnyPoster(seed: 7))
        #expect(first.map == second.map)
        #expect(first.sheet == second.sheet)
        #expect(first.map != (try AnyPoster(seed: 8)).map)
    }

    @Test func mapsKeepTheirPromises() {
        for seed in 0..<2000 { #expect(brokenPromises(of: AnyMap(seed: UInt64(seed)).map) == [], "seed \(seed)") }
    }

    @Test func mapsAreOfAllKinds() {
        let maps = (0..<2000).map { AnyMap(seed: UInt64($0)).map }
        func share(_ isSo: (PosterMap) -> Bool) -> Double { Double(maps.count(where: isSo)) / Double(maps.count) }
        #expect(share { $0.items.count <= 15 } > 0.6)
        #expect(maps.contains { $0.items.count > 250 })
        #expect(share { $0.items.contains { $0.label.count > 40 } } > 0.05)
        #expect(share { $0.items.allSatisfy { $0.label.count <= 3 } } > 0.1)
        #expect(share { $0.modules.contains { $0.layers.count > 1 && $0.isBridge } } > 0.02)
        #expect(share { $0.modules.contains { $0.layers.count > 1 && $0.functionalities.count > 1 } } > 0.02)
        #expect(
            share { map in
                map.connectors.contains { back in map.connectors.contains { $0.from == back.to && $0.to == back.from } }
            } > 0.2)
        #expect(share { $0.connectors.contains { if case .module = $0.to { true } else { false } } } > 0.1)
        #expect(share { $0.layers.contains(where: \.isFloor) } > 0.2)
        #expect(maps.contains { $0.layers.count == 12 })
        #expect(maps.contains { $0.functionalities.count == 13 })
    }

    @Test(arguments: 0..<20)
    func posterComesOut(of chunk: Int) throws {
        for seed in UInt64(chunk * 15)..<UInt64(chunk * 15 + 15) {
            let poster = try AnyPoster(seed: seed)
            let composition = try poster.compose()
            let names = composition.items.filter { $0.role == .label }.map(\.id).sorted()
            #expect(names == poster.map.items.map(\.id).sorted(), "seed \(seed)")
            #expect(composition.omitted == [], "seed \(seed)")
        }
    }

    /// Jump labels under the last name of a row in modules over several rows; names of one letter that are at both ends of many jumps;
    /// dense graphs; large names of a legend in several lines; groups of long names in columns.
    @Test(arguments: [664, 823, 1517, 1973, 2118, 3245, 3265, 50_107, 51_100, 52_297] as [UInt64])
    func posterComesOutThatDidNotOnce(seed: UInt64) throws {
        let poster = try AnyPoster(seed: seed)
        let composition = try poster.compose()
        #expect(composition.omitted == [])
        #expect(brokenPromises(of: composition, for: poster.map) == [])
    }

    /// The size that is named where a sheet is too small has the type that was asked for.
    @Test(arguments: 0..<25)
    func sizeThatIsNamedWorks(seed: UInt64) throws {
        let map = AnyMap(seed: seed).map
        let small = try PaperSize.parse(["A6", "A5", "100x150mm", "A4", "300x100mm"][Int(seed) % 5])
        let engine = LayoutEngine(effort: .fast)
        func em(_ paper: PaperSize) throws -> Double {
            let margin = max(10 * Length.millimetre, 0.018 * min(paper.size.width, paper.size.height))
            return try engine.compose(map, on: Sheet(size: paper.size, margin: margin), measuring: FixedMeasurer()).page.em
        }
        let (now, floor) = (try em(small), 12.0)
        guard now < floor else {
            #expect(now >= floor)
            return
        }
        let larger = try #require(try LargerPaper.enough(instead: small, value: now, floor: floor, measure: em))
        #expect(try em(PaperSize(name: larger.name, size: larger.size)) >= floor)
    }
}
