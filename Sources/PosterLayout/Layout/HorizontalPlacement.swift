/// Where everything of a column stands horizontally.
struct PlacedColumn: Sendable {
    /// A link that enters (or leaves) a label at its side instead of its top or bottom.
    struct SideEntry: Hashable, Sendable {
        /// Whether the label is the link's lower end.
        var isAtBottom: Bool
        /// −1: at the label's left end, +1: at its right end.
        var side: Int
    }

    var stack: ColumnStack
    /// x of each link's upper and lower end; equal where the link is straight.
    var top: [Em]
    var bottom: [Em]
    var sideEntry: [SideEntry?]
    /// Links that bend: two bends each, one where they enter at a side.
    var bends: Int
}

/// Pass 7. Gives every vertex and port its x by greedy difference constraints: connectors are made straight one by
/// one, heaviest first, wherever the system stays feasible; the rest get a side entry where that is feasible.
///
/// A label's width is an asset: a straight connector only needs the intervals of its ends to overlap.
///
/// - Precondition: the stack's lines are ordered.
/// - Postcondition: neighbours of a line keep their distance, all stand inside the column, ports on one label side
///   keep theirs. Nil where the lines are too wide for the column.
struct HorizontalPlacement {
    var spacing: Spacing
    /// Rounds of moving blocks towards what they are connected to.
    var sweeps: Int
    /// Desired middle of headings that are not to stand in the middle of the column.
    var headingTarget: [Int: Em] = [:]

    func place(_ stack: ColumnStack, pull: LineOrdering.Pull) -> PlacedColumn? {
        var system = PlacementSystem(stack, spacing)
        guard system.addLines(), system.addPorts() else { return nil }
        system.centreHeadings(headingTarget)
        system.keepPassingLanesAside()
        system.straighten()
        system.enterAtSides()
        return system.solve(sweeps: sweeps, pull: pull, headingTarget: headingTarget)
    }

    /// How much wider the column has to be for its widest line.
    static func deficit(_ stack: ColumnStack, _ spacing: Spacing) -> Em {
        var deficit = 0
        for line in stack.lines {
            var need = 0
            var last: Int?
            for vertex in line.vertices {
                let entry = stack.vertices[vertex]
                need += last.map { spacing.separation(stack.vertices[$0].kind, entry.kind) }
                    ?? spacing.wall(entry.kind)
                need += entry.width
                last = vertex
            }
            if let last { need += spacing.wall(stack.vertices[last].kind) }
            deficit = max(deficit, need - stack.width)
        }
        return deficit
    }
}

extension Spacing {
    /// Between the edges of two neighbours of one line.
    func separation(_ a: ColumnStack.Kind, _ b: ColumnStack.Kind) -> Em {
        switch (a, b) {
        case (.lane, .lane): laneLane
        case (.lane, .heading), (.heading, .lane): laneHeading
        case (.lane, .label), (.label, .lane): laneLabel
        case (.label, .label), (.label, .heading), (.heading, .label), (.heading, .heading): labelLabel
        }
    }

    /// From the column's side to the edge of the first or last vertex of a line.
    func wall(_ kind: ColumnStack.Kind) -> Em {
        kind == .lane ? laneCell : labelCell
    }
}

/// The constraint system of one column.
private struct PlacementSystem {
    struct Port {
        var vertex: Int
        var net: Int
        var isBottom: Bool
        var variable: Int
    }

    /// What stands in a line, side entries' verticals included.
    struct Occupant {
        var variable: Int
        var half: Em
        var kind: ColumnStack.Kind
        var vertex: Int
    }

    let stack: ColumnStack
    let spacing: Spacing
    var constraints: DifferenceConstraints
    var ports: [Port] = []
    /// Variable of each link's ends.
    var topVariable: [Int]
    var bottomVariable: [Int]
    var isStraight: [Bool]
    var sideEntry: [PlacedColumn.SideEntry?]
    var occupants: [[Occupant]] = []
    /// Union-find over variables tied to move together.
    var parent: [Int]
    let left = DifferenceConstraints.left
    let right = DifferenceConstraints.right

