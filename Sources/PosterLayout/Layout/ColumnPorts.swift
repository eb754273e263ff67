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
    /// Links, heaviest first.
    var linkOrder: [Int]
    var weight: [Int]
    /// Where in `farEnds` each port's links end, at their other ends.
    var ends: [Range<Int>] = []
    /// Vertices.
    var farEnds: [Int] = []

    init(_ stack: ColumnStack) {
        top = Array(repeating: 0, count: stack.links.count)
        bottom = top
        weight = stack.links.map { link in
            let top = stack.vertices[link.top].kind == .lane
            let bottom = stack.vertices[link.bottom].kind == .lane
            return top && bottom ? 8 : top || bottom ? 4 : 2
        }
        linkOrder = []
        var linksOfPort: [[Int]] = []
        for vertex in stack.vertices.indices {
            for isBottom in [true, false] {
                let links = isBottom ? stack.below[vertex] : stack.above[vertex]
                let isLane = stack.vertices[vertex].kind == .lane
                let first = ports.count
                for link in links {
                    let net = stack.links[link].net
                    var end = -1 - vertex
                    if !isLane {
                        if let known = ports[first...].firstIndex(where: { $0.net == net }) {
                            linksOfPort[known].append(link)
                            end = known
                        } else {
                            ports.append(Port(vertex: vertex, net: net, isBottom: isBottom))
                            linksOfPort.append([link])
                            end = ports.count - 1
                        }
                    }
                    if isBottom { top[link] = end } else { bottom[link] = end }
                }
            }
        }
        for (port, links) in zip(ports, linksOfPort) {
            let first = farEnds.count
            for link in links { farEnds.append(port.isBottom ? stack.links[link].bottom : stack.links[link].top) }
            ends.append(first..<farEnds.count)
        }
        linkOrder = stack.links.indices.sorted { a, b in
            if weight[a] != weight[b] { return weight[a] > weight[b] }
            return (stack.links[a].gap, stack.links[a].net, a) < (stack.links[b].gap, stack.links[b].net, b)
        }
    }
}
