/// A new edition of a map, which is like a neighbour until somebody changes it.
package struct EditionCut: Hashable, Sendable {
    /// What is said of the new edition itself.
    package struct Heading: Hashable, Sendable {
        package var id: String
        package var name: String
        /// YYYY-MM-DD.
        package var date: String
        package var release: String

        package init(id: String, name: String, date: String, release: String) {
            self.id = id
            self.name = name
            self.date = date
            self.release = release
        }
    }

    /// Where it stands among the others.
    package enum Position: Hashable, Sendable {
        /// Behind the newest, and like it.
        case end
        /// Before an edition, and like that one.
        case before(String)
    }

    /// The lists whose entries live in some editions.
    private static let lists = ["layers", "functionalities", "modules", "groups", "items", "connectors"]

    private let map: JSONTree
    private let editions: [String]

    /// - Parameter map: a map that is valid.
    package init(of map: JSONTree) {
        self.map = map
        editions = map["editions"]?.elements.compactMap { $0["id"]?.string } ?? []
    }

    /// The map with the new edition, in which all is as in its neighbour, said with the fewest overrides.
    ///
    /// - Precondition: the map has no such edition, and has the one that the position names.
    package func map(with heading: Heading, at position: Position) -> JSONTree {
        var cut = map
        var entries = map["editions"]?.elements ?? []
        let index: Int
        let neighbour: String
        switch position {
        case .end: (index, neighbour) = (entries.count, editions[editions.count - 1])
        case .before(let other): (index, neighbour) = (editions.firstIndex(of: other) ?? 0, other)
        }
        var edition = entries[editions.firstIndex(of: neighbour) ?? 0]
        edition["id"] = .string(heading.id)
        edition["name"] = .string(heading.name)
        edition["year"] = .number(Double(heading.date.prefix(4)) ?? 0)
        edition["date"] = .string(heading.date)
        edition["release"] = .string(heading.release)
        edition["default"] = nil
        entries.insert(edition, at: index)
        cut["editions"] = .array(entries)
        for list in Self.lists {
            guard let old = map[list] else { continue }
            cut[list] = .array(old.elements.map { entry($0, with: heading.id, at: position) })
        }
        return cut
    }

    private func entry(_ entry: JSONTree, with id: String, at position: Position) -> JSONTree {
        var entry = entry
        switch position {
        case .end:
            // What the newest edition has goes on, whether it says that it ends there or not.
            if entry["until"]?.string == editions.last { entry["until"] = nil }
        case .before(let other):
            if entry["since"]?.string == other { entry["since"] = .string(id) }
            guard EditedEntry(entry, editions: editions).lifetime.contains(other) || entry["since"]?.string == id,
                let override = entry["editions"]?[other], var overrides = entry["editions"]?.members
            else { return entry }
            overrides.insert(JSONTree.Member(id, override), at: overrides.firstIndex { $0.key == other } ?? 0)
            entry["editions"] = .object(overrides)
        }
        return entry
    }
}
