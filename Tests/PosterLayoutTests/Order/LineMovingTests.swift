import PosterTestSupport
import Testing

@testable import PosterLayout

/// Moving labels between lines, and what it must leave as it is.
@Suite struct LineMovingTests {
    private func placings(of search: LayoutSearch) -> [(placed: PlacedColumn, moving: LineMoving)] {
        let stacking = ColumnStacking(measured: search.context.measured, metrics: search.context.metrics)
        return search.firstPlacings(widthPercent: 120, rounds: 1).map {
            ($0.placed, LineMoving(stacking: stacking, search: $0.search, trials: 200))
        }
    }

    /// Labels of each section and of each group, in the order of their numbers.
    private func content(_ stack: ColumnStack) -> [[Int]] {
        var sections: [Int: [Int]] = [:]
        for line in stack.lines {
            sections[line.section, default: []] += line.vertices.filter { $0 < stack.textCount }
                .flatMap { stack.block(of: $0).members.map(\.node) }
        }
        return sections.sorted { $0.key < $1.key }.map { $0.value.sorted() }
    }

    @Test(arguments: 1...6)
    func labelsStayInTheirSectionAndTheColumnGetsNoWorse(seed: Int) throws {
        let search = try LayoutSearch(ofSeed: seed)
        var better = 0
        for (placed, moving) in placings(of: search) {
            let moved = moving.improve(placed)
            let before = moving.search.cost(of: placed)
            let after = moving.search.cost(of: moved)
            #expect(after <= before)
            if after < before { better += 1 }
            #expect(content(moved.stack) == content(placed.stack))
            #expect(HorizontalPlacement.deficit(moved.stack, search.context.spacing) <= 0)
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
    func onlyNamesByThemselvesMove(seed: Int) throws {
        let search = try LayoutSearch(ofTest: RandomMap().make(seed: UInt64(seed)))
        for (placed, moving) in placings(of: search) {
            let stack = moving.improve(placed).stack
            for vertex in 0..<stack.textCount where stack.vertices[vertex].line != placed.stack.vertices[vertex].line {
                let members = stack.block(of: vertex).members
                #expect(members.count == 1)
                #expect(search.context.measured.nodes[members[0].node].group < 0)
            }
        }
    }

    @Test(arguments: 1...4)
    func endsMoveOnlyWhereTheWholeDrawingGetsBetter(seed: Int) throws {
        let search = try LayoutSearch(ofSeed: seed)
        let start = search.draw(placings(of: search).map(\.placed))
        let end = EndMoving(search: search, trials: 60).improve(start)
        #expect(end.objective(start.grid.scale) <= start.objective(start.grid.scale))
        #expect(EndMoving(search: search, trials: 0).improve(start).grid.metrics.crossings == start.grid.metrics.crossings)
        for (before, after) in zip(start.columns, end.columns) {
            #expect(content(before.placed.stack) == content(after.placed.stack))
        }
    }
}
