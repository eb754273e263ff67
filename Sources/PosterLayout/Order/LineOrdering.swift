internal import MapModel

/// Pass 6. Orders the vertices of every line so that few connectors cross: barycentre sweeps (Sugiyama) with greedy
/// switching, on vertices as wide as their texts are.
///
/// - Postcondition: blocks without a connector keep the map's order; vertices with a side stand at that end of their line.
/// - Complexity: O(sweeps · (V + E) log V).
struct LineOrdering {
    var spacing: Spacing
    var sweeps: Int

    /// Where connectors to other columns pull a text: how many more to the right than to the left. Nothing pulls at lanes.
    struct Pull: Sendable {
        private let left: [Int]
        private let right: [Int]
        /// Vertices with connectors to other columns.
        let vertices: [Int]

        /// - Parameters: of every text, how many connectors leave it to either side.
        init(left: [Int], right: [Int]) {
            self.left = left
            self.right = right
            vertices = left.indices.filter { left[$0] + right[$0] > 0 }
        }

        func isPulled(_ vertex: Int) -> Bool { vertex < left.count && left[vertex] + right[vertex] > 0 }

        /// −1, 0 or +1.
        func direction(of vertex: Int) -> Int { vertex < left.count ? (right[vertex] - left[vertex]).signum() : 0 }

        /// What stands between a label and the gutters its connectors leave for: lanes are crossed, a label makes a
        /// connector bend.
        func exitCost(_ vertex: Int, _ stack: ColumnStack) -> Int {
            if !isPulled(vertex) { return 0 }
            let line = stack.lines[stack.vertices[vertex].line].vertices
            let place = line.firstIndex(of: vertex)!
            func cost(_ beyond: ArraySlice<Int>) -> Int {
                if beyond.isEmpty { return 0 }
                let lanes = beyond.count { stack.vertices[$0].kind == .lane }
                return Weights.Column.exitBlocked + Weights.Column.exitLane * lanes
            }
            return (left[vertex] > 0 ? cost(line[..<place]) : 0) + (right[vertex] > 0 ? cost(line[(place + 1)...]) : 0)
        }
    }

    /// - Parameter start: which beginning to sweep from: lines as they are or reversed, downwards or upwards first; from
    ///   the fourth on lines that are shuffled, always alike.
    func order(_ stack: ColumnStack, start: Int, pull: Pull) -> ColumnStack {
        var stack = stack
        if start % 4 > 1 { for line in stack.lines.indices { stack.lines[line].vertices.reverse() } }
        if start > 3 { shuffle(&stack, seed: start) }
        return sweep(stack, upwardsFirst: start % 2 == 1, pull: pull).stack
    }

    /// Fisher and Yates on every line, with Knuth's MMIX generator.
    private func shuffle(_ stack: inout ColumnStack, seed: Int) {
        var state = UInt64(seed)
        func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for line in stack.lines.indices {
            for place in stack.lines[line].vertices.indices.dropFirst().reversed() {
                stack.lines[line].vertices.swapAt(place, next(below: place + 1))
            }
        }
    }

    /// Sweeps without a gain after which no other is made.
    private static let patience = 6

    private func sweep(
        _ start: ColumnStack, upwardsFirst: Bool, pull: Pull
    ) -> (cost: Int, stack: ColumnStack) {
        var stack = start
        var positions = Positions(stack)
        var best = (cost: Int.max, stack: stack)
        var lastGain = sweeps / 3
        for sweep in 0..<sweeps {
            if sweep == sweeps / 3 { lockPassingLanes(&stack, &positions) }
            let downwards = (sweep % 2 == 0) != upwardsFirst
            let both = sweep >= sweeps / 2
            let lines = downwards ? Array(stack.lines.indices) : stack.lines.indices.reversed()
            for line in lines {
                sort(line, &stack, &positions, useAbove: downwards || both, useBelow: !downwards || both, pull)
            }
            greedySwitch(&stack, &positions, rounds: 4)
            if sweep < sweeps / 3 { continue }
            let cost = Weights.crossing * Self.crossings(stack, positions.index) + Self.exits(stack, pull)
            if cost < best.cost {
                best = (cost, stack)
                lastGain = sweep
            }
            if cost == 0 || sweep - lastGain > Self.patience { break }
        }
        return best
    }

