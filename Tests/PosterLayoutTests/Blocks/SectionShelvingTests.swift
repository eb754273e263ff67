import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct SectionShelvingTests {
    @Test(arguments: 1...8, [10.0, 18, 40])
    func everyNameStandsOnceOnShelvesNoWiderThanAsked(seed: Int, width: Double) throws {
        let cell = try BlockCell(RandomMap().make(seed: UInt64(seed)))
        for (section, shelving) in zip(cell.measured.sections, cell.shelvings) {
            let width = max(.em(width), shelving.minimalWidth)
            let filled = shelving.fill(width: width, full: width, sidePortHeight: 0)
            #expect(filled.lines.joined().flatMap(\.members).map(\.node).sorted() == section.nodes.sorted())
            for (line, isGraph) in zip(filled.lines, filled.isGraph) where !isGraph {
                let used = line.reduce(0) { $0 + $1.width } + (line.count - 1) * cell.metrics.spacing.platePlate
                #expect(used <= width - 2 * cell.metrics.spacing.labelCell)
            }
        }
    }

    @Test(arguments: 1...8)
    func namesWithoutConnectorsKeepTheMapsOrder(seed: Int) throws {
        var parameters = RandomMap()
        parameters.connectorsPerItem = 0
        let cell = try BlockCell(parameters.make(seed: UInt64(seed)))
        for shelving in cell.shelvings {
            let filled = shelving.fill(width: max(.em(18), shelving.minimalWidth), full: .em(18), sidePortHeight: 0)
            let nodes = filled.lines.joined().flatMap(\.members).map(\.node)
            #expect(nodes == nodes.sorted())
        }
    }

    @Test func widerCellsAreNoHigher() throws {
        let cell = try BlockCell(RandomMap().make(seed: 4))
        for shelving in cell.shelvings {
            let heights = [10, 14, 20, 30, 60].map { shelving.height(width: .em(1) * $0) }
            for (narrow, wide) in zip(heights, heights.dropFirst()) { #expect(wide <= narrow) }
        }
    }

    /// Stacked blocks have their texts on one axis: a list over a plate moves in by the plate's padding.
    @Test func stackedTextsShareAnAxis() throws {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        builder.item("free", module: "m")
        builder.group("g", module: "m")
        for name in ["a", "b"] { builder.item(name, module: "m", group: "g") }
        let cell = try BlockCell(builder.map)
        let group = cell.groupVariants(cell.elements[0][1])[0]
        let block = cell.metrics.stacked([cell.metrics.single(cell.node("free"), cell.measured), group])
        #expect(Set(block.members.map(\.x)) == [.em(0.5)])
        #expect(block.plates[0].left == 0)
        #expect(block.members.map(\.isFreeAbove) == [true, false, false, false])
        for (a, b) in zip(block.members, block.members.dropFirst()) { #expect((b.baseline - a.baseline) % Spacing().unit == 0) }
    }
}
