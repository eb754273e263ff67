internal import MapModel

/// The constraint system of one column.
struct PlacementSystem: ~Copyable {
    /// What stands in a line, side entries' verticals included, as a list from left to right. The occupant of a
    /// vertex has its number, verticals follow.
    struct Occupant {
        var variable: PlaceVariable
        var half: Em
        var kind: ColumnStack.Kind
        /// Neighbours, −1 at the walls.
        var left: Int
        var right: Int
    }

    private(set) var stack: ColumnStack
    let ports: ColumnPorts
    let spacing: Spacing
    var constraints: DifferenceConstraints
    /// Variable of each link's ends.
    var topVariable: [PlaceVariable]
    var bottomVariable: [PlaceVariable]
    var isStraight: [Bool]
    var sideEntry: [PlacedColumn.SideEntry?]
    /// Of the links, as far as they were looked at.
    private(set) var bends = 0
    private var occupants: [Occupant] = []
    /// Union-find over variables tied to move together.
    var parent: [PlaceVariable]
    /// Place of every vertex in its line.
    private var place: [Int]
    /// Sides of labels that a link enters already: left and right of each vertex.
    private var isSideUsed: [Bool]
    /// The ports of one label side, sorted.
    private var sortedPorts: [(target: Int, port: Int)] = []
    let left = PlaceVariable.left
    let right = PlaceVariable.right

    init(_ stack: ColumnStack, _ ports: ColumnPorts, _ spacing: Spacing) {
        self.stack = stack
        self.ports = ports
        self.spacing = spacing
        isStraight = Array(repeating: false, count: stack.links.count)
        sideEntry = Array(repeating: nil, count: stack.links.count)
        let variables = stack.vertices.count + ports.ports.count
        constraints = DifferenceConstraints(
            variables: variables, width: stack.width, leftmost: -stack.lines.reduce(0) { max($0, $1.room.left) })
        parent = (0..<variables + PlaceVariable.firstFree).map(PlaceVariable.init)
        let count = stack.vertices.count
        func variable(_ end: Int) -> PlaceVariable {
            end < 0 ? Self.variable(ofVertex: -1 - end) : Self.variable(ofPort: end, vertexCount: count)
        }
        topVariable = ports.top.map(variable)
        bottomVariable = ports.bottom.map(variable)
        place = Array(repeating: 0, count: stack.vertices.count)
        isSideUsed = Array(repeating: false, count: 2 * stack.vertices.count)
        occupants = stack.vertices.indices.map { index in
            let entry = stack.vertices[index]
            return Occupant(
                variable: Self.variable(ofVertex: index), half: (entry.width + 1) / 2, kind: entry.kind, left: -1, right: -1)
        }
    }

    /// Reorders the stack, and returns what takes it back. The system has to be restarted.
    mutating func reorder(_ reordering: Reordering) -> Reordering { stack.apply(reordering) }

    /// Begins anew, in the memory it has.
    mutating func restart() {
        constraints.removeAll()
        occupants.removeLast(occupants.count - stack.vertices.count)
        for index in occupants.indices { (occupants[index].left, occupants[index].right) = (-1, -1) }
        for index in parent.indices { parent[index] = PlaceVariable(index) }
        for link in isStraight.indices { (isStraight[link], sideEntry[link]) = (false, nil) }
        for side in isSideUsed.indices { isSideUsed[side] = false }
    }

    /// Sets everything that has to hold. False where the lines are too wide for the column.
    mutating func begin(_ headingTarget: [Int: Em]) -> Bool {
        guard addLines(), addPorts() else { return false }
        centreHeadings(headingTarget)
        constraints.learnLimits()
        return true
    }

    func portVariable(_ port: Int) -> PlaceVariable { Self.variable(ofPort: port, vertexCount: stack.vertices.count) }

    func variable(_ vertex: Int) -> PlaceVariable { Self.variable(ofVertex: vertex) }

    /// Vertices come first, then ports.
    private static func variable(ofVertex vertex: Int) -> PlaceVariable { PlaceVariable(PlaceVariable.firstFree + vertex) }

    private static func variable(ofPort port: Int, vertexCount: Int) -> PlaceVariable {
        PlaceVariable(PlaceVariable.firstFree + vertexCount + port)
    }

