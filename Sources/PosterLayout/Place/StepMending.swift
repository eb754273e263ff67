/// Places columns anew in which a connector steps aside by so little that it looks like a mistake. Either the step goes, where
/// ports may come nearer to the ends of their labels, or it gets as wide as can be seen.
///
/// - Postcondition: as for placement; the drawing is the one it was, or one with fewer such steps whose objective grew by
///   no more than these are worth.
struct StepMending {
    var search: LayoutSearch
    /// Drawings tried.
    var trials: Int

    func improve(_ start: LayoutSearch.Drawing) -> LayoutSearch.Drawing {
        func worth(_ drawing: LayoutSearch.Drawing) -> Double {
            drawing.objective(start.grid.scale)
                + Weights.inCrossings(Weights.Drawing.tinyStep * drawing.grid.metrics.tinySteps)
        }
        var best = start
        if start.grid.metrics.tinySteps == 0 { return start }
        var left = search.drawings(trials)
        for (column, sketch) in start.columns.enumerated()
        where left > 0 && !sketch.placed.steps(under: search.context.spacing.leastStep).isEmpty {
            let stack = sketch.placed.stack
            let own = search.columnSearch(stack)
            for reachesFar in [false, true] {
                var placement = own.placement
                placement.leastStep = search.context.spacing.leastStep
                placement.reachesFar = reachesFar
                guard let placed = placement.place(stack) else { continue }
                left -= 1
                let drawing = search.redraw(best, column, as: placed)
                if drawing.grid.metrics.tinySteps < best.grid.metrics.tinySteps, worth(drawing) < worth(best) {
                    best = drawing
                    break
                }
            }
        }
        return best
    }
}

extension PlacedColumn {
    /// The links that step aside by less than this.
    func steps(under least: Em) -> [Int] {
        stack.links.indices.filter { sideEntry[$0] == nil && top[$0] != bottom[$0] && abs(top[$0] - bottom[$0]) < least }
    }
}

extension PlacementSystem {
    /// Lets links that step aside by less than `least` do so by as much, to the side they do where that can be. False where
    /// there is nothing to do, or nothing that can be done.
    ///
    /// - Precondition: `placed` is this system's solution.
    mutating func widenSteps(of placed: PlacedColumn, to least: Em) -> Bool {
        var changed = false
        for link in stack.links.indices where !isStraight[link] && sideEntry[link] == nil {
            let step = placed.bottom[link] - placed.top[link]
            if step == 0 || abs(step) >= least { continue }
            let (a, b) = (topVariable[link], bottomVariable[link])
            let orders = step > 0 ? [(a, b), (b, a)] : [(b, a), (a, b)]
            if orders.contains(where: { constraints.add($0.0, $0.1, least) }) { changed = true }
        }
        return changed
    }
}
