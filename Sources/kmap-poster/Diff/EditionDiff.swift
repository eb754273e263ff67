internal import MapModel
internal import TextFormats

/// What differs between two editions of a map, name by name: the list beside a poster of changes.
struct EditionDiff {
    /// What a name is on the map.
    enum Part: String {
        case row, caption, column, module, group, item
    }

    /// A name of one edition.
    struct Entry {
        var part: Part
        var id: String
        var label: String
        var place: Place
    }

    /// Where a name stands.
    struct Place: Equatable {
        var layer: String
        var functionality: String
        /// The heading of the module it belongs to; empty where it is in none, or is none.
        var module: String

        /// "memory/virtual, virtual memory".
        var words: String {
            let cell = [functionality, layer].filter { !$0.isEmpty }.joined(separator: "/")
            return module.isEmpty ? cell : "\(cell), \(module)"
        }
    }

    /// A name that both have, otherwise.
    struct Changed {
        var old: Entry
        var new: Entry
    }

    struct Arrow {
        var from: String
        var to: String
    }

    let old: Edition
    let new: Edition
    var added: [Entry] = []
    var renamed: [Changed] = []
    var moved: [Changed] = []
    var gone: [Entry] = []
    var addedArrows: [Arrow] = []
    var goneArrows: [Arrow] = []

    var isEmpty: Bool {
        added.isEmpty && renamed.isEmpty && moved.isEmpty && gone.isEmpty && addedArrows.isEmpty && goneArrows.isEmpty
    }

    /// - Precondition: both are editions of one map.
    init(from old: PosterMap, to new: PosterMap) {
        (self.old, self.new) = (old.edition, new.edition)
        let (before, after) = (Self.entries(old), Self.entries(new))
        let known = Dictionary(before.map { (Self.key($0), $0) }) { first, _ in first }
        let kept = Set(after.map(Self.key))
        for entry in after {
            guard let earlier = known[Self.key(entry)] else {
                added.append(entry)
                continue
            }
            let changed = Changed(old: earlier, new: entry)
            if earlier.label != entry.label { renamed.append(changed) }
            if Self.hasMoved(changed, old, new) { moved.append(changed) }
        }
        gone = before.filter { !kept.contains(Self.key($0)) }
        let (oldArrows, newArrows) = (Set(old.connectors.map(\.id)), Set(new.connectors.map(\.id)))
        addedArrows = new.connectors.filter { !oldArrows.contains($0.id) }.map { Self.arrow($0, in: new) }
        goneArrows = old.connectors.filter { !newArrows.contains($0.id) }.map { Self.arrow($0, in: old) }
    }

    private static func key(_ entry: Entry) -> String { "\(entry.part) \(entry.id)" }

    /// Whether a name stands elsewhere; that a row, a column or its module is called otherwise moves nothing.
    private static func hasMoved(_ changed: Changed, _ old: PosterMap, _ new: PosterMap) -> Bool {
        guard ![.row, .caption, .column].contains(changed.new.part) else { return false }
        return home(of: changed.new, in: old) != home(of: changed.new, in: new)
    }

    /// The ids of what a name stands in.
    private static func home(of entry: Entry, in map: PosterMap) -> [String] {
        func cell(_ layer: Int, _ functionality: Int, _ module: Int?) -> [String] {
            [map.layers[layer].id, map.functionalities[functionality].id, module.map { map.modules[$0].id } ?? ""]
        }
        switch entry.part {
        case .row, .caption, .column: return []
        case .module:
            guard let module = map.modules.first(where: { $0.id == entry.id }) else { return [] }
            return cell(module.layers.lowerBound, module.functionalities.lowerBound, nil)
                + cell(module.layers.upperBound, module.functionalities.upperBound, nil)
        case .group:
            guard let group = map.groups.first(where: { $0.id == entry.id }) else { return [] }
            return [map.modules[group.module].id]
        case .item:
            guard let item = map.items.first(where: { $0.id == entry.id }) else { return [] }
            return cell(item.layer, item.functionality, item.module)
        }
    }

    // MARK: Reading an edition

    private static func entries(_ map: PosterMap) -> [Entry] {
        func place(_ layer: Int, _ functionality: Int, _ module: Int?) -> Place {
            Place(
                layer: map.layers[layer].name, functionality: map.functionalities[functionality].name,
                module: module.flatMap { map.modules[$0].heading } ?? "")
        }
        let nowhere = Place(layer: "", functionality: "", module: "")
        let rows = map.layers.map { Entry(part: .row, id: $0.id, label: $0.name, place: nowhere) }
        let captions = map.layers.filter { !$0.caption.isEmpty }.map {
            Entry(part: .caption, id: $0.id, label: $0.caption, place: nowhere)
        }
        let columns = map.functionalities.map { Entry(part: .column, id: $0.id, label: $0.name, place: nowhere) }
        let modules = map.modules.compactMap { module in
            module.heading.map {
                Entry(
                    part: .module, id: module.id, label: $0,
                    place: place(module.layers.lowerBound, module.functionalities.lowerBound, nil))
            }
        }
        let groups = map.groups.compactMap { group in
            group.heading.map {
                let home = map.modules[group.module]
                return Entry(
                    part: .group, id: group.id, label: $0,
                    place: place(home.layers.lowerBound, home.functionalities.lowerBound, group.module))
            }
        }
        let items = map.items.map {
            Entry(part: .item, id: $0.id, label: $0.label, place: place($0.layer, $0.functionality, $0.module))
        }
        return rows + captions + columns + modules + groups + items
    }

    private static func arrow(_ connector: Connector, in map: PosterMap) -> Arrow {
        func label(_ end: ConnectorEnd) -> String {
            switch end {
            case .item(let index): map.items[index].label
            case .group(let index): map.groups[index].heading ?? ""
            case .module(let index): map.modules[index].heading ?? ""
            }
        }
        return Arrow(from: label(connector.from), to: label(connector.to))
    }
}
