/// Pass 8. Finds the ways of connectors between columns: which side or gap they leave through, which gap of every
/// column between they take, which gap or side they arrive through. Dynamic programming over the columns, then rip
/// up and reroute.
///
/// - Precondition: every column is placed; `middle` and `rows` say where its gaps are likely to come to lie.
/// - Postcondition: no way runs between a heading and its first line, nor through a floor row unless an end is there.
struct CrossRouting {
    var measured: MeasuredMap
    var columns: [PlacedColumn]
    var plans: [[GapPlan]]
    /// Estimated y of the middle of every gap, and of every line, by column.
    var middle: [[Em]]
    var lineMiddle: [[Em]]
    /// Estimated y of the strip above every row.
    var stripMiddle: [Em]
    /// Whether the strip above a row is free in a column: no module spans it.
    var isStripFree: [[Bool]]
    var isFloor: [Bool]
    var spacing: Spacing
    var rounds: Int

    /// In bends: one crossing counts two, one em of way this.
    private let perCrossing = 200
    private let perBend = 100
    private let perEm = 5

    private var sizeOfNet: [Int] = []
    private var usedSides: [Int: (net: Int, count: Int)] = [:]
    private var gapUse: [[[Int]]] = []
    /// Nets of each strip, once for every column they pass.
    private var stripUse: [[Int]] = []
    private var gutterUse: [[GutterPiece]] = []
    /// Nets of the column's own links in each gap with the x they cross at.
    private var linkCrossings: [[[Em]]] = []
    /// Ports on each label's edge; nets of the column count up from 0, of this pass down from −1.
    private var portsUsed: [[Int: [(net: Int, x: Em)]]] = []

    init(
        measured: MeasuredMap, columns: [PlacedColumn], plans: [[GapPlan]], middle: [[Em]], lineMiddle: [[Em]],
        stripMiddle: [Em], isStripFree: [[Bool]], isFloor: [Bool], spacing: Spacing, rounds: Int
    ) {
        self.measured = measured
        self.columns = columns
        self.plans = plans
        self.middle = middle
        self.lineMiddle = lineMiddle
        self.stripMiddle = stripMiddle
        self.isStripFree = isStripFree
        stripUse = Array(repeating: [], count: stripMiddle.count)
        self.isFloor = isFloor
        self.spacing = spacing
        self.rounds = rounds
        gapUse = plans.map { Array(repeating: [], count: $0.count) }
        gutterUse = Array(repeating: [], count: columns.count + 1)
        linkCrossings = columns.map { column in
            column.stack.linksOfGap.map { links in
                var places: [(net: Int, x: Em)] = []
                for link in links {
                    let net = column.stack.links[link].net
                    let x = (column.top[link] + column.bottom[link]) / 2
                    if !places.contains(where: { $0.net == net }) { places.append((net, x)) }
                }
                return places.map(\.x).sorted()
            }
        }
        portsUsed = columns.map { column in
            var used: [Int: [(net: Int, x: Em)]] = [:]
            for (index, link) in column.stack.links.enumerated() {
                if column.stack.vertices[link.top].kind != .lane {
                    used[link.top * 2 + 1, default: []].append((link.net, column.top[index]))
                }
                if column.stack.vertices[link.bottom].kind != .lane {
                    used[link.bottom * 2, default: []].append((link.net, column.bottom[index]))
                }
            }
            return used
        }
        for (index, column) in columns.enumerated() {
            for (link, entry) in column.sideEntry.enumerated() {
                guard let entry else { continue }
                let label = entry.isAtBottom ? column.stack.links[link].bottom : column.stack.links[link].top
                usedSides[key(index, label, entry.side)] = (-1, 1)
            }
        }
    }

    private func key(_ column: Int, _ vertex: Int, _ side: Int) -> Int {
        (column << 32) | (vertex << 1) | (side > 0 ? 1 : 0)
    }

