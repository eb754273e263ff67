import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// One grid for all cells of a row: baselines stand whole units of 0.65 em apart.
@Suite struct RowGridTests {
    private func map(seed: Int) -> PosterMap {
        var random = SeededGenerator(seed: UInt64(seed))
        var builder = MapBuilder(rows: 2, columns: 3)
        for row in 0..<2 {
            for column in 0..<3 {
                let cell = "\(row).\(column)"
                builder.module(cell, heading: random.chance(0.5) ? "Two words" : "One", row: row, column: column)
                for item in 0..<random.number(in: 2...6) {
                    builder.item("\(cell).\(item)", importance: random.number(in: 1...5), module: cell)
                }
                builder.group("\(cell).g", headless: random.chance(0.4), module: cell)
                for item in 0..<random.number(in: 2...4) {
                    builder.item("\(cell).g\(item)", importance: 3, module: cell, group: "\(cell).g")
                }
            }
        }
        return builder.map
    }

    @Test(arguments: 1...12)
    func baselinesOfARowShareTheirPhase(seed: Int) throws {
        let map = map(seed: seed)
        let sheet = try Sheet(size: seed % 2 == 0 ? Size(1190, 840) : Size(840, 1190), margin: 20)
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: FixedMeasurer())
        #expect(brokenPromises(of: composition, for: map) == [])
        let unit = composition.page.em * Double(Spacing().unit) / Double(Int.emScale)
        for row in 0..<2 {
            let baselines = composition.items.filter { $0.row == row }.map { $0.lines[0].baseline }
            for baseline in baselines {
                let units = (baseline - baselines[0]) / unit
                #expect(abs(units - units.rounded()) < 0.01, "row \(row)")
            }
        }
    }
}
