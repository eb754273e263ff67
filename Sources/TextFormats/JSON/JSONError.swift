/// Why a text is not JSON, and where reading it stopped.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    package var location: TextLocation
    /// What is wrong.
    package var message: String
    /// What would be right.
    package var hint: String?

    init(_ message: String, hint: String? = nil, at location: TextLocation) {
        self.location = location
        self.message = message
        self.hint = hint
    }

    package var description: String {
        "\(location): \(message)" + (hint.map { "; \($0)" } ?? "")
    }
}
