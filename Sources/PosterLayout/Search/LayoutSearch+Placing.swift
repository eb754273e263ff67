extension LayoutSearch {
    /// Every column's placings, the one that costs it least first: several of them only in the final round.
    func place(widths: [Em], _ filled: [[FilledSection]], rooms: [CellRoom], isFinal: Bool) -> [[PlacedColumn]] {
        let stacking = ColumnStacking(measured: context.measured, metrics: context.metrics)
        let stacks = context.blocks.indices.map {
            stacking.stack(
                column: $0, width: widths[$0], filled: filled[$0], nets: context.wiring.columns[$0],
                rooms: rooms)
        }
        let searches = stacks.map { columnSearch($0, isFinal: isFinal) }
        // Several beginnings are swept and sifted; the most promising are placed and searched.
        let orders = forEveryColumn(stacks.map { _ in isFinal ? budget.starts : 1 }) { column, start in
            order(stacks[column], start: start, searches[column], isFinal: isFinal)
        }
        let promising = orders.map { $0.sorted(stablyBy: \.cost).prefix(budget.finalists) }
        let found = forEveryColumn(promising.map(\.count)) { column, finalist -> (cost: Int, placed: PlacedColumn) in
            let search = searches[column]
            let refining = PlacementRefining(
                ordering: search.ordering, placement: search.placement, rounds: isFinal ? budget.placements : 1)
            let placed = search.improve(refining.refine(promising[column][finalist].stack, pull: search.pull))
            return (search.cost(of: placed), placed)
        }.map { $0.sorted(stablyBy: \.cost).map(\.placed) }
        if !isFinal || budget.lineMoves == 0 { return found }
        let moved = forEveryColumn(found.map { _ in 1 }) { column, _ in
            let moving = LineMoving(stacking: stacking, search: searches[column], trials: budget.lineMoves)
            return searches[column].improve(moving.improve(found[column][0]))
        }
        return zip(moved, found).map { $0 + $1.dropFirst() }
    }

    /// Results by column and number. The largest columns are begun first, so that no worker starts one when the others
    /// are done.
    private func forEveryColumn<Result: Sendable>(
        _ counts: [Int], _ make: @Sendable (_ column: Int, _ number: Int) -> Result
    ) -> [[Result]] {
        let tasks = columnsBySize.flatMap { column in (0..<counts[column]).map { (column, $0) } }
        let made = workers.map(tasks.count) { make(tasks[$0].0, tasks[$0].1) }
        var results: [[Result]] = counts.map { _ in [] }
        for (task, result) in zip(tasks, made) { results[task.0].append(result) }
        return results
    }

    /// A column's order from one of the beginnings, and what it costs.
    func order(
        _ stack: ColumnStack, start: Int, _ search: ColumnSearch, isFinal: Bool
    ) -> (cost: Int, stack: ColumnStack) {
        let sifting = LineSifting(pull: search.pull, passes: isFinal ? budget.siftingPasses : 0)
        var ordered = sifting.sift(search.ordering.order(stack, start: start, pull: search.pull))
        ordered.width += max(0, HorizontalPlacement.deficit(ordered, context.spacing))
        return (isFinal ? search.quickCost(of: ordered) ?? .max : 0, ordered)
    }

    /// What the search of a column with these texts knows of it.
    func columnSearch(_ stack: ColumnStack, isFinal: Bool = true) -> ColumnSearch {
        var left = Array(repeating: 0, count: stack.textCount)
        var right = left
        for connector in context.wiring.betweenColumns {
            let (from, to) = context.measured.connectors[connector]
            let (a, b) = (context.measured.nodes[from].column, context.measured.nodes[to].column)
            if a == b { continue }
            for (own, other, node) in [(a, b, from), (b, a, to)] where own == stack.column {
                let vertex = stack.vertexOfNode[node]!
                if other > own { right[vertex] += 1 } else { left[vertex] += 1 }
            }
        }
        let pull = LineOrdering.Pull(left: left, right: right)
        var headingTarget: [Int: Em] = [:]
        for (index, vertex) in stack.vertices.enumerated() where vertex.kind == .heading {
            let section = context.measured.sections[stack.lines[vertex.line].section]
            // The heading of a module over several columns is pulled to the middle of its span.
            if section.columns.count > 1 {
                headingTarget[index] = stack.width - vertex.width / 2 - context.spacing.labelCell
            }
        }
        let ordering = LineOrdering(spacing: context.spacing, sweeps: isFinal ? budget.sweeps : budget.sweeps / 2)
        return ColumnSearch(
            ordering: ordering,
            placement: HorizontalPlacement(spacing: context.spacing, sweeps: budget.blockMoves, headingTarget: headingTarget),
            pull: pull, passes: isFinal ? budget.searchPasses : 0)
    }
}

extension Array {
    /// By a key; those of one key as they stood.
    func sorted(stablyBy key: (Element) -> Int) -> [Element] {
        indices.sorted { (key(self[$0]), $0) < (key(self[$1]), $1) }.map { self[$0] }
    }
}
