/// From the constraints to places: what may still move goes where most of its wishes agree.
extension PlacementSystem {
    /// Sets every block of variables that move together to the weighted median of its wishes, `sweeps` times over all.
    ///
    /// - Precondition: `begin` and `straighten` came before.
    /// - Postcondition: every constraint holds.
    func solve(sweeps: Int, headingTarget: [Int: Em]) -> PlacedColumn {
        let least = constraints.x
        let greatest = constraints.rightmost()
        let count = parent.count
        var x = (0..<count).map { greatest[$0] < Int.max / 8 ? (least[$0] + greatest[$0]) / 2 : least[$0] }
        // Variables that move together, in a group of the one that stands for them.
        let roots = self.roots.map(\.number)
        let blocks = Grouping(roots, count: count)
        let wishes = makeWishes(roots, headingTarget)
        let wishesOf = Grouping(wishes.map(\.of.number), count: count)
        var shifts: [(shift: Em, weight: Int)] = []
        // A block at the best place stays there until something it depends on moves.
        var isSettled = blocks.map { $0.isEmpty }
        for wall in [left, right] { isSettled[wall.number] = true }
        for sweep in 0..<sweeps {
            if !isSettled.contains(false) { break }
            for index in 0..<count {
                let own = sweep % 2 == 0 ? index : count - 1 - index
                if isSettled[own] { continue }
                isSettled[own] = true
                let block = blocks.places(of: own)
                let (low, high) = constraints.slack(of: own, blocks, roots, at: x)
                guard low <= high else { continue }
                shifts.removeAll(keepingCapacity: true)
                for member in block {
                    let variable = blocks.number(at: member)
                    for place in wishesOf.places(of: variable) {
                        let wish = wishes[wishesOf.number(at: place)]
                        shifts.append((wish.place(at: x) - x[variable], wish.weight))
                    }
                }
                let shift =
                    Self.median(of: &shifts)
                    ?? (low > -Int.max / 8 && high < Int.max / 8 ? (low + high) / 2 : 0)
                let bounded = max(low, min(high, shift))
                if bounded == 0 { continue }
                for member in block {
                    let variable = blocks.number(at: member)
                    x[variable] += bounded
                    // Walls stay settled.
                    constraints.forEachNeighbour(of: PlaceVariable(variable)) {
                        let root = roots[$0.number]
                        isSettled[root] = root < PlaceVariable.firstFree
                    }
                    // Wishes are mutual.
                    for place in wishesOf.places(of: variable) {
                        switch wishes[wishesOf.number(at: place)].target {
                        case .variable(let other): isSettled[roots[other.number]] = false
                        case .constant: break
                        }
                    }
                }
                isSettled[own] = true
            }
        }
        return result(x)
    }

    private enum Target {
        case variable(PlaceVariable)
        case constant(Em)
    }

    private struct Wish {
        /// The variable whose wish it is.
        var of: PlaceVariable
        var target: Target
        var weight: Int

        func place(at x: [Em]) -> Em {
            switch target {
            case .variable(let other): x[other.number]
            case .constant(let place): place
            }
        }
    }

    /// What every variable would like to stand above, below or near.
    private func makeWishes(_ roots: [Int], _ headingTarget: [Int: Em]) -> [Wish] {
        var wishes: [Wish] = []
        func add(_ a: PlaceVariable, _ b: PlaceVariable, _ weight: Int) {
            if roots[a.number] == roots[b.number] { return }
            wishes.append(Wish(of: a, target: .variable(b), weight: weight))
            wishes.append(Wish(of: b, target: .variable(a), weight: weight))
        }
        for link in stack.links.indices where !isStraight[link] {
            add(topVariable[link], bottomVariable[link], Weights.Wish.link * ports.weight[link])
        }
        for port in ports.ports.indices { add(portVariable(port), variable(ports.ports[port].vertex), Weights.Wish.port) }
        for (index, vertex) in stack.vertices.enumerated() {
            if vertex.kind == .heading {
                let middle = headingTarget[index] ?? stack.middle(ofLine: vertex.line)
                wishes.append(Wish(of: variable(index), target: .constant(middle), weight: Weights.Wish.heading))
            }
        }
        return wishes
    }

    /// The shift that the wishes of a block agree on best: their weighted median.
    private static func median(of shifts: inout [(shift: Em, weight: Int)]) -> Em? {
        shifts.sort { $0 < $1 }
        let total = shifts.reduce(0) { $0 + $1.weight }
        var sum = 0
        for (shift, weight) in shifts {
            sum += weight
            if 2 * sum >= total { return shift }
        }
        return nil
    }

    private func result(_ x: [Em]) -> PlacedColumn {
        var placed = stack
        for vertex in stack.vertices.indices { placed.vertices[vertex].x = x[variable(vertex).number] }
        var top = Array(repeating: 0, count: stack.links.count)
        var bottom = top
        var bends = 0
        for link in stack.links.indices {
            top[link] = x[topVariable[link].number]
            bottom[link] = x[bottomVariable[link].number]
            if let entry = sideEntry[link] {
                if entry.isAtBottom { bottom[link] = top[link] } else { top[link] = bottom[link] }
                bends += 1
            } else if top[link] != bottom[link] {
                bends += 2
            }
        }
        return PlacedColumn(stack: placed, top: top, bottom: bottom, sideEntry: sideEntry, bends: bends + tangle)
    }
}
