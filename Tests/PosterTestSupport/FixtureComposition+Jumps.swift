package import Drawing
package import MapModel
package import PosterLayout

extension FixtureComposition {
    /// A map of three columns with an arrow from the first to the last.
    package static func far(rows: Int = 1, items: Int = 3) -> PosterMap {
        var map = FixtureMap.make(columns: 3, rows: rows, items: items)
        let last = map.items.count - 1
        map.connectors.append(
            Connector(id: "\(map.items[0].id)→\(map.items[last].id)", from: .item(0), to: .item(last)))
        return map
    }

    /// The crude layout with a jump from the first name of the map to its last, right of both: stub, then label.
    package static func jumping(
        _ map: PosterMap, em: Double = 10, measuring measurer: any TextMeasurer = TypewriterMeasurer()
    ) throws -> Composition {
        var composition = try make(map, em: em, spare: 20, far: .labels, measuring: measurer)
        let names = composition.items.filter { $0.role == .label }
        guard let from = names.first, let to = names.last else { return composition }
        let tail = try end(.tail, at: from, other: to, em: em, measuring: measurer)
        let head = try end(.head, at: to, other: from, em: em, measuring: measurer)
        composition.connectors.append(
            RoutedConnector(
                id: "\(from.id)→\(to.id)", from: from.id, to: to.id, net: composition.connectors.count, column: nil, route: [],
                jump: ConnectorJump(tail: tail, head: head)))
        return try furnished(composition, map, far: .labels, measuring: measurer)
    }

    private static func end(
        _ end: JumpLabel.End, at item: PlacedItem, other: PlacedItem, em: Double, measuring measurer: any TextMeasurer
    ) throws -> JumpEnd {
        let style = TypeScale().jumpLabel
        let text = JumpLabel(end, field: other.field, name: other.lines[0].text).text
        let size = style.size * em
        let width = try JumpLabel.advance(of: text, in: style, measuring: measurer) * size
        let (near, far) = (Point(item.box.right, item.box.midY), Point(item.box.right + 2 * em, item.box.midY))
        let baseline = item.box.midY + JumpLabel.markMiddle * size
        let line = PlacedLine(
            text: text, box: Rect(x: far.x, y: baseline - 0.75 * size, width: width, height: size), baseline: baseline,
            size: size)
        let route =
            switch end {
            case .tail: [near, far]
            case .head: [far, near]
            }
        return JumpEnd(route: route, lines: [line], style: style, field: item.field)
    }
}