    /// - Parameter known: ways of these connectors in columns of which all but `changed` are as they were: kept, one round
    ///   of rerouting aside, where they do not end in that one.
    mutating func route(_ connectors: [Int], known: (routes: [CrossRoute], changed: Int)? = nil) -> [CrossRoute] {
        let nets = CrossBundling.nets(of: connectors, measured)
        sizeOfNet = Array(repeating: 0, count: nets.count)
        for net in nets { sizeOfNet[net] += 1 }
        var routes: [CrossRoute?] = Array(repeating: nil, count: connectors.count)
        let order = connectors.indices.sorted {
            (span(connectors[$0]), nets[$0], $0) < (span(connectors[$1]), nets[$1], $1)
        }
        if let known {
            for index in connectors.indices where !ends(connectors[index], in: known.changed) {
                use(known.routes[index], +1)
                routes[index] = known.routes[index]
            }
        }
        for index in order where routes[index] == nil {
            let route = best(connectors[index], net: nets[index])
            use(route, +1)
            routes[index] = route
        }
        for round in 0..<(known == nil ? rounds : min(1, rounds)) {
            var changed = false
            for index in round % 2 == 0 ? Array(order.reversed()) : order {
                let old = routes[index]!
                use(old, -1)
                let new = best(connectors[index], net: nets[index])
                use(new, +1)
                if new != old { changed = true }
                routes[index] = new
            }
            if !changed { break }
        }
        return routes.map { $0! }
    }

    private func ends(_ connector: Int, in column: Int) -> Bool {
        let (from, to) = measured.connectors[connector]
        return measured.nodes[from].column == column || measured.nodes[to].column == column
    }

    private func span(_ connector: Int) -> Int {
        let (from, to) = measured.connectors[connector]
        return abs(measured.nodes[from].column - measured.nodes[to].column)
    }

    // MARK: One connector

    private struct Option {
        var access: Access
        var side: Int
        var y: Em
        var cost: Int
    }

    private struct State {
        var cost: Int
        var y: Em
        var previous: Int
        var passage: Passage
        var option: Int
    }

    private func best(_ connector: Int, net: Int) -> CrossRoute {
        let (from, to) = measured.connectors[connector]
        let (a, b) = (measured.nodes[from].column, measured.nodes[to].column)
        let sources = options(node: from, net: net, towards: to)
        let targets = options(node: to, net: net, towards: from)
        let rows = [from, to].map { measured.sections[measured.nodes[$0].section].rows.lowerBound }
        let floorAllowed = rows.contains { isFloor[$0] }
        var best: (cost: Int, route: CrossRoute)?
        let directions = a == b ? [-1, 1] : [b > a ? 1 : -1]
        for direction in directions {
            let step = direction
            var levels: [[State]] = []
            levels.append(
                sources.indices.filter { sources[$0].side == direction }.map {
                    State(cost: sources[$0].cost, y: sources[$0].y, previous: -1, passage: .gap(-1), option: $0)
                })
            let between = a == b ? [] : Array(stride(from: a + step, to: b, by: step))
            var gutter = direction > 0 ? a + 1 : a
            let (ya, yb) = (lineY(from), lineY(to))
            for column in between {
                var states: [State] = []
                for passage in candidates(column, ya, yb, floorAllowed) {
                    let y = y(of: passage, in: column)
                    let own = throughCost(column, passage, net)
                    var bestState: State?
                    for (index, state) in levels.last!.enumerated() {
                        let straightOn = state.option < 0 && state.passage == passage && Self.isStrip(passage)
                        let cost = state.cost + own
                            + gutterCost(gutter, net, (-step, state.y), (step, y), straightOn: straightOn)
                        if bestState == nil || cost < bestState!.cost {
                            bestState = State(cost: cost, y: y, previous: index, passage: passage, option: -1)
                        }
                    }
                    if let bestState { states.append(bestState) }
                }
                levels.append(states)
                gutter += step
            }
            let targetSide = a == b ? direction : -direction
            for target in targets where target.side == targetSide {
                for (index, state) in levels.last!.enumerated() {
                    let first = (a == b ? -step : -step, state.y)
                    let second = (a == b ? -step : step, target.y)
                    let cost = state.cost + target.cost + gutterCost(gutter, net, first, second, straightOn: false)
                    if best == nil || cost < best!.cost {
                        var through: [(column: Int, passage: Passage)] = []
                        var level = levels.count - 1
                        var at = index
                        while level > 0 {
                            through.append((between[level - 1], levels[level][at].passage))
                            at = levels[level][at].previous
                            level -= 1
                        }
                        let route = CrossRoute(
                            connector: connector, net: net, isAlone: sizeOfNet[net] == 1, direction: direction,
                            targetSide: targetSide,
                            source: sources[levels[0][at].option].access, target: target.access,
                            through: through.reversed())
                        best = (cost, route)
                    }
                }
            }
        }
        // Every label has ways out to both sides, and every column one through.
        return best!.route
    }

