internal import MapModel

/// Pass 8. Finds the routes of connectors between columns: which side or gap they leave through, which gap of every
/// column between they take, which gap or side they arrive through. Dynamic programming over the columns, then rip
/// up and reroute.
///
/// - Precondition: every column is placed; `middle` and `rows` say where its gaps are likely to come to lie.
/// - Postcondition: no route runs between a heading and its first line, nor through a floor row unless an end is there.
struct InterColumnRouting {
    var measured: MeasuredMap
    var columns: [ColumnSketch]
    /// Estimated y of the middle of every gap, and of the first baseline of every line, by column.
    var middle: [[Em]]
    var baselines: [[Em]]
    /// Estimated y of the strip above every row.
    var stripMiddle: [Em]
    /// Whether the strip above a row is free in a column: no module spans it.
    var isStripFree: [[Bool]]
    var isFloor: [Bool]
    var spacing: Spacing
    var rounds: Int

    /// The node that a net's connectors share; nil for a net of one.
    private var rootOfNet: [Int?] = []
    /// How many passages of a column are tried for a connector.
    private(set) var mostPassages = 0
    /// What the routes chosen so far take up.
    private(set) var use: RouteUse

    init(
        measured: MeasuredMap, columns: [ColumnSketch], middle: [[Em]], baselines: [[Em]], stripMiddle: [Em],
        isStripFree: [[Bool]], isFloor: [Bool], spacing: Spacing, rounds: Int
    ) {
        self.measured = measured
        self.columns = columns
        self.middle = middle
        self.baselines = baselines
        self.stripMiddle = stripMiddle
        self.isStripFree = isStripFree
        self.isFloor = isFloor
        self.spacing = spacing
        self.rounds = rounds
        use = RouteUse(columns: columns.map(\.use), rowCount: stripMiddle.count)
    }

    /// A route for each connector, in their order.
    ///
    /// - Precondition: names that connectors end on stand in their columns; a strip above the first row is free everywhere.
    /// - Postcondition: a route passes every column between its ends once, in order, and runs in the gutter after each.
    ///   Rerouted, a route costs no more than before, beside the others as they are then; they may come to cost more.
    /// - Parameter known: routes of these connectors in columns of which all but `changed` are as they were: kept, one round
    ///   of rerouting aside, where they do not end in that one.
    mutating func route(_ connectors: [Int], known: (routes: [InterColumnRoute], changed: Int)? = nil) -> [InterColumnRoute] {
        let nets = InterColumnBundling.nets(of: connectors, measured)
        rootOfNet = InterColumnBundling.roots(of: nets, connectors, measured)
        mostPassages = Self.mostPassages(forConnectors: connectors.count)
        var routes: [InterColumnRoute?] = Array(repeating: nil, count: connectors.count)
        let order = connectors.indices.sorted {
            (span(connectors[$0]), nets[$0], $0) < (span(connectors[$1]), nets[$1], $1)
        }
        if let known {
            for index in connectors.indices
            where !ends(connectors[index], in: known.changed) && isPassable(known.routes[index], known.changed) {
                take(known.routes[index])
                routes[index] = known.routes[index]
            }
        }
        for index in order where routes[index] == nil {
            let route = best(connectors[index], net: nets[index])
            take(route)
            routes[index] = route
        }
        for round in 0..<(known == nil ? rounds : min(1, rounds)) {
            var changed = false
            for index in round % 2 == 0 ? Array(order.reversed()) : order {
                let old = routes[index]!
                giveBack(old)
                let new = best(connectors[index], net: nets[index])
                take(new)
                if new != old { changed = true }
                routes[index] = new
            }
            if !changed { break }
        }
        return routes.map { $0! }
    }

