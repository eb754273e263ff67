/// A column's order with what it costs, kept up to date as lines are reordered: what local search tries moves on.
struct OrderTrial: ~Copyable {
    private var system: PlacementSystem
    private let placement: HorizontalPlacement
    private let pull: LineOrdering.Pull
    /// Place of each vertex in its line.
    private var index: [Int]
    /// Crossings in each gap.
    private var crossingsOfGap: [Int]
    private(set) var crossings: Int

    init(_ stack: ColumnStack, _ placement: HorizontalPlacement, _ pull: LineOrdering.Pull) {
        system = placement.system(of: stack)
        self.placement = placement
        self.pull = pull
        var index = Array(repeating: 0, count: stack.vertices.count)
        for line in stack.lines {
            for (place, vertex) in line.vertices.enumerated() { index[vertex] = place }
        }
        self.index = index
        crossingsOfGap = stack.linksOfGap.indices.map { LineOrdering.crossings(inGap: $0, stack, index) }
        crossings = crossingsOfGap.reduce(0, +)
    }

    var exits: Int { LineOrdering.exits(system.stack, pull) }

    /// Reorders, and returns what takes it back.
    @discardableResult
    mutating func apply(_ reordering: Reordering) -> Reordering {
        let inverse = system.reorder(reordering)
        for entry in reordering.lines {
            for (place, vertex) in entry.vertices.enumerated() { index[vertex] = place }
        }
        var counted = -1
        for entry in reordering.lines {
            // Above the line and below it.
            for gap in max(entry.line, counted + 1)...entry.line + 1 {
                let now = LineOrdering.crossings(inGap: gap, system.stack, index)
                crossings += now - crossingsOfGap[gap]
                crossingsOfGap[gap] = now
                counted = gap
            }
        }
        return inverse
    }

    /// As `HorizontalPlacement` counts them.
    mutating func bends(most: Int) -> Int? {
        system.restart()
        return placement.bends(&system, most: most)
    }

    mutating func place() -> PlacedColumn? {
        system.restart()
        return placement.place(&system)
    }
}
