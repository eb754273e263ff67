/// Sifting (Matuszewski, Schönfeld and Molitor 1999) on the lines of a column, for whole nets as well as for single
/// labels: each is tried at every place of its lines and put where fewest connectors cross.
///
/// - Postcondition: as for ordering; crossings, exits and the sum of horizontal ways never grow.
struct LineSifting {
    var pull: LineOrdering.Pull
    var isSubheading: [Bool]
    var passes: Int
    /// Links looked at: what sifting a very large column may cost.
    var largestWork = 4_000_000

    /// What is improved: crossings first, then what a connector meets on its way out, then how far links lean.
    func sift(_ start: ColumnStack) -> ColumnStack {
        if passes == 0 { return start }
        var stack = start
        var scratch = Scratch(stack)
        var work = largestWork
        for _ in 0..<passes {
            var changed = false
            for net in stack.nets.indices where work > 0 {
                // Every target looks at the links of every line its lanes pass.
                let links = stack.netLinks[net]
                work -= (20 + 2 * (links.last.map { stack.linksOfGap[stack.links[$0].gap].count } ?? 0)) * links.count
                    * (links.first.map { stack.linksOfGap[stack.links[$0].gap].count } ?? 0)
                changed = siftNet(net, &stack, &scratch) || changed
            }
            for line in stack.lines.indices where stack.lines[line].vertices.count > 1 && work > 0 {
                work -= stack.lines[line].vertices.count * stack.linksOfGap[line].count
                for vertex in stack.lines[line].vertices
                where stack.vertices[vertex].kind != .lane || stack.vertices[vertex].side == 0 {
                    changed = siftVertex(vertex, &stack, &scratch) || changed
                }
            }
            if !changed { break }
        }
        return stack
    }

    /// Places of vertices, kept from one cost to the next so that none is allocated.
    private struct Scratch {
        var index: [Int]
        var share: [Int]

        init(_ stack: ColumnStack) {
            index = Array(repeating: 0, count: stack.vertices.count)
            share = index
        }
    }

    // MARK: Moves

    /// A vertex that was moved within its line, and how to take that back.
    private struct Move {
        var vertex: Int
        var from: Int
        var to: Int
        var side: Int
    }

    private func siftNet(_ net: Int, _ stack: inout ColumnStack, _ scratch: inout Scratch) -> Bool {
        var lanes: [Int] = []
        for link in stack.netLinks[net] {
            for vertex in [stack.links[link].top, stack.links[link].bottom]
            where stack.vertices[vertex].kind == .lane && lanes.last != vertex && !lanes.contains(vertex) {
                lanes.append(vertex)
            }
        }
        if lanes.isEmpty { return false }
        let labels = ([stack.nets[net].root] + stack.nets[net].leaves).map { stack.vertexOfNode[$0]! }
            .filter { stack.vertices[$0].kind == .label && !isInWiderBlock($0, stack) }
        let positions = LineOrdering.Positions(stack)
        var targets = [-1, 70000, 32000, 33500]
        targets += (1..<8).map { $0 * 8192 + 17 }
        let middle = lanes[lanes.count / 2]
        for other in stack.lines[stack.vertices[middle].line].vertices
        where other != middle && stack.vertices[other].kind == .lane {
            targets += [positions.share[other] - 1, positions.share[other] + 1]
        }
        let all = lanes + labels
        let sets = labels.isEmpty ? [lanes] : [lanes, all]
        let before = cost(stack, around: all, &scratch)
        var best = (cost: before, target: 0, moving: [Int]())
        var undo: [Move] = []
        for target in targets {
            for moving in sets {
                undo.removeAll(keepingCapacity: true)
                for vertex in moving {
                    if let move = Self.move(vertex, to: target, positions, &stack) { undo.append(move) }
                }
                let value = cost(stack, around: all, &scratch)
                if value < best.cost { best = (value, target, moving) }
                for move in undo.reversed() { Self.takeBack(move, &stack) }
            }
        }
        for vertex in best.moving { _ = Self.move(vertex, to: best.target, positions, &stack) }
        return best.cost < before
    }