    private mutating func addLines() -> Bool {
        for line in stack.lines {
            var last = -1
            for (index, vertex) in line.vertices.enumerated() {
                place[vertex] = index
                let occupant = occupants[vertex]
                if last >= 0 {
                    let before = occupants[last]
                    let distance = before.half + occupant.half + spacing.separation(before.kind, occupant.kind)
                    guard constraints.add(before.variable, occupant.variable, distance) else { return false }
                    occupants[last].right = vertex
                    occupants[vertex].left = last
                } else {
                    let distance = occupant.half + spacing.wall(occupant.kind) - line.room.left
                    guard constraints.add(left, occupant.variable, distance) else {
                        return false
                    }
                }
                last = vertex
            }
            if last >= 0 {
                let end = occupants[last]
                guard constraints.add(end.variable, right, end.half + spacing.wall(end.kind) - line.room.right) else {
                    return false
                }
            }
        }
        return true
    }

    /// Ports of one label side stand in the order of what they lead to.
    private mutating func addPorts() -> Bool {
        let all = ports.ports
        var start = 0
        while start < all.count {
            var end = start + 1
            while end < all.count, all[end].vertex == all[start].vertex, all[end].isBottom == all[start].isBottom {
                end += 1
            }
            let label = variable(all[start].vertex)
            for port in start..<end {
                let (variable, reach) = (portVariable(port), all[port].reach)
                guard constraints.add(label, variable, reach.lowerBound), constraints.add(variable, label, -reach.upperBound)
                else { return false }
            }
            if end - start > 1 {
                sortPorts(start..<end)
                // Ports of one name share what its edge gives them; those of several names stand in their order anyway.
                var first = 0
                while first < end - start {
                    var last = first + 1
                    let own = all[sortedPorts[first].port]
                    while last < end - start, all[sortedPorts[last].port].node == own.node { last += 1 }
                    let width = own.reach.upperBound - own.reach.lowerBound
                    if last - first > 1, width > 0 {
                        let pitch = min(spacing.portPort, width / (last - first - 1))
                        for place in first + 1..<last {
                            let (a, b) = (sortedPorts[place - 1].port, sortedPorts[place].port)
                            guard constraints.add(portVariable(a), portVariable(b), pitch) else { return false }
                        }
                    }
                    first = last
                }
            }
            start = end
        }
        return true
    }

    /// Ports of one side of a block, name by name, and by where they lead: they are few.
    private mutating func sortPorts(_ range: Range<Int>) {
        sortedPorts.removeAll(keepingCapacity: true)
        func key(_ port: Int, _ target: Int) -> (Em, Int, Int, Int) {
            (ports.ports[port].reach.lowerBound, ports.ports[port].node, target, ports.ports[port].net)
        }
        for port in range {
            let target = target(port)
            var place = sortedPorts.count
            while place > 0, key(port, target) < key(sortedPorts[place - 1].port, sortedPorts[place - 1].target) { place -= 1 }
            sortedPorts.insert((target, port), at: place)
        }
    }

    /// Where a port leads, as a share of the line in 1/65536: the mean of its links' other ends.
    private func target(_ port: Int) -> Int {
        let ends = ports.ends[port]
        var sum = 0
        for end in ends {
            let vertex = ports.farEnds[end]
            sum += (place[vertex] * 2 + 1) * 32768 / stack.lines[stack.vertices[vertex].line].vertices.count
        }
        return sum / ends.count
    }

    private mutating func centreHeadings(_ targets: [Int: Em]) {
        for (index, vertex) in stack.vertices.enumerated() where vertex.kind == .heading {
            let middle = targets[index] ?? stack.middle(ofLine: vertex.line)
            _ = constraints.add(all: [
                (left, variable(index), middle), (variable(index), right, stack.width - middle),
            ])
        }
    }

    /// Makes links straight, then lets them enter at sides. False, and the work left half done, as soon as there are more
    /// than `most` bends: two for a link that is not straight, one where it enters at a side.
    mutating func straighten(most: Int = .max) -> Bool {
        var bent = 0
        for link in ports.linkOrder {
            let (a, b) = (topVariable[link], bottomVariable[link])
            if constraints.tie(a, b) {
                isStraight[link] = true
                parent[root(a).number] = root(b)
            } else {
                // What ends at no label enters at no side.
                bent += ports.top[link] < 0 && ports.bottom[link] < 0 ? 2 : 1
                if bent > most { return false }
            }
        }
        bends = bent
        for link in ports.linkOrder where !isStraight[link] && (ports.top[link] >= 0 || ports.bottom[link] >= 0) {
            // The trunk of a branching net stays below (or above) its root.
            let entry = stack.links[link]
            if enter(entry.bottom, by: link, from: topVariable[link], isAtBottom: true) { continue }
            if enter(entry.top, by: link, from: bottomVariable[link], isAtBottom: false) { continue }
            bends += 1
            if bends > most { return false }
        }
        return true
    }