    private func lineY(_ node: Int) -> Em {
        let column = measured.nodes[node].column
        let stack = columns[column].stack
        return lineMiddle[column][stack.vertices[stack.vertexOfNode[node]!].line]
    }

    /// Ways out of a label (or into it).
    private func options(node: Int, net: Int, towards other: Int) -> [Option] {
        let column = measured.nodes[node].column
        let placed = columns[column]
        let vertex = placed.stack.vertexOfNode[node]!
        let entry = placed.stack.vertices[vertex]
        let line = placed.stack.lines[entry.line].vertices
        var options: [Option] = []
        for side in [-1, 1] {
            let outermost = side > 0 ? line.last! == vertex : line.first! == vertex
            let user = usedSides[key(column, vertex, side)]
            if outermost, user == nil || user!.net == net, entry.kind == .label {
                options.append(Option(access: .side, side: side, y: lineMiddle[column][entry.line], cost: 0))
            }
            for isBelow in [true, false] {
                let gap = isBelow ? entry.line + 1 : entry.line
                if plans[column][gap].place == .belowHeading && entry.kind != .heading { continue }
                if plans[column][gap].place == .bottom || plans[column][gap].place == .top { continue }
                guard let port = port(placed, vertex, isBelow, side, column, net) else { continue }
                let crossed = linkCrossings[column][gap].count { side > 0 ? $0 > port : $0 < port }
                var cost = perBend + crossed * perCrossing + gapUse[column][gap].count * 40
                if plans[column][gap].place == .belowHeading { cost += 300 }
                if plans[column][gap].place == .rows { cost -= 20 }
                options.append(Option(access: .gap(gap, port: port), side: side, y: middle[column][gap], cost: cost))
            }
        }
        // No room left: the port of another, in the middle of the label's edge.
        let gap = entry.line + 1
        for side in [-1, 1] where !options.contains(where: { $0.side == side }) {
            options.append(Option(access: .gap(gap, port: entry.x), side: side, y: middle[column][gap], cost: 100_000))
        }
        return options
    }

    /// A place for one more port on a label's edge, as near to the gutter as can be.
    private func port(
        _ placed: PlacedColumn, _ vertex: Int, _ isBelow: Bool, _ side: Int, _ column: Int, _ net: Int
    ) -> Em? {
        let entry = placed.stack.vertices[vertex]
        let width = isBelow ? entry.bottomWidth : entry.topWidth
        let inset = min(spacing.portInset, width / 4)
        let reach = width / 2 - inset
        let used = portsUsed[column][vertex * 2 + (isBelow ? 1 : 0)] ?? []
        if let own = used.first(where: { $0.net == -1 - net }) { return own.x }
        // Closer together where a label has more ports than room.
        for pitch in [spacing.portPort, spacing.portPort * 2 / 3, spacing.portPort / 3] {
            // Walk from the end towards the middle until clear of the others.
            var place = entry.x + side * reach
            while abs(place - entry.x) <= reach, let near = used.first(where: { abs($0.x - place) < pitch }) {
                place = near.x - side * pitch
            }
            if abs(place - entry.x) <= reach { return place }
        }
        return nil
    }

    private static func isStrip(_ passage: Passage) -> Bool {
        switch passage {
        case .strip: true
        case .gap: false
        }
    }

    private func y(of passage: Passage, in column: Int) -> Em {
        switch passage {
        case .gap(let gap): middle[column][gap]
        case .strip(let row): stripMiddle[row]
        }
    }

    /// Gap between the last line above a row and the first in it; nil above the first row.
    private func gap(above row: Int, in column: Int) -> Int? {
        plans[column].indices.first { plans[column][$0].place == .rows && plans[column][$0].row == row - 1 }
    }

    private func candidates(_ column: Int, _ ya: Em, _ yb: Em, _ floorAllowed: Bool) -> [Passage] {
        let margin = Int.em(8)
        let (low, high) = (min(ya, yb) - margin, max(ya, yb) + margin)
        var found: [Passage] = []
        for row in stripMiddle.indices where isStripFree[column][row] && (row == 0 || !isFloor[row - 1]) {
            let isNear = stripMiddle[row] >= low - 4 * margin && stripMiddle[row] <= high + 4 * margin
            if isNear || stripMiddle.count < 12 { found.append(.strip(row)) }
        }
        for (gap, plan) in plans[column].enumerated() where plan.place == .lines || plan.place == .sections {
            if isFloor[plan.row] && !floorAllowed { continue }
            if middle[column][gap] < low || middle[column][gap] > high { continue }
            found.append(.gap(gap))
        }
        if found.isEmpty { found = [.strip(0)] }
        return found
    }

