internal import Drawing
internal import TextFormats

extension Composition {
    /// The composition as JSON, the format `formatVersion` names: points, y down, three decimals, members in a fixed order,
    /// so that the same composition is always the same text.
    ///
    /// A box is `{"x", "y", "width", "height"}`, a span `[start, end]`, a point `[x, y]`.
    package var json: String {
        let value: [(String, JSONText)] = [
            ("version", .integer(Self.formatVersion)),
            ("map", .string(map)),
            ("edition", .string(edition)),
            ("page", page.jsonText),
            ("columns", .array(columns.map(\.jsonText))),
            ("rows", .array(rows.map(\.jsonText))),
            ("cells", .array(cells.map(\.jsonText))),
            ("cards", .array(cards.map(\.jsonText))),
            ("plates", .array(plates.map(\.jsonText))),
            ("items", .array(items.map(\.jsonText))),
            ("captions", .array(captions.map(\.jsonText))),
            ("connectors", .array(connectors.map(\.jsonText))),
            ("junctions", .array(junctions.map(\.jsonText))),
            ("furniture", .array(furniture.texts.map(\.jsonText))),
            ("furnitureParts", .array(furniture.partTexts)),
            ("omitted", .array(omitted.map(JSONText.string))),
        ]
        return JSONText.object(value).text
    }
}

extension Point {
    fileprivate var jsonText: JSONText { .array([.decimal(x), .decimal(y)]) }
}

extension Interval {
    fileprivate var jsonText: JSONText { .array([.decimal(start), .decimal(end)]) }
}

extension Rect {
    fileprivate var jsonText: JSONText {
        .object([
            ("x", .decimal(x)), ("y", .decimal(y)), ("width", .decimal(width)), ("height", .decimal(height)),
        ])
    }
}

extension PagePlan {
    fileprivate var jsonText: JSONText {
        .object([
            ("width", .decimal(size.width)), ("height", .decimal(size.height)), ("em", .decimal(em)),
            ("arrangement", .string(furniture.arrangement.rawValue)),
            ("content", content.jsonText), ("grid", grid.jsonText),
        ])
    }
}

extension PlacedCell {
    fileprivate var jsonText: JSONText {
        .object([("row", .integer(row)), ("column", .integer(column)), ("box", box.jsonText)])
    }
}

extension PlacedCard {
    fileprivate var jsonText: JSONText {
        .object([
            ("module", .string(module)), ("row", .integer(row)), ("column", .integer(column)), ("box", box.jsonText),
        ])
    }
}

extension PlacedPlate {
    fileprivate var jsonText: JSONText {
        .object([
            ("group", .string(group)), ("row", .integer(row)), ("column", .integer(column)), ("box", box.jsonText),
            ("rule", .decimal(rule)),
        ])
    }
}

extension PlacedItem {
    fileprivate var jsonText: JSONText {
        .object([
            ("id", .string(id)), ("role", .string(role.rawValue)), ("field", .string(field)),
            ("row", .integer(row)), ("column", .integer(column)),
            ("lines", .array(lines.map(\.jsonText))),
        ])
    }
}

extension PlacedCaption {
    fileprivate var jsonText: JSONText {
        .object([
            ("module", .string(module)), ("row", .integer(row)), ("column", .integer(column)),
            ("lines", .array(lines.map(\.jsonText))),
        ])
    }
}

extension PlacedLine {
    fileprivate var jsonText: JSONText { .object(jsonMembers) }

    fileprivate var jsonMembers: [(String, JSONText)] {
        [("text", .string(text)), ("box", box.jsonText), ("size", .decimal(size)), ("baseline", .decimal(baseline))]
    }
}

extension RoutedConnector {
    fileprivate var jsonText: JSONText {
        .object(
            [
                ("id", .string(id)), ("from", .string(from)), ("to", .string(to)), ("net", .integer(net)),
                ("route", .array(route.map(\.jsonText))),
            ] + (jump.map { [("jump", $0.jsonText)] } ?? []))
    }
}

extension ConnectorJump {
    fileprivate var jsonText: JSONText { .object([("tail", tail.jsonText), ("head", head.jsonText)]) }
}

extension JumpEnd {
    fileprivate var jsonText: JSONText {
        .object([
            ("field", .string(field)), ("route", .array(route.map(\.jsonText))), ("lines", .array(lines.map(\.jsonText))),
        ])
    }
}

extension Junction {
    fileprivate var jsonText: JSONText { .object([("net", .integer(net)), ("at", point.jsonText)]) }
}

extension PlacedText {
    fileprivate var jsonText: JSONText {
        .object(
            [("role", .string(role.rawValue))] + (owner.map { [("id", .string($0))] } ?? [])
                + [("direction", .string(isVertical ? "up" : "right"))] + line.jsonMembers)
    }
}

extension PlacedFurniture {
    /// The grounds of the column heads, then the legend's parts.
    fileprivate var partTexts: [JSONText] {
        (columnHeads.map { ("columnHead", $0) } + parts.map { ($0.kind.name, $0.box) }).map { name, box in
            .object([("part", .string(name)), ("box", box.jsonText)])
        }
    }
}

extension PlacedPart.Kind {
    fileprivate var name: String {
        switch self {
        case .plate: "plate"
        case .swatch: "swatch"
        case .changedArrow, .arrow: "arrow"
        case .branch: "branch"
        case .merging: "merging"
        case .jump: "jump"
        case .crossing: "crossing"
        case .card: "card"
        case .code: "code"
        case .online: "online"
        }
    }
}
