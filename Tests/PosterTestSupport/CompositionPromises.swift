internal import Drawing
package import MapModel
package import PosterLayout
internal import TextFormats

/// What a composition promises of its map and this one breaks: one line each.
///
/// Looks from the outside: everything of the map is there once, says what the map says, stands where it belongs, is read in
/// order, and touches nothing.
package func brokenPromises(of composition: Composition, for map: PosterMap) -> [String] {
    var broken = Verifier().violations(of: composition).map(\.description)
    broken += missing(composition, map) + outOfPlace(composition, map) + outOfOrder(composition, map)
    broken += miswired(composition, map) + wronglyCaptioned(composition, map)
    return broken
}

private func missing(_ composition: Composition, _ map: PosterMap) -> [String] {
    var wanted: [String: (text: String, role: PlacedRole)] = [:]
    for module in map.modules { if let heading = module.heading { wanted[module.id] = (heading, .heading) } }
    for group in map.groups { if let heading = group.heading { wanted[group.id] = (heading, .subheading) } }
    for item in map.items { wanted[item.id] = (item.label, .label) }
    var broken: [String] = []
    var seen = Set<String>()
    for item in composition.items {
        if !seen.insert(item.id).inserted { broken.append("\(item.id) stands twice") }
        guard let (text, role) = wanted[item.id] else {
            broken.append("\(item.id) is not in the map")
            continue
        }
        if !isText(text, onLines: item.lines) {
            broken.append("\(item.id) says “\(item.lines.map(\.text).joined(separator: "|"))”, not “\(text)”")
        }
        if item.role != role { broken.append("\(item.id) is a \(item.role.rawValue)") }
    }
    if seen.count != wanted.count { broken.append("\(wanted.count - seen.count) names are missing") }
    return broken
}

/// Whether lines say a text one after the other: with a space between them, or broken within a word.
private func isText(_ text: String, onLines lines: [PlacedLine]) -> Bool {
    var rest = Substring(text)
    for line in lines {
        rest = rest.drop { $0 == " " }
        guard !line.text.isEmpty, rest.hasPrefix(line.text) else { return false }
        rest = rest.dropFirst(line.text.count)
    }
    return rest.isEmpty
}

