/// A JSON value that knows where in its text it begins.
package struct LocatedJSON: Hashable, Sendable {
    package enum Payload: Hashable, Sendable {
        case null
        case bool(Bool)
        /// An IEEE 754 double, as RFC 8259 section 6 recommends; it is finite.
        case number(Double)
        case string(String)
        case array([LocatedJSON])
        /// The members in the order of the text, duplicate keys included.
        case object([Member])
    }

    /// A key with its value.
    package struct Member: Hashable, Sendable {
        package var key: String
        package var keyLocation: TextLocation
        package var value: LocatedJSON

        init(key: String, keyLocation: TextLocation, value: LocatedJSON) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    package var payload: Payload
    /// The value's first character.
    package var location: TextLocation

    init(_ payload: Payload, at location: TextLocation) {
        self.payload = payload
        self.location = location
    }

    /// The value of the first member of that name; nil where there is none, or this is no object.
    package subscript(key: String) -> LocatedJSON? {
        guard case .object(let members) = payload else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// What it is, for messages: "the number 3", "an empty array".
    package var summary: String {
        switch payload {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): "the number \(Int(exactly: value).map { "\($0)" } ?? "\(value)")"
        case .string(let value): value.isEmpty ? "an empty string" : "the string “\(value.shortened(to: 40))”"
        case .array(let values): values.isEmpty ? "an empty array" : "an array"
        case .object(let members): members.isEmpty ? "an empty object" : "an object"
        }
    }
}

extension String {
    /// Its first characters, with an ellipsis where there are more.
    package func shortened(to length: Int) -> String {
        count <= length ? self : String(prefix(length - 1)) + "…"
    }
}
