/// The ports of a column's labels and the order in which its links are straightened: what does not depend on the
/// order of vertices in their lines, worked out once for many placements.
struct ColumnPorts: Sendable {
    struct Port: Sendable {
        var vertex: Int
        var node: Int
        var net: Int
        var isBottom: Bool
        /// How far from the vertex's middle it may be.
        var reach: ClosedRange<Em>
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

    /// - Parameter reachFar: whether ports may come as near to the ends of their names as can be, not only in the middle half.
    init(_ stack: ColumnStack, _ spacing: Spacing, reachFar: Bool = false) {
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
            widenReach(of: vertex, stack, spacing, reachFar: reachFar)
        }
        linkOrder.reserveCapacity(stack.links.count)
        for wanted in [Weights.Wish.lanes, Weights.Wish.laneAndLabel, Weights.Wish.labels] {
            for place in stack.linksOfGap.places {
                let link = stack.linksOfGap.number(at: place)
                if weight[link] == wanted { linkOrder.append(link) }
            }
        }
    }

    /// Where a name has more ports than its middle half has room for, they have what they need, a little beside the name at most.
    private mutating func widenReach(of vertex: Int, _ stack: ColumnStack, _ spacing: Spacing, reachFar: Bool) {
        let block = stack.block(of: vertex)
        var start = ports.count
        while start > 0, ports[start - 1].vertex == vertex { start -= 1 }
        var counts: [Int: Int] = [:]
        func key(_ port: Port) -> Int { 2 * port.node + (port.isBottom ? 1 : 0) }
        for port in ports[start...] { counts[key(port), default: 0] += 1 }
        for index in start..<ports.count where !block.needsSidePort(ports[index].node, isBelow: ports[index].isBottom) {
            let port = ports[index]
            let widest = block.widestReach(of: port.node, isBelow: port.isBottom, spacing)
            let far = reachFar ? 2 * (widest - spacing.portBeside - spacing.portInset) : 0
            let need = max((counts[key(port)]! - 1) * spacing.portPortLeast, far)
            let lack = need - (port.reach.upperBound - port.reach.lowerBound)
            if lack <= 0 { continue }
            let middle = (port.reach.lowerBound + port.reach.upperBound) / 2
            let half = min((need + 1) / 2, widest)
            ports[index].reach = middle - half...middle + half
        }
    }

    private mutating func addPorts(of vertex: Int, isBottom: Bool, _ links: Grouping, _ stack: ColumnStack) {
        let first = ports.count
        for place in links.places(of: vertex) {
            let link = links.number(at: place)
            let net = stack.links[link].net
            let node = isBottom ? stack.links[link].topNode : stack.links[link].bottomNode
            // Links of one net stand side by side.
            if ports.count == first || ports[ports.count - 1].net != net || ports[ports.count - 1].node != node {
                let number = ports[first...].count { $0.node == node }
                let reach = stack.contents[stack.vertices[vertex].content].port(of: node, isBelow: isBottom, number: number)
                let middle = (stack.vertices[vertex].width + 1) / 2
                ports.append(
                    Port(
                        vertex: vertex, node: node, net: net, isBottom: isBottom,
                        reach: reach.lowerBound - middle...reach.upperBound - middle))
                ends.append(farEnds.count..<farEnds.count)
            }
            farEnds.append(isBottom ? stack.links[link].bottom : stack.links[link].top)
            ends[ends.count - 1] = ends[ends.count - 1].lowerBound..<farEnds.count
            if isBottom { top[link] = ports.count - 1 } else { bottom[link] = ports.count - 1 }
        }
    }
}
