package import MapModel

/// How much of a map is shown: each level leaves out what the one before does, and more.
package enum DetailLevel: Int, Hashable, Sendable, CaseIterable {
    /// Everything.
    case full
    /// Without names of importance 1 that no connector leads to or from.
    case withoutLooseDetails
    /// Without names of importance 1.
    case withoutDetails
    case withoutLooseMinor
    /// Without names of importance 1 and 2.
    case withoutMinor
    case withoutLooseOrdinary
    /// With names of importance 4 and 5.
    case prominent
    /// The same, without connectors between columns.
    case overview

    /// What is not shown, in words.
    package var leavesOut: String {
        switch self {
        case .full: "nothing"
        case .withoutLooseDetails: "importance 1 without connectors"
        case .withoutDetails: "importance 1"
        case .withoutLooseMinor: "importance 1, importance 2 without connectors"
        case .withoutMinor: "importance 1 and 2"
        case .withoutLooseOrdinary: "importance 1 and 2, importance 3 without connectors"
        case .prominent: "importance 1 to 3"
        case .overview: "importance 1 to 3, connectors between columns"
        }
    }

    /// Whether a name is shown at this level.
    fileprivate func shows(importance: Int, isConnected: Bool) -> Bool {
        switch self {
        case .full: true
        case .withoutLooseDetails: importance > 1 || isConnected
        case .withoutDetails: importance > 1
        case .withoutLooseMinor: importance > 2 || importance == 2 && isConnected
        case .withoutMinor: importance > 2
        case .withoutLooseOrdinary: importance > 3 || importance == 3 && isConnected
        case .prominent, .overview: importance > 3
        }
    }
}

extension PosterMap {
    /// The map with less in it.
    ///
    /// No module is emptied, so all headings and bridges stay, and say what they are of: each keeps four names, or what it
    /// has, the most important ones, of equals those with most connectors, of these the first. A group without names goes,
    /// and with it its subheading; connectors to what is gone go. Where the map shows what changed between two editions,
    /// names that did all stay.
    ///
    /// - Parameter kept: how many names that this level leaves out, and the one before does not, stay all the same: those
    ///   that go last of `leaving(at:)`.
    /// - Precondition: the map is validated.
    /// - Postcondition: it is still a valid map.
    package func reduced(to level: DetailLevel, keeping kept: Int = 0) -> PosterMap {
        if level == .full { return self }
        let degrees = degreesOfItems()
        var isShown = shown(at: level, degrees)
        if kept > 0 { for index in leaving(at: level).suffix(kept) { isShown[index] = true } }
        var names: [[Int]] = modules.map { _ in [] }
        for (index, item) in items.enumerated() {
            if let module = item.module { names[module].append(index) }
        }
        for module in modules.indices {
            let best = names[module].sorted {
                (items[$0].importance, degrees[$0], $1) > (items[$1].importance, degrees[$1], $0)
            }
            for index in best.prefix(Self.leastNames) { isShown[index] = true }
        }
        return keeping(isShown, connectorsAcross: level != .overview)
    }

    /// What a module keeps at least.
    private static let leastNames = 4

    private func shown(at level: DetailLevel, _ degrees: [Int]) -> [Bool] {
        items.indices.map {
            level.shows(importance: items[$0].importance, isConnected: degrees[$0] > 0) || change(of: items[$0].id) != .same
        }
    }

    /// The names this level leaves out and the one before does not, in the order they go: always one of the cell with most
    /// names left, and of those in it the one with fewest connectors, the last of equals.
    func leaving(at level: DetailLevel) -> [Int] {
        guard let milder = DetailLevel(rawValue: level.rawValue - 1) else { return [] }
        let degrees = degreesOfItems()
        let (before, after) = (shown(at: milder, degrees), shown(at: level, degrees))
        var count = Array(repeating: 0, count: layers.count * functionalities.count)
        var leaving: [[Int]] = count.map { _ in [] }
        for (index, item) in items.enumerated() where before[index] {
            let cell = item.layer * functionalities.count + item.functionality
            count[cell] += 1
            if !after[index] { leaving[cell].append(index) }
        }
        for cell in leaving.indices { leaving[cell].sort { (degrees[$0], $1) > (degrees[$1], $0) } }
        var order: [Int] = []
        while let cell = leaving.indices.filter({ !leaving[$0].isEmpty }).max(by: { (count[$0], $1) < (count[$1], $0) }) {
            order.append(leaving[cell].removeLast())
            count[cell] -= 1
        }
        return order
    }

    private func degreesOfItems() -> [Int] {
        var degrees = Array(repeating: 0, count: items.count)
        for connector in connectors {
            for end in [connector.from, connector.to] {
                if case .item(let index) = end { degrees[index] += 1 }
            }
        }
        return degrees
    }

    private func keeping(_ isShown: [Bool], connectorsAcross: Bool) -> PosterMap {
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
            guard connectorsAcross || columns(of: connector.from).overlaps(columns(of: connector.to)),
                let from = end(connector.from), let to = end(connector.to)
            else { return nil }
            return Connector(id: connector.id, from: from, to: to)
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

    private func columns(of end: ConnectorEnd) -> ClosedRange<Int> {
        switch end {
        case .item(let index): items[index].functionality...items[index].functionality
        case .group(let index): modules[groups[index].module].functionalities
        case .module(let index): modules[index].functionalities
        }
    }

    /// Ids of subheadings and names that `other` lacks, in data order.
    func ids(missingIn other: PosterMap) -> [String] {
        let kept = Set(other.groups.map(\.id) + other.items.map(\.id))
        return (groups.filter { $0.heading != nil }.map(\.id) + items.map(\.id)).filter { !kept.contains($0) }
    }
}
