/// A finished drawing: what every output draws, and all it knows.
///
/// The contract, relied on by every renderer:
/// 1. Coordinates are points from the trimmed page's top left corner, y down, finite. Nothing reaches outside the
///    trimmed page but fills that are meant to bleed.
/// 2. Layers are painted in the order of `SceneLayer.Name.allCases`, items in their order.
/// 3. Text is single-line; wrapping has happened. Every face is in the font book and covers its string.
/// 4. Colours are opaque sRGB.
/// 5. Link targets are absolute URIs.
public struct Scene: Hashable, Sendable {
    public var size: Size
    /// The colour of the paper, painted (and bled) under everything.
    public var paper: Color
    public var layers: [SceneLayer]
    public var links: [LinkArea]
    /// The connectors' ways, each whole: nothing to paint, but what lights one up may paint over it.
    public var ways: [ConnectorWay]
    public var outline: [OutlineEntry]
    public var info: DocumentInfo

    public init(
        size: Size, paper: Color, layers: [SceneLayer], links: [LinkArea], ways: [ConnectorWay] = [],
        outline: [OutlineEntry], info: DocumentInfo
    ) {
        self.size = size
        self.paper = paper
        self.layers = layers
        self.links = links
        self.ways = ways
        self.outline = outline
        self.info = info
    }
}

/// What a reader can switch on and off: an optional-content group of the PDF, a group of the SVG.
public struct SceneLayer: Hashable, Sendable {
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case bands = "Bands"
        case connectors = "Connectors"
        case labels = "Labels"
    }

    public var name: Name
    public var items: [SceneItem]

    public init(_ name: Name, items: [SceneItem]) {
        self.name = name
        self.items = items
    }
}

/// One thing to paint, and what of the map it belongs to.
public struct SceneItem: Hashable, Sendable {
    public enum Shape: Hashable, Sendable {
        case fill(Path, Color)
        case stroke(Path, Stroke)
        case text(TextRun)
    }

    public var shape: Shape
    /// The id of the map's item, group, module, layer, functionality or connector it draws; nil for furniture.
    public var owner: String?
    /// A class for styling: "label", "heading", "connector", "band", "cell", "card", "casing", "title" …
    public var role: String

    public init(_ shape: Shape, owner: String? = nil, role: String) {
        self.shape = shape
        self.owner = owner
        self.role = role
    }
}

/// An opaque sRGB colour, 8 bits a channel.
public struct Color: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// From 0xRRGGBB.
    public init(_ rgb: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
            blue: UInt8(truncatingIfNeeded: rgb))
    }
}

/// An outline of straight lines and cubic curves.
public struct Path: Hashable, Sendable {
    public enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    public var elements: [Element]

    public init(_ elements: [Element] = []) {
        self.elements = elements
    }
}

/// A line of one width with butt caps and mitred joins.
public struct Stroke: Hashable, Sendable {
    public var color: Color
    /// In points.
    public var width: Double
    /// Lengths along the path, in points, drawn and left out in turn, beginning with a drawn one; every part of the
    /// path begins anew. Empty: all of it is drawn. A line that passes under another has its gap so.
    public var dashes: [Double]

    public init(_ color: Color, width: Double, dashes: [Double] = []) {
        self.color = color
        self.width = width
        self.dashes = dashes
    }
}

/// A line of text.
public struct TextRun: Hashable, Sendable {
    public var text: String
    public var face: FontFace
    /// Type size in points.
    public var size: Double
    /// Letter-spacing in em of `size`.
    public var tracking: Double
    public var color: Color
    /// Where its baseline starts (before rotation).
    public var origin: Point
    /// Its advance in points, as measured.
    public var advance: Double
    /// Whether the line runs upwards (turned a quarter to the left about its origin).
    public var isVertical: Bool

    public init(
        text: String, face: FontFace, size: Double, tracking: Double = 0, color: Color, origin: Point, advance: Double,
        isVertical: Bool = false
    ) {
        self.text = text
        self.face = face
        self.size = size
        self.tracking = tracking
        self.color = color
        self.origin = origin
        self.advance = advance
        self.isVertical = isVertical
    }
}

/// A place that opens an address.
public struct LinkArea: Hashable, Sendable {
    public var box: Rect
    public var uri: String
    /// What a reader shows, and a screen reader says.
    public var contents: String
    /// The id of what it belongs to.
    public var owner: String?

    public init(box: Rect, uri: String, contents: String, owner: String?) {
        self.box = box
        self.uri = uri
        self.contents = contents
        self.owner = owner
    }
}

/// Where a connector runs, from its tail to its tip, with the round corners it is drawn with, also where another of its
/// net draws the line that they share.
public struct ConnectorWay: Hashable, Sendable {
    /// The connector's id.
    public var owner: String
    public var path: Path

    public init(owner: String, path: Path) {
        self.owner = owner
        self.path = path
    }
}

/// An entry of the outline; it zooms to its box.
public struct OutlineEntry: Hashable, Sendable {
    public var title: String
    public var box: Rect
    public var children: [OutlineEntry]

    public init(title: String, box: Rect, children: [OutlineEntry] = []) {
        self.title = title
        self.box = box
        self.children = children
    }
}

/// What a document says about itself.
public struct DocumentInfo: Hashable, Sendable {
    public var title: String
    public var author: String
    public var subject: String
    public var keywords: [String]
    /// BCP 47.
    public var language: String
    /// Seconds since 1970-01-01 UTC.
    public var date: Int

    public init(title: String, author: String, subject: String, keywords: [String], language: String, date: Int) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.date = date
    }
}
