package import MapModel

extension PosterMap {
    /// The map with as few names as `DetailOrder` leaves it with.
    ///
    /// - Precondition: the map is validated.
    package var withLeastDetail: PosterMap {
        let order = DetailOrder(of: self)
        return reduced(to: order.leastCount, of: order)
    }

    /// The map with the first `count` units of the order in it.
    ///
    /// A group without names goes, and with it its subheading; connectors to what is gone go.
    ///
    /// - Precondition: the order is of this map; its least count ≤ `count` ≤ that of its units.
    /// - Postcondition: it is still a valid map.
    func reduced(to count: Int, of order: DetailOrder) -> PosterMap {
        var isShown = Array(repeating: false, count: items.count)
        for name in order.units.prefix(count).joined() { isShown[name] = true }
        return keeping(isShown)
    }

    private func keeping(_ isShown: [Bool]) -> PosterMap {
        var hasItems = Array(repeating: false, count: groups.count)
        for (index, item) in items.enumerated() {
            if let group = item.group, isShown[index] { hasItems[group] = true }
        }
        let newItem = Self.renumbered(isShown)
        let newGroup = Self.renumbered(hasItems)
        func end(_ old: ConnectorEnd) -> ConnectorEnd? {
            switch old {
            case .item(let index): newItem[index].map(ConnectorEnd.item)
            case .group(let index): newGroup[index].map(ConnectorEnd.group)
            case .module: old
            }
        }
        var map = self
        map.groups = groups.indices.filter { hasItems[$0] }.map { groups[$0] }
        map.items = items.indices.filter { isShown[$0] }.map { index in
            var item = items[index]
            item.group = item.group.flatMap { newGroup[$0] }
            return item
        }
        map.connectors = connectors.compactMap { connector in
            guard let from = end(connector.from), let to = end(connector.to) else { return nil }
            return Connector(id: connector.id, from: from, to: to, doubt: connector.doubt)
        }
        return map
    }

    /// The new index of everything that is kept.
    private static func renumbered(_ isKept: [Bool]) -> [Int?] {
        var count = 0
        return isKept.map { isKept in
            guard isKept else { return nil }
            defer { count += 1 }
            return count
        }
    }

    /// Ids of subheadings and names that `other` lacks, in data order.
    func ids(missingIn other: PosterMap) -> [String] {
        let kept = Set(other.groups.map(\.id) + other.items.map(\.id))
        return (groups.filter { $0.heading != nil }.map(\.id) + items.map(\.id)).filter { !kept.contains($0) }
    }
}
