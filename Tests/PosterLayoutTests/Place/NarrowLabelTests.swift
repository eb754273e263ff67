import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// Labels hardly wider than the two arrows that meet them, of every width that rounding may tell apart.
@Suite struct NarrowLabelTests {
    private struct Measurer: TextMeasurer {
        /// Of a text, in em.
        var width: Double

        func advance(of text: String, in face: FontFace) -> Double { width }
    }

    private static let sheet = Size(1191, 842)

    private func map() -> PosterMap {
        var map = MapBuilder(rows: 1, columns: 1)
        map.module("m", row: 0, column: 0)
        map.item("a", module: "m")
        map.item("b", module: "m")
        map.connect("a", "b")
        map.connect("b", "a")
        return map.map
    }

    /// A column is widened until its labels fit: ports that fit no label would have it widened for ever.
    @Test(arguments: 0..<64)
    func portsFitTheirLabelInAWideColumn(step: Int) throws {
        let (map, measurer, scale) = (map(), Measurer(width: 0.3 + Double(step) / 1024), TypeScale())
        let sheet = try Sheet(size: Self.sheet, margin: 28)
        let context = LayoutContext(
            map: map, measured: try LabelMeasuring(scale: scale).measure(map, with: measurer),
            plan: try FurniturePlan(for: map, on: sheet, scale: scale, measuring: measurer), sheet: sheet, spacing: Spacing(),
            jumpStyle: scale.jumpLabel)
        let search = LayoutSearch(context, effort: .fast, workers: .serial)
        let width = Em.em(100)
        let filled = context.measured.columns[0].map { search.fillings[$0].fill(width: width, full: width, sidePortHeight: 0) }
        let stack = ColumnStacking(measured: context.measured, metrics: context.metrics).stack(
            column: 0, width: width, filled: filled, nets: context.wiring.columns[0],
            rooms: context.measured.sections.map { _ in CellRoom() })
        let columnSearch = search.columnSearch(stack)
        let ordered = columnSearch.ordering.order(stack, start: 0, pull: columnSearch.pull)
        #expect(columnSearch.placement.place(ordered) != nil)
    }

    @Test(.timeLimit(.minutes(1)), arguments: 0..<32)
    func namesThatCallEachOtherAreLaidOut(step: Int) throws {
        let composition = try LayoutEngine(effort: .fast).compose(
            map(), on: try Sheet(size: Self.sheet, margin: 28), measuring: Measurer(width: 0.5 + Double(step) / 1024))
        #expect(composition.connectors.count == 2)
    }
}
