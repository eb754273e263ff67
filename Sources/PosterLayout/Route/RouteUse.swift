internal import MapModel

/// What the routes chosen so far take up: sides and ports of labels, gaps, strips, gutters.
struct RouteUse {
    /// One thing a route takes up; a net may take it more than once, a time for each of its routes.
    enum Entry {
        case side(column: Int, node: Int, side: Int, net: Int, offset: Em)
        case port(column: Int, vertex: Int, isBelow: Bool, net: Int, x: Em)
        case gap(column: Int, gap: Int, net: Int)
        case strip(row: Int, net: Int)
        case gutter(Int, GutterPiece)
    }

    /// A port on a label's edge: nets of the column count up from 0, those of routes down from −1.
    struct Port: Sendable {
        var net: Int
        var x: Em
    }

    /// What the routes, and the column's own nets, take up of one column's labels.
    struct Column: Sendable {
        /// Ports at the upper and lower edge of each vertex.
        fileprivate var ports: [[Port]]
        /// Users of the left and right side of each text: where they meet it, below its middle.
        fileprivate var sides: [Int: [(net: Int, offset: Em)]] = [:]
        /// Nets of every gap.
        fileprivate(set) var gaps: [[Int]]

        /// What a column's own nets take up.
        init(_ column: PlacedColumn) {
            let stack = column.stack
            ports = Array(repeating: [], count: 2 * stack.vertices.count)
            gaps = Array(repeating: [], count: stack.lines.count + 1)
            for (index, link) in stack.links.enumerated() {
                if stack.vertices[link.top].kind != .lane {
                    ports[edge(of: link.top, isBelow: true)].append(Port(net: link.net, x: column.top[index]))
                }
                if stack.vertices[link.bottom].kind != .lane {
                    ports[edge(of: link.bottom, isBelow: false)].append(Port(net: link.net, x: column.bottom[index]))
                }
                for (node, vertex, isBelow) in [(link.topNode, link.top, true), (link.bottomNode, link.bottom, false)]
                where node >= 0 && stack.block(of: vertex).needsSidePort(node, isBelow: isBelow) {
                    let x = (isBelow ? column.top[index] : column.bottom[index]) - stack.left(of: vertex)
                    let offset = stack.block(of: vertex).sideOffset(of: node, x: x)
                    sides[side(1, of: node), default: []].append((Self.ownNet, offset))
                }
                guard let entry = column.sideEntry[index] else { continue }
                let node = entry.isAtBottom ? link.bottomNode : link.topNode
                sides[side(entry.side, of: node), default: []].append((Self.ownNet, 0))
            }
        }

        fileprivate func edge(of vertex: Int, isBelow: Bool) -> Int { vertex * 2 + (isBelow ? 1 : 0) }
        fileprivate func side(_ side: Int, of node: Int) -> Int { node * 2 + (side > 0 ? 1 : 0) }

        /// Stands for all nets of the column.
        fileprivate static let ownNet = -1
    }

    private(set) var columns: [Column]
    /// Nets of each strip, once for every column they pass.
    private(set) var strips: [[Int]]
    private(set) var gutters: [[GutterPiece]]

    init(columns: [Column], rowCount: Int) {
        self.columns = columns
        strips = Array(repeating: [], count: rowCount)
        gutters = Array(repeating: [], count: columns.count + 1)
    }

    /// Where other nets meet a text's side, and where this one does already.
    func offsets(side: Int, of node: Int, inColumn column: Int, for net: Int) -> (own: Em?, others: [Em]) {
        let users = columns[column].sides[columns[column].side(side, of: node)] ?? []
        return (users.first { $0.net == net }?.offset, users.filter { $0.net != net }.map(\.offset))
    }

    func ports(of vertex: Int, isBelow: Bool, inColumn column: Int) -> [Port] {
        columns[column].ports[columns[column].edge(of: vertex, isBelow: isBelow)]
    }

    mutating func add(_ entry: Entry) {
        switch entry {
        case .side(let column, let node, let side, let net, let offset):
            columns[column].sides[columns[column].side(side, of: node), default: []].append((net, offset))
        case .port(let column, let vertex, let isBelow, let net, let x):
            columns[column].ports[columns[column].edge(of: vertex, isBelow: isBelow)].append(Port(net: -1 - net, x: x))
        case .gap(let column, let gap, let net): columns[column].gaps[gap].append(net)
        case .strip(let row, let net): strips[row].append(net)
        case .gutter(let gutter, let piece): gutters[gutter].append(piece)
        }
    }

    /// Takes back what was added last of what is like `entry`.
    ///
    /// - Precondition: it was added, and not taken back since.
    mutating func remove(_ entry: Entry) {
        func removeLast<Element>(_ list: inout [Element], where isIt: (Element) -> Bool) {
            if let place = list.lastIndex(where: isIt) { list.remove(at: place) }
        }
        switch entry {
        case .side(let column, let node, let side, let net, let offset):
            removeLast(&columns[column].sides[columns[column].side(side, of: node), default: []]) {
                $0.net == net && $0.offset == offset
            }
        case .port(let column, let vertex, let isBelow, let net, let x):
            let edge = columns[column].edge(of: vertex, isBelow: isBelow)
            removeLast(&columns[column].ports[edge]) { $0.net == -1 - net && $0.x == x }
        case .gap(let column, let gap, let net): removeLast(&columns[column].gaps[gap]) { $0 == net }
        case .strip(let row, let net): removeLast(&strips[row]) { $0 == net }
        case .gutter(let gutter, let piece): removeLast(&gutters[gutter]) { $0 == piece }
        }
    }
}