    init(_ stack: ColumnStack, _ spacing: Spacing) {
        self.stack = stack
        self.spacing = spacing
        let linkCount = stack.links.count
        topVariable = Array(repeating: -1, count: linkCount)
        bottomVariable = topVariable
        isStraight = Array(repeating: false, count: linkCount)
        sideEntry = Array(repeating: nil, count: linkCount)
        // Every link has at most two ports.
        let variables = stack.vertices.count + 2 * linkCount
        constraints = DifferenceConstraints(variables: variables, width: stack.width)
        parent = Array(0..<variables + 2)
        makePorts()
    }

    func variable(_ vertex: Int) -> Int { vertex + 2 }

    private mutating func makePorts() {
        for vertex in stack.vertices.indices {
            for isBottom in [true, false] {
                let links = isBottom ? stack.below[vertex] : stack.above[vertex]
                if stack.vertices[vertex].kind == .lane {
                    for link in links { set(link, isTop: isBottom, to: variable(vertex)) }
                    continue
                }
                var ofNet: [(net: Int, variable: Int)] = []
                for link in links {
                    let net = stack.links[link].net
                    if let known = ofNet.first(where: { $0.net == net }) {
                        set(link, isTop: isBottom, to: known.variable)
                    } else {
                        let variable = stack.vertices.count + 2 + ports.count
                        ports.append(Port(vertex: vertex, net: net, isBottom: isBottom, variable: variable))
                        ofNet.append((net, variable))
                        set(link, isTop: isBottom, to: variable)
                    }
                }
            }
        }
    }

    private mutating func set(_ link: Int, isTop: Bool, to variable: Int) {
        if isTop { topVariable[link] = variable } else { bottomVariable[link] = variable }
    }

    mutating func addLines() -> Bool {
        for line in stack.lines {
            var row: [Occupant] = []
            for vertex in line.vertices {
                let entry = stack.vertices[vertex]
                let half = (entry.width + 1) / 2
                let occupant = Occupant(variable: variable(vertex), half: half, kind: entry.kind, vertex: vertex)
                if let last = row.last {
                    let distance = last.half + half + spacing.separation(last.kind, entry.kind)
                    guard constraints.add(last.variable, occupant.variable, distance) else { return false }
                } else {
                    guard constraints.add(left, occupant.variable, half + spacing.wall(entry.kind)) else { return false }
                }
                row.append(occupant)
            }
            if let last = row.last {
                guard constraints.add(last.variable, right, last.half + spacing.wall(last.kind)) else { return false }
            }
            occupants.append(row)
        }
        return true
    }

    /// Ports of one label side stand in the order of what they lead to.
    mutating func addPorts() -> Bool {
        var start = 0
        while start < ports.count {
            var end = start + 1
            while end < ports.count, ports[end].vertex == ports[start].vertex, ports[end].isBottom == ports[start].isBottom {
                end += 1
            }
            let vertex = ports[start].vertex
            let width = ports[start].isBottom ? stack.vertices[vertex].bottomWidth : stack.vertices[vertex].topWidth
            let inset = min(spacing.portInset, width / 4)
            let sorted = ports[start..<end].sorted { (target($0), $0.net) < (target($1), $1.net) }
            let room = width - 2 * inset
            let pitch = sorted.count > 1 ? min(spacing.portPort, room / (sorted.count - 1)) : 0
            for (place, port) in sorted.enumerated() {
                let reach = width / 2 - inset
                guard constraints.add(variable(vertex), port.variable, -reach),
                    constraints.add(port.variable, variable(vertex), -reach)
                else { return false }
                if place > 0 {
                    guard constraints.add(sorted[place - 1].variable, port.variable, pitch) else { return false }
                }
            }
            start = end
        }
        return true
    }

    /// Where a port leads, as a share of the line: the mean of its links' other ends.
    private func target(_ port: Port) -> Int {
        let links = port.isBottom ? stack.below[port.vertex] : stack.above[port.vertex]
        var sum = 0
        var count = 0
        for link in links where stack.links[link].net == port.net {
            let other = port.isBottom ? stack.links[link].bottom : stack.links[link].top
            let line = stack.lines[stack.vertices[other].line].vertices
            sum += (line.firstIndex(of: other)! * 2 + 1) * 32768 / line.count
            count += 1
        }
        return count > 0 ? sum / count : 0
    }

    mutating func centreHeadings(_ targets: [Int: Em]) {
        for (index, vertex) in stack.vertices.enumerated() where vertex.kind == .heading {
            let middle = targets[index] ?? stack.width / 2
            _ = constraints.add(all: [
                (left, variable(index), middle), (variable(index), right, stack.width - middle),
            ])
        }
    }

