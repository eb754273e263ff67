import PosterTestSupport

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

extension LayoutSearch {
    /// What lays a map out on a large sheet, letters of fixed widths, on one thread.
    init(ofTest map: PosterMap, effort: Effort = .normal) throws {
        let scale = TypeScale()
        let sheet = try Sheet(size: Size(2400, 1700), margin: 30)
        let context = LayoutContext(
            map: map, measured: try LabelMeasuring(scale: scale).measure(map, with: FixedMeasurer()),
            plan: try FurniturePlan(for: map, on: sheet, scale: scale, measuring: FixedMeasurer()), sheet: sheet,
            spacing: Spacing(),
            jumpStyle: scale.jumpLabel)
        self.init(context, effort: effort, workers: .serial)
    }

    /// What lays out a random map with as many connectors as items.
    init(ofSeed seed: Int, effort: Effort = .normal) throws {
        var parameters = RandomMap()
        parameters.connectorsPerItem = 1
        try self.init(ofTest: parameters.make(seed: UInt64(seed)), effort: effort)
    }

    /// The first placing of every column, and what searches on: filled as for its least width, or 14 em, and placed in as
    /// many percent of that.
    func firstPlacings(widthPercent: Int, rounds: Int) -> [(placed: PlacedColumn, search: ColumnSearch)] {
        context.blocks.indices.map { column in
            let sections = context.measured.columns[column]
            let width = max(.em(14), sections.map { fillings[$0].minimalWidth }.max() ?? 0)
            let rooms = context.measured.sections.map { _ in CellRoom() }
            var stack = ColumnStacking(measured: context.measured, metrics: context.metrics).stack(
                column: column, width: width * widthPercent / 100,
                filled: sections.map { fillings[$0].fill(width: width, full: width, sidePortHeight: 0) },
                nets: context.wiring.columns[column], rooms: rooms)
            let own = columnSearch(stack)
            stack = own.ordering.order(stack, start: 0, pull: own.pull)
            stack.width += max(0, HorizontalPlacement.deficit(stack, context.spacing))
            let refining = PlacementRefining(ordering: own.ordering, placement: own.placement, rounds: rounds)
            return (refining.refine(stack, pull: own.pull), own)
        }
    }
}
