/// Sifting (Matuszewski, Schönfeld and Molitor 1999) on the lines of a column, for whole nets as well as for single
/// labels: each is tried at every place of its lines and put where fewest connectors cross.
///
/// - Postcondition: as for ordering; crossings, exits and how far links lean in sum never grow.
struct LineSifting {
    var pull: LineOrdering.Pull
    var passes: Int
    /// Links looked at: what sifting a very large column may cost.
    var largestWork = 4_000_000

    /// What is improved: crossings first, then what connectors to other columns meet before the gutter, then how far links lean.
    func sift(_ start: ColumnStack) -> ColumnStack {
        if passes == 0 { return start }
        var stack = start
        var costs = SiftingCost(stack, pull)
        var work = largestWork
        for _ in 0..<passes {
            var changed = false
            for net in stack.nets.indices where work > 0 {
                // Every target looks at the links of every line its lanes pass.
                let links = stack.netLinks[net]
                work -=
                    (20 + 2 * (links.last.map { stack.linksOfGap[stack.links[$0].gap].count } ?? 0)) * links.count
                    * (links.first.map { stack.linksOfGap[stack.links[$0].gap].count } ?? 0)
                changed = siftNet(net, &stack, &costs) || changed
            }
            for line in stack.lines.indices where stack.lines[line].vertices.count > 1 && work > 0 {
                work -= stack.lines[line].vertices.count * stack.linksOfGap[line].count
                for vertex in stack.lines[line].vertices
                where stack.vertices[vertex].kind != .lane || stack.vertices[vertex].side == 0 {
                    changed = siftVertex(vertex, &stack, &costs) || changed
                }
            }
            if !changed { break }
        }
        return stack
    }

    // MARK: Moves

    /// A vertex that was moved within its line, and how to take that back.
    private struct Move {
        var vertex: Int
        var from: Int
        var to: Int
        var side: Int
    }

    /// Shares of a line that a net is tried at, beside those of other lanes: both ends, either side of the middle where a
    /// heading stands, and the eighths, a little off them so that what stands on one is to its left.
    private static let targets = [-1, 70_000, 32_000, 33_500] + (1..<8).map { $0 * 8192 + 17 }

    private func siftNet(_ net: Int, _ stack: inout ColumnStack, _ costs: inout SiftingCost) -> Bool {
        var lanes: [Int] = []
        for link in stack.netLinks[net] {
            for vertex in [stack.links[link].top, stack.links[link].bottom]
            where stack.vertices[vertex].kind == .lane && lanes.last != vertex && !lanes.contains(vertex) {
                lanes.append(vertex)
            }
        }
        if lanes.isEmpty { return false }
        let labels = stack.netEnds[net]
            .filter { stack.vertices[$0].kind == .label && !stack.vertices[$0].isPinned }
        let positions = LineOrdering.Positions(stack)
        var targets = Self.targets
        let middle = lanes[lanes.count / 2]
        for other in stack.lines[stack.vertices[middle].line].vertices
        where other != middle && stack.vertices[other].kind == .lane {
            targets += [positions.share[other] - 1, positions.share[other] + 1]
        }
        let all = lanes + labels
        let sets = labels.isEmpty ? [lanes] : [lanes, all]
        costs.begin(all, stack)
        let before = costs.cost(stack, below: .max)
        var best = (cost: before, target: 0, moving: [Int]())
        var undo: [Move] = []
        for target in targets {
            for moving in sets {
                undo.removeAll(keepingCapacity: true)
                for vertex in moving {
                    if let move = Self.move(vertex, to: target, positions, &stack) { undo.append(move) }
                }
                let value = costs.cost(stack, below: best.cost)
                if value < best.cost { best = (value, target, moving) }
                for move in undo.reversed() { Self.takeBack(move, &stack) }
            }
        }
        for vertex in best.moving { _ = Self.move(vertex, to: best.target, positions, &stack) }
        return best.cost < before
    }