    /// Whether a route's way through a column is one still: with other lines it has other gaps.
    private func isPassable(_ route: InterColumnRoute, _ column: Int) -> Bool {
        !columns.indices.contains(column)
            || route.through.allSatisfy { passed, passage in
                guard passed == column, case .gap(let gap) = passage else { return true }
                let plans = columns[column].plans
                return plans.indices.contains(gap) && (plans[gap].place == .lines || plans[gap].place == .sections)
            }
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

    /// The best route from a connector's source out of a column by one of its passages.
    private struct State {
        var cost: Int
        var y: Em
        /// The state it comes from, of those of the column before.
        var previous: Int
        var passage: Passage
        /// How it leaves the source, in its own column; −1 in others.
        var option: Int
    }

    /// The best route to a connector's target: the state it comes from, of those of the last column, and how it reaches the label.
    private struct Arrival {
        var cost: Int
        var state: Int
        var access: Access
    }

    /// Of all routes that a connector may take beside those taken so far, the first of the cheapest.
    private func best(_ connector: Int, net: Int) -> InterColumnRoute {
        let (from, to) = measured.connectors[connector]
        let (a, b) = (measured.nodes[from].column, measured.nodes[to].column)
        let sources = options(node: from, net: net)
        let targets = options(node: to, net: net)
        var best: (cost: Int, route: InterColumnRoute)?
        for direction in a == b ? [-1, 1] : [b > a ? 1 : -1] {
            let between = a == b ? [] : Array(stride(from: a + direction, to: b, by: direction))
            let targetSide = a == b ? direction : -direction
            let levels = levels(of: connector, net: net, sources, through: between, direction: direction)
            let last = between.last ?? a
            let arrival = arrival(
                at: targets, side: targetSide, from: levels[between.count], gutter: direction > 0 ? last + 1 : last, net: net,
                direction: direction, below: best?.cost ?? .max / 2)
            guard let arrival else { continue }
            let passed = passages(to: arrival.state, levels, between)
            let route = InterColumnRoute(
                connector: connector, net: net, root: rootOfNet[net], direction: direction, targetSide: targetSide,
                source: sources[passed.option].access, target: arrival.access, through: passed.through)
            best = (arrival.cost, route)
        }
        // Every label can be left to both sides, and every column be passed.
        return best!.route
    }

    /// The states of a connector's source, and of each column between its ends.
    private func levels(
        of connector: Int, net: Int, _ sources: [Option], through between: [Int], direction: Int
    ) -> [[State]] {
        let (from, to) = measured.connectors[connector]
        let (ya, yb) = (lineY(from), lineY(to))
        let rows = [from, to].map { measured.sections[measured.nodes[$0].section].rows.lowerBound }
        let floorAllowed = rows.contains { isFloor[$0] }
        var levels: [[State]] = []
        levels.reserveCapacity(between.count + 1)
        levels.append(
            sources.indices.filter { sources[$0].side == direction }.map {
                State(cost: sources[$0].cost, y: sources[$0].y, previous: -1, passage: .gap(-1), option: $0)
            })
        for (place, column) in between.enumerated() {
            let passages = cheapest(
                of: candidates(in: column, from: ya, to: yb, floorAllowed: floorAllowed), in: column, net: net, from: ya, to: yb)
            levels.append(states(of: column, passages, from: levels[place], net: net, direction: direction))
        }
        return levels
    }

    /// The best route out of a column by each of these passages, from the states of the column before.
    private func states(
        of column: Int, _ passages: [Passage], from before: [State], net: Int, direction: Int
    ) -> [State] {
        let gutter = direction > 0 ? column : column + 1
        var states: [State] = []
        for passage in passages {
            let y = y(of: passage, in: column)
            let own = throughCost(of: passage, in: column, net: net)
            var best: State?
            for (index, state) in before.enumerated() {
                let straightOn = state.option < 0 && state.passage == passage && Self.isStrip(passage)
                let most = (best?.cost ?? .max / 2) - state.cost - own
                if let cost = gutterCost(
                    gutter, net: net, (-direction, state.y), (direction, y), straightOn: straightOn, below: most)
                {
                    let total = state.cost + own + cost
                    best = State(cost: total, y: y, previous: index, passage: passage, option: -1)
                }
            }
            if let best { states.append(best) }
        }
        return states
    }

    /// The best route into a target by one of its sides, through the last gutter; nil where none costs less than `most`.
    private func arrival(
        at targets: [Option], side: Int, from states: [State], gutter: Int, net: Int, direction: Int, below most: Int
    ) -> Arrival? {
        var most = most
        var best: Arrival?
        for target in targets where target.side == side {
            for (index, state) in states.enumerated() {
                let rest = state.cost + target.cost
                if let cost = gutterCost(
                    gutter, net: net, (-direction, state.y), (-side, target.y), straightOn: false, below: most - rest)
                {
                    most = rest + cost
                    best = Arrival(cost: most, state: index, access: target.access)
                }
            }
        }
        return best
    }

    /// The route to a state of the last column: how it leaves its source, and how it passes the columns between.
    private func passages(
        to state: Int, _ levels: [[State]], _ between: [Int]
    ) -> (option: Int, through: [(column: Int, passage: Passage)]) {
        var at = state
        var through: [(column: Int, passage: Passage)] = []
        for place in between.indices.reversed() {
            let passed = levels[place + 1][at]
            through.append((between[place], passed.passage))
            at = passed.previous
        }
        return (levels[0][at].option, through.reversed())
    }

    /// Estimated y at which a route meets a text's side.
    func lineY(_ node: Int) -> Em {
        let column = measured.nodes[node].column
        let stack = columns[column].placed.stack
        let vertex = stack.vertexOfNode[node]!
        let member = stack.block(of: vertex).member(of: node)!
        return baselines[column][stack.vertices[vertex].line] + member.baseline
            - BlockMetrics(spacing: spacing).middle(member.size)
    }

    /// What it costs to run in a gutter from one place to another; nil where that is no less than `most`.
    private func gutterCost(
        _ gutter: Int, net: Int, _ first: (side: Int, y: Em), _ second: (side: Int, y: Em), straightOn: Bool,
        below most: Int
    ) -> Int? {
        var cost = (straightOn ? 0 : Weights.Routing.turn) + Weights.Routing.length(abs(first.y - second.y))
        if cost >= most { return nil }
        for piece in use.gutters[gutter] where piece.net != net {
            if straightOn {
                // Along a strip only what passes the strip itself is crossed; tracks of the strip sort the rest.
                let (low, high) = (min(piece.firstY, piece.secondY), max(piece.firstY, piece.secondY))
                cost += low < first.y && first.y < high ? Weights.crossing : 0
            } else {
                cost += Weights.crossing * piece.halfCrossings(first, second) / 2
            }
            if cost >= most { return nil }
        }
        return cost
    }

    // MARK: Book-keeping

    private mutating func take(_ route: InterColumnRoute) {
        for entry in entries(of: route) { use.add(entry) }
    }

    private mutating func giveBack(_ route: InterColumnRoute) {
        for entry in entries(of: route) { use.remove(entry) }
    }

    /// What a route takes up.
    private func entries(of route: InterColumnRoute) -> [RouteUse.Entry] {
        var entries: [RouteUse.Entry] = []
        func end(_ node: Int, _ access: Access, _ side: Int) -> (column: Int, y: Em) {
            let column = measured.nodes[node].column
            let stack = columns[column].placed.stack
            let vertex = stack.vertexOfNode[node]!
            let line = stack.vertices[vertex].line
            switch access {
            case .side:
                entries.append(.side(column: column, node: node, side: side, net: route.net, offset: 0))
                return (column, lineY(node))
            case .offSide(let offset):
                entries.append(.side(column: column, node: node, side: side, net: route.net, offset: offset))
                return (column, lineY(node) + offset)
            case .gap(let gap, let port):
                entries.append(.port(column: column, vertex: vertex, isBelow: gap > line, net: route.net, x: port))
                entries.append(.gap(column: column, gap: gap, net: route.net))
                return (column, middle[column][gap])
            }
        }
        let (from, to) = measured.connectors[route.connector]
        var last = end(from, route.source, route.direction)
        var stops: [(column: Int, y: Em)] = []
        for (column, passage) in route.through {
            switch passage {
            case .gap(let gap): entries.append(.gap(column: column, gap: gap, net: route.net))
            case .strip(let row): entries.append(.strip(row: row, net: route.net))
            }
            stops.append((column, y(of: passage, in: column)))
        }
        stops.append(end(to, route.target, route.targetSide))
        let side = -route.direction
        for stop in stops {
            let gutter = route.direction > 0 ? last.column + 1 : last.column
            let turnsBack = stop.column == last.column
            let piece = GutterPiece(
                net: route.net, firstSide: side, firstY: last.y, secondSide: turnsBack ? side : -side, secondY: stop.y)
            entries.append(.gutter(gutter, piece))
            last = stop
        }
        return entries
    }
}