    /// Of all labels with connectors to other columns.
    static func exits(_ stack: ColumnStack, _ pull: Pull) -> Int {
        pull.vertices.reduce(0) { $0 + pull.exitCost($1, stack) }
    }

    /// Order and relative place of every vertex.
    struct Positions {
        var index: [Int]
        /// Middle, as a share of its line, in 1/65536.
        var share: [Int]

        init(_ stack: ColumnStack) {
            index = Array(repeating: 0, count: stack.vertices.count)
            share = index
            for line in stack.lines.indices { update(line, stack) }
        }

        mutating func update(_ line: Int, _ stack: ColumnStack) {
            let vertices = stack.lines[line].vertices
            let half = Int.emScale / 2
            let total = vertices.reduce(half) { $0 + stack.vertices[$1].width + half }
            var x = half
            for (position, vertex) in vertices.enumerated() {
                let width = stack.vertices[vertex].width
                index[vertex] = position
                share[vertex] = (x + width / 2) * 65536 / total
                x += width + half
            }
        }
    }

    /// Lanes that pass a whole section run at its sides, on the side nearer to where their net ends.
    private func lockPassingLanes(_ stack: inout ColumnStack, _ positions: inout Positions) {
        for (net, lanes) in Self.passingLanes(stack) {
            var sum = 0
            var count = 0
            for lane in lanes {
                sum += positions.share[lane]
                count += 1
            }
            for end in [stack.nets[net].root] + stack.nets[net].leaves {
                sum += positions.share[stack.vertexOfNode[end]!] * lanes.count
                count += lanes.count
            }
            let side = sum * 2 < count * 65536 ? -1 : 1
            for lane in lanes { stack.vertices[lane].side = side }
        }
    }

    /// Of every net and every section it passes from edge to edge, its lanes there.
    private static func passingLanes(_ stack: ColumnStack) -> [(net: Int, lanes: [Int])] {
        var lineCount: [Int: Int] = [:]
        for line in stack.lines { lineCount[line.section, default: 0] += 1 }
        var runs: [(net: Int, section: Int, lanes: [Int])] = []
        // Lanes of a net are numbered from its root outwards, so a run over a section is contiguous.
        for (index, vertex) in stack.vertices.enumerated() where vertex.kind == .lane {
            let section = stack.lines[vertex.line].section
            if let last = runs.last, last.net == vertex.net, last.section == section {
                runs[runs.count - 1].lanes.append(index)
            } else {
                runs.append((vertex.net, section, [index]))
            }
        }
        var endsIn: Set<[Int]> = []
        for (index, net) in stack.nets.enumerated() {
            for end in [net.root] + net.leaves {
                endsIn.insert([index, stack.lines[stack.vertices[stack.vertexOfNode[end]!].line].section])
            }
        }
        return runs.filter { $0.lanes.count == lineCount[$0.section]! && !endsIn.contains([$0.net, $0.section]) }
            .map { ($0.net, $0.lanes) }
    }

    private func sort(
        _ line: Int, _ stack: inout ColumnStack, _ positions: inout Positions, useAbove: Bool, useBelow: Bool,
        _ pull: Pull
    ) {
        let vertices = stack.lines[line].vertices
        if vertices.count < 2 { return }
        var key = Array(repeating: 0, count: vertices.count)
        for (place, vertex) in vertices.enumerated() {
            var sum = 0
            var count = 0
            if useAbove {
                for place in stack.above.places(of: vertex) {
                    sum += positions.share[stack.links[stack.above.number(at: place)].top]
                    count += 1
                }
            }
            if useBelow {
                for place in stack.below.places(of: vertex) {
                    sum += positions.share[stack.links[stack.below.number(at: place)].bottom]
                    count += 1
                }
            }
            let direction = pull.direction(of: vertex)
            if direction != 0 {
                let place = direction > 0 ? Weights.Pull.orderingRight : Weights.Pull.orderingLeft
                sum += Weights.Pull.links * place
                count += Weights.Pull.links
            }
            let isHeading = stack.vertices[vertex].kind == .heading
            key[place] = isHeading ? 32768 : count > 0 ? sum / count : positions.share[vertex]
        }
        stack.lines[line].vertices = Self.sorted(vertices, key: key, stack, positions.index)
        positions.update(line, stack)
    }

