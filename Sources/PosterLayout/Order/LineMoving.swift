/// Local search on what stands in which line: moves a name that connectors hold to another line of its section, and keeps
/// what makes the column better. Greedy and deterministic, bounded by a count.
///
/// - Precondition: texts come before lanes among the stack's vertices, as stacking leaves them.
/// - Postcondition: every name stays in its section and a net's root above (or below) all of its leaves; no line is left empty
///   or becomes too wide; the column's cost never grows.
struct LineMoving {
    var stacking: ColumnStacking
    var search: ColumnSearch
    /// Stacks whose bends are counted.
    var trials: Int
    /// Stacks made, times the vertices of each: what moving the labels of a very large column may cost.
    var largestWork = 400_000

    func improve(_ start: PlacedColumn) -> PlacedColumn {
        var placed = start
        var cost = search.cost(of: start)
        var left = trials
        var work = largestWork
        var changed = true
        while changed && left > 0 && work > 0 {
            changed = false
            for vertex in 0..<start.stack.textCount where left > 0 && work > 0 {
                guard isMovable(vertex, placed.stack), isTroubled(vertex, placed) else { continue }
                var best: (cost: Int, stack: ColumnStack)?
                for candidate in moves(of: vertex, placed.stack, &work) where left > 0 {
                    let known = best?.cost ?? cost
                    if !search.isPromising(search.leastCost(of: candidate), placed, below: known) { continue }
                    left -= 1
                    if let value = search.quickCost(of: candidate, below: known) { best = (value, candidate) }
                }
                guard let best else { continue }
                guard let new = search.placement.place(best.stack) else { continue }
                (placed, cost) = (new, best.cost)
                changed = true
            }
        }
        return placed
    }

    // MARK: What moves

    /// Names by themselves, that connectors hold: others keep the map's order.
    func isMovable(_ vertex: Int, _ stack: ColumnStack) -> Bool {
        let entry = stack.vertices[vertex]
        guard entry.kind == .label, stack.contents[entry.content].members.count == 1 else { return false }
        let node = stack.contents[entry.content].members[0].node
        let isHeld = !stack.below[vertex].isEmpty || !stack.above[vertex].isEmpty || search.pull.isPulled(vertex)
        return isHeld && stacking.measured.nodes[node].group < 0
    }

    /// Whether a net of the label bends or crosses another, or something stands between the label and the gutter its connectors leave for.
    private func isTroubled(_ vertex: Int, _ placed: PlacedColumn) -> Bool {
        let stack = placed.stack
        if search.pull.exitCost(vertex, stack) > 0 { return true }
        for own in stack.below[vertex] + stack.above[vertex] {
            for link in stack.netLinks[stack.links[own].net] {
                if placed.sideEntry[link] != nil || placed.top[link] != placed.bottom[link] { return true }
                let crosses = stack.linksOfGap[stack.links[link].gap].contains {
                    stack.links[$0].net != stack.links[link].net
                        && (placed.top[link] < placed.top[$0]) != (placed.bottom[link] < placed.bottom[$0])
                }
                if crosses { return true }
            }
        }
        return false
    }

    // MARK: Where to

    /// Stacks with the label in every other line that takes it, near its connectors' other ends and at the sides.
    func moves(of vertex: Int, _ stack: ColumnStack, _ work: inout Int) -> [ColumnStack] {
        let own = stack.vertices[vertex].line
        let width = stack.vertices[vertex].width
        let isAlone = !stack.lines[own].vertices.contains { $0 != vertex && $0 < stack.textCount }
        var wishes = [0, stack.width, stack.vertices[vertex].x]
        wishes += stack.below[vertex].map { stack.vertices[stack.links[$0].bottom].x }
        wishes += stack.above[vertex].map { stack.vertices[stack.links[$0].top].x }
        var found: [ColumnStack] = []
        for line in stack.lines.indices where line != own && mayStand(vertex, in: line, stack) {
            let lack = width + stacking.spacing.labelLabel - HorizontalPlacement.spareWidth(ofLine: line, stack, stacking.spacing)
            var moved = [ColumnStacking.Moved(vertex: vertex, line: line, x: 0)]
            if isAlone || lack > 0 { continue }
            let restacking = stacking.restacking(stack, moved)
            var tried: [Int] = []
            for wish in wishes {
                let place = stack.lines[line].vertices.firstIndex { stack.vertices[$0].x > wish } ?? .max
                if tried.contains(place) { continue }
                tried.append(place)
                moved[0].x = wish
                work -= stack.vertices.count
                let candidate = stacking.placing(moved, in: restacking)
                // Lanes it draws after it may be too many for the line; they are so at any place.
                if HorizontalPlacement.deficit(candidate, stacking.spacing) > 0 { break }
                found.append(candidate)
            }
        }
        return found
    }

    /// Whether the line is one of the label's section, and all its connectors would still run to lower lines.
    private func mayStand(_ vertex: Int, in line: Int, _ stack: ColumnStack) -> Bool {
        let entry = stack.vertices[vertex]
        if stack.lines[line].section != stack.lines[entry.line].section || stack.lines[line].isHeading { return false }
        func lineOf(_ other: Int) -> Int { other == vertex ? line : stack.vertices[other].line }
        for link in stack.below[vertex] + stack.above[vertex] {
            let net = stack.links[link].net
            let isFanOut = stack.nets[net].shape == .fanOut
            let root = lineOf(stack.netEnds[net][0])
            for leaf in stack.netEnds[net].dropFirst().map(lineOf) where leaf == root || (leaf > root) != isFanOut {
                return false
            }
        }
        return true
    }
}
