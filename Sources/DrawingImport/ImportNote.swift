package import TextFormats

/// Something that a reader of a drawing was unsure of, and what it took it for.
package struct ImportNote: Hashable, Sendable {
    /// What it is about; a word that scripts can select by.
    package enum Subject: String, Hashable, Sendable {
        case field, label, heading, group, box, connector, kind, link, frame, edition, drawing
    }

    package var subject: Subject
    package var message: String
    package var hint: String?
    /// Where the element stands in the file; nil where it concerns the whole of it.
    package var location: TextLocation?

    init(_ subject: Subject, _ message: String, hint: String? = nil, at location: TextLocation? = nil) {
        self.subject = subject
        self.message = message
        self.hint = hint
        self.location = location
    }

    /// The note as a finding of a file.
    package func finding(file: String) -> Finding {
        Finding(.warning, file: file, location: location, message, hint: hint)
    }
}
