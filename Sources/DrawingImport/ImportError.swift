package import TextFormats

/// Why no map can be made of a drawing: what is wrong, where, and what would be right.
package struct ImportError: Error, Hashable, Sendable {
    /// Where in the file; nil where it concerns the whole of it.
    package var location: TextLocation?
    package var message: String
    package var hint: String?

    init(_ message: String, hint: String? = nil, at location: TextLocation? = nil) {
        self.location = location
        self.message = message
        self.hint = hint
    }

    /// The error as a finding of a file.
    package func finding(file: String) -> Finding {
        Finding(.error, file: file, location: location, message, hint: hint)
    }
}
