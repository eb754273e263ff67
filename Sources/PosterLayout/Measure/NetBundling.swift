/// Pass 2. Gives every connector within a column its drawing direction and bundles connectors into nets.
///
/// - Postcondition: every connector of the map is in exactly one net or in `betweenColumns`; the upper end of a net is in
///   an earlier section than the lower, or in the same section without a cycle among the section's connectors.
/// - Complexity: O(*n* log *n*).
struct NetBundling {
    /// More leaves than this make several nets: two, three or four of them, since few ports fit on a label.
    var largestNet = 8
    var mostNets = 4

    func bundle(_ measured: MeasuredMap) -> Wiring {
        var perColumn: [[Int]] = Array(repeating: [], count: measured.columns.count)
        var betweenColumns: [Int] = []
        for (index, connector) in measured.connectors.enumerated() {
            let (from, to) = (measured.nodes[connector.from], measured.nodes[connector.to])
            if from.column == to.column { perColumn[from.column].append(index) } else { betweenColumns.append(index) }
        }
        let order = sectionOrder(measured)
        let backwards = reversed(measured, order)
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

    /// Connectors within a section that close a cycle, found depth first in data order.
    private func reversed(_ measured: MeasuredMap, _ order: [Int]) -> [Bool] {
        var backwards = Array(repeating: false, count: measured.connectors.count)
        var outgoing: [[(to: Int, connector: Int)]] = Array(repeating: [], count: measured.nodes.count)
        for (index, connector) in measured.connectors.enumerated() {
            let (a, b) = (measured.nodes[connector.from], measured.nodes[connector.to])
            guard a.section == b.section, isDown(connector.from, connector.to, measured, order) else { continue }
            outgoing[connector.from].append((connector.to, index))
        }
        enum Mark { case new, open, done }
        var mark = Array(repeating: Mark.new, count: measured.nodes.count)
        for start in measured.nodes.indices where mark[start] == .new {
            var stack: [(node: Int, next: Int)] = [(start, 0)]
            mark[start] = .open
            while let (node, next) = stack.last {
                if next == outgoing[node].count {
                    mark[node] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let (to, connector) = outgoing[node][next]
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
