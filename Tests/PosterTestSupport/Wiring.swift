internal import MapModel

/// The second half of a random map: its connectors.
struct Wiring {
    private enum Reach { case cell, column, row, diagonal }

    let parameters: RandomMap
    let filling: CellFilling
    private(set) var connectors: [Connector] = []
    private var known = Set<[ConnectorEnd]>()

    init(parameters: RandomMap, filling: CellFilling) {
        self.parameters = parameters
        self.filling = filling
    }

    /// Connects until there are enough connectors, or chance finds no new ones.
    mutating func connect(_ random: inout SeededGenerator) {
        guard filling.items.count > 1 else { return }
        let wanted = Int((parameters.connectorsPerItem * Double(filling.items.count)).rounded())
        var attempts = 0
        while connectors.count < wanted, attempts < 20 * wanted {
            attempts += 1
            guard let (upper, lower) = pair(&random) else { continue }
            let isDown = random.chance(parameters.down)
            add(from: end(isDown ? upper : lower, &random), to: end(isDown ? lower : upper, &random))
        }
        connectHub(&random)
    }

    /// An item in the middle, connected with items all over the map.
    private mutating func connectHub(_ random: inout SeededGenerator) {
        let center = filling.items.count / 2
        let wanted = connectors.count + min(parameters.hub, filling.items.count / 2)
        while connectors.count < wanted {
            let other = random.index(filling.items.count)
            let isOut = random.chance(0.5)
            add(from: .item(isOut ? center : other), to: .item(isOut ? other : center))
        }
    }

    /// Two items, the first above the second or before it.
    private func pair(_ random: inout SeededGenerator) -> (Int, Int)? {
        let root = random.index(filling.items.count)
        let row = filling.items[root].layer
        let column = filling.items[root].functionality
        let reach = random.pick([
            (Reach.cell, weight: parameters.sameCell), (.column, parameters.sameColumn), (.row, parameters.sameRow),
            (.diagonal, parameters.diagonal),
        ])
        var otherRow = row
        var otherColumn = column
        switch reach {
        case .cell: break
        case .column: otherRow = away(from: row, count: parameters.rows, &random)
        case .row: otherColumn = away(from: column, count: parameters.columns, &random)
        case .diagonal:
            otherRow = away(from: row, count: parameters.rows, &random)
            otherColumn = away(from: column, count: parameters.columns, &random)
        }
        let isCell = otherRow == row && otherColumn == column
        guard isCell == (reach == .cell) else { return nil }
        let others = filling.itemsOfCell[otherRow * parameters.columns + otherColumn]
        let roots = filling.itemsOfCell[row * parameters.columns + column]
        guard !others.isEmpty else { return nil }
        // The first items of a cell are used far more than the last: most items have one connector, a few have many.
        let hub = roots[Int(random.fraction() * random.fraction() * Double(roots.count))]
        let leaf = others[random.index(others.count)]
        return hub < leaf ? (hub, leaf) : (leaf, hub)
    }

    /// Another track, near ones more often.
    private func away(from track: Int, count: Int, _ random: inout SeededGenerator) -> Int {
        var distance = 1
        while random.chance(0.35) { distance += 1 }
        let other = random.chance(0.5) ? track + distance : track - distance
        return (0..<count).contains(other) ? other : track
    }

    /// The item, or in 3 % of all cases the heading it stands under.
    private func end(_ index: Int, _ random: inout SeededGenerator) -> ConnectorEnd {
        let item = filling.items[index]
        guard random.chance(0.03) else { return .item(index) }
        if let group = item.group, filling.groups[group].heading != nil { return .group(group) }
        if let module = item.module, filling.modules[module].heading != nil { return .module(module) }
        return .item(index)
    }

    private mutating func add(from: ConnectorEnd, to: ConnectorEnd) {
        guard from != to, known.insert([from, to]).inserted else { return }
        connectors.append(Connector(id: "\(name(from))→\(name(to))", from: from, to: to))
    }

    private func name(_ end: ConnectorEnd) -> String {
        switch end {
        case .item(let index): filling.items[index].id
        case .group(let index): filling.groups[index].id
        case .module(let index): filling.modules[index].id
        }
    }
}
