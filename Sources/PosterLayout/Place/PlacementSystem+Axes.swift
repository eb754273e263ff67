/// Names on few axes.
extension PlacementSystem {
    /// Left edges that stand nearer to each other than this come to stand on one axis, where the connectors let them.
    private static let nearAxis: Em = .em(4)

    /// Ties the left edges of a section's blocks together, line by line, the nearest first: names on few axes. False where there is
    /// nothing to tie.
    ///
    /// - Precondition: `placed` is this system's solution.
    mutating func align(_ placed: PlacedColumn) -> Bool {
        var changed = false
        var section = -1
        // The blocks that the axes of the section so far began with.
        var axes: [Int] = []
        func edge(_ vertex: Int) -> Em { placed.stack.left(of: vertex) + placed.stack.block(of: vertex).inset }
        for line in stack.lines where !line.isHeading && !line.isGraph {
            if line.section != section { (section, axes) = (line.section, []) }
            for vertex in line.vertices where vertex < stack.textCount {
                let own = edge(vertex)
                let near = axes.filter { abs(edge($0) - own) < Self.nearAxis }.sorted {
                    (abs(edge($0) - own), $0) < (abs(edge($1) - own), $1)
                }
                func middle(_ vertex: Int) -> Em { (stack.vertices[vertex].width + 1) / 2 - stack.block(of: vertex).inset }
                let axis = near.first { axis in
                    let distance = middle(vertex) - middle(axis)
                    let (a, b) = (variable(axis), variable(vertex))
                    if root(a) == root(b) { return edge(axis) == own }
                    let tied = constraints.add(all: [(a, b, distance), (b, a, -distance)])
                    if tied { parent[root(a).number] = root(b) }
                    return tied
                }
                if axis == nil { axes.append(vertex) } else { changed = true }
            }
        }
        return changed
    }
}
