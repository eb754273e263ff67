extension ColumnStack {
    /// Headings and labels, which come first among the vertices.
    var textCount: Int { vertexOfNode.count }

    var laneCount: Int { vertices.count - textCount }
}

extension ColumnStacking {
    /// A text that goes to another line, and near which x.
    struct Moved {
        var vertex: Int
        var line: Int
        var x: Em
    }

    /// The stack with some texts in other lines, and lanes where its nets now run: those that stay keep their places,
    /// new ones stand near what they link.
    func restacked(_ stack: ColumnStack, _ moved: [Moved]) -> ColumnStack {
        let texts = stack.textCount
        var new = stack
        new.vertices.removeLast(stack.laneCount)
        new.links = []
        new.netLinks = []
        for line in new.lines.indices { new.lines[line].vertices = [] }
        for text in moved {
            new.vertices[text.vertex].line = text.line
            new.vertices[text.vertex].x = text.x
        }
        var blocks = (new.vertices.map(\.block).max() ?? 0) + 1
        addNets(to: &new, blocks: &blocks)

        // A net has one lane in a line.
        var laneOf: [Int: Int] = [:]
        for lane in texts..<new.vertices.count { laneOf[key(new.vertices[lane])] = lane }
        var isOld = Array(repeating: false, count: new.vertices.count)
        for line in stack.lines.indices {
            new.lines[line].vertices = stack.lines[line].vertices.compactMap { vertex in
                if vertex < texts { return moved.contains { $0.vertex == vertex } ? nil : vertex }
                guard let lane = laneOf[key(stack.vertices[vertex])] else { return nil }
                new.vertices[lane].x = stack.vertices[vertex].x
                new.vertices[lane].side = stack.vertices[vertex].side
                isOld[lane] = true
                return lane
            }
        }
        for text in moved { insert(text.vertex, &new) }
        for lane in texts..<new.vertices.count where !isOld[lane] {
            var ends: [Int] = []
            for link in new.netLinks[new.vertices[lane].net] {
                ends += [new.links[link].top, new.links[link].bottom].filter { $0 < texts || isOld[$0] }
            }
            new.vertices[lane].x = ends.reduce(0) { $0 + new.vertices[$1].x } / max(1, ends.count)
            insert(lane, &new)
        }
        return new
    }

    private func key(_ lane: ColumnStack.Vertex) -> Int { lane.net << 32 | lane.line }

    /// Puts a vertex into its line, as near to its x as the others there let it.
    private func insert(_ vertex: Int, _ stack: inout ColumnStack) {
        let line = stack.vertices[vertex].line
        let rest = stack.lines[line].vertices
        let wanted = rest.firstIndex { stack.vertices[$0].x > stack.vertices[vertex].x } ?? rest.count
        let place = LineSifting.places(for: vertex, among: rest, stack).min {
            (abs($0 - wanted), $0) < (abs($1 - wanted), $1)
        }!
        stack.lines[line].vertices.insert(vertex, at: place)
    }
}
