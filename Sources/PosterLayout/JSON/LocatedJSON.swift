/// A JSON value that knows where in its text it begins.
public struct LocatedJSON: Hashable, Sendable {
    public enum Payload: Hashable, Sendable {
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
    public struct Member: Hashable, Sendable {
        public var key: String
        public var keyLocation: TextLocation
        public var value: LocatedJSON

        public init(key: String, keyLocation: TextLocation, value: LocatedJSON) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    public var payload: Payload
    /// The value's first character.
    public var location: TextLocation

    public init(_ payload: Payload, at location: TextLocation) {
        self.payload = payload
        self.location = location
    }

    /// The value of the first member of that name; nil where there is none, or this is no object.
    public subscript(key: String) -> LocatedJSON? {
        guard case .object(let members) = payload else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// What it is, for messages: "the number 3", "an empty array".
    public var summary: String {
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
    func shortened(to length: Int) -> String {
        count <= length ? self : String(prefix(length - 1)) + "…"
    }
}
