internal import MapModel
internal import PosterLayout
internal import PosterTestSupport

/// Makes the map of a seed smaller, for as long as the same rule is broken: what is left is what it takes.
struct FuzzShrinking {
    let poster: AnyPoster
    let rule: Violation.Rule

    /// Nil where no rule is broken.
    init?(seed: UInt64) throws {
        poster = try AnyPoster(seed: seed)
        guard let first = Self.violations(of: poster, poster.map).first else { return nil }
        rule = first.rule
    }

    static func violations(of poster: AnyPoster, _ map: PosterMap) -> [Violation] {
        do {
            _ = try poster.engine.compose(map, on: poster.sheet, measuring: FixedMeasurer())
        } catch LayoutError.violations(let violations) {
            return violations
        } catch {
            return []
        }
        return []
    }

    private func fails(_ map: PosterMap) -> Bool { Self.violations(of: poster, map).contains { $0.rule == rule } }

    /// The smallest map that was found.
    func smallest() -> PosterMap {
        var map = poster.map
        var last = -1
        while last != map.parts {
            last = map.parts
            for smaller in [PosterMap.withoutConnector, PosterMap.withoutItem, PosterMap.withoutGroup, PosterMap.withoutModule] {
                var index = 0
                while let candidate = smaller(map)(index) {
                    if fails(candidate) { map = candidate } else { index += 1 }
                }
            }
        }
        return map
    }
}

extension PosterMap {
    fileprivate var parts: Int { connectors.count + items.count + groups.count + modules.count }

    fileprivate func withoutConnector(_ index: Int) -> PosterMap? {
        guard connectors.indices.contains(index) else { return nil }
        var map = self
        map.connectors.remove(at: index)
        return map
    }

    fileprivate func withoutItem(_ index: Int) -> PosterMap? {
        guard items.indices.contains(index) else { return nil }
        var map = self
        map.items.remove(at: index)
        map.mapEnds { if case .item(let item) = $0 { Self.moved(item, without: index).map(ConnectorEnd.item) } else { $0 } }
        // A group or a headless module has to hold something.
        for group in map.groups.indices where !map.items.contains(where: { $0.group == group }) { return withoutGroup(group) }
        for module in map.modules.indices
        where map.modules[module].heading == nil && !map.items.contains(where: { $0.module == module }) {
            return withoutModule(module)
        }
        return map
    }

    /// Its names stay.
    fileprivate func withoutGroup(_ index: Int) -> PosterMap? {
        guard groups.indices.contains(index) else { return nil }
        var map = self
        map.groups.remove(at: index)
        for item in map.items.indices { map.items[item].group = items[item].group.flatMap { Self.moved($0, without: index) } }
        map.mapEnds { if case .group(let group) = $0 { Self.moved(group, without: index).map(ConnectorEnd.group) } else { $0 } }
        return map
    }

    /// Its names stay, by themselves, and its groups go.
    fileprivate func withoutModule(_ index: Int) -> PosterMap? {
        guard modules.indices.contains(index) else { return nil }
        if let group = groups.firstIndex(where: { $0.module == index }) { return withoutGroup(group)!.withoutModule(index) }
        var map = self
        map.modules.remove(at: index)
        for item in map.items.indices { map.items[item].module = items[item].module.flatMap { Self.moved($0, without: index) } }
        for group in map.groups.indices { map.groups[group].module = Self.moved(groups[group].module, without: index)! }
        map.mapEnds {
            if case .module(let module) = $0 { Self.moved(module, without: index).map(ConnectorEnd.module) } else { $0 }
        }
        return map
    }

    private static func moved(_ index: Int, without removed: Int) -> Int? {
        index == removed ? nil : index > removed ? index - 1 : index
    }

    /// Connectors whose end is gone go too.
    private mutating func mapEnds(_ end: (ConnectorEnd) -> ConnectorEnd?) {
        connectors = connectors.compactMap { connector in
            guard let from = end(connector.from), let to = end(connector.to) else { return nil }
            return Connector(id: connector.id, from: from, to: to)
        }
    }
}
