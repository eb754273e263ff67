import PosterTestSupport
import Testing

@testable import PosterLayout

/// Moving labels between lines, and what it must leave as it is.
@Suite struct LineMovingTests {
    private func search(_ map: PosterMap) throws -> LayoutSearch {
        let scale = TypeScale()
        return LayoutSearch(
            map: map, measured: try LabelMeasuring(scale: scale).measure(map, with: FixedMeasurer()),
            furniture: try Furniture.plan(for: map, scale: scale, arrangement: .landscape, measuring: FixedMeasurer()),
            sheet: try Sheet(size: Size(2400, 1700), margin: 30), spacing: Spacing(), effort: .normal, workers: .serial)
    }

    /// The first placing that fits, column by column, and what searches on.
    private func placings(_ search: LayoutSearch) -> [(placed: PlacedColumn, moving: LineMoving)] {
        let stacking = ColumnStacking(measured: search.measured, spacing: search.spacing)
        return search.blocks.indices.map { column in
            let sections = search.measured.columns[column]
            let width = max(.em(14), sections.map { search.fillings[$0].minimalWidth }.max() ?? 0)
            var stack = stacking.stack(
                column: column, width: width * 12 / 10, filled: sections.map { search.fillings[$0].fill(width: width) },
                nets: search.wiring.columns[column])
            let own = search.columnSearch(stack)
            stack = own.ordering.order(stack, start: 0, pull: own.pull)
            stack.width += max(0, HorizontalPlacement.deficit(stack, search.spacing))
            let placed = PlacementRefining(ordering: own.ordering, placement: own.placement, rounds: 1)
                .refine(stack, pull: own.pull)
            return (placed, LineMoving(stacking: stacking, search: own, trials: 200))
        }
    }

    /// Labels of each section and of each group, in the order of their numbers.
    private func content(_ stack: ColumnStack) -> [[Int]] {
        var sections: [Int: [Int]] = [:]
        for line in stack.lines {
            sections[line.section, default: []] += line.vertices.filter { $0 < stack.textCount }.map { stack.vertices[$0].node }
        }
        return sections.sorted { $0.key < $1.key }.map { $0.value.sorted() }
    }

    @Test(arguments: 1...6)
    func labelsStayInTheirSectionAndTheColumnGetsNoWorse(seed: Int) throws {
        var parameters = RandomMap()
        parameters.connectorsPerItem = 1
        let search = try search(parameters.make(seed: UInt64(seed)))
        var better = 0
        for (placed, moving) in placings(search) {
            let moved = moving.improve(placed)
            let before = moving.search.cost(of: placed)
            let after = moving.search.cost(of: moved)
            #expect(after <= before)
            if after < before { better += 1 }
            #expect(content(moved.stack) == content(placed.stack))
            #expect(HorizontalPlacement.deficit(moved.stack, search.spacing) <= 0)
            for line in moved.stack.lines { #expect(line.vertices.contains { $0 < moved.stack.textCount }) }
            for net in moved.stack.nets {
                let root = moved.stack.vertices[moved.stack.vertexOfNode[net.root]!].line
                for leaf in net.leaves {
                    let line = moved.stack.vertices[moved.stack.vertexOfNode[leaf]!].line
                    #expect(net.shape == .fanOut ? root < line : line < root)
                }
            }
        }
        #expect(better > 0)
    }

    @Test(arguments: 1...4)
    func groupsStayTogether(seed: Int) throws {
        let search = try search(RandomMap().make(seed: UInt64(seed)))
        for (placed, moving) in placings(search) {
            let stack = moving.improve(placed).stack
            for line in stack.lines {
                let groups = line.vertices.filter { $0 < stack.textCount && stack.vertices[$0].kind == .label }
                    .map { search.measured.nodes[stack.vertices[$0].node].group }
                var closed: [Int] = []
                for (group, next) in zip(groups, groups.dropFirst() + [-1]) where group >= 0 && group != next {
                    #expect(!closed.contains(group))
                    closed.append(group)
                }
            }
        }
    }

    @Test(arguments: 1...4)
    func endsMoveOnlyWhereTheWholeDrawingGetsBetter(seed: Int) throws {
        var parameters = RandomMap()
        parameters.connectorsPerItem = 1
        let search = try search(parameters.make(seed: UInt64(seed)))
        let start = search.draw(placings(search).map(\.placed))
        let end = EndMoving(search: search, trials: 60).improve(start)
        #expect(end.objective(start.draft.scale) <= start.objective(start.draft.scale))
        #expect(EndMoving(search: search, trials: 0).improve(start).draft.metrics.crossings == start.draft.metrics.crossings)
        for (before, after) in zip(start.columns, end.columns) { #expect(content(before.placed.stack) == content(after.placed.stack)) }
    }
}