private func outOfPlace(_ composition: Composition, _ map: PosterMap) -> [String] {
    let modules = Dictionary(map.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let items = Dictionary(map.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(map.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var broken: [String] = []
    for placed in composition.items {
        let item = items[placed.id]
        let module = modules[placed.id] ?? (groups[placed.id]?.module ?? item?.module).map { map.modules[$0] }
        let rows = module?.layers ?? (item.map { $0.layer...$0.layer } ?? 0...0)
        let columns = item.map { $0.functionality...$0.functionality } ?? module?.functionalities ?? 0...0
        if !rows.contains(placed.row) || !columns.contains(placed.column) {
            broken.append("\(placed.id) stands in \(placed.field)")
        }
        if placed.field != GridReference.field(row: placed.row, column: placed.column) {
            broken.append("\(placed.id) is said to stand in \(placed.field)")
        }
        let top = composition.rows[rows.lowerBound].start
        let bottom = composition.rows[rows.upperBound].end
        if placed.box.top < top || placed.box.bottom > bottom { broken.append("\(placed.id) leaves its rows") }
        if let module, module.isBridge,
            !composition.cards.contains(where: { $0.module == module.id && $0.box.contains(placed.box) })
        {
            broken.append("\(placed.id) stands outside the card of \(module.id)")
        }
    }
    let page = composition.page
    let edge = 1e-6
    if page.content.left < -edge || page.content.top < -edge || page.content.right > page.size.width + edge
        || page.content.bottom > page.size.height + edge
    {
        broken.append("the content leaves the page")
    }
    for connector in composition.connectors
    where connector.lines.joined().contains(where: {
        $0.x < page.grid.left || $0.x > page.grid.right || $0.y < page.grid.top || $0.y > page.grid.bottom
    }) {
        broken.append("\(connector.id) leaves the grid")
    }
    return broken
}

/// Cell by cell along the rows, a module that spans rows with its first; within a module downwards, and on from the foot of a
/// list to the head of one right of it.
private func outOfOrder(_ composition: Composition, _ map: PosterMap) -> [String] {
    var moduleOf: [String: Int] = [:]
    for (index, module) in map.modules.enumerated() { moduleOf[module.id] = index }
    for group in map.groups { moduleOf[group.id] = group.module }
    for item in map.items { moduleOf[item.id] = item.module }
    func row(_ item: PlacedItem) -> Int { moduleOf[item.id].map { map.modules[$0].layers.lowerBound } ?? item.row }
    var broken: [String] = []
    for (a, b) in zip(composition.items, composition.items.dropFirst()) {
        if (row(a), a.column) > (row(b), b.column) { broken.append("\(b.id) is read after \(a.id)") }
        guard moduleOf[a.id] == moduleOf[b.id], a.column == b.column, row(a) == row(b) else { continue }
        let (first, second) = (a.lines[0], b.lines[0])
        let isLower = second.baseline - first.baseline > 1e-6
        if !isLower && first.box.right > second.box.left {
            broken.append("\(b.id) stands before \(a.id) and is read after it")
        }
    }
    return broken
}

/// A caption says what the map says of the module, once, centred under its heading, above its names, in their cell.
private func wronglyCaptioned(_ composition: Composition, _ map: PosterMap) -> [String] {
    let modules = Dictionary(map.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let headings = Dictionary(
        composition.items.filter { $0.role == .heading }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let moduleOf = Dictionary(
        map.items.map { ($0.id, $0.module.map { map.modules[$0].id }) }, uniquingKeysWith: { first, _ in first })
    var broken: [String] = []
    var seen = Set<String>()
    for caption in composition.captions {
        let id = caption.module
        if !seen.insert(id).inserted { broken.append("\(id) has two captions") }
        guard let module = modules[id], let heading = headings[id] else {
            broken.append("\(id) has a caption and no heading")
            continue
        }
        let text = caption.lines.map(\.text).joined(separator: " ")
        if text != module.description { broken.append("the caption of \(id) says “\(text)”") }
        if (caption.row, caption.column) != (heading.row, heading.column) { broken.append("the caption of \(id) is elsewhere") }
        if map.layers[caption.row].isFloor { broken.append("the caption of \(id) stands on the floor") }
        let top = caption.lines.map(\.box.top).min() ?? 0
        let bottom = caption.lines.map(\.box.bottom).max() ?? 0
        if top < heading.box.bottom { broken.append("the caption of \(id) stands above its heading's lower edge") }
        for line in caption.lines where abs(line.box.midX - heading.box.midX) > 0.01 * composition.page.em {
            broken.append("the caption of \(id) is not under the middle of its heading: “\(line.text)”")
        }
        for item in composition.items
        where moduleOf[item.id] == id && item.column == caption.column && item.box.top < bottom {
            broken.append("\(item.id) does not stand under the caption of \(id)")
        }
    }
    return broken
}

private func miswired(_ composition: Composition, _ map: PosterMap) -> [String] {
    func id(_ end: ConnectorEnd) -> String {
        switch end {
        case .item(let index): map.items[index].id
        case .group(let index): map.groups[index].id
        case .module(let index): map.modules[index].id
        }
    }
    let omitted = composition.omittedConnectors
    let wanted = map.connectors.filter { !omitted.contains($0.id) }.map { [id($0.from), id($0.to)] }.sorted {
        $0.lexicographicallyPrecedes($1)
    }
    let drawn = composition.connectors.map { [$0.from, $0.to] }.sorted { $0.lexicographicallyPrecedes($1) }
    var broken = wanted == drawn ? [] : ["\(drawn.count) connectors are drawn, \(wanted.count) wanted, or others"]
    var nets: [Int: [RoutedConnector]] = [:]
    for connector in composition.connectors { nets[connector.net, default: []].append(connector) }
    for (net, connectors) in nets.sorted(by: { $0.key < $1.key }) { broken += misread(net, connectors) }
    for junction in composition.junctions where (nets[junction.net]?.count ?? 0) < 2 {
        broken.append("net \(junction.net) branches, and has nothing to branch to")
    }
    return broken
}

/// Connectors a reader would see in a net who follows its lines the way its arrows point, and which are not there.
private func misread(_ net: Int, _ connectors: [RoutedConnector]) -> [String] {
    let sources = Set(connectors.map(\.from)).sorted()
    // One root on either side is connected to everything.
    if sources.count < 2 || Set(connectors.map(\.to)).count < 2 { return [] }
    let corners = connectors.flatMap(\.route)
    var next: [Point: [Point]] = [:]
    for connector in connectors {
        for (a, b) in zip(connector.route, connector.route.dropFirst()) {
            let on = corners.filter { isBetween($0, a, b) }.sorted {
                abs($0.x - a.x) + abs($0.y - a.y) < abs($1.x - a.x) + abs($1.y - a.y)
            }
            for (c, d) in zip(on, on.dropFirst()) where c != d { next[c, default: []].append(d) }
        }
    }
    return sources.flatMap { source -> [String] in
        let own = connectors.filter { $0.from == source }
        var seen = Set(own.compactMap(\.route.first))
        var open = Array(seen)
        while let point = open.popLast() {
            for other in next[point] ?? [] where seen.insert(other).inserted { open.append(other) }
        }
        let reached = Set(connectors.filter { $0.route.last.map(seen.contains) ?? false }.map(\.to))
        return reached.subtracting(own.map(\.to)).sorted().map { "net \(net) says that \(source) leads to \($0)" }
    }
}

private func isBetween(_ point: Point, _ a: Point, _ b: Point) -> Bool {
    let near = 1e-9
    return min(a.x, b.x) - near <= point.x && point.x <= max(a.x, b.x) + near && min(a.y, b.y) - near <= point.y
        && point.y <= max(a.y, b.y) + near
}
