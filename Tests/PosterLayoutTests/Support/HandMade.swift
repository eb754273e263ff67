@testable import Drawing
@testable import MapModel
@testable import PosterLayout
@testable import TextFormats

/// A composition written by hand, 10 points to the em: cells of 200 × 100 points, names and lines where a test puts them,
/// and around the grid, whose corner is the origin, a margin for furniture. The row heads are 40 points wide.
struct HandMade {
    private(set) var composition: Composition

    init(rows: Int = 1, columns: Int = 1, margin: Double = 0) {
        let size = Size(200 * Double(columns), 100 * Double(rows))
        let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
        let furniture = Furniture(arrangement: .landscape, top: 0, bottom: 0, left: 0, right: 0, columnHead: 0, rowHead: 4)
        var cells: [PlacedCell] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let box = Rect(x: 200 * Double(column), y: 100 * Double(row), width: 200, height: 100)
                cells.append(PlacedCell(row: row, column: column, box: box))
            }
        }
        composition = Composition(
            map: "hand-made", edition: "1",
            page: PagePlan(size: size, em: 10, content: page.inset(by: -margin), grid: page, furniture: furniture),
            columns: (0..<columns).map { Interval(200 * Double($0), 200 * Double($0 + 1)) },
            rows: (0..<rows).map { Interval(100 * Double($0), 100 * Double($0 + 1)) },
            cells: cells, cards: [], items: [], connectors: [], junctions: [], omitted: [])
    }

    /// Adds a name, 10 points high unless `size` says otherwise, its left upper corner at `x`, `y`.
    mutating func label(
        _ id: String, x: Double, y: Double, width: Double = 40, size: Double = 10, role: PlacedRole = .label,
        cell: (row: Int, column: Int)? = nil, group: String? = nil
    ) {
        let (row, column) = cell ?? (Int(y / 100), Int(x / 200))
        composition.items.append(
            PlacedItem(
                id: id, role: role, field: GridReference.field(row: row, column: column), row: row, column: column,
                group: group, style: TextStyle(FontFace(TypeFamily.condensed, weight: 400), size: size / 10), isDeepInk: false,
                lines: [
                    PlacedLine(
                        text: id, box: Rect(x: x, y: y, width: width, height: size), baseline: y + 0.75 * size,
                        size: size)
                ]))
    }

    /// Adds a heading of lines 10 points high, one below the other, each as wide as its number says.
    mutating func heading(_ id: String, x: Double, y: Double, widths: Double...) {
        label(id, x: x, y: y, role: .heading)
        let heading = composition.items.count - 1
        composition.items[heading].lines = widths.enumerated().map { place, width in
            let top = y + 12 * Double(place)
            let box = Rect(x: x, y: top, width: width, height: 10)
            return PlacedLine(text: "\(id) \(place)", box: box, baseline: top + 7.5, size: 10)
        }
    }

    /// Adds a line of a module's caption, 10 points high.
    mutating func caption(_ module: String, x: Double, y: Double, width: Double = 40) {
        let box = Rect(x: x, y: y, width: width, height: 10)
        composition.captions.append(
            PlacedCaption(
                module: module, row: Int(y / 100), column: Int(x / 200),
                style: TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 1),
                lines: [PlacedLine(text: module, box: box, baseline: y + 7.5, size: 10)]))
    }

    /// Adds a line of furniture, 10 points high unless said otherwise, its left upper corner at `x`, `y`.
    mutating func text(
        _ text: String, role: PlacedText.Role = .title, on ground: PlacedText.Ground = .paper, x: Double, y: Double,
        width: Double = 40, height: Double = 10
    ) {
        let line = PlacedLine(text: text, box: Rect(x: x, y: y, width: width, height: height), baseline: y + 7, size: 10)
        composition.furniture.texts.append(
            PlacedText(
                role: role, ground: ground, style: TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 1), line: line))
    }

    /// Adds the ground of a column's head.
    mutating func columnHead(_ box: Rect) { composition.furniture.columnHeads.append(box) }

    /// Adds a module's card.
    mutating func card(_ module: String, _ box: Rect) {
        composition.cards.append(PlacedCard(module: module, row: 0, column: 0, box: box))
    }

    /// Adds a group's plate.
    mutating func plate(_ group: String, _ box: Rect, rule: Double) {
        composition.plates.append(PlacedPlate(group: group, row: 0, column: 0, isOnCard: false, box: box, rule: rule))
    }

    /// Adds a jump between two names of 40 points: stubs of 20 points at their right sides, labels of 40 after them.
    mutating func jump(_ from: String, _ to: String, change: (inout ConnectorJump) -> Void = { _ in }) {
        func end(_ end: JumpLabel.End, at id: String, other: String) -> JumpEnd {
            let (item, target) = (item(id), item(other))
            let stub = [Point(item.box.right, item.box.midY), Point(item.box.right + 20, item.box.midY)]
            let text = JumpLabel(end, field: target.field, name: other).text
            let box = Rect(x: stub[1].x + 1, y: item.box.top, width: 40, height: item.box.height)
            return JumpEnd(
                route: end == .tail ? stub : stub.reversed(),
                lines: [PlacedLine(text: text, box: box, baseline: box.top + 7.5, size: 8.6)],
                style: TypeScale().jumpLabel, field: item.field)
        }
        var jump = ConnectorJump(
            tail: end(.tail, at: from, other: to), head: end(.head, at: to, other: from))
        change(&jump)
        composition.connectors.append(
            RoutedConnector(
                id: "\(from)→\(to)", from: from, to: to, net: composition.connectors.count, column: nil, route: [], jump: jump))
    }

    private func item(_ id: String) -> PlacedItem {
        guard let item = composition.items.first(where: { $0.id == id }) else { preconditionFailure("no name \(id)") }
        return item
    }

    /// Adds a place where a net branches.
    mutating func junction(net: Int, _ x: Double, _ y: Double) {
        composition.junctions.append(Junction(net: net, point: Point(x, y)))
    }

    /// Makes columns as wide as is said; what stands in them stays where it is.
    mutating func setColumns(_ columns: Interval...) { composition.columns = columns }

    /// Adds a connector along corners; a net of its own unless one is given.
    mutating func connect(_ from: String, _ to: String, net: Int? = nil, _ route: (Double, Double)...) {
        composition.connectors.append(
            RoutedConnector(
                id: "\(from)→\(to)", from: from, to: to, net: net ?? composition.connectors.count, column: 0,
                route: route.map { Point($0.0, $0.1) }))
    }
}
