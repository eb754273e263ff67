extension PosterMap {
    /// This edition with what has gone since `old` put back in its place, and what happened to everything since then.
    ///
    /// What both have is as it is here. What has gone stands behind what it stood behind, in its module and group where
    /// those are its own still; a module or group that is gone comes back with such names, and stays away where all its names
    /// moved elsewhere. A connector comes back where both its ends are there. Descriptions say what happened, and the edition
    /// is called after both: "5.1 → 7.0".
    ///
    /// - Precondition: both are editions of one map, with the same layers, functionalities and kinds.
    /// - Postcondition: it is a valid map.
    package func showingChanges(since old: PosterMap) -> PosterMap {
        var map = EditionMerging(old: old, new: self).map()
        let comparison = EditionComparison(from: old, to: self, on: map)
        map.comparison = comparison
        map.edition.id = "\(old.edition.id) → \(edition.id)"
        let (before, now) = (old.edition.name, edition.name)
        func described(_ text: String, _ id: String) -> String {
            let words: String
            switch comparison[id] {
            case .same: return text
            case .added: words = "new since \(before)"
            case .changed(let was): words = "changed since \(before): \(was)"
            case .gone: words = "in \(before), gone in \(now)"
            }
            return text.isEmpty ? words : "\(text) (\(words))"
        }
        for index in map.modules.indices {
            map.modules[index].description = described(map.modules[index].description, map.modules[index].id)
        }
        for index in map.groups.indices {
            map.groups[index].description = described(map.groups[index].description, map.groups[index].id)
        }
        for index in map.items.indices {
            map.items[index].description = described(map.items[index].description, map.items[index].id)
        }
        return map
    }
}

/// Two editions of a map as one: everything of the newer, and what only the older has.
private struct EditionMerging {
    let old: PosterMap
    let new: PosterMap
    private var modules: [Module] = []
    private var groups: [Group] = []
    private var items: [Item] = []
    /// Where everything that can be referred to stands in the merged lists, by id.
    private var places: [String: Int] = [:]

    init(old: PosterMap, new: PosterMap) {
        self.old = old
        self.new = new
    }

    func map() -> PosterMap {
        var merging = self
        merging.mergeModules()
        merging.mergeGroups()
        merging.mergeItems()
        var map = new
        map.modules = merging.modules
        map.groups = merging.groups
        map.items = merging.items
        map.connectors = merging.connectors()
        return map
    }

    private var goneItems: [Item] {
        let kept = Set(new.items.map(\.id))
        return old.items.filter { !kept.contains($0.id) }
    }

    private mutating func mergeModules() {
        let needed = Set(goneItems.compactMap(\.module))
        let back = old.modules.enumerated().map { needed.contains($0) ? $1 : nil }
        modules = Self.merged(new.modules, zip(old.modules, back).map { (id: $0.id, back: $1) }, id: \.id)
        note(modules.map(\.id))
    }

    private mutating func mergeGroups() {
        let needed = Set(goneItems.compactMap(\.group))
        let back = old.groups.enumerated().map { index, group -> Group? in
            guard needed.contains(index), let module = places[old.modules[group.module].id] else { return nil }
            var group = group
            group.module = module
            return group
        }
        let renumbered = new.groups.map { group in
            var group = group
            group.module = places[new.modules[group.module].id] ?? group.module
            return group
        }
        groups = Self.merged(renumbered, zip(old.groups, back).map { (id: $0.id, back: $1) }, id: \.id)
        note(groups.map(\.id))
    }

    private mutating func mergeItems() {
        let renumbered = new.items.map { settled($0, in: new) }
        let back = old.items.map { (id: $0.id, back: Optional(settled($0, in: old))) }
        items = Self.merged(renumbered, back, id: \.id)
        note(items.map(\.id))
    }

    /// The item with the merged lists' numbers, within its module, wherever that stands now.
    private func settled(_ item: Item, in map: PosterMap) -> Item {
        var item = item
        item.module = item.module.flatMap { places[map.modules[$0].id] }
        item.group = item.group.flatMap { places[map.groups[$0].id] }
        if let group = item.group, groups[group].module != item.module { item.group = nil }
        if let module = item.module {
            let home = modules[module]
            if !home.layers.contains(item.layer) { item.layer = home.layers.lowerBound }
            if !home.functionalities.contains(item.functionality) {
                item.functionality = home.functionalities.lowerBound
            }
        }
        return item
    }

    private func connectors() -> [Connector] {
        func moved(_ connector: Connector, in map: PosterMap) -> Connector? {
            guard let from = end(connector.from, in: map), let to = end(connector.to, in: map) else { return nil }
            return Connector(id: connector.id, from: from, to: to, doubt: connector.doubt)
        }
        return Self.merged(
            new.connectors.compactMap { moved($0, in: new) },
            old.connectors.map { (id: $0.id, back: moved($0, in: old)) }, id: \.id)
    }

    /// Nil where it is not there, or has no heading to end on.
    private func end(_ end: ConnectorEnd, in map: PosterMap) -> ConnectorEnd? {
        switch end {
        case .item(let index): places[map.items[index].id].map { .item($0) }
        case .group(let index):
            places[map.groups[index].id].flatMap { groups[$0].heading == nil ? nil : .group($0) }
        case .module(let index):
            places[map.modules[index].id].flatMap { modules[$0].heading == nil ? nil : .module($0) }
        }
    }

    private mutating func note(_ ids: [String]) {
        for (index, id) in ids.enumerated() { places[id] = index }
    }

    /// The new entries, and behind each of them those old ones that come back and stood behind it.
    private static func merged<Value>(
        _ new: [Value], _ old: [(id: String, back: Value?)], id: (Value) -> String
    ) -> [Value] {
        let kept = Set(new.map(id))
        var first: [Value] = []
        var behind: [String: [Value]] = [:]
        var last: String?
        for entry in old {
            if kept.contains(entry.id) {
                last = entry.id
            } else if let value = entry.back {
                if let last { behind[last, default: []].append(value) } else { first.append(value) }
            }
        }
        return first + new.flatMap { [$0] + (behind[id($0)] ?? []) }
    }
}