    private func siftVertex(_ vertex: Int, _ stack: inout ColumnStack, _ costs: inout SiftingCost) -> Bool {
        if stack.vertices[vertex].kind == .heading || stack.vertices[vertex].isPinned { return false }
        if stack.above[vertex].isEmpty, stack.below[vertex].isEmpty, !pull.isPulled(vertex) { return false }
        let line = stack.vertices[vertex].line
        costs.begin([vertex], stack)
        var best = (cost: costs.cost(stack, below: .max), vertices: stack.lines[line].vertices)
        let before = best.cost
        let original = best.vertices
        let rest = original.filter { $0 != vertex }
        for place in Self.places(for: vertex, among: rest, stack) {
            var vertices = rest
            vertices.insert(vertex, at: place)
            stack.lines[line].vertices = vertices
            let value = costs.cost(stack, below: best.cost)
            if value < best.cost { best = (value, vertices) }
        }
        stack.lines[line].vertices = best.vertices
        return best.cost < before
    }

    /// Moves a vertex to where `share` of its line is; one that keeps to a side takes the side nearer to it.
    private static func move(
        _ vertex: Int, to share: Int, _ positions: LineOrdering.Positions, _ stack: inout ColumnStack
    ) -> Move? {
        let line = stack.vertices[vertex].line
        let count = stack.lines[line].vertices.count
        if count < 2 { return nil }
        let from = stack.lines[line].vertices.firstIndex(of: vertex)!
        let oldSide = stack.vertices[vertex].side
        if oldSide != 0 { stack.vertices[vertex].side = share < 32768 ? -1 : 1 }
        stack.lines[line].vertices.remove(at: from)
        let rest = count - 1
        var wanted = rest
        for place in 0..<rest where positions.share[stack.lines[line].vertices[place]] > share {
            wanted = place
            break
        }
        let to = nearestPlace(to: wanted, for: vertex, stack)
        stack.lines[line].vertices.insert(vertex, at: to)
        return Move(vertex: vertex, from: from, to: to, side: oldSide)
    }

    private static func takeBack(_ move: Move, _ stack: inout ColumnStack) {
        let line = stack.vertices[move.vertex].line
        stack.vertices[move.vertex].side = move.side
        stack.lines[line].vertices.remove(at: move.to)
        stack.lines[line].vertices.insert(move.vertex, at: move.from)
    }

    /// The place nearest to `x` that the vertex, taken out of its line, may take.
    static func nearestPlace(toX x: Em, for vertex: Int, _ stack: ColumnStack) -> Int {
        let rest = stack.lines[stack.vertices[vertex].line].vertices
        return nearestPlace(to: rest.firstIndex { stack.vertices[$0].x > x } ?? rest.count, for: vertex, stack)
    }

    /// The place nearest to `wanted` that the vertex, taken out of its line, may take.
    private static func nearestPlace(to wanted: Int, for vertex: Int, _ stack: ColumnStack) -> Int {
        let line = stack.vertices[vertex].line
        let count = stack.lines[line].vertices.count
        func side(_ place: Int) -> Int { stack.vertices[stack.lines[line].vertices[place]].side }
        var left = 0
        while left < count, side(left) < 0 { left += 1 }
        var right = count
        while right > left, side(right - 1) > 0 { right -= 1 }
        let own = stack.vertices[vertex].side
        let (low, high) = own < 0 ? (0, left) : own > 0 ? (right, count) : (left, right)
        return Swift.min(Swift.max(wanted, low), high)
    }

    /// Places in a line a vertex may take: with its side's.
    static func places(for vertex: Int, among rest: [Int], _ stack: ColumnStack) -> ClosedRange<Int> {
        let side = stack.vertices[vertex].side
        let left = rest.prefix { stack.vertices[$0].side < 0 }.count
        let right = rest.reversed().prefix { stack.vertices[$0].side > 0 }.count
        return side < 0 ? 0...left : side > 0 ? (rest.count - right)...rest.count : left...(rest.count - right)
    }
}
