package import MapEditing
internal import TextFormats

/// A map that was read from a drawing, and what the reader was unsure of.
package struct ImportedMap: Hashable, Sendable {
    package var tree: JSONTree
    /// In the order of the drawing; those that concern the whole of it first.
    package var notes: [ImportNote]
    package var rows: Int
    package var columns: Int
    package var modules: Int
    package var names: Int
    package var connectors: Int
}

/// Reads maps that were drawn in Inkscape: rows and columns as bands, names as texts, boxes around modules, connectors between names.
package enum DrawingImporter {
    /// How large a file may be, in bytes.
    package static let largest = XMLLimits().size

    /// - Parameters:
    ///   - bytes: An SVG, as it is or packed by gzip.
    ///   - heading: What the map says of itself, where not what the drawing says.
    /// - Throws: where that is no SVG that can be read, or one with no map in it.
    package static func map(from bytes: [UInt8], heading: MapHeading = MapHeading()) throws(ImportError) -> ImportedMap {
        guard !bytes.isEmpty else { throw ImportError("the file is empty") }
        let text = Gzip.isPacked(bytes) ? try Gzip.unpacked(bytes) : bytes
        let drawing = try SVGReader.read(try XMLReader.read(text))
        var notes: [ImportNote] = []
        let map = try FieldReading.read(drawing, notes: &notes)
        let arrows = ArrowReading.arrows(of: drawing, in: map, notes: &notes)
        let tree = MapWriting.tree(map, arrows: arrows, drawing: drawing, heading: heading, notes: &notes)
        notes += overall(drawing)
        let sorted = notes.enumerated().sorted { left, right in
            let (a, b) = (left.element.location ?? .start, right.element.location ?? .start)
            return a == b ? left.offset < right.offset : a < b
        }
        return ImportedMap(
            tree: tree, notes: sorted.map(\.element), rows: map.grid.rows.count, columns: map.grid.columns.count,
            modules: map.modules.count, names: map.items.count, connectors: tree["connectors"]?.elements.count ?? 0)
    }

    private static func overall(_ drawing: SVGDrawing) -> [ImportNote] {
        var notes: [ImportNote] = []
        if drawing.hidden > 0 {
            notes.append(
                ImportNote(
                    .drawing, "\(drawing.hidden) hidden elements are left out", hint: "show their layers to have them read"))
        }
        for (name, count) in drawing.unread.sorted(by: { $0.key < $1.key }) {
            notes.append(ImportNote(.drawing, "\(count) elements “\(name)” are left out"))
        }
        return notes
    }
}