    private func siftVertex(_ vertex: Int, _ stack: inout ColumnStack, _ scratch: inout Scratch) -> Bool {
        if stack.vertices[vertex].kind == .heading || isInWiderBlock(vertex, stack) { return false }
        let line = stack.vertices[vertex].line
        var best = (cost: cost(stack, around: [vertex], &scratch), vertices: stack.lines[line].vertices)
        let before = best.cost
        let original = best.vertices
        let rest = original.filter { $0 != vertex }
        for place in Self.places(for: vertex, among: rest, stack) {
            var vertices = rest
            vertices.insert(vertex, at: place)
            stack.lines[line].vertices = vertices
            let value = cost(stack, around: [vertex], &scratch)
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
        let to = nearestPlace(to: wanted, for: vertex, line, stack)
        stack.lines[line].vertices.insert(vertex, at: to)
        return Move(vertex: vertex, from: from, to: to, side: oldSide)
    }

    private static func takeBack(_ move: Move, _ stack: inout ColumnStack) {
        let line = stack.vertices[move.vertex].line
        stack.vertices[move.vertex].side = move.side
        stack.lines[line].vertices.remove(at: move.to)
        stack.lines[line].vertices.insert(move.vertex, at: move.from)
    }

    /// The place nearest to `wanted` that the vertex, taken out of its line, may take.
    private static func nearestPlace(to wanted: Int, for vertex: Int, _ line: Int, _ stack: ColumnStack) -> Int {
        let count = stack.lines[line].vertices.count
        func side(_ place: Int) -> Int { stack.vertices[stack.lines[line].vertices[place]].side }
        func block(_ place: Int) -> Int { stack.vertices[stack.lines[line].vertices[place]].block }
        var left = 0
        while left < count, side(left) < 0 { left += 1 }
        var right = count
        while right > left, side(right - 1) > 0 { right -= 1 }
        let own = stack.vertices[vertex].side
        let (low, high) = own < 0 ? (0, left) : own > 0 ? (right, count) : (left, right)
        var place = Swift.min(Swift.max(wanted, low), high)
        // Not inside another block: on to its nearer end.
        func isFree(_ place: Int) -> Bool { place == 0 || place == count || block(place - 1) != block(place) }
        var step = 1
        while !isFree(place) {
            place += step
            step = step > 0 ? -step - 1 : -step + 1
        }
        return place
    }

    private func isInWiderBlock(_ vertex: Int, _ stack: ColumnStack) -> Bool {
        let entry = stack.vertices[vertex]
        return stack.lines[entry.line].vertices.contains { $0 != vertex && stack.vertices[$0].block == entry.block }
    }

    /// Places in a line a vertex may take: with its side's, and not inside another block.
    static func places(for vertex: Int, among rest: [Int], _ stack: ColumnStack) -> [Int] {
        let side = stack.vertices[vertex].side
        let left = rest.prefix { stack.vertices[$0].side < 0 }.count
        let right = rest.reversed().prefix { stack.vertices[$0].side > 0 }.count
        let range = side < 0 ? 0...left : side > 0 ? (rest.count - right)...rest.count : left...(rest.count - right)
        return range.filter { place in
            place == 0 || place == rest.count
                || stack.vertices[rest[place - 1]].block != stack.vertices[rest[place]].block
        }
    }

    // MARK: Cost

    /// Of the gaps and lines that a move of these vertices touches.
    private func cost(_ stack: ColumnStack, around vertices: [Int], _ scratch: inout Scratch) -> Int {
        var low = Int.max
        var high = Int.min
        for vertex in vertices {
            low = min(low, stack.vertices[vertex].line)
            high = max(high, stack.vertices[vertex].line)
        }
        let lines = max(0, low - 1)...min(stack.lines.count - 1, high + 1)
        for line in lines {
            let count = stack.lines[line].vertices.count
            for (place, vertex) in stack.lines[line].vertices.enumerated() {
                scratch.index[vertex] = place
                scratch.share[vertex] = (2 * place + 1) * 500 / count
            }
        }
        var crossings = 0
        var lean = 0
        for gap in low...high + 1 where gap > 0 && gap < stack.lines.count {
            let links = stack.linksOfGap[gap]
            for i in links.indices {
                let a = stack.links[links[i]]
                lean += abs(scratch.share[a.top] - scratch.share[a.bottom])
                for j in 0..<i {
                    let b = stack.links[links[j]]
                    let (top, bottom) = (
                        scratch.index[a.top] - scratch.index[b.top], scratch.index[a.bottom] - scratch.index[b.bottom]
                    )
                    if (top < 0 && bottom > 0) || (top > 0 && bottom < 0) { crossings += 1 }
                }
            }
        }
        var exits = 0
        for line in low...high {
            for vertex in stack.lines[line].vertices { exits += pull.exitCost(vertex, stack) }
        }
        return 1000 * crossings + 10 * exits + lean
    }
}
