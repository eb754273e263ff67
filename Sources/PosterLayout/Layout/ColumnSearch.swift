/// Local search on one column: moves a net's lanes, or a label, to where its connectors would run straight, and
/// keeps what makes the column better. Greedy and deterministic, bounded by a count of passes.
struct ColumnSearch {
    var ordering: LineOrdering
    var placement: HorizontalPlacement
    var pull: LineOrdering.Pull
    var isSubheading: [Bool]
    var passes: Int
    /// Placements tried, times vertices placed in each: what a pass over a very large column may cost.
    var largestWork = 400_000

    func improve(_ start: PlacedColumn) -> PlacedColumn {
        if passes == 0 { return start }
        var placed = start
        var cost = self.cost(of: start)
        var system = placement.system(of: start.stack)
        var work = largestWork
        for _ in 0..<passes {
            let before = cost
            for net in placed.stack.nets.indices.sorted(by: { (-bends($0, placed), $0) < (-bends($1, placed), $1) }) {
                if bends(net, placed) == 0 || work < 0 { continue }
                accept(moves(of: net, placed), &system, &placed, &cost, &work)
            }
            for vertex in pull.vertices where pull.exitCost(vertex, placed.stack) > 0 {
                if work < 0 { break }
                let moves = [0, placed.stack.width].map { moved([vertex], to: $0, placed.stack) }
                accept(moves.compactMap { $0 }, &system, &placed, &cost, &work)
            }
            if cost == before { break }
        }
        return placed
    }

    /// The cost of an order, from its bends alone, without placing it; nil where it does not fit or costs no less than
    /// `limit`.
    func quickCost(of stack: ColumnStack, below limit: Int = .max) -> Int? {
        let least = leastCost(of: stack)
        var system = placement.system(of: stack)
        return placement.bends(&system, most: (limit - least - 1) / Self.bendCost).map { least + Self.bendCost * $0 }
    }

    /// The cost of an order if not one connector had to bend.
    func leastCost(of stack: ColumnStack) -> Int {
        100 * crossings(stack) + LineOrdering.exits(stack, pull) + stack.width / 64
    }

    /// Whether an order of this least cost may well be better than `known`: one move seldom saves many bends.
    func isPromising(_ least: Int, _ placed: PlacedColumn, below known: Int) -> Bool {
        least + Self.bendCost * max(0, placed.bends - Self.bendsSaved) < known
    }

    private func accept(
        _ candidates: [ColumnStack], _ system: inout PlacementSystem, _ placed: inout PlacedColumn, _ cost: inout Int,
        _ work: inout Int
    ) {
        var best: (cost: Int, stack: ColumnStack)?
        for candidate in candidates {
            let least = leastCost(of: candidate)
            let known = best?.cost ?? cost
            if !isPromising(least, placed, below: known) { continue }
            work -= candidate.vertices.count
            system.restart(with: candidate)
            guard let bends = placement.bends(&system, most: (known - least - 1) / Self.bendCost) else { continue }
            best = (least + Self.bendCost * bends, candidate)
        }
        guard let best else { return }
        system.restart(with: best.stack)
        if let new = placement.place(&system, pull: pull) {
            placed = new
            cost = best.cost
        }
    }

    /// What a bend costs where a crossing costs 100.
    private static let bendCost = 23

    /// More bends than this no move is thought to save.
    private static let bendsSaved = 8

    func cost(of placed: PlacedColumn) -> Int { leastCost(of: placed.stack) + Self.bendCost * placed.bends }

    private func crossings(_ stack: ColumnStack) -> Int {
        var index = Array(repeating: 0, count: stack.vertices.count)
        for line in stack.lines {
            for (place, vertex) in line.vertices.enumerated() { index[vertex] = place }
        }
        return LineOrdering.crossings(stack, index)
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
        let ends = stack.netEnds[net]
        var moves: [ColumnStack?] = []
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
        var different: [ColumnStack] = []
        for case let move? in moves where !different.contains(where: { $0.hasOrder(of: move) }) { different.append(move) }
        return different
    }

    /// The stack with these vertices reinserted in their lines at `target`; nil where that changes nothing.
    func moved(_ vertices: [Int], to target: Em, _ stack: ColumnStack) -> ColumnStack? {
        var moved = stack
        var changed = false
        for vertex in vertices {
            let line = stack.vertices[vertex].line
            if stack.lines[line].vertices.count < 2 { continue }
            if stack.vertices[vertex].side != 0 {
                let side = target * 2 < stack.width ? -1 : 1
                if side != moved.vertices[vertex].side { moved.vertices[vertex].side = side }
            }
            let from = moved.lines[line].vertices.firstIndex(of: vertex)!
            moved.lines[line].vertices.remove(at: from)
            let to = LineSifting.nearestPlace(toX: target, for: vertex, line, moved)
            moved.lines[line].vertices.insert(vertex, at: to)
            if to != from { changed = true }
        }
        return changed ? moved : nil
    }
}
