package import MapModel

/// What a `PosterMap` promises and this one breaks: one line each.
package func brokenPromises(of map: PosterMap) -> [String] {
    var broken: [String] = []
    func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
        if !holds { broken.append(promise()) }
    }
    let ids = map.modules.map(\.id) + map.groups.map(\.id) + map.items.map(\.id)
    expect(Set(ids).count == ids.count, "ids are unique")
    expect(!map.layers.isEmpty && !map.functionalities.isEmpty, "there is a grid")
    for module in map.modules {
        expect(map.layers.indices.contains(module.layers), "\(module.id) stands in rows that exist")
        expect(map.functionalities.indices.contains(module.functionalities), "\(module.id) stands in columns that exist")
        expect(
            !module.isBridge || module.layers.count == 1 || module.functionalities.count == 1,
            "the bridge \(module.id) spans rows or columns")
    }
    for group in map.groups { expect(map.modules.indices.contains(group.module), "\(group.id) has a module") }
    var fullModules = Set<Int>()
    var fullGroups = Set<Int>()
    for item in map.items {
        expect(map.kinds.indices.contains(item.kind), "\(item.id) has a kind")
        expect((1...5).contains(item.importance), "the importance of \(item.id) is 1 to 5")
        expect(map.layers.indices.contains(item.layer), "\(item.id) stands in a row")
        expect(map.functionalities.indices.contains(item.functionality), "\(item.id) stands in a column")
        if let module = item.module, map.modules.indices.contains(module) {
            fullModules.insert(module)
            expect(
                map.modules[module].layers.contains(item.layer)
                    && map.modules[module].functionalities.contains(item.functionality),
                "\(item.id) stands in its module")
        } else {
            expect(item.module == nil, "the module of \(item.id) exists")
        }
        if let group = item.group, map.groups.indices.contains(group) {
            fullGroups.insert(group)
            expect(map.groups[group].module == item.module, "the group of \(item.id) is in its module")
        } else {
            expect(item.group == nil, "the group of \(item.id) exists")
        }
    }
    for (index, module) in map.modules.enumerated() {
        expect(fullModules.contains(index) || module.heading != nil, "the module \(module.id) has a heading or holds something")
    }
    for (index, group) in map.groups.enumerated() {
        expect(fullGroups.contains(index), "something stands in the group \(group.id)")
    }
    var pairs = Set<[ConnectorEnd]>()
    for connector in map.connectors {
        expect(connector.from != connector.to, "\(connector.id) is no loop")
        expect(pairs.insert([connector.from, connector.to]).inserted, "\(connector.id) is there once")
        for end in [connector.from, connector.to] {
            expect(carries(end, in: map), "\(connector.id) has ends that can be seen")
        }
    }
    return broken
}

/// Whether there is a label or heading at that end.
private func carries(_ end: ConnectorEnd, in map: PosterMap) -> Bool {
    switch end {
    case .item(let index): map.items.indices.contains(index)
    case .group(let index): map.groups.indices.contains(index) && map.groups[index].heading != nil
    case .module(let index): map.modules.indices.contains(index) && map.modules[index].heading != nil
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound < upperBound
    }
}