    private func throughCost(_ column: Int, _ passage: Passage, _ net: Int) -> Int {
        switch passage {
        case .strip(let row):
            if stripUse[row].contains(net) { return 0 }
            let crossed = gap(above: row, in: column).map { linkCrossings[column][$0].count } ?? 0
            return crossed * perCrossing
        case .gap(let gap):
            let users = gapUse[column][gap]
            if users.contains(net) { return 0 }
            let cost = linkCrossings[column][gap].count * perCrossing + users.count * 60
            return cost + (plans[column][gap].place == .sections ? 60 : 220)
        }
    }

    private func gutterCost(
        _ gutter: Int, _ net: Int, _ first: (side: Int, y: Em), _ second: (side: Int, y: Em), straightOn: Bool
    ) -> Int {
        let distance = abs(first.y - second.y)
        var crossings = 0
        for piece in gutterUse[gutter] where piece.net != net {
            if straightOn {
                // Along a strip only what passes the strip itself is crossed; tracks of the strip sort the rest.
                let (low, high) = (min(piece.firstY, piece.secondY), max(piece.firstY, piece.secondY))
                crossings += low < first.y && first.y < high ? perCrossing : 0
            } else {
                crossings += perCrossing * piece.halfCrossings(first, second) / 2
            }
        }
        return crossings + (straightOn ? 0 : 2 * perBend) + distance * perEm / .emScale
    }

    // MARK: Book-keeping

    private mutating func use(_ route: CrossRoute, _ sign: Int) {
        let (from, to) = measured.connectors[route.connector]
        func access(_ node: Int, _ access: Access, _ side: Int) -> (column: Int, y: Em) {
            let column = measured.nodes[node].column
            let vertex = columns[column].stack.vertexOfNode[node]!
            switch access {
            case .side:
                let key = key(column, vertex, side)
                let count = (usedSides[key]?.count ?? 0) + sign
                usedSides[key] = count > 0 ? (route.net, count) : nil
                return (column, lineMiddle[column][columns[column].stack.vertices[vertex].line])
            case .gap(let gap, let port):
                let isBelow = gap > columns[column].stack.vertices[vertex].line
                let portKey = vertex * 2 + (isBelow ? 1 : 0)
                if sign > 0 {
                    portsUsed[column][portKey, default: []].append((-1 - route.net, port))
                } else if let place = portsUsed[column][portKey]?.lastIndex(where: { $0.net == -1 - route.net && $0.x == port }) {
                    portsUsed[column][portKey]!.remove(at: place)
                }
                note(column, gap, route.net, sign)
                return (column, middle[column][gap])
            }
        }
        let start = access(from, route.source, route.direction)
        let end = access(to, route.target, route.targetSide)
        for (column, passage) in route.through {
            switch passage {
            case .gap(let gap): note(column, gap, route.net, sign)
            case .strip(let row):
                if sign > 0 {
                    stripUse[row].append(route.net)
                } else if let place = stripUse[row].lastIndex(of: route.net) {
                    stripUse[row].remove(at: place)
                }
            }
        }
        var last = start
        var side = -route.direction
        for stop in route.through.map({ (column: $0.column, y: y(of: $0.passage, in: $0.column)) }) + [end] {
            let gutter = route.direction > 0 ? last.column + 1 : last.column
            let back = stop.column == last.column
            let piece = GutterPiece(
                net: route.net, firstSide: side, firstY: last.y, secondSide: back ? side : -side, secondY: stop.y)
            if sign > 0 {
                gutterUse[gutter].append(piece)
            } else if let place = gutterUse[gutter].lastIndex(where: {
                $0.net == piece.net && $0.firstY == piece.firstY && $0.secondY == piece.secondY
            }) {
                gutterUse[gutter].remove(at: place)
            }
            last = stop
            side = -route.direction
        }
    }

    private mutating func note(_ column: Int, _ gap: Int, _ net: Int, _ sign: Int) {
        if sign > 0 {
            gapUse[column][gap].append(net)
        } else if let place = gapUse[column][gap].lastIndex(of: net) {
            gapUse[column][gap].remove(at: place)
        }
    }
}
