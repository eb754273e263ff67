/// Keeps connectors apart that meet the right side of one name: those that run up or down beside its block, and brackets.
extension BlockMetrics {
    /// What meets a name's side in one place: a side port, or the ends there of one net's wires.
    private struct SideUser {
        var port: Int?
        var wires: [(index: Int, isTail: Bool)] = []
        var net = 0
        var x: Em
        var goesUp: Bool
        var goesDown: Bool

        /// Those that go up meet it above those that go down. The inner of those that go up is the upper, the inner of those that go
        /// down the lower, so that none crosses another.
        var order: (Int, Em) { goesUp && goesDown ? (1, 0) : goesUp ? (0, x) : (2, -x) }
    }

    func spreadSides(_ block: inout NameBlock) {
        for member in block.members {
            let users = users(of: member, block)
            if users.count < 2 { continue }
            let sorted = users.indices.sorted {
                let (a, b) = (users[$0].order, users[$1].order)
                return (a.0, a.1, $0) < (b.0, b.1, $1)
            }
            let pitch = min(spacing.sidePort, member.size * 9 / 8 / (users.count - 1))
            for (place, user) in sorted.enumerated() {
                let dy = (2 * place - users.count + 1) * pitch / 2
                if let port = users[user].port { block.sidePorts[port].dy = dy }
                for wire in users[user].wires {
                    let points = block.wires[wire.index].points.indices
                    for point in wire.isTail ? points.prefix(2) : points.suffix(2) {
                        block.wires[wire.index].points[point].y += dy
                    }
                }
            }
        }
    }

    private func users(of member: NameBlock.Member, _ block: NameBlock) -> [SideUser] {
        var users = block.sidePorts.indices.filter { block.sidePorts[$0].node == member.node }.map {
            let port = block.sidePorts[$0]
            return SideUser(port: $0, x: port.x, goesUp: !port.isBelow, goesDown: port.isBelow)
        }
        let y = member.baseline - middle(member.size)
        let (tail, tip) = (member.edge(side: 1) + spacing.tailOff, member.edge(side: 1) + spacing.tipOff)
        let known = users.count
        // A bracket has two corners.
        for (index, wire) in block.wires.enumerated() where wire.points.count == 4 {
            let isTail = wire.points[0] == .init(x: tail, y: y)
            guard isTail || wire.points[3] == .init(x: tip, y: y) else { continue }
            let other = isTail ? wire.points[2].y : wire.points[1].y
            let place = users[known...].firstIndex { $0.net == wire.net } ?? users.count
            if place == users.count {
                users.append(SideUser(net: wire.net, x: wire.points[1].x, goesUp: false, goesDown: false))
            }
            users[place].wires.append((index, isTail))
            if other < y { users[place].goesUp = true } else { users[place].goesDown = true }
        }
        return users
    }
}
