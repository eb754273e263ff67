internal import TextFormats

/// What differs in an edition of a map from an earlier one.
package struct EditionChanges: Hashable, Sendable {
    /// A name that both have, and what changed of it, in words: "was named do_page_fault; stood in C6".
    package struct Changed: Hashable, Sendable {
        package var id: String
        package var words: String
    }

    /// A name that only the earlier one has, as it was written there.
    package struct Removed: Hashable, Sendable {
        package var id: String
        package var label: String
    }

    /// Ids that the earlier edition does not have, in the map's order.
    package var added: [String] = []
    package var changed: [Changed] = []
    package var removed: [Removed] = []
    /// Ids of connectors that are new, and that are gone.
    package var addedConnectors: [String] = []
    package var removedConnectors: [String] = []

    /// What a reader sees of an id.
    private struct Look: Equatable {
        var label: String
        var kind: String
        var field: String
        var module: String
        var importance: Int
    }

    /// - Precondition: both are editions of one map.
    package init(from old: PosterMap, to new: PosterMap) {
        let (before, after) = (Self.looks(old), Self.looks(new))
        let known = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let kept = Set(after.map(\.0))
        for (id, look) in after {
            guard let earlier = known[id] else {
                added.append(id)
                continue
            }
            let words = Self.words(from: earlier, to: look)
            if !words.isEmpty { changed.append(Changed(id: id, words: words)) }
        }
        removed = before.filter { !kept.contains($0.0) }.map { Removed(id: $0.0, label: $0.1.label) }
        let (oldLines, newLines) = (Set(old.connectors.map(\.id)), Set(new.connectors.map(\.id)))
        addedConnectors = new.connectors.map(\.id).filter { !oldLines.contains($0) }
        removedConnectors = old.connectors.map(\.id).filter { !newLines.contains($0) }
    }

    private static func looks(_ map: PosterMap) -> [(String, Look)] {
        let modules = map.modules.filter { $0.heading != nil }.map { module in
            let field = GridReference.field(row: module.layers.lowerBound, column: module.functionalities.lowerBound)
            return (module.id, Look(label: module.heading ?? "", kind: "", field: field, module: "", importance: 0))
        }
        let groups = map.groups.filter { $0.heading != nil }.map { group in
            let module = map.modules[group.module]
            let field = GridReference.field(row: module.layers.lowerBound, column: module.functionalities.lowerBound)
            let look = Look(
                label: group.heading ?? "", kind: "", field: field, module: module.heading ?? "", importance: 0)
            return (group.id, look)
        }
        return modules + groups
            + map.items.map { item in
                let look = Look(
                    label: item.label, kind: map.kinds[item.kind].name,
                    field: GridReference.field(row: item.layer, column: item.functionality),
                    module: item.module.flatMap { map.modules[$0].heading } ?? "", importance: item.importance)
                return (item.id, look)
            }
    }

    private static func words(from old: Look, to new: Look) -> String {
        var words: [String] = []
        if old.label != new.label { words.append("was named \(old.label)") }
        if old.kind != new.kind { words.append("was a \(old.kind)") }
        if old.field != new.field { words.append("stood in \(old.field)") }
        if old.module != new.module, !old.module.isEmpty { words.append("belonged to \(old.module)") }
        if old.importance < new.importance { words.append("became more important") }
        if old.importance > new.importance { words.append("became less important") }
        return words.joined(separator: "; ")
    }
}
