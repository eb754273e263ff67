/// Some lines of a stack in another order, and what sides of their lines some vertices keep to: all that a move of
/// the local search changes, without a stack for every one that is tried.
struct Reordering: Sendable {
    struct Line: Hashable, Sendable {
        var line: Int
        var vertices: [Int]
    }

    /// Ascending.
    var lines: [Line] = []
    var sides: [(vertex: Int, side: Int)] = []

    func hasOrder(of other: Reordering) -> Bool { lines == other.lines }
}

extension ColumnStack {
    /// Reorders, and returns what takes it back.
    @discardableResult
    mutating func apply(_ reordering: Reordering) -> Reordering {
        var inverse = reordering
        for place in inverse.lines.indices {
            swap(&inverse.lines[place].vertices, &lines[inverse.lines[place].line].vertices)
        }
        for place in inverse.sides.indices {
            swap(&inverse.sides[place].side, &vertices[inverse.sides[place].vertex].side)
        }
        return inverse
    }

    /// What puts these vertices into their lines at `target`; nil where that moves nothing.
    ///
    /// - Postcondition: the stack is as it was; it changes only while this works.
    mutating func reordering(_ moved: [Int], to target: Em) -> Reordering? { reordering(moved.map { ($0, target) }) }

    /// What puts each of these vertices into its line at its own target; nil where that moves nothing.
    ///
    /// - Postcondition: as above.
    mutating func reordering(_ moved: [(vertex: Int, target: Em)]) -> Reordering? {
        var before = Reordering()
        var changed = false
        let places = moved.map { vertices[$0.vertex].x }
        for (vertex, target) in moved {
            let line = vertices[vertex].line
            if lines[line].vertices.count < 2 || vertices[vertex].isPinned { continue }
            let side = target * 2 < width ? -1 : 1
            if vertices[vertex].side != 0, vertices[vertex].side != side {
                before.sides.append((vertex, vertices[vertex].side))
                vertices[vertex].side = side
            }
            if !before.lines.contains(where: { $0.line == line }) {
                before.lines.append(.init(line: line, vertices: lines[line].vertices))
            }
            let from = lines[line].vertices.firstIndex(of: vertex)!
            lines[line].vertices.remove(at: from)
            let to = LineSifting.nearestPlace(toX: target, for: vertex, self)
            lines[line].vertices.insert(vertex, at: to)
            // What is moved after it finds it where it is now.
            vertices[vertex].x = target
            if to != from { changed = true }
        }
        for (entry, x) in zip(moved, places) { vertices[entry.vertex].x = x }
        // Last changed, first taken back.
        before.sides.reverse()
        var after = apply(before)
        if !changed { return nil }
        after.sides.reverse()
        after.lines.removeAll { $0.vertices == lines[$0.line].vertices }
        if after.lines.count > 1 { after.lines.sort { $0.line < $1.line } }
        return after
    }
}
