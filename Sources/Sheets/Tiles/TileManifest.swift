package import Drawing
internal import TextFormats

/// What the tiles in a folder are a picture of: equal for all runs that work on one job.
package struct TileJob: Hashable, Sendable {
    /// What manifests and journals begin with; another version is not read.
    package static let formatVersion = 1

    /// The map's id, edition and title.
    package var map: String
    package var edition: String
    package var title: String
    /// Of the whole, in points.
    package var size: Size
    /// Pixels per inch.
    package var dpi: Double
    /// Of the whole, in pixels.
    package var width: Int
    package var height: Int
    package var layout: TileLayout
    /// SHA-256 of the drawing: two jobs with the same make the same files.
    package var drawing: String

    package init(
        map: String, edition: String, title: String, size: Size, dpi: Double, width: Int, height: Int,
        layout: TileLayout, drawing: String
    ) {
        self.map = map
        self.edition = edition
        self.title = title
        self.size = size
        self.dpi = dpi
        self.width = width
        self.height = height
        self.layout = layout
        self.drawing = drawing
    }

    /// What files are called that bear the picture's name. Ids may have slashes, file names not.
    package var name: String { String("\(map)-\(edition)".map { $0 == "/" ? "-" : $0 }) }

    /// - Throws: `TileError.noPicture`, `TileError.tooMany`.
    package func tiles() throws(TileError) -> [Tile] {
        try layout.tiles(width: width, height: height, name: name)
    }

    /// The file OpenSeadragon opens; nil where the tiles are plain.
    package var deepZoomDescriptor: String? {
        guard case .deepZoom(let side, let overlap) = layout else { return nil }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Image xmlns="http://schemas.microsoft.com/deepzoom/2008" Format="png" Overlap="\(overlap)" TileSize="\(side)">
              <Size Width="\(width)" Height="\(height)"/>
            </Image>

            """
    }

    /// In words, for messages.
    package var summary: String { "\(title), \(width) × \(height) px, tiles of \(layout.side) px" }

    var members: [(String, JSONText)] {
        let kind =
            switch layout {
            case .plain: "tiles"
            case .deepZoom: "deep-zoom"
            }
        return [
            ("format", .integer(Self.formatVersion)), ("kind", .string(kind)), ("map", .string(map)),
            ("edition", .string(edition)), ("title", .string(title)), ("drawing", .string(drawing)),
            (
                "millimetres",
                .object([
                    ("width", .decimal(size.width / Length.millimetre)), ("height", .decimal(size.height / Length.millimetre)),
                ])
            ),
            ("dpi", .decimal(dpi)), ("pixels", .object([("width", .integer(width)), ("height", .integer(height))])),
            ("tile", .integer(layout.side)), ("overlap", .integer(layout.overlap)),
        ]
    }

    /// The job as a line: what a journal begins with.
    package var line: String { JSONText.object(members).line }

    /// A manifest up to its tiles; these follow one a line, with four spaces before each and a comma between two. The
    /// lines are those of a journal.
    package var manifestHead: String {
        let head = JSONText.object(members).text.dropLast(3)  // "\n}\n"
        return "\(head),\n  \"tiles\": [\n"
    }

    /// What comes after a manifest's last tile.
    package static let manifestTail = "\n  ]\n}\n"
}

/// A tile that is drawn: where it is, its hash, and what can be read on it.
package struct TileRecord: Hashable, Sendable {
    /// The tile's path in the folder.
    package var file: String
    /// SHA-256 of the file, as hexadecimal digits.
    package var hash: String
    /// The record as it stands in a journal and in the manifest.
    package var line: String

    /// - Parameters:
    ///   - hash: SHA-256 of the file.
    ///   - labels: ids and texts of all labels on the picture, with their boxes in points; those on a tile of the full
    ///     size are named.
    package init(_ tile: Tile, of job: TileJob, hash: String, labels: [PlacedLabel]) {
        file = tile.file
        self.hash = hash
        let full = tile.fullBox
        let pixel = 72 / job.dpi
        let box = Rect(
            x: Double(full.x) * pixel, y: Double(full.y) * pixel, width: Double(full.width) * pixel,
            height: Double(full.height) * pixel)
        let inside = tile.halvings == 0 ? labels.filter { $0.box.overlaps(box) } : []
        let members =
            Self.place(of: tile, in: job) + [
                (
                    "millimetres",
                    .object([
                        ("x", .decimal(box.x / Length.millimetre)), ("y", .decimal(box.y / Length.millimetre)),
                        ("width", .decimal(box.width / Length.millimetre)),
                        ("height", .decimal(box.height / Length.millimetre)),
                    ])
                ),
                ("sha256", .string(hash)),
                ("labels", .array(inside.map { .object([("id", .string($0.id)), ("text", .string($0.text))]) })),
            ]
        line = JSONText.object(members).line
    }

    /// Whether it says of a tile where it is in the picture, as it is written here. Any other is somebody else's.
    package func describes(_ tile: Tile, of job: TileJob) -> Bool {
        line.hasPrefix(JSONText.object(Self.place(of: tile, in: job)).line.dropLast() + ", ")  // "}"
    }

    private static func place(of tile: Tile, in job: TileJob) -> [(String, JSONText)] {
        var members: [(String, JSONText)] = [
            ("file", .string(tile.file)), ("row", .integer(tile.row + 1)), ("column", .integer(tile.column + 1)),
        ]
        if case .deepZoom = job.layout { members.append(("halvings", .integer(tile.halvings))) }
        members.append(
            (
                "pixels",
                .object([
                    ("x", .integer(tile.box.x)), ("y", .integer(tile.box.y)), ("width", .integer(tile.box.width)),
                    ("height", .integer(tile.box.height)),
                ])
            ))
        return members
    }

    /// Reads a line of a journal, or of a manifest's tiles; nil where it is torn.
    init?(line: String) {
        guard let root = try? JSONDocument(reading: Array(line.utf8)).root,
            case .string(let file)? = root["file"]?.payload, case .string(let hash)? = root["sha256"]?.payload
        else { return nil }
        (self.file, self.hash, self.line) = (file, hash, line)
    }
}

/// A label, wherever it stands, as the manifest names it.
package struct PlacedLabel: Hashable, Sendable {
    /// The id of the map's item, group or module.
    package var id: String
    package var text: String
    /// In points.
    package var box: Rect

    package init(id: String, text: String, box: Rect) {
        self.id = id
        self.text = text
        self.box = box
    }

    /// The same label where the drawing is moved by `offset`, in points.
    package func moved(by offset: Point) -> PlacedLabel {
        PlacedLabel(
            id: id, text: text,
            box: Rect(x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height))
    }
}
