/// Places a column, then reorders its lines by the x that came out, places again, and keeps the best.
struct PlacementRefining {
    var ordering: LineOrdering
    var placement: HorizontalPlacement
    var rounds: Int

    func refine(_ start: ColumnStack, pull: LineOrdering.Pull) -> PlacedColumn {
        var stack = start
        var best: (cost: Int, placed: PlacedColumn)?
        for round in 0...rounds {
            var placed = placement.place(stack)
            while placed == nil {
                stack.width += .emScale / 2
                placed = placement.place(stack)
            }
            let current = placed!
            let cost = cost(current)
            if best == nil || cost < best!.cost { best = (cost, current) }
            if round == rounds { break }
            stack = reordered(current.stack, round, pull)
        }
        return best!.placed
    }

    private func cost(_ placed: PlacedColumn) -> Int {
        let positions = LineOrdering.Positions(placed.stack)
        return Weights.crossing * LineOrdering.crossings(placed.stack, positions.index)
            + Weights.Refining.bend * placed.bends
            + placed.stack.width / Weights.Column.widthStep * Weights.Column.unit
    }

    private func reordered(
        _ stack: ColumnStack, _ round: Int, _ pull: LineOrdering.Pull
    ) -> ColumnStack {
        var stack = stack
        var positions = LineOrdering.Positions(stack)
        let lines = round % 2 == 0 ? Array(stack.lines.indices) : stack.lines.indices.reversed()
        for line in lines {
            let vertices = stack.lines[line].vertices
            if vertices.count < 2 { continue }
            let key = vertices.map { vertex -> Int in
                if stack.vertices[vertex].kind == .heading { return stack.vertices[vertex].x }
                var sum = 0
                var count = 0
                if round % 3 != 1 {
                    for link in stack.above[vertex] {
                        sum += stack.vertices[stack.links[link].top].x
                        count += 1
                    }
                }
                if round % 3 != 0 {
                    for link in stack.below[vertex] {
                        sum += stack.vertices[stack.links[link].bottom].x
                        count += 1
                    }
                }
                let direction = pull.direction(of: vertex)
                if direction != 0 {
                    let tenths = direction > 0 ? Weights.Pull.refiningRight : Weights.Pull.refiningLeft
                    sum += Weights.Pull.links * (stack.width * tenths / 10)
                    count += Weights.Pull.links
                }
                return count > 0 ? sum / count : stack.vertices[vertex].x
            }
            stack.lines[line].vertices = LineOrdering.sorted(vertices, key: key, stack, positions.index)
            positions.update(line, stack)
        }
        ordering.greedySwitch(&stack, &positions, rounds: 3)
        return stack
    }
}
