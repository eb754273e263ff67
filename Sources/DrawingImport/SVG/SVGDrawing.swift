internal import Drawing
internal import TextFormats

/// What stands in a drawing, every transform applied: texts, filled shapes, and lines that join things.
struct SVGDrawing: Hashable, Sendable {
    var texts: [DrawnText] = []
    /// In the order they are painted, the last uppermost.
    var shapes: [DrawnShape] = []
    var lines: [DrawnLine] = []
    /// The boxes around elements with an id that hold no text, by id.
    var boxes: [String: Rect] = [:]
    /// Elements that could not be read, by name.
    var unread: [String: Int] = [:]
    var hidden = 0
    var title: String?
    var author: String?
    var date: String?
}

/// A text: one name or heading, maybe on several lines.
struct DrawnText: Hashable, Sendable {
    /// Its lines from top to bottom, blanks at their ends removed; none is empty.
    var lines: [DrawnTextLine]
    /// Of type, as it appears on the sheet.
    var size: Double
    var isBold: Bool
    var isItalic: Bool
    var isMono: Bool
    var ink: Color?
    var link: String?
    /// What `<title>` or else `<desc>` says of it.
    var remark: String?
    /// Its own id, those of its parts, and those of what it is in, innermost first.
    var ids: [String]
    var location: TextLocation

    var box: Rect { lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) } }
}

/// A line of a text with the room it takes.
struct DrawnTextLine: Hashable, Sendable {
    var text: String
    var box: Rect
}

/// A shape with its ground.
struct DrawnShape: Hashable, Sendable {
    var box: Rect
    /// Nil where it is not filled.
    var ink: Color?
    var isFilled: Bool
    var location: TextLocation
}

/// A line that may be an arrow.
struct DrawnLine: Hashable, Sendable {
    var start: Point
    var end: Point
    /// Ids of what it is tied to.
    var startID: String?
    var endID: String?
    /// Names of the markers at its ends.
    var startMarker: String?
    var endMarker: String?
    /// Whether the editor knew it as a connector.
    var isConnector: Bool
    var location: TextLocation
}
