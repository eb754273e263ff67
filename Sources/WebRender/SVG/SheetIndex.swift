internal import Drawing
internal import MapModel
internal import PosterLayout

/// What the map says of every id on the sheet, and where it stands.
struct SheetIndex {
    struct Entry {
        /// The words on the sheet.
        var label: String
        /// "label (long form)".
        var name: String
        var description: String
        /// Index of its kind; nil for a heading.
        var kind: Int?
        var importance: Int?
        /// An address that may stand in a page.
        var link: String?
        /// Index of the module it is, or belongs to.
        var module: Int?
    }

    private(set) var entries: [String: Entry] = [:]
    private(set) var places: [String: PlacedItem] = [:]
    private(set) var connectors: [String: RoutedConnector] = [:]
    /// Why what a connector says may not be so, by its id.
    private(set) var doubts: [String: String] = [:]

    init(_ map: PosterMap, _ composition: Composition) {
        for (index, module) in map.modules.enumerated() {
            let label = module.heading ?? module.id
            entries[module.id] = Entry(
                label: label, name: label, description: module.description, link: Self.link(module.link), module: index)
        }
        for group in map.groups {
            let label = group.heading ?? group.id
            entries[group.id] = Entry(
                label: label, name: label, description: group.description, link: Self.link(group.link),
                module: group.module)
        }
        for item in map.items {
            entries[item.id] = Entry(
                label: item.label, name: item.label + (item.longForm.map { " (\($0))" } ?? ""),
                description: item.description, kind: item.kind, importance: item.importance,
                link: Self.link(item.link), module: item.module)
        }
        for item in composition.items { places[item.id] = item }
        for connector in composition.connectors { connectors[connector.id] = connector }
        for connector in map.connectors { doubts[connector.id] = connector.doubt }
    }

    /// The id of the name that a text of that owner and role stands at: its owner's, but for labels of jumps, whose owner is
    /// a connector.
    func name(of owner: String, _ role: SceneRole) -> String? {
        if role == .jumpTail { return connectors[owner]?.from }
        if role == .jumpHead { return connectors[owner]?.to }
        return owner
    }

    private static func link(_ address: String?) -> String? {
        address.flatMap { SafeLink.checked($0) }
    }

    /// The words for an id, the id itself where the map has none.
    func label(_ id: String) -> String { entries[id]?.label ?? id }
}
