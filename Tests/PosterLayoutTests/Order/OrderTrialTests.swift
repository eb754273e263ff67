import Testing

@testable import PosterLayout

/// Reorderings of a column, and what a trial says of them beside what a column counted from scratch does.
@Suite struct OrderTrialTests {
    private struct Column {
        var stack: ColumnStack
        var search: ColumnSearch
    }

    private func columns(_ seed: Int) throws -> [Column] {
        let search = try LayoutSearch(ofSeed: seed, effort: .fast)
        return search.best().best.grid.columns.prefix(2).map { Column(stack: $0.stack, search: search.columnSearch($0.stack)) }
    }

    private func orders(_ stack: ColumnStack) -> [[Int]] { stack.lines.map(\.vertices) }

    private func crossings(_ stack: ColumnStack) -> Int {
        LineOrdering.crossings(stack, LineOrdering.Positions(stack).index)
    }

    /// Every third text and lane to the left, the middle and the right of its line.
    private func reorderings(_ stack: ColumnStack) -> [Reordering] {
        var stack = stack
        return stride(from: 0, to: stack.vertices.count, by: 3).filter { stack.vertices[$0].kind != .heading }.flatMap { vertex in
            [0, stack.width / 2, stack.width].compactMap { stack.reordering([vertex], to: $0) }
        }
    }

    @Test(arguments: 1...3)
    func whatIsAppliedCanBeTakenBack(seed: Int) throws {
        for column in try columns(seed) {
            var stack = column.stack
            for reordering in reorderings(stack) {
                let inverse = stack.apply(reordering)
                for line in reordering.lines { #expect(stack.lines[line.line].vertices == line.vertices) }
                #expect(orders(stack) != orders(column.stack))
                for (now, before) in zip(orders(stack), orders(column.stack)) { #expect(now.sorted() == before.sorted()) }
                stack.apply(inverse)
                #expect(orders(stack) == orders(column.stack))
                #expect(stack.vertices.map(\.side) == column.stack.vertices.map(\.side))
            }
        }
    }

    @Test(arguments: 1...3)
    func trialsCountAsColumnsCountedFromScratch(seed: Int) throws {
        var changed = 0
        for column in try columns(seed) {
            let (placement, pull) = (column.search.placement, column.search.pull)
            var stack = column.stack
            var trial = OrderTrial(stack, placement, pull)
            #expect(trial.crossings == crossings(stack))
            for reordering in reorderings(stack) {
                let inverse = trial.apply(reordering)
                let back = stack.apply(reordering)
                #expect(trial.crossings == crossings(stack))
                #expect(trial.exits == LineOrdering.exits(stack, pull))
                if trial.crossings != crossings(column.stack) { changed += 1 }
                var system = placement.system(of: stack)
                let fresh = placement.bends(&system)
                let tried = trial.bends(most: .max)
                #expect(tried == fresh)
                trial.apply(inverse)
                stack.apply(back)
            }
            #expect(trial.crossings == crossings(column.stack))
        }
        #expect(changed > 0)
    }
}
