/// What the ways chosen so far take up: sides and ports of labels, gaps, strips, gutters.
struct RouteUse {
    /// One thing a way takes up; a net may take it more than once, a time for each of its ways.
    enum Entry {
        case side(column: Int, vertex: Int, side: Int, net: Int)
        case port(column: Int, vertex: Int, isBelow: Bool, net: Int, x: Em)
        case gap(column: Int, gap: Int, net: Int)
        case strip(row: Int, net: Int)
        case gutter(Int, GutterPiece)
    }

    /// A port on a label's edge: nets of the column count up from 0, those of ways down from −1.
    struct Port {
        var net: Int
        var x: Em
    }

    /// Nets of every gap, by column.
    private(set) var gaps: [[[Int]]]
    /// Nets of each strip, once for every column they pass.
    private(set) var strips: [[Int]]
    private(set) var gutters: [[GutterPiece]]
    private var sides: [Int: (net: Int, count: Int)] = [:]
    private var ports: [[Int: [Port]]]

    /// With what the columns' own nets take up.
    init(columns: [PlacedColumn], rowCount: Int) {
        gaps = columns.map { Array(repeating: [], count: $0.stack.lines.count + 1) }
        strips = Array(repeating: [], count: rowCount)
        gutters = Array(repeating: [], count: columns.count + 1)
        ports = columns.map { column in
            var used: [Int: [Port]] = [:]
            for (index, link) in column.stack.links.enumerated() {
                if column.stack.vertices[link.top].kind != .lane {
                    used[Self.key(link.top, true), default: []].append(Port(net: link.net, x: column.top[index]))
                }
                if column.stack.vertices[link.bottom].kind != .lane {
                    used[Self.key(link.bottom, false), default: []].append(Port(net: link.net, x: column.bottom[index]))
                }
            }
            return used
        }
        for (index, column) in columns.enumerated() {
            for (link, entry) in column.sideEntry.enumerated() {
                guard let entry else { continue }
                let label = entry.isAtBottom ? column.stack.links[link].bottom : column.stack.links[link].top
                sides[Self.key(index, label, entry.side)] = (-1, 1)
            }
        }
    }

    private static func key(_ column: Int, _ vertex: Int, _ side: Int) -> Int {
        (column << 32) | (vertex << 1) | (side > 0 ? 1 : 0)
    }

    private static func key(_ vertex: Int, _ isBelow: Bool) -> Int { vertex * 2 + (isBelow ? 1 : 0) }

    /// Whether a net may use a label's side: nobody does, or it does already.
    func isFree(side: Int, of vertex: Int, _ column: Int, for net: Int) -> Bool {
        guard let user = sides[Self.key(column, vertex, side)] else { return true }
        return user.net == net
    }

    func ports(of vertex: Int, isBelow: Bool, _ column: Int) -> [Port] {
        ports[column][Self.key(vertex, isBelow)] ?? []
    }

    mutating func add(_ entry: Entry) {
        switch entry {
        case .side(let column, let vertex, let side, let net):
            let key = Self.key(column, vertex, side)
            sides[key] = (net, (sides[key]?.count ?? 0) + 1)
        case .port(let column, let vertex, let isBelow, let net, let x):
            ports[column][Self.key(vertex, isBelow), default: []].append(Port(net: -1 - net, x: x))
        case .gap(let column, let gap, let net): gaps[column][gap].append(net)
        case .strip(let row, let net): strips[row].append(net)
        case .gutter(let gutter, let piece): gutters[gutter].append(piece)
        }
    }

    /// Takes back what was added last of what is like `entry`.
    mutating func remove(_ entry: Entry) {
        func removeLast<Element>(_ list: inout [Element], where isIt: (Element) -> Bool) {
            if let place = list.lastIndex(where: isIt) { list.remove(at: place) }
        }
        switch entry {
        case .side(let column, let vertex, let side, let net):
            let key = Self.key(column, vertex, side)
            let count = (sides[key]?.count ?? 0) - 1
            sides[key] = count > 0 ? (net, count) : nil
        case .port(let column, let vertex, let isBelow, let net, let x):
            removeLast(&ports[column][Self.key(vertex, isBelow), default: []]) { $0.net == -1 - net && $0.x == x }
        case .gap(let column, let gap, let net): removeLast(&gaps[column][gap]) { $0 == net }
        case .strip(let row, let net): removeLast(&strips[row]) { $0 == net }
        case .gutter(let gutter, let piece): removeLast(&gutters[gutter]) { $0 == piece }
        }
    }
}
