extension ColumnStacking {
    /// A text that goes to another line, and near which x.
    struct Moved {
        var vertex: Int
        var line: Int
        var x: Em
    }

    /// A stack in which some texts are in other lines: those and their nets' new lanes have no place there yet.
    struct Restacking: Sendable {
        fileprivate var stack: ColumnStack
        fileprivate var isPlaced: [Bool]
    }

    /// The stack with some texts in other lines, and lanes where its nets now run: what stays keeps its place.
    func restacking(_ stack: ColumnStack, _ moved: [Moved]) -> Restacking {
        let texts = stack.textCount
        var new = stack
        new.vertices = []
        new.vertices.reserveCapacity(stack.vertices.count + 8)
        new.vertices += stack.vertices[..<texts]
        new.links = []
        new.links.reserveCapacity(stack.links.count + 8)
        new.netLinks = []
        new.netLinks.reserveCapacity(stack.netLinks.count)
        for text in moved { new.vertices[text.vertex].line = text.line }
        addNets(to: &new)

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
        var isPlaced = Array(repeating: true, count: texts)
        for text in moved { isPlaced[text.vertex] = false }
        isPlaced += Array(repeating: false, count: new.vertices.count - texts)
        for line in stack.lines.indices {
            let old = stack.lines[line].vertices
            // Most lines are as they were, and share their memory with the old ones.
            var kept: [Int]?
            for (place, vertex) in old.enumerated() {
                let next = vertex < texts ? (isPlaced[vertex] ? vertex : nil) : newLane(of: vertex)
                if let next, vertex >= texts {
                    new.vertices[next].x = stack.vertices[vertex].x
                    new.vertices[next].side = stack.vertices[vertex].side
                    isPlaced[next] = true
                }
                if kept == nil, next != vertex {
                    kept = []
                    kept!.reserveCapacity(old.count + 2)
                    kept! += old[..<place]
                }
                if let next { kept?.append(next) }
            }
            if let kept { new.lines[line].vertices = kept }
        }
        return Restacking(stack: new, isPlaced: isPlaced)
    }

    /// Puts the moved texts near their x, and new lanes near what they link.
    func placing(_ moved: [Moved], in restacking: Restacking) -> ColumnStack {
        var new = restacking.stack
        let texts = new.textCount
        for text in moved {
            new.vertices[text.vertex].x = text.x
            insert(text.vertex, &new)
        }
        for lane in texts..<new.vertices.count where !restacking.isPlaced[lane] {
            var sum = 0
            var count = 0
            for link in new.netLinks[new.vertices[lane].net] {
                for end in [new.links[link].top, new.links[link].bottom] where end < texts || restacking.isPlaced[end] {
                    sum += new.vertices[end].x
                    count += 1
                }
            }
            new.vertices[lane].x = sum / max(1, count)
            insert(lane, &new)
        }
        return new
    }

    /// Puts a vertex into its line, as near to its x as the others there let it.
    private func insert(_ vertex: Int, _ stack: inout ColumnStack) {
        let line = stack.vertices[vertex].line
        let place = LineSifting.nearestPlace(toX: stack.vertices[vertex].x, for: vertex, stack)
        stack.lines[line].vertices.insert(vertex, at: place)
    }
}
