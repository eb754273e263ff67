/// Something wrong or odd in an input: where, what, and what would be right.
///
/// Its description is one line: `map.json:12:5: error: items[3].kind: unknown kind “functon”; did you mean “function”?`
package struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// How bad it is.
    package enum Severity: String, Hashable, Sendable {
        /// No poster can be made.
        case error
        /// A poster can be made, but look at this.
        case warning
    }

    package var severity: Severity
    /// The input's name, as the user gave it.
    package var file: String
    /// Where in the file; nil where it concerns the whole of it.
    package var location: TextLocation?
    /// Where in the document; the root where it concerns the whole of it.
    package var path: JSONPath
    /// What is wrong.
    package var message: String
    /// What would be right.
    package var hint: String?

    package init(
        _ severity: Severity, file: String, location: TextLocation? = nil, path: JSONPath = .root, _ message: String,
        hint: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.location = location
        self.path = path
        self.message = message
        self.hint = hint
    }

    package var description: String { line(saying: "\(severity.rawValue): ") }

    /// The same line where the severity is said before it.
    package var descriptionWithoutSeverity: String { line(saying: "") }

    private func line(saying severity: String) -> String {
        let place = location.map { ":\($0.line):\($0.column)" } ?? ""
        let member = path == .root ? "" : "\(path): "
        return "\(file)\(place): \(severity)\(member)\(message)" + (hint.map { "; \($0)" } ?? "")
    }
}

extension Finding {
    /// The finding of a text that is not JSON.
    package init(_ error: JSONError, file: String) {
        self.init(.error, file: file, location: error.location, error.message, hint: error.hint)
    }

    /// The finding of a key that stands twice.
    package init(_ duplicate: DuplicateKey, file: String) {
        self.init(
            .error, file: file, location: duplicate.location, path: duplicate.path, "the key is given twice",
            hint: "the first is at \(duplicate.first)")
    }
}
