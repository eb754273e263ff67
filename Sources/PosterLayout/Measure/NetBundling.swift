/// Pass 2. Gives every connector within a column its drawing direction and bundles connectors into nets.
///
/// - Postcondition: every connector of the map is in exactly one net or in `betweenColumns`; the upper end of a net is in
///   an earlier section than the lower, or in the same section without a cycle among the section's connectors.
/// - Complexity: O(*n* log *n*).
struct NetBundling {
    /// More leaves than this make several nets: two, three or four of them, since few ports fit on a label.
    var largestNet = 8
    var mostNets = 4

    /// - Parameter elements: of each section; what is drawn within one of them is left out.
    func bundle(_ measured: MeasuredMap, _ elements: [[BlockElement]], _ jumps: JumpTexts = JumpTexts()) -> Wiring {
        var perColumn: [[Int]] = Array(repeating: [], count: measured.columns.count)
        var betweenColumns: [Int] = []
        var isDrawn = Array(repeating: false, count: measured.connectors.count)
        for element in elements.joined() {
            for connector in element.connectors { isDrawn[connector] = true }
        }
        for (index, connector) in measured.connectors.enumerated() where !isDrawn[index] && !jumps.isJump(index) {
            let (from, to) = (measured.nodes[connector.from], measured.nodes[connector.to])
            if from.column == to.column { perColumn[from.column].append(index) } else { betweenColumns.append(index) }
        }
        let order = sectionOrder(measured)
        let backwards = reversed(measured, order, elements, isDrawn)
        let columns = perColumn.map { connectors in
            nets(
                of: connectors.map { index -> Arc in
                    let (from, to) = measured.connectors[index]
                    let down = isDown(from, to, measured, order) && !backwards[index]
                    return Arc(connector: index, top: down ? from : to, bottom: down ? to : from, pointsUp: !down)
                })
        }
        return Wiring(columns: columns, betweenColumns: betweenColumns)
    }

    private struct Arc {
        var connector: Int
        var top: Int
        var bottom: Int
        var pointsUp: Bool
    }

    /// Position of every section in its column.
    private func sectionOrder(_ measured: MeasuredMap) -> [Int] {
        var order = Array(repeating: 0, count: measured.sections.count)
        for column in measured.columns {
            for (position, section) in column.enumerated() { order[section] = position }
        }
        return order
    }

    /// Headings stand above everything of their section.
    private func isDown(_ from: Int, _ to: Int, _ measured: MeasuredMap, _ order: [Int]) -> Bool {
        let (a, b) = (measured.nodes[from], measured.nodes[to])
        if a.section != b.section { return order[a.section] < order[b.section] }
        if measured.sections[a.section].heading == to { return false }
        return true
    }

    /// Connectors within a section that close a cycle, found depth first in data order: between its elements, and between the
    /// names of a graph.
    private func reversed(
        _ measured: MeasuredMap, _ order: [Int], _ elements: [[BlockElement]], _ isDrawn: [Bool]
    ) -> [Bool] {
        var backwards = Array(repeating: false, count: measured.connectors.count)
        var elementOf = Array(repeating: -1, count: measured.nodes.count)
        var count = measured.nodes.count
        for element in elements.joined() {
            for node in element.nodes { elementOf[node] = count }
            count += 1
        }
        var outgoing: [[(to: Int, connector: Int)]] = Array(repeating: [], count: count)
        for (index, connector) in measured.connectors.enumerated() where !isDrawn[index] {
            let (a, b) = (measured.nodes[connector.from], measured.nodes[connector.to])
            guard a.section == b.section, isDown(connector.from, connector.to, measured, order) else { continue }
            let (from, to) = (elementOf[connector.from], elementOf[connector.to])
            if from < 0 || to < 0 { continue }
            if from == to {
                outgoing[connector.from].append((connector.to, index))
            } else {
                outgoing[from].append((to, index))
            }
        }
        enum Mark { case new, open, done }
        var mark = Array(repeating: Mark.new, count: count)
        for start in 0..<count where mark[start] == .new {
            var stack: [(unit: Int, next: Int)] = [(start, 0)]
            mark[start] = .open
            while let (unit, next) = stack.last {
                if next == outgoing[unit].count {
                    mark[unit] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let (to, connector) = outgoing[unit][next]
                switch mark[to] {
                case .open: backwards[connector] = true
                case .new:
                    mark[to] = .open
                    stack.append((to, 0))
                case .done: break
                }
            }
        }
        return backwards
    }

    /// Assigns every arc to the largest star that takes it, arcs of one direction only.
    private func nets(of arcs: [Arc]) -> [Net] {
        struct Star {
            var shape: Net.Shape
            var root: Int
            var pointsUp: Bool
            var arcs: [Int]
        }
        func stars(_ shape: Net.Shape, _ root: (Arc) -> Int) -> [Star] {
            let sorted = arcs.indices.sorted {
                (root(arcs[$0]), arcs[$0].pointsUp ? 1 : 0, $0) < (root(arcs[$1]), arcs[$1].pointsUp ? 1 : 0, $1)
            }
            var stars: [Star] = []
            for index in sorted {
                let arc = arcs[index]
                if let last = stars.last, last.root == root(arc), last.pointsUp == arc.pointsUp {
                    stars[stars.count - 1].arcs.append(index)
                } else {
                    stars.append(Star(shape: shape, root: root(arc), pointsUp: arc.pointsUp, arcs: [index]))
                }
            }
            return stars
        }
        let all = (stars(.fanOut) { $0.top } + stars(.fanIn) { $0.bottom }).enumerated().sorted {
            (-$0.element.arcs.count, $0.offset) < (-$1.element.arcs.count, $1.offset)
        }.map(\.element)
        var free = Array(repeating: true, count: arcs.count)
        var freeInStarOf: [Int: Int] = [:]
        for (index, star) in all.enumerated() where star.shape == .fanIn {
            for arc in star.arcs { freeInStarOf[arc] = index }
        }
        var nets: [Net] = []
        func add(_ star: Star, _ members: [Int]) {
            let size = max(largestNet, (members.count + mostNets - 1) / mostNets)
            for start in stride(from: 0, to: members.count, by: size) {
                let part = members[start..<min(start + size, members.count)]
                nets.append(
                    Net(
                        shape: star.shape, root: star.root,
                        leaves: part.map { star.shape == .fanOut ? arcs[$0].bottom : arcs[$0].top },
                        connectors: part.map { arcs[$0].connector }, pointsUp: star.pointsUp))
                for arc in part { free[arc] = false }
            }
        }
        for star in all {
            let members = star.arcs.filter { free[$0] }
            if members.isEmpty { continue }
            // The last arc of a larger star is better off in a star at its other end, if one still gathers.
            if members.count == 1, star.arcs.count > 1, star.shape == .fanOut, let other = freeInStarOf[members[0]],
                all[other].arcs.filter({ free[$0] }).count > 1
            {
                continue
            }
            add(star, members)
        }
        for index in arcs.indices where free[index] {
            add(Star(shape: .fanOut, root: arcs[index].top, pointsUp: arcs[index].pointsUp, arcs: [index]), [index])
        }
        return nets
    }
}
