/// Local search on one column: moves a net's lanes, or a label, to where its connectors would run straight, and
/// keeps what makes the column better. Greedy and deterministic, bounded by a count of passes.
struct ColumnSearch {
    var ordering: LineOrdering
    var placement: HorizontalPlacement
    var pull: LineOrdering.Pull
    var isSubheading: [Bool]
    var passes: Int

    func improve(_ start: PlacedColumn) -> PlacedColumn {
        var placed = start
        var cost = self.cost(of: start)
        let ports = ColumnPorts(start.stack)
        for _ in 0..<passes {
            let before = cost
            for net in placed.stack.nets.indices.sorted(by: { (-bends($0, placed), $0) < (-bends($1, placed), $1) }) {
                if bends(net, placed) == 0 { continue }
                accept(moves(of: net, placed), ports, &placed, &cost)
            }
            for vertex in placed.stack.vertices.indices where pull[vertex] != 0 && !isOutermost(vertex, placed.stack) {
                accept([moved([vertex], to: pull[vertex] > 0 ? placed.stack.width : 0, placed.stack)], ports, &placed, &cost)
            }
            if cost == before { break }
        }
        return placed
    }

    private func accept(_ candidates: [ColumnStack], _ ports: ColumnPorts, _ placed: inout PlacedColumn, _ cost: inout Int) {
        var best: (cost: Int, stack: ColumnStack)?
        for candidate in candidates {
            guard let bends = placement.bends(candidate, ports: ports) else { continue }
            let value = self.cost(of: candidate, bends: bends)
            if value < cost, best == nil || value < best!.cost { best = (value, candidate) }
        }
        if let best, let new = placement.place(best.stack, ports: ports, pull: pull) {
            placed = new
            cost = best.cost
        }
    }

    /// In bends, times 50: a crossing weighs two.
    func cost(of placed: PlacedColumn) -> Int { cost(of: placed.stack, bends: placed.bends) }

    private func cost(of stack: ColumnStack, bends: Int) -> Int {
        100 * crossings(stack) + 50 * bends + LineOrdering.exits(stack, pull) + stack.width / 64
    }

    private func crossings(_ stack: ColumnStack) -> Int {
        var index = Array(repeating: 0, count: stack.vertices.count)
        for line in stack.lines {
            for (place, vertex) in line.vertices.enumerated() { index[vertex] = place }
        }
        return LineOrdering.crossings(stack, index)
    }

    private func isOutermost(_ vertex: Int, _ stack: ColumnStack) -> Bool {
        let line = stack.lines[stack.vertices[vertex].line].vertices
        return pull[vertex] > 0 ? line.last == vertex : line.first == vertex
    }

    private func bends(_ net: Int, _ placed: PlacedColumn) -> Int {
        var bends = 0
        for link in linksOfNet(net, placed.stack) {
            bends += placed.sideEntry[link] != nil ? 1 : placed.top[link] != placed.bottom[link] ? 2 : 0
        }
        return bends
    }

    private func linksOfNet(_ net: Int, _ stack: ColumnStack) -> Range<Int> {
        stack.netLinks[net]
    }

    /// Ways to run a net straighter: its lanes above or below each of its ends, or its ends under its lanes.
    private func moves(of net: Int, _ placed: PlacedColumn) -> [ColumnStack] {
        let stack = placed.stack
        let lanes = stack.netLinks[net].flatMap { [stack.links[$0].top, stack.links[$0].bottom] }
            .filter { stack.vertices[$0].kind == .lane }
        let unique = lanes.reduce(into: [Int]()) { if $0.last != $1 && !$0.contains($1) { $0.append($1) } }
        let ends = ([stack.nets[net].root] + stack.nets[net].leaves).map { stack.vertexOfNode[$0]! }
        var moves: [ColumnStack] = []
        if !unique.isEmpty {
            var targets = ends.map { stack.vertices[$0].x }
            targets += [0, stack.width]
            for target in targets { moves.append(moved(unique, to: target, stack)) }
            let middle = unique.reduce(0) { $0 + stack.vertices[$1].x } / unique.count
            for end in ends where stack.vertices[end].kind == .label { moves.append(moved([end], to: middle, stack)) }
            // Ends and lanes together at a side.
            let labels = ends.filter { stack.vertices[$0].kind == .label }
            moves.append(moved(labels + unique, to: 0, stack))
            moves.append(moved(labels + unique, to: stack.width, stack))
        }
        for end in ends where stack.vertices[end].kind == .label {
            for other in ends where other != end {
                moves.append(moved([end], to: stack.vertices[other].x, stack))
            }
        }
        return moves
    }

    /// The stack with these vertices (and their blocks' neighbours) reinserted in their lines at `target`.
    private func moved(_ vertices: [Int], to target: Em, _ stack: ColumnStack) -> ColumnStack {
        var stack = stack
        for vertex in vertices {
            if stack.vertices[vertex].side != 0 { stack.vertices[vertex].side = target * 2 < stack.width ? -1 : 1 }
            let line = stack.vertices[vertex].line
            let members = stack.lines[line].vertices
            if members.count < 2 { continue }
            let key = members.map { $0 == vertex ? target : stack.vertices[$0].x }
            // A vertex that stands exactly at the target yields to the side it came from.
            let index = Array(0..<members.count)
            var place = Array(repeating: 0, count: stack.vertices.count)
            for (position, member) in members.enumerated() { place[member] = index[position] }
            stack.lines[line].vertices = LineOrdering.sorted(members, key: key, stack, place, isSubheading)
        }
        return stack
    }
}
