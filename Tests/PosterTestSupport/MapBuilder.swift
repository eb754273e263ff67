package import MapModel

/// Small maps, written in code: `var m = MapBuilder(rows: 1, columns: 2)`, `m.item("a", row: 0, column: 1)` …
///
/// An id that is not there yet is a mistake in the test, and traps.
package struct MapBuilder: Sendable {
    package private(set) var map: PosterMap
    private var ends: [String: ConnectorEnd] = [:]

    /// An empty map; its kinds are "roman", "italic", "strong", "mono", "concept", "remark", after their faces.
    package init(rows: Int, columns: Int, floor: Bool = false) {
        map = PosterMap(
            id: "test-map", title: "Test map",
            edition: Edition(id: "1", name: "Edition 1", year: 2026, date: "2026-01-01", credit: ["Nobody"]),
            layers: (0..<rows).map {
                Layer(id: "row\($0)", name: "row \($0)", isFloor: floor && $0 == rows - 1)
            },
            functionalities: (0..<columns).map { Functionality(id: "column\($0)", name: "column \($0)") },
            kinds: KindFace.allCases.map { Kind(id: $0.rawValue, name: $0.rawValue, face: $0) },
            modules: [], items: [])
    }

    /// Adds a module in one cell; its heading is its id unless given, and none where it is `headless`.
    package mutating func module(
        _ id: String, heading: String? = nil, headless: Bool = false, row: Int, column: Int, bridge: Bool = false
    ) {
        module(
            id, heading: heading, headless: headless, rows: row...row, columns: column...column, bridge: bridge)
    }

    /// Adds a module that spans cells.
    package mutating func module(
        _ id: String, heading: String? = nil, headless: Bool = false, rows: ClosedRange<Int>,
        columns: ClosedRange<Int>, bridge: Bool = false
    ) {
        ends[id] = .module(map.modules.count)
        map.modules.append(
            Module(
                id: id, heading: headless ? nil : heading ?? id, layers: rows, functionalities: columns, isBridge: bridge,
                description: "The module \(id)."))
    }

    /// Adds a group to a module.
    package mutating func group(_ id: String, heading: String? = nil, headless: Bool = false, module: String) {
        ends[id] = .group(map.groups.count)
        map.groups.append(
            Group(
                id: id, heading: headless ? nil : heading ?? id, module: index(module),
                description: "The group \(id)."))
    }

    /// Adds an item to a module, in its first cell unless `row` or `column` says otherwise.
    package mutating func item(
        _ id: String, _ label: String? = nil, importance: Int = 3, face: KindFace = .roman, module: String,
        group: String? = nil, row: Int? = nil, column: Int? = nil, link: String? = nil
    ) {
        let place = map.modules[index(module)]
        append(
            Item(
                id: id, label: label ?? id, kind: kind(face), importance: importance, module: index(module),
                group: group.map { index($0) }, layer: row ?? place.layers.lowerBound,
                functionality: column ?? place.functionalities.lowerBound, link: link,
                description: "The item \(id)."))
    }

    /// Adds an item outside every module.
    package mutating func item(
        _ id: String, _ label: String? = nil, importance: Int = 3, face: KindFace = .roman, row: Int, column: Int,
        link: String? = nil
    ) {
        append(
            Item(
                id: id, label: label ?? id, kind: kind(face), importance: importance, module: nil, layer: row,
                functionality: column, link: link, description: "The item \(id)."))
    }

    /// Adds an arrow between two items, groups or modules.
    package mutating func connect(_ from: String, _ to: String) {
        map.connectors.append(Connector(id: "\(from)→\(to)", from: end(from), to: end(to)))
    }

    private mutating func append(_ item: Item) {
        ends[item.id] = .item(map.items.count)
        map.items.append(item)
    }

    private func kind(_ face: KindFace) -> Int { KindFace.allCases.firstIndex(of: face)! }

    private func end(_ id: String) -> ConnectorEnd {
        guard let end = ends[id] else { preconditionFailure("the map has no “\(id)” yet") }
        return end
    }

    private func index(_ id: String) -> Int {
        switch end(id) {
        case .item(let index), .group(let index), .module(let index): index
        }
    }
}
