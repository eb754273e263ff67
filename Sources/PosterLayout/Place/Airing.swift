/// Places columns anew with more room between lines and the texts they pass, wherever nothing has to give way for it: a line close
/// beside a list looks like a bracket of it.
///
/// - Postcondition: as for placement; the drawing's objective never grows, and no step aside becomes too small to be meant.
struct Airing {
    var search: LayoutSearch

    func improve(_ start: LayoutSearch.Drawing) -> LayoutSearch.Drawing {
        var best = start
        let scale = start.grid.scale
        for (column, sketch) in start.columns.enumerated() {
            let own = search.columnSearch(sketch.placed.stack)
            var placement = own.placement
            placement.air = search.context.spacing.laneAir
            guard let placed = placement.place(sketch.placed.stack) else { continue }
            let drawing = search.redraw(best, column, as: placed)
            if drawing.grid.metrics.tinySteps <= best.grid.metrics.tinySteps, drawing.objective(scale) <= best.objective(scale) {
                best = drawing
            }
        }
        return best
    }
}

extension PlacementSystem {
    /// Keeps lanes and the texts beside them farther apart, by `air` or half of it, where everything that holds allows it.
    mutating func air(_ air: Em) {
        for line in stack.lines {
            for (a, b) in zip(line.vertices, line.vertices.dropFirst())
            where (stack.vertices[a].kind == .lane) != (stack.vertices[b].kind == .lane) {
                let kinds = (stack.vertices[a].kind, stack.vertices[b].kind)
                let distance =
                    (stack.vertices[a].width + 1) / 2 + (stack.vertices[b].width + 1) / 2 + spacing.separation(kinds.0, kinds.1)
                for more in [air, air / 2] where constraints.add(variable(a), variable(b), distance + more) { break }
            }
        }
    }
}
