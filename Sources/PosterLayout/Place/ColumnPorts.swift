/// The ports of a column's labels and the order in which its links are straightened: what does not depend on the
/// order of vertices in their lines, worked out once for many placements.
struct ColumnPorts: Sendable {
    struct Port: Sendable {
        var vertex: Int
        var net: Int
        var isBottom: Bool
    }

    /// Sorted by vertex, lower edge before upper.
    var ports: [Port] = []
    /// Port at each link's ends; −1 − vertex where the end is a lane.
    var top: [Int]
    var bottom: [Int]
    /// Links, heaviest first, gap by gap.
    var linkOrder: [Int] = []
    var weight: [Int]
    /// Of each port's links, at their other ends: where in `farEnds` they are.
    var ends: [Range<Int>] = []
    /// Vertices.
    var farEnds: [Int] = []

    init(_ stack: ColumnStack) {
        top = stack.links.map { -1 - $0.top }
        bottom = stack.links.map { -1 - $0.bottom }
        weight = stack.links.map { link in
            let top = stack.vertices[link.top].kind == .lane
            let bottom = stack.vertices[link.bottom].kind == .lane
            return top && bottom ? Weights.Wish.lanes : top || bottom ? Weights.Wish.laneAndLabel : Weights.Wish.labels
        }
        ports.reserveCapacity(2 * stack.links.count)
        ends.reserveCapacity(2 * stack.links.count)
        farEnds.reserveCapacity(2 * stack.links.count)
        for vertex in stack.vertices.indices where stack.vertices[vertex].kind != .lane {
            addPorts(of: vertex, isBottom: true, stack.below, stack)
            addPorts(of: vertex, isBottom: false, stack.above, stack)
        }
        linkOrder.reserveCapacity(stack.links.count)
        for wanted in [Weights.Wish.lanes, Weights.Wish.laneAndLabel, Weights.Wish.labels] {
            for place in stack.linksOfGap.places {
                let link = stack.linksOfGap.number(at: place)
                if weight[link] == wanted { linkOrder.append(link) }
            }
        }
    }

    private mutating func addPorts(of vertex: Int, isBottom: Bool, _ links: Grouping, _ stack: ColumnStack) {
        let first = ports.count
        for place in links.places(of: vertex) {
            let link = links.number(at: place)
            let net = stack.links[link].net
            // Links of one net stand side by side.
            if ports.count == first || ports[ports.count - 1].net != net {
                ports.append(Port(vertex: vertex, net: net, isBottom: isBottom))
                ends.append(farEnds.count..<farEnds.count)
            }
            farEnds.append(isBottom ? stack.links[link].bottom : stack.links[link].top)
            ends[ends.count - 1] = ends[ends.count - 1].lowerBound..<farEnds.count
            if isBottom { top[link] = ports.count - 1 } else { bottom[link] = ports.count - 1 }
        }
    }
}
