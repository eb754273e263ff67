internal import DrawingImport
internal import TextFormats

/// What is said of a drawing that was read.
struct ImportSummary {
    var map: ImportedMap
    /// What the drawing is called.
    var file: String

    /// How much was read, in one line.
    var line: String {
        let counts = [
            (map.rows, "rows"), (map.columns, "columns"), (map.modules, "modules"), (map.names, "names"),
            (map.connectors, "connectors"),
        ]
        return "\(file): " + counts.map { "\($0) \($1)" }.joined(separator: ", ") + "; \(map.notes.count) things to look at"
    }

    /// As on standard error.
    var text: String {
        (map.notes.map { $0.finding(file: file).description } + [line]).map { $0 + "\n" }.joined()
    }

    var json: String {
        JSONText.object([
            ("drawing", .string(file)), ("rows", .integer(map.rows)), ("columns", .integer(map.columns)),
            ("modules", .integer(map.modules)), ("names", .integer(map.names)), ("connectors", .integer(map.connectors)),
            ("notes", .array(map.notes.map(Self.json))),
        ]).text
    }

    private static func json(_ note: ImportNote) -> JSONText {
        .object([
            ("about", .string(note.subject.rawValue)), ("line", note.location.map { .integer($0.line) } ?? .null),
            ("column", note.location.map { .integer($0.column) } ?? .null), ("message", .string(note.message)),
            ("hint", note.hint.map(JSONText.string) ?? .null),
        ])
    }
}
