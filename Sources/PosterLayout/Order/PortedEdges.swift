/// Upper and lower edges of labels that something starts or ends on.
struct PortedEdges: Sendable {
    /// By column: of each vertex, whether anything meets its upper edge, and its lower edge.
    private var isPorted: [[Bool]] = []

    /// None.
    init() {}

    init(of columns: [PlacedColumn], _ routes: [InterColumnRoute], _ measured: MeasuredMap) {
        isPorted = columns.map { Array(repeating: false, count: 2 * $0.stack.vertices.count) }
        for (index, column) in columns.enumerated() {
            for link in column.stack.links {
                isPorted[index][2 * link.top + 1] = true
                isPorted[index][2 * link.bottom] = true
            }
        }
        for route in routes {
            let (from, to) = measured.connectors[route.connector]
            for (node, access) in [(from, route.source), (to, route.target)] {
                guard case .gap(let gap, _) = access else { continue }
                let stack = columns[measured.nodes[node].column].stack
                let vertex = stack.vertexOfNode[node]!
                isPorted[stack.column][2 * vertex + (gap > stack.vertices[vertex].line ? 1 : 0)] = true
            }
        }
    }

    func contains(edgeOf vertex: Int, inColumn column: Int, isLower: Bool) -> Bool {
        !isPorted.isEmpty && isPorted[column][2 * vertex + (isLower ? 1 : 0)]
    }
}
