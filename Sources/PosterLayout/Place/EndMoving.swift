/// Moves labels that connectors to other columns end on to where the whole drawing gets better: what a column's own
/// search can only estimate is measured here.
///
/// - Postcondition: as for `LineMoving`; the drawing's objective never grows.
struct EndMoving {
    var search: LayoutSearch
    /// Drawings tried.
    var trials: Int
    /// Most places tried for one label: those that cost its own column least.
    var places = 4

    func improve(_ start: LayoutSearch.Drawing) -> LayoutSearch.Drawing {
        var best = start
        var left = search.drawings(trials)
        var changed = true
        while changed && left > 0 {
            changed = false
            for connector in search.context.wiring.betweenColumns.sorted(by: {
                (-best.grid.metrics.crossingsOf($0), $0) < (-best.grid.metrics.crossingsOf($1), $1)
            }) {
                if left <= 0 || best.grid.metrics.crossingsOf(connector) == 0 { continue }
                let (from, to) = search.context.measured.connectors[connector]
                let others = search.workers.map(2) { [best] end -> [(column: Int, placed: PlacedColumn)] in
                    let node = end == 0 ? from : to
                    let column = search.context.measured.nodes[node].column
                    return placings(of: node, best.columns[column].placed).map { (column, $0) }
                }.flatMap { $0 }.prefix(left)
                left -= others.count
                let drawings = search.workers.map(others.count) { [best] other in
                    search.redraw(best, others[other].column, as: others[other].placed)
                }
                for drawing in drawings
                where drawing.objective(start.grid.scale) < best.objective(start.grid.scale) - Weights.objectiveTolerance {
                    best = drawing
                    changed = true
                }
            }
        }
        return best
    }

    /// The column with the label at other places.
    private func placings(of node: Int, _ placed: PlacedColumn) -> [PlacedColumn] {
        let own = search.columnSearch(placed.stack)
        let moving = LineMoving(
            stacking: ColumnStacking(measured: search.context.measured, metrics: search.context.metrics), search: own,
            trials: .max)
        let vertex = placed.stack.vertexOfNode[node]!
        var work = moving.largestWork
        var stacks = [0, placed.stack.width].compactMap { target -> ColumnStack? in
            var stack = placed.stack
            return stack.reordering([vertex], to: target).map {
                stack.apply($0)
                return stack
            }
        }
        if moving.isMovable(vertex, placed.stack) { stacks += moving.moves(of: vertex, placed.stack, &work) }
        let limit = own.cost(of: placed) + Weights.Column.lossForTheDrawing
        let costs = stacks.map { own.quickCost(of: $0, below: limit) ?? .max }
        let cheapest = stacks.indices.filter { costs[$0] < .max }.sorted { (costs[$0], $0) < (costs[$1], $1) }.prefix(places)
        return cheapest.compactMap { own.placement.place(stacks[$0]) }
    }
}
