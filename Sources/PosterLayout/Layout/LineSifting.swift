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
        var stack = start
        var work = largestWork
        for _ in 0..<passes {
            var changed = false
            for net in stack.nets.indices where work > 0 {
                // Every target looks at the links of every line its lanes pass.
                let links = stack.netLinks[net]
                work -= (20 + 2 * (links.last.map { stack.linksOfGap[stack.links[$0].gap].count } ?? 0)) * links.count
                    * (links.first.map { stack.linksOfGap[stack.links[$0].gap].count } ?? 0)
                changed = siftNet(net, &stack) || changed
            }
            for line in stack.lines.indices where stack.lines[line].vertices.count > 1 && work > 0 {
                work -= stack.lines[line].vertices.count * stack.linksOfGap[line].count
                for vertex in stack.lines[line].vertices where stack.vertices[vertex].kind != .lane || stack.vertices[vertex].side == 0 {
                    changed = siftVertex(vertex, &stack) || changed
                }
            }
            if !changed { break }
        }
        return stack
    }

    // MARK: Moves

    private func siftNet(_ net: Int, _ stack: inout ColumnStack) -> Bool {
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
        for other in stack.lines[stack.vertices[middle].line].vertices where other != middle && stack.vertices[other].kind == .lane {
            targets += [positions.share[other] - 1, positions.share[other] + 1]
        }
        let all = lanes + labels
        let lines = all.map { stack.vertices[$0].line }
        func state() -> [(vertices: [Int], side: Int)] {
            all.indices.map { (stack.lines[lines[$0]].vertices, stack.vertices[all[$0]].side) }
        }
        func restore(_ state: [(vertices: [Int], side: Int)]) {
            for (place, entry) in state.enumerated() {
                stack.lines[lines[place]].vertices = entry.vertices
                stack.vertices[all[place]].side = entry.side
            }
        }
        let original = state()
        let before = cost(stack, around: all)
        var best = (cost: before, state: original)
        for target in targets {
            for moving in labels.isEmpty ? [lanes] : [lanes, all] {
                for vertex in moving { Self.insert(vertex, at: target, positions, &stack) }
                let value = cost(stack, around: all)
                if value < best.cost { best = (value, state()) }
                restore(original)
            }
        }
        restore(best.state)
        return best.cost < before
    }

    private func siftVertex(_ vertex: Int, _ stack: inout ColumnStack) -> Bool {
        if stack.vertices[vertex].kind == .heading || isInWiderBlock(vertex, stack) { return false }
        let line = stack.vertices[vertex].line
        var best = (cost: cost(stack, around: [vertex]), vertices: stack.lines[line].vertices)
        let before = best.cost
        let original = best.vertices
        let rest = original.filter { $0 != vertex }
        for place in Self.places(for: vertex, among: rest, stack) {
            var vertices = rest
            vertices.insert(vertex, at: place)
            stack.lines[line].vertices = vertices
            let value = cost(stack, around: [vertex])
            if value < best.cost { best = (value, vertices) }
        }
        stack.lines[line].vertices = best.vertices
        return best.cost < before
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

    /// Puts a vertex where `share` of its line is; one that keeps to a side takes the side nearer to it.
    static func insert(_ vertex: Int, at share: Int, _ positions: LineOrdering.Positions, _ stack: inout ColumnStack) {
        if stack.vertices[vertex].side != 0 { stack.vertices[vertex].side = share < 32768 ? -1 : 1 }
        let line = stack.vertices[vertex].line
        if stack.lines[line].vertices.count < 2 { return }
        let rest = stack.lines[line].vertices.filter { $0 != vertex }
        let wanted = rest.firstIndex { positions.share[$0] > share } ?? rest.count
        guard let place = places(for: vertex, among: rest, stack).min(by: {
            (abs($0 - wanted), $0) < (abs($1 - wanted), $1)
        }) else { return }
        var vertices = rest
        vertices.insert(vertex, at: place)
        stack.lines[line].vertices = vertices
    }

    // MARK: Cost

    /// Of the gaps and lines that a move of these vertices touches.
    private func cost(_ stack: ColumnStack, around vertices: [Int]) -> Int {
        var low = Int.max
        var high = Int.min
        for vertex in vertices {
            low = min(low, stack.vertices[vertex].line)
            high = max(high, stack.vertices[vertex].line)
        }
        var index = Array(repeating: 0, count: stack.vertices.count)
        var share = index
        let lines = max(0, low - 1)...min(stack.lines.count - 1, high + 1)
        for line in lines {
            let count = stack.lines[line].vertices.count
            for (place, vertex) in stack.lines[line].vertices.enumerated() {
                index[vertex] = place
                share[vertex] = (2 * place + 1) * 500 / count
            }
        }
        var crossings = 0
        var lean = 0
        for gap in low...high + 1 where gap > 0 && gap < stack.lines.count {
            let links = stack.linksOfGap[gap]
            for i in links.indices {
                let a = stack.links[links[i]]
                lean += abs(share[a.top] - share[a.bottom])
                for j in 0..<i {
                    let b = stack.links[links[j]]
                    let (top, bottom) = (index[a.top] - index[b.top], index[a.bottom] - index[b.bottom])
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
