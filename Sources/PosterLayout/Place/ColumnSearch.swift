/// Local search on one column: moves a net's lanes, or a label, to where its connectors would run straight, and
/// keeps what makes the column better. Greedy and deterministic, bounded by a count of passes.
struct ColumnSearch {
    var ordering: LineOrdering
    var placement: HorizontalPlacement
    var pull: LineOrdering.Pull
    var passes: Int
    /// Placements tried, times vertices placed in each: what a pass over a very large column may cost.
    var largestWork = 400_000

    func improve(_ start: PlacedColumn) -> PlacedColumn {
        if passes == 0 { return start }
        var placed = start
        var cost = self.cost(of: start)
        var trial = OrderTrial(start.stack, placement, pull)
        var work = largestWork
        for _ in 0..<passes {
            let before = cost
            for net in placed.stack.nets.indices.sorted(by: { (-bends($0, placed), $0) < (-bends($1, placed), $1) }) {
                if bends(net, placed) == 0 || work < 0 { continue }
                accept(moves(of: net, placed.stack), &trial, &placed, &cost, &work)
            }
            for vertex in pull.vertices where pull.exitCost(vertex, placed.stack) > 0 {
                if work < 0 { break }
                var stack = placed.stack
                accept([0, stack.width].compactMap { stack.reordering([vertex], to: $0) }, &trial, &placed, &cost, &work)
            }
            acceptRunMoves(&trial, &placed, &cost, &work)
            if cost == before { break }
        }
        return placed
    }

    /// The cost of an order, from its bends alone, without placing it; nil where it does not fit or costs no less than
    /// `limit`.
    func quickCost(of stack: ColumnStack, below limit: Int = .max) -> Int? {
        let least = leastCost(of: stack)
        var system = placement.system(of: stack)
        return placement.bends(&system, most: Self.bends(from: least, below: limit)).map { least + Weights.Column.bend * $0 }
    }

    /// The cost of an order if not one connector had to bend.
    func leastCost(of stack: ColumnStack) -> Int {
        Self.leastCost(crossings: crossings(stack), exits: LineOrdering.exits(stack, pull), width: stack.width)
    }

    private static func leastCost(crossings: Int, exits: Int, width: Em) -> Int {
        Weights.crossing * crossings + exits + width / Weights.Column.widthStep * Weights.Column.unit
    }

    /// How many bends an order of this least cost may have and still cost less than `limit`.
    private static func bends(from least: Int, below limit: Int) -> Int {
        (limit - least - Weights.Column.unit) / Weights.Column.bend
    }

    /// Whether an order of this least cost may well be better than `known`: one move seldom saves many bends.
    func isPromising(_ least: Int, _ placed: PlacedColumn, below known: Int) -> Bool {
        least + Weights.Column.bend * max(0, placed.bends - Weights.Column.bendsSavedByAMove) < known
    }

    private func accept(
        _ candidates: [Reordering], _ trial: inout OrderTrial, _ placed: inout PlacedColumn, _ cost: inout Int,
        _ work: inout Int
    ) {
        var best: (cost: Int, candidate: Reordering)?
        for candidate in candidates {
            let inverse = trial.apply(candidate)
            defer { trial.apply(inverse) }
            let least = Self.leastCost(crossings: trial.crossings, exits: trial.exits, width: placed.stack.width)
            let known = best?.cost ?? cost
            if !isPromising(least, placed, below: known) { continue }
            work -= placed.stack.vertices.count
            guard let bends = trial.bends(most: Self.bends(from: least, below: known)) else { continue }
            best = (least + Weights.Column.bend * bends, candidate)
        }
        guard let best else { return }
        let inverse = trial.apply(best.candidate)
        if let new = trial.place() {
            placed = new
            cost = best.cost
        } else {
            trial.apply(inverse)
        }
    }

    /// Tries what brings several nets into line at once. A move is for the lines as they were when it was thought of.
    private func acceptRunMoves(
        _ trial: inout OrderTrial, _ placed: inout PlacedColumn, _ cost: inout Int, _ work: inout Int
    ) {
        var isChanged = placed.stack.lines.map { _ in false }
        for move in RunMoves(placed).moves() where !move.lines.contains(where: { isChanged[$0.line] }) {
            if work < 0 { break }
            let before = cost
            accept([move], &trial, &placed, &cost, &work)
            if cost < before { for entry in move.lines { isChanged[entry.line] = true } }
        }
    }

    func cost(of placed: PlacedColumn) -> Int { leastCost(of: placed.stack) + Weights.Column.bend * placed.bends }

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

    /// What may make a net run straighter: its lanes above or below each of its ends, or its ends under its lanes.
    private func moves(of net: Int, _ current: ColumnStack) -> [Reordering] {
        var stack = current
        let lanes = stack.netLinks[net].flatMap { [stack.links[$0].top, stack.links[$0].bottom] }
            .filter { stack.vertices[$0].kind == .lane }
        let unique = lanes.reduce(into: [Int]()) { if $0.last != $1 && !$0.contains($1) { $0.append($1) } }
        let ends = stack.netEnds[net]
        let labels = ends.filter { stack.vertices[$0].kind == .label }
        var moves: [Reordering] = []
        func move(_ vertices: [Int], to target: Em) {
            if let move = stack.reordering(vertices, to: target), !moves.contains(where: { $0.hasOrder(of: move) }) {
                moves.append(move)
            }
        }
        if !unique.isEmpty {
            for end in ends { move(unique, to: current.vertices[end].x) }
            move(unique, to: 0)
            move(unique, to: stack.width)
            let middle = unique.reduce(0) { $0 + current.vertices[$1].x } / unique.count
            for label in labels { move([label], to: middle) }
            // Ends and lanes together at a side.
            move(labels + unique, to: 0)
            move(labels + unique, to: stack.width)
        }
        for label in labels {
            for other in ends where other != label { move([label], to: current.vertices[other].x) }
        }
        return moves
    }
}