    mutating func keepPassingLanesAside() {
        for (index, vertex) in stack.vertices.enumerated() where vertex.kind == .lane && vertex.side != 0 {
            if vertex.side < 0 {
                _ = constraints.add(variable(index), left, -spacing.passingLane)
            } else {
                _ = constraints.add(left, variable(index), stack.width - spacing.passingLane)
            }
        }
    }

    mutating func straighten() {
        let order = stack.links.indices.sorted { a, b in
            let (wa, wb) = (weight(a), weight(b))
            if wa != wb { return wa > wb }
            return (stack.links[a].gap, stack.links[a].net, a) < (stack.links[b].gap, stack.links[b].net, b)
        }
        for link in order {
            let (a, b) = (topVariable[link], bottomVariable[link])
            if constraints.tie(a, b) {
                isStraight[link] = true
                parent[root(a)] = root(b)
            }
        }
    }

    func weight(_ link: Int) -> Int {
        let top = stack.vertices[stack.links[link].top].kind == .lane
        let bottom = stack.vertices[stack.links[link].bottom].kind == .lane
        return top && bottom ? 8 : top || bottom ? 4 : 2
    }

    mutating func enterAtSides() {
        var usedSides: Set<Int> = []
        let links = stack.links.indices.filter { !isStraight[$0] }.sorted {
            (-weight($0), stack.links[$0].gap, stack.links[$0].net, $0)
                < (-weight($1), stack.links[$1].gap, stack.links[$1].net, $1)
        }
        for link in links {
            // The trunk of a branching net stays below (or above) its root.
            let ends: [(isAtBottom: Bool, label: Int, vertical: Int)] = [
                (true, stack.links[link].bottom, topVariable[link]), (false, stack.links[link].top, bottomVariable[link]),
            ]
            search: for end in ends where stack.vertices[end.label].kind == .label {
                let siblings = end.isAtBottom ? stack.above[end.label] : stack.below[end.label]
                if siblings.contains(where: { $0 != link && stack.links[$0].net == stack.links[link].net }) { continue }
                let towardsRight = constraints.x[end.vertical] >= constraints.x[variable(end.label)]
                for side in towardsRight ? [1, -1] : [-1, 1] {
                    let key = end.label * 2 + (side > 0 ? 1 : 0)
                    if usedSides.contains(key) { continue }
                    if enter(link, end.label, end.vertical, side) {
                        usedSides.insert(key)
                        sideEntry[link] = .init(isAtBottom: end.isAtBottom, side: side)
                        break search
                    }
                }
            }
        }
    }

    private mutating func enter(_ link: Int, _ label: Int, _ vertical: Int, _ side: Int) -> Bool {
        let line = stack.vertices[label].line
        let place = occupants[line].firstIndex { $0.vertex == label }!
        let half = occupants[line][place].half
        let neighbour = place + side
        var wanted: [(Int, Int, Em)] = []
        let stub = half + spacing.stub
        wanted.append(side > 0 ? (variable(label), vertical, stub) : (vertical, variable(label), stub))
        if occupants[line].indices.contains(neighbour) {
            let next = occupants[line][neighbour]
            let distance = next.half + spacing.separation(.lane, next.kind)
            wanted.append(side > 0 ? (vertical, next.variable, distance) : (next.variable, vertical, distance))
        } else {
            wanted.append(side > 0 ? (vertical, right, spacing.laneCell) : (left, vertical, spacing.laneCell))
        }
        guard constraints.add(all: wanted) else { return false }
        let stubbed = Occupant(variable: vertical, half: 0, kind: .lane, vertex: -1)
        occupants[line].insert(stubbed, at: side > 0 ? place + 1 : place)
        return true
    }

    func root(_ variable: Int) -> Int {
        var variable = variable
        while parent[variable] != variable { variable = parent[variable] }
        return variable
    }

