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

        // A net has one lane in a line, numbered from its root outwards.
        var lanes = Array(repeating: 0..<0, count: new.nets.count)
        for lane in texts..<new.vertices.count {
            let net = new.vertices[lane].net
            lanes[net] = (lanes[net].isEmpty ? lane : lanes[net].lowerBound)..<lane + 1
        }
        func newLane(of old: Int) -> Int? {
            let (net, line) = (stack.vertices[old].net, stack.vertices[old].line)
            guard let first = lanes[net].first else { return nil }
            let step = new.nets[net].shape == .fanOut ? 1 : -1
            let lane = first + (line - new.vertices[first].line) * step
            return lanes[net].contains(lane) ? lane : nil
        }
        var isOld = Array(repeating: false, count: new.vertices.count)
        for line in stack.lines.indices {
            var kept: [Int] = []
            kept.reserveCapacity(stack.lines[line].vertices.count + 2)
            for vertex in stack.lines[line].vertices {
                if vertex < texts {
                    if !moved.contains(where: { $0.vertex == vertex }) { kept.append(vertex) }
                } else if let lane = newLane(of: vertex) {
                    new.vertices[lane].x = stack.vertices[vertex].x
                    new.vertices[lane].side = stack.vertices[vertex].side
                    isOld[lane] = true
                    kept.append(lane)
                }
            }
            new.lines[line].vertices = kept
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

    /// Puts a vertex into its line, as near to its x as the others there let it.
    private func insert(_ vertex: Int, _ stack: inout ColumnStack) {
        let line = stack.vertices[vertex].line
        let place = LineSifting.nearestPlace(toX: stack.vertices[vertex].x, for: vertex, line, stack)
        stack.lines[line].vertices.insert(vertex, at: place)
    }
}