    /// Lets a link enter a label at one of its sides: the nearer one, else the other.
    private mutating func enter(_ label: Int, by link: Int, from vertical: PlaceVariable, isAtBottom: Bool) -> Bool {
        guard occupants[label].kind == .label, stack.contents[stack.vertices[label].content].members.count == 1 else {
            return false
        }
        // Siblings of the net would stay at the port.
        if ports.ends[isAtBottom ? ports.bottom[link] : ports.top[link]].count > 1 { return false }
        let nearer = constraints[vertical] >= constraints[variable(label)] ? 1 : -1
        for attempt in 0..<2 {
            let side = attempt == 0 ? nearer : -nearer
            let key = label * 2 + (side > 0 ? 1 : 0)
            // Ports beside the block are at its right.
            if isSideUsed[key] || side > 0 && !stack.block(of: label).sidePorts.isEmpty { continue }
            if enter(label, from: vertical, side: side) || branch(to: label, by: link, from: vertical, side: side) {
                isSideUsed[key] = true
                sideEntry[link] = .init(isAtBottom: isAtBottom, side: side)
                return true
            }
        }
        return false
    }

    private mutating func enter(_ label: Int, from vertical: PlaceVariable, side: Int) -> Bool {
        let half = occupants[label].half
        let neighbour = side > 0 ? occupants[label].right : occupants[label].left
        let stub = half + spacing.stub
        let start = constraints.mark()
        let (a, b) = side > 0 ? (variable(label), vertical) : (vertical, variable(label))
        guard constraints.add(a, b, stub) else { return false }
        let isFree: Bool
        if neighbour >= 0 {
            let next = occupants[neighbour]
            let distance = next.half + spacing.separation(.lane, next.kind)
            isFree =
                side > 0
                ? constraints.add(vertical, next.variable, distance) : constraints.add(next.variable, vertical, distance)
        } else {
            isFree =
                side > 0
                ? constraints.add(vertical, right, spacing.laneCell) : constraints.add(left, vertical, spacing.laneCell)
        }
        guard isFree else {
            constraints.rollBack(to: start)
            return false
        }
        let new = occupants.count
        occupants.append(
            Occupant(
                variable: vertical, half: 0, kind: .lane, left: side > 0 ? label : neighbour,
                right: side > 0 ? neighbour : label))
        if side > 0 {
            occupants[label].right = new
            if neighbour >= 0 { occupants[neighbour].left = new }
        } else {
            occupants[label].left = new
            if neighbour >= 0 { occupants[neighbour].right = new }
        }
        return true
    }

    /// Lets a leaf branch off its own trunk, which passes the leaf's line right beside it.
    private mutating func branch(to label: Int, by link: Int, from vertical: PlaceVariable, side: Int) -> Bool {
        let neighbour = side > 0 ? occupants[label].right : occupants[label].left
        guard neighbour >= 0, neighbour < stack.vertices.count else { return false }
        let lane = occupants[neighbour]
        guard lane.kind == .lane, stack.vertices[neighbour].net == stack.links[link].net,
            root(lane.variable) == root(vertical)
        else { return false }
        // Two heads that leave one point to either side would read as one double arrow.
        let beyond = side > 0 ? lane.right : lane.left
        if beyond >= 0, beyond < stack.vertices.count, occupants[beyond].kind == .label,
            isSideUsed[beyond * 2 + (side > 0 ? 0 : 1)]
        {
            return false
        }
        let stub = occupants[label].half + spacing.stub
        return side > 0
            ? constraints.add(variable(label), lane.variable, stub) : constraints.add(lane.variable, variable(label), stub)
    }

    /// Of every variable, the one that stands for those it moves together with.
    var roots: [PlaceVariable] { parent.indices.map { root(PlaceVariable($0)) } }

    func root(_ variable: PlaceVariable) -> PlaceVariable {
        var variable = variable
        while parent[variable.number] != variable { variable = parent[variable.number] }
        return variable
    }

    /// What connectors have of bends beyond the most that one should have, in bends more.
    var tangle: Int {
        var tangle = 0
        for net in stack.nets.indices {
            // Links are numbered from the root outwards: those to leaves of a line before the one to the lane in it.
            var trunk = 0
            for link in stack.netLinks[net] where !isStraight[link] {
                let own = sideEntry[link] != nil ? 1 : 2
                let far = stack.nets[net].shape == .fanOut ? stack.links[link].bottom : stack.links[link].top
                if stack.vertices[far].kind == .lane { trunk += own } else { tangle += max(0, trunk + own - Weights.mostBends) }
            }
        }
        return Weights.Column.bendsPerBendBeyondMost * tangle
    }
}
