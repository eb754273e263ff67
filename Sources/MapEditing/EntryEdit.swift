/// An entry of a map that lives in some editions, and may be different in each.
package struct EditedEntry: Hashable, Sendable {
    package private(set) var tree: JSONTree
    /// The ids of the map's editions, oldest first.
    private let editions: [String]

    package init(_ tree: JSONTree, editions: [String]) {
        self.tree = tree
        self.editions = editions
    }

    /// The editions it is in, oldest first.
    package var lifetime: [String] {
        let first = tree["since"]?.string.flatMap(editions.firstIndex) ?? 0
        let last = tree["until"]?.string.flatMap(editions.firstIndex) ?? editions.count - 1
        return first <= last ? Array(editions[first...last]) : []
    }

    /// What a key has in an edition; nil where it has nothing.
    package func value(_ key: String, in edition: String) -> JSONTree? {
        let own = tree["editions"]?[edition]?[key]
        let value = own ?? tree[key]
        return value == .null && key != "link" ? nil : value
    }

    /// Gives a key a value in one edition, and leaves what it is in all others. What the newest has stands in the entry itself, the
    /// others only where they differ.
    package mutating func set(_ key: String, to value: JSONTree?, in edition: String) {
        let lifetime = lifetime
        guard let newest = lifetime.last, lifetime.contains(edition) else { return }
        let values = lifetime.map { $0 == edition ? value : self.value(key, in: $0) }
        tree[key] = values[values.count - 1]
        for (other, value) in zip(lifetime, values) where other != newest {
            setOverride(key, to: value == tree[key] ? nil : value ?? Self.absent(key), in: other)
        }
        setOverride(key, to: nil, in: newest)
        tree = MapText.inOrder(tree)
    }

    /// What says that a key has nothing: null, but where it then has a value all the same.
    private static func absent(_ key: String) -> JSONTree { key == "importance" ? .number(3) : .null }

    private mutating func setOverride(_ key: String, to value: JSONTree?, in edition: String) {
        var overrides = tree["editions"] ?? .object([])
        var own = overrides[edition] ?? .object([])
        own[key] = value
        overrides[edition] = own.members.isEmpty ? nil : MapText.inOrder(own)
        let known = overrides.members.sorted { left, right in
            (editions.firstIndex(of: left.key) ?? 0) < (editions.firstIndex(of: right.key) ?? 0)
        }
        tree["editions"] = known.isEmpty ? nil : .object(known)
    }
}
