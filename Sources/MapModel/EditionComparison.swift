/// What happened to everything on a map since an earlier edition.
package struct EditionComparison: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
        case same
        case added
        /// In words: "was named do_page_fault".
        case changed(String)
        /// Only the earlier edition has it.
        case gone
    }

    /// How much came, changed and went.
    package struct Counts: Hashable, Sendable {
        package var added = 0
        package var changed = 0
        package var gone = 0

        fileprivate mutating func count(_ change: Change) {
            switch change {
            case .same: break
            case .added: added += 1
            case .changed: changed += 1
            case .gone: gone += 1
            }
        }
    }

    /// The earlier edition.
    package let since: Edition
    private var changes: [String: Change] = [:]
    /// Of headings, subheadings and items, and of connectors, as far as they are on the map that shows both editions.
    package private(set) var names = Counts()
    package private(set) var connectors = Counts()

    /// - Parameter merged: the map that shows both.
    /// - Precondition: all are editions of one map.
    init(from old: PosterMap, to new: PosterMap, on merged: PosterMap) {
        since = old.edition
        let found = EditionChanges(from: old, to: new)
        for id in found.added + found.addedConnectors { changes[id] = .added }
        for name in found.changed { changes[name.id] = .changed(name.words) }
        for id in found.removed.map(\.id) + found.removedConnectors { changes[id] = .gone }
        for id in merged.modules.map(\.id) + merged.groups.map(\.id) + merged.items.map(\.id) { names.count(self[id]) }
        for id in merged.connectors.map(\.id) { connectors.count(self[id]) }
    }

    /// What happened to a name or a connector.
    package subscript(id: String) -> Change { changes[id] ?? .same }
}

extension PosterMap {
    /// What happened to a name or a connector, by id; nothing on a map that shows one edition as it is.
    package func change(of id: String) -> EditionComparison.Change { comparison?[id] ?? .same }
}