    /// Vertices by side, then by key; those that are pinned in the map's order.
    static func sorted(
        _ vertices: [Int], key: [Int], _ stack: ColumnStack, _ index: [Int]
    ) -> [Int] {
        var sorted = vertices.indices.sorted { a, b in
            let (sideA, sideB) = (stack.vertices[vertices[a]].side, stack.vertices[vertices[b]].side)
            return (sideA, key[a], index[vertices[a]]) < (sideB, key[b], index[vertices[b]])
        }.map { vertices[$0] }
        let places = sorted.indices.filter { stack.vertices[sorted[$0]].isPinned }
        if places.count > 1 {
            // Texts are numbered in the map's order.
            for (place, vertex) in zip(places, places.map { sorted[$0] }.sorted()) { sorted[place] = vertex }
        }
        return sorted
    }

    /// Swaps neighbours while that saves crossings.
    func greedySwitch(_ stack: inout ColumnStack, _ positions: inout Positions, rounds: Int) {
        for _ in 0..<rounds {
            var changed = false
            for line in stack.lines.indices {
                var lineChanged = false
                let count = stack.lines[line].vertices.count
                if count < 2 { continue }
                for place in 0..<count - 1 {
                    let a = stack.lines[line].vertices[place]
                    let b = stack.lines[line].vertices[place + 1]
                    let (va, vb) = (stack.vertices[a], stack.vertices[b])
                    if va.side != vb.side || va.isPinned && vb.isPinned { continue }
                    if saving(a, b, stack, positions.index) > 0 {
                        stack.lines[line].vertices.swapAt(place, place + 1)
                        positions.index[a] = place + 1
                        positions.index[b] = place
                        lineChanged = true
                    }
                }
                if lineChanged {
                    positions.update(line, stack)
                    changed = true
                }
            }
            if !changed { break }
        }
    }

    /// Crossings saved by putting b before a, which stands right before it.
    private func saving(_ a: Int, _ b: Int, _ stack: ColumnStack, _ index: [Int]) -> Int {
        var saved = 0
        for p in stack.above[a] {
            for q in stack.above[b] {
                let (i, j) = (index[stack.links[p].top], index[stack.links[q].top])
                saved += i > j ? 1 : i < j ? -1 : 0
            }
        }
        for p in stack.below[a] {
            for q in stack.below[b] {
                let (i, j) = (index[stack.links[p].bottom], index[stack.links[q].bottom])
                saved += i > j ? 1 : i < j ? -1 : 0
            }
        }
        return saved
    }

    /// Crossings of links between neighbouring lines.
    static func crossings(_ stack: ColumnStack, _ index: [Int]) -> Int {
        stack.linksOfGap.indices.reduce(0) { $0 + crossings(inGap: $1, stack, index) }
    }

    /// From so many links on a tree counts their crossings faster than comparing each with each.
    private static let manyLinks = 48

    static func crossings(inGap gap: Int, _ stack: ColumnStack, _ index: [Int]) -> Int {
        let links = stack.linksOfGap
        let places = links.places(of: gap)
        if places.count >= manyLinks {
            return inversions(
                links[gap].map { (index[stack.links[$0].top], index[stack.links[$0].bottom]) }.sorted(by: <))
        }
        var total = 0
        for i in places.dropFirst() {
            let a = stack.links[links.number(at: i)]
            for j in places.lowerBound..<i {
                let b = stack.links[links.number(at: j)]
                let (top, bottom) = (index[a.top] - index[b.top], index[a.bottom] - index[b.bottom])
                if (top < 0 && bottom > 0) || (top > 0 && bottom < 0) { total += 1 }
            }
        }
        return total
    }

    /// Pairs in wrong order, with a Fenwick tree (Barth, Jünger, Mutzel).
    private static func inversions(_ ends: [(Int, Int)]) -> Int {
        let size = (ends.map(\.1).max() ?? 0) + 1
        var tree = Array(repeating: 0, count: size + 1)
        var total = 0
        var start = 0
        var seen = 0
        while start < ends.count {
            var end = start
            while end < ends.count, ends[end].0 == ends[start].0 {
                var i = ends[end].1 + 1
                var notAfter = 0
                while i > 0 {
                    notAfter += tree[i]
                    i -= i & -i
                }
                total += seen - notAfter
                end += 1
            }
            for place in start..<end {
                var i = ends[place].1 + 1
                while i <= size {
                    tree[i] += 1
                    i += i & -i
                }
            }
            seen += end - start
            start = end
        }
        return total
    }
}
