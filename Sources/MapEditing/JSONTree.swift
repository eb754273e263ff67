package import TextFormats

/// A JSON value that can be changed; members keep their order.
package indirect enum JSONTree: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([Member])

    /// A key with its value.
    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: JSONTree

        package init(_ key: String, _ value: JSONTree) {
            self.key = key
            self.value = value
        }
    }

    package init(_ located: LocatedJSON) {
        switch located.payload {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let value): self = .number(value)
        case .string(let value): self = .string(value)
        case .array(let values): self = .array(values.map(JSONTree.init))
        case .object(let members): self = .object(members.map { Member($0.key, JSONTree($0.value)) })
        }
    }

    /// The value of a key. Setting nil takes the key away; a new one goes to the end.
    package subscript(key: String) -> JSONTree? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key == key }?.value
        }
        set {
            guard case .object(var members) = self else { return }
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key, value))
            case (nil, nil): return
            }
            self = .object(members)
        }
    }

    package var string: String? { if case .string(let value) = self { value } else { nil } }
    package var elements: [JSONTree] { if case .array(let values) = self { values } else { [] } }
    package var members: [Member] { if case .object(let members) = self { members } else { [] } }

    /// The value in one line; an object within has no blanks at its braces.
    package var line: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): Int(exactly: value).map(String.init) ?? "\(value)"
        case .string(let value): JSONText.quoted(value)
        case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
        case .object(let members): "{" + Self.line(of: members) + "}"
        }
    }

    /// The value in one line, as an entry of a list: its braces stand apart.
    package var entryLine: String {
        guard case .object(let members) = self, !members.isEmpty else { return line }
        return "{ " + Self.line(of: members) + " }"
    }

    private static func line(of members: [Member]) -> String {
        members.map { JSONText.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ")
    }
}
