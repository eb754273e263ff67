/// Reorderings that bring lanes into line with where their nets run above or below, of several nets at once where they run
/// side by side, and texts past the lanes beside them: moves of one whole net cannot find these, since alone it would
/// cross its neighbours.
struct RunMoves {
    /// Lanes of one net that stand straight below each other.
    private struct Run {
        /// From top to bottom.
        var lanes: [Int]
        var lines: ClosedRange<Int>
        /// Where the net comes from and goes on to, where it steps aside there.
        var above: Em?
        var below: Em?
    }

    /// Whether the lines above or those below are what lanes are brought into line with.
    private enum Side { case above, below }

    private let placed: PlacedColumn
    private var runs: [Run] = []
    /// Of each vertex; -1 where it is no lane.
    private var runOf: [Int]

    init(_ placed: PlacedColumn) {
        self.placed = placed
        let stack = placed.stack
        runOf = Array(repeating: -1, count: stack.vertices.count)
        for vertex in stack.textCount..<stack.vertices.count where runOf[vertex] < 0 { addRun(with: vertex, stack) }
    }

    /// - Postcondition: none is there twice.
    func moves() -> [Reordering] {
        var stack = placed.stack
        var moves: [Reordering] = []
        func add(_ move: Reordering?) {
            guard let move, !moves.contains(where: { $0.hasOrder(of: move) }) else { return }
            moves.append(move)
        }
        for run in runs.indices {
            for side in [Side.above, .below] where step(run, side) != 0 {
                let bundle = bundle(of: run, side)
                add(stack.reordering(moved(bundle, side)))
                if bundle.count > 1 { add(stack.reordering(moved([run], side))) }
            }
        }
        for line in stack.lines.indices { for move in textMoves(inLine: line, stack) { add(move) } }
        return moves
    }

    // MARK: Lanes

    private mutating func addRun(with first: Int, _ stack: ColumnStack) {
        func straight(_ links: ArraySlice<Int>, _ next: (Int) -> Int) -> Int? {
            links.filter { placed.top[$0] == placed.bottom[$0] }.map(next)
                .first { stack.vertices[$0].kind == .lane && runOf[$0] < 0 }
        }
        var lanes = [first]
        runOf[first] = runs.count
        while let lane = straight(stack.above[lanes[0]], { stack.links[$0].top }) {
            lanes.insert(lane, at: 0)
            runOf[lane] = runs.count
        }
        while let lane = straight(stack.below[lanes.last!], { stack.links[$0].bottom }) {
            lanes.append(lane)
            runOf[lane] = runs.count
        }
        let (top, bottom) = (lanes[0], lanes.last!)
        runs.append(
            Run(
                lanes: lanes, lines: stack.vertices[top].line...stack.vertices[bottom].line,
                above: stack.above[top].first.map { placed.top[$0] },
                below: stack.below[bottom].first.map { placed.bottom[$0] }))
    }

    private func x(_ run: Int) -> Em { placed.stack.vertices[runs[run].lanes[0]].x }

    private func target(_ run: Int, _ side: Side) -> Em { (side == .above ? runs[run].above : runs[run].below) ?? x(run) }

    private func step(_ run: Int, _ side: Side) -> Int { (target(run, side) - x(run)).signum() }

    /// The runs beside this one that step aside at the same gap to the same side, this one included.
    private func bundle(of run: Int, _ side: Side) -> [Int] {
        let stack = placed.stack
        let lane = side == .above ? runs[run].lanes[0] : runs[run].lanes.last!
        let line = stack.lines[stack.vertices[lane].line].vertices
        let place = line.firstIndex(of: lane)!
        func belongs(_ vertex: Int) -> Bool {
            let other = runOf[vertex]
            if other < 0 || step(other, side) != step(run, side) { return false }
            return vertex == (side == .above ? runs[other].lanes[0] : runs[other].lanes.last!)
        }
        let before = line[..<place].reversed().prefix(while: belongs).reversed()
        let after = line[(place + 1)...].prefix(while: belongs)
        return (before + [lane] + after).map { runOf[$0] }
    }

    /// The lanes of these runs in the lines that all of them pass, and where each is brought.
    private func moved(_ bundle: [Int], _ side: Side) -> [(vertex: Int, target: Em)] {
        let first = bundle.reduce(0) { max($0, runs[$1].lines.lowerBound) }
        let last = bundle.reduce(Int.max) { min($0, runs[$1].lines.upperBound) }
        return bundle.flatMap { run in
            runs[run].lanes.filter { (first...last).contains(placed.stack.vertices[$0].line) }
                .map { ($0, target(run, side)) }
        }
    }

    // MARK: Texts

    /// Each text past one, two … all of the lanes between it and the next text.
    private func textMoves(inLine line: Int, _ stack: ColumnStack) -> [Reordering] {
        let vertices = stack.lines[line].vertices
        return vertices.indices.filter { vertices[$0] < stack.textCount }.flatMap { place -> [Reordering] in
            let text = vertices[place]
            func isLane(_ vertex: Int) -> Bool {
                stack.vertices[vertex].kind == .lane && stack.vertices[vertex].side == stack.vertices[text].side
            }
            let before = vertices[..<place].reversed().prefix(while: isLane).count
            let after = vertices[(place + 1)...].prefix(while: isLane).count
            return (-before...after).filter { $0 != 0 }.map { distance in
                var order = vertices
                order.remove(at: place)
                order.insert(text, at: place + distance)
                return Reordering(lines: [.init(line: line, vertices: order)])
            }
        }
    }
}
