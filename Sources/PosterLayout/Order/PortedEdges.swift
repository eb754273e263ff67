/// Upper and lower edges of labels that something starts or ends on, and sides that several things do.
struct PortedEdges: Sendable {
    /// By column: of each vertex, whether anything meets its upper edge, and its lower edge.
    private var isPorted: [[Bool]] = []
    /// Of each text the left and right side.
    private var sharedSides = Set<Int>()

    /// None.
    init() {}

    init(of columns: [PlacedColumn], _ routes: [InterColumnRoute], _ measured: MeasuredMap) {
        isPorted = columns.map { Array(repeating: false, count: 2 * $0.stack.vertices.count) }
        for (index, column) in columns.enumerated() {
            for link in column.stack.links {
                isPorted[index][2 * link.top + 1] = true
                isPorted[index][2 * link.bottom] = true
            }
            for vertex in 0..<column.stack.textCount {
                // Several that meet one side stand beside its middle.
                for port in column.stack.block(of: vertex).sidePorts where port.dy != 0 {
                    sharedSides.insert(Self.side(1, of: port.node))
                }
            }
        }
        for route in routes {
            let (from, to) = measured.connectors[route.connector]
            for (node, access) in [(from, route.source), (to, route.target)] {
                if case .offSide = access {
                    let side = node == from ? route.direction : route.targetSide
                    sharedSides.insert(Self.side(side, of: node))
                }
                guard case .gap(let gap, _) = access else { continue }
                let stack = columns[measured.nodes[node].column].stack
                let vertex = stack.vertexOfNode[node]!
                isPorted[stack.column][2 * vertex + (gap > stack.vertices[vertex].line ? 1 : 0)] = true
            }
        }
    }

    /// Whether connectors meet that side of a text beside its middle.
    func contains(sideOf node: Int, side: Int) -> Bool { sharedSides.contains(Self.side(side, of: node)) }

    private static func side(_ side: Int, of node: Int) -> Int { 2 * node + (side > 0 ? 1 : 0) }

    func contains(edgeOf vertex: Int, inColumn column: Int, isLower: Bool) -> Bool {
        !isPorted.isEmpty && isPorted[column][2 * vertex + (isLower ? 1 : 0)]
    }
}
