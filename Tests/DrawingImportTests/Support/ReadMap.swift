import DrawingImport
import MapEditing

/// A map that was read, to ask.
struct ReadMap {
    var map: ImportedMap

    init(map: ImportedMap) { self.map = map }

    init(_ content: String, head: String = "", heading: MapHeading = MapHeading()) throws {
        map = try DrawingImporter.map(from: DrawnSheet(content: content, head: head).bytes, heading: heading)
    }

    func entries(_ list: String) -> [JSONTree] { map.tree[list]?.elements ?? [] }

    func item(_ label: String) -> JSONTree? { entries("items").first { $0["label"]?.string == label } }

    func module(_ heading: String) -> JSONTree? { entries("modules").first { $0["heading"]?.string == heading } }

    /// As “from→to”, by ids.
    var arrows: [String] { entries("connectors").map { "\($0["from"]?.string ?? "?")→\($0["to"]?.string ?? "?")" } }

    func notes(on subject: ImportNote.Subject) -> [String] { map.notes.filter { $0.subject == subject }.map(\.message) }
}
