package import MapModel

/// A random map as anybody could draw one up: of a few short names most often, with everything that a map may have, each by
/// chance; the same seed gives the same map.
///
/// `RandomMap` makes maps that are like the kernel map; this one looks for what no one has thought of.
package struct AnyMap: Sendable {
    package private(set) var map: PosterMap
    var random: SeededGenerator
    /// How long names are.
    private var nameLength = 1...60
    private var separator: Character = "_"
    /// Connectors that are there, so that none is there twice.
    private var known = Set<[ConnectorEnd]>()

    package init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        map = PosterMap(
            id: "any-\(seed)", title: "Any map \(seed)",
            edition: Edition(id: "1", name: "Edition 1", year: 2026, date: "2026-01-01", credit: ["Nobody"]),
            layers: [], functionalities: [], kinds: [], modules: [], items: [])
        let count = itemCount()
        makeNameStyle()
        makeGrid(items: count)
        makeModules(items: count)
        makeItems(count)
        fillModulesWithoutHeading()
        connect()
    }

    // MARK: Names

    /// Small maps are where there is least room to yield.
    private mutating func itemCount() -> Int {
        random.number(in: random.pick([(1...15, weight: 0.72), (16...60, 0.22), (61...250, 0.055), (251...500, 0.005)]))
    }

    private mutating func makeNameStyle() {
        let least = random.pick([(1, weight: 0.5), (3, 0.4), (12, 0.1)])
        let most = random.pick([(1, weight: 0.08), (3, 0.12), (9, 0.2), (18, 0.35), (32, 0.15), (60, 0.1)])
        nameLength = min(least, most)...most
        separator = random.pick([("_", weight: 0.5), (" ", 0.2), ("/", 0.1), ("-", 0.1), (".", 0.1)])
    }

    private mutating func name(_ length: ClosedRange<Int>? = nil) -> String {
        RandomMap.word(&random, length: random.number(in: length ?? nameLength), separator: separator)
    }

    private mutating func heading() -> String {
        RandomMap.word(&random, length: random.number(in: random.pick([(1...4, weight: 0.2), (5...20, 0.65), (21...50, 0.15)])))
    }

    // MARK: The grid and its modules

    private mutating func makeGrid(items: Int) {
        let (mostRows, mostColumns) = items > 60 ? (12, 13) : random.chance(0.15) ? (12, 13) : (4, 4)
        let rows = random.number(in: 1...mostRows)
        let floors = random.chance(0.25) ? 1 : random.chance(0.04) ? rows : 0
        map.layers = (0..<rows).map { row in
            let isCaptioned = random.chance(0.3)
            return Layer(
                id: "layer\(row)", name: heading(), caption: isCaptioned ? RandomMap.word(&random, length: 20) : "",
                isFloor: row >= rows - floors || random.chance(0.02))
        }
        map.functionalities = (0..<random.number(in: 1...mostColumns)).map { Functionality(id: "column\($0)", name: heading()) }
        map.kinds = KindFace.allCases.map { Kind(id: $0.rawValue, name: $0.rawValue, face: $0, sample: name()) }
    }

    private mutating func makeModules(items: Int) {
        let (rows, columns) = (map.layers.count, map.functionalities.count)
        // None, as many as names at most, or one a cell.
        let count = random.chance(0.15) ? 0 : min(rows * columns * 2, random.number(in: 1...max(1, items)))
        let (spans, bridges, isCrowded) = (random.chance(0.3) ? 0.4 : 0, random.chance(0.4) ? 0.4 : 0, random.chance(0.2))
        while map.modules.count < count {
            let cell = (row: random.index(rows), column: random.index(columns))
            let isBridge = random.chance(bridges)
            var (height, width) = (1, 1)
            if random.chance(spans) {
                height = random.number(in: 1...min(3, rows - cell.row))
                width = isBridge && height > 1 ? 1 : random.number(in: 1...min(3, columns - cell.column))
            }
            for _ in 0..<(isCrowded && random.chance(0.4) ? random.number(in: 2...6) : 1) {
                let text = heading()
                map.modules.append(
                    Module(
                        id: "module\(map.modules.count)", heading: random.chance(0.1) ? nil : text,
                        layers: cell.row...cell.row + height - 1, functionalities: cell.column...cell.column + width - 1,
                        isBridge: isBridge, description: random.chance(0.7) ? "What \(text) is, in some words." : ""))
            }
        }
    }

    private mutating func makeItems(_ count: Int) {
        let loose = random.pick([(0.0, weight: 0.5), (0.2, 0.3), (1, 0.2)])
        let grouped = random.pick([(0.0, weight: 0.4), (0.3, 0.3), (0.8, 0.3)])
        // Of a module's names, where they may stand: all of it, or its first cell.
        while map.items.count < count {
            guard !map.modules.isEmpty, !random.chance(loose) else {
                item(
                    module: nil, group: nil, row: random.index(map.layers.count), column: random.index(map.functionalities.count))
                continue
            }
            let module = random.index(map.modules.count)
            let isGroup = random.chance(grouped)
            if isGroup {
                let text = heading()
                map.groups.append(
                    Group(
                        id: "group\(map.groups.count)", heading: random.chance(0.6) ? text : nil, module: module,
                        description: "What \(text) is."))
            }
            let size = isGroup ? random.number(in: 1...random.pick([(4, weight: 0.8), (12, 0.2)])) : 1
            let isSpread = random.chance(0.3)
            for _ in 0..<max(1, min(size, count - map.items.count)) {
                place(in: module, group: isGroup ? map.groups.count - 1 : nil, isSpread: isSpread)
            }
        }
    }

    private mutating func place(in module: Int, group: Int?, isSpread: Bool) {
        let home = map.modules[module]
        item(
            module: module, group: group, row: isSpread ? random.number(in: home.layers) : home.layers.lowerBound,
            column: isSpread ? random.number(in: home.functionalities) : home.functionalities.lowerBound)
    }

    private mutating func item(module: Int?, group: Int?, row: Int, column: Int) {
        map.items.append(
            Item(
                id: "item\(map.items.count)", label: name(), kind: random.index(map.kinds.count),
                importance: random.pick([(1, weight: 0.2), (2, 0.2), (3, 0.4), (4, 0.1), (5, 0.1)]), module: module, group: group,
                layer: row, functionality: column, description: "A name."))
    }

    /// A module without a heading has to hold something.
    private mutating func fillModulesWithoutHeading() {
        var isFull = Array(repeating: false, count: map.modules.count)
        for item in map.items { if let module = item.module { isFull[module] = true } }
        for module in map.modules.indices where !isFull[module] && map.modules[module].heading == nil {
            place(in: module, group: nil, isSpread: false)
        }
    }

    // MARK: Connectors

    private mutating func connect() {
        let names = map.items.indices.map(ConnectorEnd.item)
        let headings =
            map.modules.indices.filter { map.modules[$0].heading != nil }.map(ConnectorEnd.module)
            + map.groups.indices.filter { map.groups[$0].heading != nil }.map(ConnectorEnd.group)
        if random.chance(0.1) { return }
        let toHeadings = random.chance(0.3) ? 0.25 : 0
        func end(_ random: inout SeededGenerator) -> ConnectorEnd {
            !headings.isEmpty && random.chance(toHeadings)
                ? headings[random.index(headings.count)] : names[random.index(names.count)]
        }
        if random.chance(0.75) {
            let perName = random.pick([(0.3, weight: 0.35), (0.6, 0.35), (1.2, 0.2), (2.5, 0.1)])
            for _ in 0..<max(1, Int(perName * Double(names.count))) { add(end(&random), end(&random)) }
        }
        if random.chance(0.15) { addRing(some(names, 2...8)) }
        if random.chance(0.15) { addChain(some(names, 3...20)) }
        if random.chance(0.2) { addBothWays(some(names, 2...6)) }
        if random.chance(0.12) { addAllToAll(some(names, 2...(random.chance(0.3) ? 7 : 4))) }
        if random.chance(0.15) { addHub(end(&random), some(names, 5...30)) }
        if random.chance(0.1) { for (a, b) in zip(some(headings, 1...6), some(headings, 1...6)) { add(a, b) } }
    }

    /// So many of them at most, from one place on or here and there.
    private mutating func some(_ ends: [ConnectorEnd], _ count: ClosedRange<Int>) -> [ConnectorEnd] {
        let count = min(ends.count, random.number(in: count))
        if random.chance(0.5) {
            let start = random.index(ends.count - count + 1)
            return Array(ends[start..<start + count])
        }
        return Array(ends.shuffled(using: &random).prefix(count))
    }

    private mutating func addRing(_ ends: [ConnectorEnd]) {
        for index in ends.indices { add(ends[index], ends[(index + 1) % ends.count]) }
    }

    private mutating func addChain(_ ends: [ConnectorEnd]) {
        for (a, b) in zip(ends, ends.dropFirst()) { add(a, b) }
    }

    private mutating func addBothWays(_ ends: [ConnectorEnd]) {
        for (a, b) in zip(ends, ends.dropFirst()) {
            add(a, b)
            add(b, a)
        }
    }

    private mutating func addAllToAll(_ ends: [ConnectorEnd]) {
        for a in ends { for b in ends { add(a, b) } }
    }

    private mutating func addHub(_ hub: ConnectorEnd, _ ends: [ConnectorEnd]) {
        let out = random.pick([(0.0, weight: 0.3), (1, 0.4), (0.5, 0.3)])
        for end in ends { if random.chance(out) { add(hub, end) } else { add(end, hub) } }
    }

    private mutating func add(_ from: ConnectorEnd, _ to: ConnectorEnd) {
        guard from != to, known.insert([from, to]).inserted else { return }
        map.connectors.append(Connector(id: "\(id(from))→\(id(to))", from: from, to: to))
    }

    private func id(_ end: ConnectorEnd) -> String {
        switch end {
        case .item(let index): map.items[index].id
        case .group(let index): map.groups[index].id
        case .module(let index): map.modules[index].id
        }
    }
}
