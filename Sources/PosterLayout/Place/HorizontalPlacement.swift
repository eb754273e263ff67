internal import MapModel

/// Where everything of a column stands horizontally.
struct PlacedColumn: Sendable {
    /// A link that enters (or leaves) a label at its side instead of its top or bottom.
    struct SideEntry: Hashable, Sendable {
        /// Whether the label is the link's lower end.
        var isAtBottom: Bool
        /// −1: at the label's left end, +1: at its right end.
        var side: Int
    }

    var stack: ColumnStack
    /// x of each link's upper and lower end; equal where the link is straight.
    var top: [Em]
    var bottom: [Em]
    var sideEntry: [SideEntry?]
    /// Links that bend: two bends each, one where they enter at a side. Bends of a connector that has more than anyone
    /// follows count again.
    var bends: Int
}

/// Pass 7. Gives every vertex and port its x by greedy difference constraints: connectors are made straight one by
/// one, heaviest first, wherever the system stays feasible; the rest get a side entry where that is feasible.
///
/// A label's width is an asset: a straight connector only needs the intervals of its ends to overlap.
///
/// - Precondition: the stack's lines are ordered.
/// - Postcondition: neighbours of a line keep their distance, all stand inside the column, ports on one label side
///   keep theirs. Nil where the lines are too wide for the column.
struct HorizontalPlacement {
    var spacing: Spacing
    /// Rounds of moving blocks towards what they are connected to.
    var sweeps: Int
    /// Desired middle of headings that are not to stand in the middle of the column.
    var headingTarget: [Int: Em] = [:]
    /// What links that do not run straight step aside at least, where that can be.
    var leastStep: Em = 0
    /// What lanes keep more from texts than they have to, where that can be.
    var air: Em = 0
    /// Whether ports may come as near to the ends of their names as can be, not only in the middle half.
    var reachesFar = false

    func place(_ stack: ColumnStack) -> PlacedColumn? {
        var ports = self.ports(of: stack)
        var system = PlacementSystem(stack, ports, spacing)
        guard var placed = place(&system) else { return nil }
        // What steps aside by too little, and can't by more, is made straight before all else.
        for _ in 0..<Self.reorderings {
            let small = placed.steps(under: leastStep)
            if small.isEmpty { break }
            ports.linkOrder = small + ports.linkOrder.filter { !small.contains($0) }
            var system = PlacementSystem(stack, ports, spacing)
            guard let other = place(&system), other.steps(under: leastStep).count < small.count else { break }
            placed = other
        }
        return placed
    }

    private static let reorderings = 3

    /// A system that has to be begun, and can be restarted for other orders of the stack.
    func system(of stack: ColumnStack) -> PlacementSystem { PlacementSystem(stack, ports(of: stack), spacing) }

    private func ports(of stack: ColumnStack) -> ColumnPorts { ColumnPorts(stack, spacing, reachFar: reachesFar) }

    /// - Precondition: `system` was not begun since it was made or restarted.
    func place(_ system: inout PlacementSystem) -> PlacedColumn? {
        guard system.begin(headingTarget), system.straighten() else { return nil }
        var placed = system.solve(sweeps: sweeps, headingTarget: headingTarget)
        widenSteps(&system, &placed)
        if system.align(placed) {
            placed = system.solve(sweeps: sweeps, headingTarget: headingTarget)
            widenSteps(&system, &placed)
        }
        if air > 0 {
            system.air(air)
            placed = system.solve(sweeps: sweeps, headingTarget: headingTarget)
        }
        return placed
    }

    private func widenSteps(_ system: inout PlacementSystem, _ placed: inout PlacedColumn) {
        // What widens one step may narrow another.
        for _ in 0..<4 where leastStep > 0 {
            if !system.widenSteps(of: placed, to: leastStep) { break }
            placed = system.solve(sweeps: sweeps, headingTarget: headingTarget)
        }
    }

    /// How many bends the column's links would have; nil where it is too narrow, or where they are more than `most`.
    /// Cheaper than placing.
    ///
    /// - Precondition: as above.
    func bends(_ system: inout PlacementSystem, most: Int = .max) -> Int? {
        guard system.begin(headingTarget), system.straighten(most: most) else { return nil }
        let bends = system.bends + system.tangle
        return bends <= most ? bends : nil
    }

    /// How much wider the column has to be for its widest line.
    static func deficit(_ stack: ColumnStack, _ spacing: Spacing) -> Em {
        stack.lines.indices.reduce(0) { max($0, -spareWidth(ofLine: $1, stack, spacing)) }
    }

    /// What a line leaves of the column's width; less than nothing where it is too wide.
    static func spareWidth(ofLine line: Int, _ stack: ColumnStack, _ spacing: Spacing) -> Em {
        var need = 0
        var last: ColumnStack.Kind?
        for vertex in stack.lines[line].vertices {
            let entry = stack.vertices[vertex]
            need += last.map { spacing.separation($0, entry.kind) } ?? spacing.wall(entry.kind)
            need += entry.width
            last = entry.kind
        }
        let room = stack.lines[line].room
        return stack.width + room.left + room.right - need - (last.map(spacing.wall) ?? 0)
    }
}

extension Spacing {
    /// Between the edges of two neighbours of one line.
    func separation(_ a: ColumnStack.Kind, _ b: ColumnStack.Kind) -> Em {
        switch (a, b) {
        case (.lane, .lane): laneLane
        case (.lane, .heading), (.heading, .lane): laneHeading
        case (.lane, .label), (.label, .lane): laneLabel
        case (.label, .label), (.label, .heading), (.heading, .label), (.heading, .heading): labelLabel
        }
    }

    /// From the column's side to the edge of the first or last vertex of a line.
    func wall(_ kind: ColumnStack.Kind) -> Em {
        kind == .lane ? laneCell : labelCell
    }
}