    mutating func solve(sweeps: Int, pull: LineOrdering.Pull, headingTarget: [Int: Em]) -> PlacedColumn {
        let least = constraints.x
        let greatest = constraints.rightmost()
        let count = stack.vertices.count + ports.count + 2
        var x = (0..<count).map { greatest[$0] < Int.max / 8 ? (least[$0] + greatest[$0]) / 2 : least[$0] }
        // Blocks of variables that move together.
        let roots = (0..<count).map(root)
        let members = (2..<count).sorted { (roots[$0], $0) < (roots[$1], $1) }
        var blocks: [Range<Int>] = []
        var start = 0
        while start < members.count {
            var end = start + 1
            while end < members.count, roots[members[end]] == roots[members[start]] { end += 1 }
            blocks.append(start..<end)
            start = end
        }
        for block in blocks {
            // Halving rounds: what is tied has to stay exactly in line.
            let mean = members[block].reduce(0) { $0 + x[$1] } / block.count
            for place in block { x[members[place]] = mean }
        }
        let wishes = makeWishes(roots, pull, headingTarget)
        for sweep in 0..<sweeps {
            for index in blocks.indices {
                let block = blocks[sweep % 2 == 0 ? index : blocks.count - 1 - index]
                let own = roots[members[block.lowerBound]]
                let (low, high) = constraints.slack(of: members[block], at: x) { roots[$0] == own }
                guard low <= high else { continue }
                let shift = median(of: members[block], wishes: wishes, x: x, width: stack.width)
                    ?? (low > -Int.max / 8 && high < Int.max / 8 ? (low + high) / 2 : 0)
                let bounded = max(low, min(high, shift))
                if bounded != 0 { for place in block { x[members[place]] += bounded } }
            }
        }
        return result(x)
    }

    private enum Target {
        case variable(Int)
        case constant(Em)
    }

    private struct Wish {
        var target: Target
        var weight: Int
    }

    /// What every variable would like to stand above, below or near.
    private func makeWishes(_ roots: [Int], _ pull: LineOrdering.Pull, _ headingTarget: [Int: Em]) -> [[Wish]] {
        var wishes: [[Wish]] = Array(repeating: [], count: roots.count)
        func add(_ a: Int, _ b: Int, _ weight: Int) {
            if roots[a] == roots[b] { return }
            wishes[a].append(Wish(target: .variable(b), weight: weight))
            wishes[b].append(Wish(target: .variable(a), weight: weight))
        }
        for link in stack.links.indices where !isStraight[link] {
            add(topVariable[link], bottomVariable[link], 20 * weight(link))
        }
        for port in ports { add(port.variable, variable(port.vertex), 1) }
        for (index, vertex) in stack.vertices.enumerated() {
            if vertex.kind == .heading {
                let middle = headingTarget[index] ?? stack.width / 2
                wishes[variable(index)].append(Wish(target: .constant(middle), weight: 30))
            }
            if pull[index] != 0 {
                let wall = pull[index] > 0 ? stack.width : 0
                wishes[variable(index)].append(Wish(target: .constant(wall), weight: 6))
            }
        }
        return wishes
    }

    /// The shift of a block that its wishes agree on best: their weighted median.
    private func median(of block: ArraySlice<Int>, wishes: [[Wish]], x: [Em], width: Em) -> Em? {
        var shifts: [(shift: Em, weight: Int)] = []
        var total = 0
        for variable in block {
            for wish in wishes[variable] {
                let target =
                    switch wish.target {
                    case .variable(let other): x[other]
                    case .constant(let place): place
                    }
                shifts.append((target - x[variable], wish.weight))
                total += wish.weight
            }
        }
        if shifts.isEmpty { return nil }
        shifts.sort { $0 < $1 }
        var sum = 0
        for (shift, weight) in shifts {
            sum += weight
            if 2 * sum >= total { return shift }
        }
        return shifts.last!.shift
    }

    private func result(_ x: [Em]) -> PlacedColumn {
        var placed = stack
        for vertex in stack.vertices.indices { placed.vertices[vertex].x = x[variable(vertex)] }
        var top = Array(repeating: 0, count: stack.links.count)
        var bottom = top
        var bends = 0
        for link in stack.links.indices {
            top[link] = x[topVariable[link]]
            bottom[link] = x[bottomVariable[link]]
            if let entry = sideEntry[link] {
                if entry.isAtBottom { bottom[link] = top[link] } else { top[link] = bottom[link] }
                bends += 1
            } else if top[link] != bottom[link] {
                bends += 2
            }
        }
        return PlacedColumn(stack: placed, top: top, bottom: bottom, sideEntry: sideEntry, bends: bends)
    }
}
