import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct SectionFillingTests {
    private let spacing = Spacing()

    private func fillings(_ map: PosterMap) throws -> (MeasuredMap, Wiring, [SectionFilling]) {
        let measured = try LabelMeasuring(scale: TypeScale()).measure(map, with: FixedMeasurer())
        let wiring = NetBundling().bundle(measured)
        return (measured, wiring, SectionPreparing(spacing: spacing).prepare(measured, wiring))
    }

    @Test(arguments: 1...5, [12.0, 20, 40])
    func everyNameIsInOneLineBelowWhatLeadsToIt(seed: Int, width: Double) throws {
        let (measured, wiring, fillings) = try fillings(RandomMap().make(seed: UInt64(seed)))
        for (index, filling) in fillings.enumerated() {
            let filled = filling.fill(width: .em(width))
            #expect(filled.lines.flatMap { $0 }.sorted() == measured.sections[index].nodes.sorted())
            var line: [Int: Int] = [:]
            for (number, nodes) in filled.lines.enumerated() { for node in nodes { line[node] = number } }
            for net in wiring.columns[measured.sections[index].column] {
                guard let root = line[net.root] else { continue }
                for leaf in net.leaves.compactMap({ line[$0] }) {
                    #expect(net.shape == .fanOut ? root < leaf : leaf < root)
                }
            }
            // No line is wider than the column, unless one name alone is.
            for nodes in filled.lines where nodes.count > 1 {
                let used = nodes.reduce(0) { $0 + measured.nodes[$1].width } + (nodes.count - 1) * spacing.labelLabel
                #expect(used <= .em(width) - 2 * spacing.labelCell)
            }
        }
    }

    @Test func widerColumnsHaveFewerLines() throws {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        for index in 0..<10 { builder.item("name \(index)", importance: 1, module: "m") }
        let filling = try #require(try fillings(builder.map).2.first)
        // "name 0" is 3.64 em wide: two of them and what is kept around them are less than 11 em.
        let one = filling.fill(width: .em(5))
        let two = filling.fill(width: .em(11))
        #expect(one.lines.map(\.count) == Array(repeating: 1, count: 10))
        #expect(two.lines.map(\.count) == Array(repeating: 2, count: 5))
        #expect(two.height < one.height)
    }
}
