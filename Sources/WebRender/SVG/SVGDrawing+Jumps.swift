internal import Drawing
internal import MapModel
internal import PosterLayout

extension SVGDrawing {
    /// The label of a jump, and where it leads.
    struct Jump {
        var connector: RoutedConnector
        var end: JumpLabel.End
        var items: [SceneItem]
        /// The id of the name at the other end, and its field.
        var target: String
        var field: String

        /// Nil where the items are no label of a jump.
        init?(_ items: [SceneItem], _ index: SheetIndex) {
            guard let role = items.first?.role, role == .jumpTail || role == .jumpHead,
                let connector = items[0].owner.flatMap({ index.connectors[$0] })
            else { return nil }
            self.connector = connector
            self.items = items
            end = role == .jumpTail ? .tail : .head
            target = end == .tail ? connector.to : connector.from
            field = index.places[target]?.field ?? ""
        }
    }

    /// A link to the name at the other end; a page's script lights both up by the connector's id.
    func write(_ jump: Jump, to markup: inout Markup) throws {
        let name = sheetIndex.label(jump.target)
        let words = host == .document ? Bidi.isolated(name) : name
        let title =
            switch jump.end {
            case .tail: "goes to \(words) · \(jump.field)"
            case .head: "comes from \(words) · \(jump.field)"
            }
        let isDocument = host == .document
        try markup.element(
            "a",
            [
                ("class", jump.items[0].role.className), ("href", "#\(jump.target)"),
                ("xlink:href", isDocument ? "#\(jump.target)" : nil), ("aria-label", title),
                ("data-connector", isDocument ? nil : jump.connector.id),
            ]
        ) { markup throws in
            if isDocument { markup.element("title", text: title) }
            for item in jump.items {
                switch item.shape {
                case .text(let run): try write(run, role: nil, to: &markup)
                case .fill, .stroke: try write(item, to: &markup)
                }
            }
        }
    }
}

extension SceneRole {
    /// Whether it belongs to a cell's names: these themselves, and what is said at them.
    var isInCell: Bool { isName || self == .cellCaption || self == .jumpTail || self == .jumpHead }
}
