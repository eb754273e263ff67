/// Fills blocks anew where the whole drawing gets better: what a filling costs in tracks, bends and crossings is measured here,
/// where sizing can only estimate it. Blocks that decide the height of a row come first.
///
/// - Postcondition: as for filling and placing; the drawing's objective never grows.
struct Refilling {
    var search: LayoutSearch
    /// Columns placed.
    var trials: Int

    func improve(_ start: LayoutSearch.Result) -> LayoutSearch.Result {
        var best = start
        let reference = start.drawn.grid.scale
        var left = search.drawings(trials)
        func objective(_ drawing: LayoutSearch.Drawing) -> Double { drawing.grid.objective(reference: reference) }
        var value = objective(start.drawn)
        for (column, block) in order(start.drawn) {
            if left <= 0 { break }
            let fillings = alternatives(column, block, best).prefix(left)
            left -= fillings.count
            let drawings = search.workers.map(fillings.count) { [best] index -> LayoutSearch.Drawing in
                search.redraw(best.drawn, column, as: placed(column, fillings[index], best))
            }
            for (filling, drawing) in zip(fillings, drawings) {
                let new = objective(drawing)
                if new < value - Weights.objectiveTolerance {
                    value = new
                    best.drawn = drawing
                    best.filled[column] = filling
                }
            }
        }
        return best
    }

    /// Blocks, those first that are highest in their row by most.
    private func order(_ drawing: LayoutSearch.Drawing) -> [(column: Int, block: Int)] {
        var slack: [(slack: Em, column: Int, block: Int)] = []
        let blocks = search.context.blocks
        for column in blocks.indices {
            for (index, block) in blocks[column].enumerated() {
                let rows = block.rows.reduce(0) { $0 + drawing.grid.needs.rows[$1] }
                slack.append((rows - drawing.grid.needs.blocks[column][index], column, index))
            }
        }
        return slack.sorted { ($0.slack, $0.column, $0.block) < ($1.slack, $1.column, $1.block) }.map { ($0.column, $0.block) }
    }

    /// Hundredths of the width, and the height that a bend around a block is worth.
    private static let ways: [(width: Int, sidePort: Em)] = [
        (100, 0), (100, .em(0.3)), (100, .em(1.5)), (100, .em(6)), (88, 0), (88, .em(1.5)), (88, .em(6)),
    ]

    /// The column's fillings with this block in other ways, none twice.
    private func alternatives(_ column: Int, _ block: Int, _ result: LayoutSearch.Result) -> [[FilledSection]] {
        let blocks = search.context.blocks[column]
        let first = blocks[..<block].reduce(0) { $0 + $1.sections.count }
        let limit = blocks[block].rows.reduce(0) { $0 + result.drawn.grid.needs.rows[$1] }
        var found: [[FilledSection]] = []
        for way in Self.ways {
            var filled = result.filled[column]
            var height = 0
            for (place, section) in blocks[block].sections.enumerated() {
                let room = result.rooms[section]
                let width = result.widths[column] * way.width / 100 + room.left + room.right
                filled[first + place] = search.fillings[section].fill(
                    width: width, full: result.widths[column] + room.left + room.right, sidePortHeight: way.sidePort)
                height += filled[first + place].height
            }
            if search.height(ofBlock: block, in: column, sections: height) > limit + .emScale { continue }
            let isKnown = ([result.filled[column]] + found).contains { known in
                known.indices.allSatisfy { known[$0].lines == filled[$0].lines }
            }
            if !isKnown { found.append(filled) }
        }
        return found
    }

    private func placed(_ column: Int, _ filled: [FilledSection], _ result: LayoutSearch.Result) -> PlacedColumn {
        let stacking = ColumnStacking(measured: search.context.measured, metrics: search.context.metrics)
        let stack = stacking.stack(
            column: column, width: result.widths[column], filled: filled, nets: search.context.wiring.columns[column],
            rooms: result.rooms)
        let own = search.columnSearch(stack)
        let ordered = search.order(stack, start: 0, own, isFinal: true).stack
        let refining = PlacementRefining(
            ordering: own.ordering, placement: own.placement, rounds: search.budget.placements)
        return own.improve(refining.refine(ordered, pull: own.pull))
    }
}
