/// Writes a map as maps are kept: one entry a line, keys in the order of the schema.
package enum MapText {
    /// The text of a whole map; it ends with a line feed.
    package static func text(_ map: JSONTree) -> String {
        let members = map.members.map { member in
            "  " + JSONTree.string(member.key).line + ": " + value(member.value, of: member.key)
        }
        return "{\n" + members.joined(separator: ",\n") + "\n}\n"
    }

    private static func value(_ value: JSONTree, of key: String) -> String {
        switch value {
        case .array(let entries) where key != "keywords" && !entries.isEmpty:
            "[\n" + entries.map { "    " + $0.entryLine }.joined(separator: ",\n") + "\n  ]"
        case .object: value.entryLine
        case .null, .bool, .number, .string, .array: value.line
        }
    }

    /// Puts the keys of an entry into the order of the schema; others go to the end.
    package static func inOrder(_ entry: JSONTree) -> JSONTree {
        guard case .object(let members) = entry else { return entry }
        let sorted = members.enumerated().sorted { left, right in
            let (a, b) = (rank(left.element.key), rank(right.element.key))
            return a == b ? left.offset < right.offset : a < b
        }
        return .object(sorted.map(\.element))
    }

    private static func rank(_ key: String) -> Int { order.firstIndex(of: key) ?? order.count }

    private static let order = [
        "id", "heading", "label", "name", "caption", "floor", "face", "sample", "from", "to", "kind", "importance", "module",
        "group", "layer", "functionality", "bridge", "since", "until", "symbol", "where", "link", "whereLink", "source",
        "longForm",
        "description", "doubt", "editions",
    ]
}
