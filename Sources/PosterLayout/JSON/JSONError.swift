/// Why a text is not JSON, and where reading it stopped.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    public var location: TextLocation
    /// What is wrong.
    public var message: String
    /// What would be right.
    public var hint: String?

    public init(_ message: String, hint: String? = nil, at location: TextLocation) {
        self.location = location
        self.message = message
        self.hint = hint
    }

    public var description: String {
        "\(location): \(message)" + (hint.map { "; \($0)" } ?? "")
    }
}
