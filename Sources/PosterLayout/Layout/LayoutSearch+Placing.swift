extension LayoutSearch {
    /// A column's placings, the one that costs it least first: several of them only in the final round.
    func place(_ column: Int, width: Em, _ filled: [FilledSection], isFinal: Bool) -> [PlacedColumn] {
        let stack = ColumnStacking(measured: measured, spacing: spacing).stack(
            column: column, width: width, filled: filled, nets: wiring.columns[column])
        let search = columnSearch(stack, isFinal: isFinal)
        let (ordering, pull) = (search.ordering, search.pull)
        let refining = PlacementRefining(
            ordering: ordering, placement: search.placement, rounds: isFinal ? budget.placements : 1)
        let sifting = LineSifting(pull: pull, passes: isFinal ? budget.siftingPasses : 0)
        // Several beginnings are swept and sifted; the most promising are placed and searched.
        let orders = workers.map(isFinal ? budget.starts : 1) { start -> (cost: Int, stack: ColumnStack) in
            var ordered = ordering.order(stack, start: start, pull: pull)
            ordered = sifting.sift(ordered)
            ordered.width += max(0, HorizontalPlacement.deficit(ordered, spacing))
            return (isFinal ? search.quickCost(of: ordered) ?? .max : 0, ordered)
        }
        let promising = orders.sorted(stablyBy: \.cost).prefix(budget.finalists)
        var found = workers.map(promising.count) { finalist -> (cost: Int, placed: PlacedColumn) in
            let order = promising[finalist].stack
            let placed = search.improve(refining.refine(order, pull: pull))
            return (search.cost(of: placed), placed)
        }.sorted(stablyBy: \.cost)
        if !isFinal || budget.lineMoves == 0 { return [found[0].placed] }
        let moving = LineMoving(
            stacking: ColumnStacking(measured: measured, spacing: spacing), search: search, trials: budget.lineMoves)
        let moved = moving.improve(found[0].placed)
        found[0].placed = search.improve(moved)
        return found.map(\.placed)
    }

    /// What the search of a column with these texts knows of it.
    func columnSearch(_ stack: ColumnStack, isFinal: Bool = true) -> ColumnSearch {
        var left = Array(repeating: 0, count: stack.textCount)
        var right = left
        for connector in wiring.crossing {
            let (from, to) = measured.connectors[connector]
            let (a, b) = (measured.nodes[from].column, measured.nodes[to].column)
            if a == b { continue }
            for (own, other, node) in [(a, b, from), (b, a, to)] where own == stack.column {
                let vertex = stack.vertexOfNode[node]!
                if other > own { right[vertex] += 1 } else { left[vertex] += 1 }
            }
        }
        let pull = LineOrdering.Pull(left: left, right: right)
        var headingTarget: [Int: Em] = [:]
        for (index, vertex) in stack.vertices.enumerated() where vertex.kind == .heading {
            let section = measured.sections[measured.nodes[vertex.node].section]
            // The heading of a module over several columns is pulled to the middle of its span.
            if section.columns.count > 1 {
                headingTarget[index] = stack.width - vertex.width / 2 - spacing.labelCell
            }
        }
        let ordering = LineOrdering(spacing: spacing, sweeps: isFinal ? budget.sweeps : budget.sweeps / 2)
        return ColumnSearch(
            ordering: ordering,
            placement: HorizontalPlacement(spacing: spacing, sweeps: budget.blockMoves, headingTarget: headingTarget),
            pull: pull, passes: isFinal ? budget.searchPasses : 0)
    }
}

extension Array {
    /// By a key; those of one key as they stood.
    func sorted(stablyBy key: (Element) -> Int) -> [Element] {
        indices.sorted { (key(self[$0]), $0) < (key(self[$1]), $1) }.map { self[$0] }
    }
}
