/// A finished drawing: what every output draws, and all it knows.
///
/// The contract, relied on by every renderer:
/// 1. Coordinates are points from the trimmed page's top left corner, y down, finite. Nothing reaches outside the
///    trimmed page but fills that are meant to bleed.
/// 2. Layers are painted in the order of `SceneLayer.Name.allCases`, items in their order.
/// 3. Text is single-line; wrapping has happened. Every face is in the font book and covers its string.
/// 4. Colours are opaque sRGB.
/// 5. Link targets are absolute URIs.
package struct Scene: Hashable, Sendable {
    /// The trimmed page, in points.
    package var size: Size
    /// The colour of the paper, painted (and bled) under everything.
    package var paper: Color
    /// What is painted over the paper.
    package var layers: [SceneLayer]
    /// Where the reader can follow an address.
    package var links: [LinkArea]
    /// Where the reader is led to another place of the drawing.
    package var jumps: [PlaceLink]
    /// The connectors' routes, each whole: nothing to paint, but what lights one up may paint over it.
    package var routes: [ConnectorRoute]
    /// What a reader of the document finds places by.
    package var outline: [OutlineEntry]
    package var info: DocumentInfo

    package init(
        size: Size, paper: Color, layers: [SceneLayer], links: [LinkArea], jumps: [PlaceLink] = [],
        routes: [ConnectorRoute] = [], outline: [OutlineEntry], info: DocumentInfo
    ) {
        self.size = size
        self.paper = paper
        self.layers = layers
        self.links = links
        self.jumps = jumps
        self.routes = routes
        self.outline = outline
        self.info = info
    }
}

/// What a reader can switch on and off: an optional-content group of the PDF, a group of the SVG.
package struct SceneLayer: Hashable, Sendable {
    /// The layers there are, in the order they are painted.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case bands = "Bands"
        case connectors = "Connectors"
        case labels = "Labels"
    }

    package var name: Name
    /// In painting order.
    package var items: [SceneItem]

    package init(_ name: Name, items: [SceneItem]) {
        self.name = name
        self.items = items
    }
}

/// One thing to paint, and what of the map it belongs to.
package struct SceneItem: Hashable, Sendable {
    /// What is painted: a field, a line along a path, or a line of text.
    package enum Shape: Hashable, Sendable {
        case fill(Path, Color)
        case stroke(Path, Stroke)
        case text(TextRun)
    }

    package var shape: Shape
    /// The id of the map's item, group, module, layer, functionality or connector it draws; nil for furniture.
    package var owner: String?
    /// What it is to a reader.
    package var role: SceneRole

    package init(_ shape: Shape, owner: String? = nil, role: SceneRole) {
        self.shape = shape
        self.owner = owner
        self.role = role
    }
}

/// A place that opens an address.
package struct LinkArea: Hashable, Sendable {
    package var box: Rect
    /// An absolute URI.
    package var uri: String
    /// What a reader shows, and a screen reader says.
    package var contents: String
    /// The id of what it belongs to.
    package var owner: String?

    package init(box: Rect, uri: String, contents: String, owner: String?) {
        self.box = box
        self.uri = uri
        self.contents = contents
        self.owner = owner
    }
}

/// A place that leads to another of the same drawing.
package struct PlaceLink: Hashable, Sendable {
    package var box: Rect
    /// What is to be seen there; a reader zooms to it.
    package var target: Rect
    /// What a reader shows, and a screen reader says.
    package var contents: String

    package init(box: Rect, target: Rect, contents: String) {
        self.box = box
        self.target = target
        self.contents = contents
    }
}

/// Where a connector runs, from its tail to its tip, with the round corners it is drawn with, also where another of its
/// net draws the line that they share.
package struct ConnectorRoute: Hashable, Sendable {
    /// The connector's id.
    package var owner: String
    package var path: Path
    /// The barbs on the lines it shares, which say which way they flow; empty where there are none.
    package var barbs: Path

    package init(owner: String, path: Path, barbs: Path = Path()) {
        self.owner = owner
        self.path = path
        self.barbs = barbs
    }
}

/// An entry of the outline; it zooms to its box.
package struct OutlineEntry: Hashable, Sendable {
    package var title: String
    package var box: Rect
    package var children: [OutlineEntry]

    package init(title: String, box: Rect, children: [OutlineEntry] = []) {
        self.title = title
        self.box = box
        self.children = children
    }
}

/// What a document says about itself.
package struct DocumentInfo: Hashable, Sendable {
    package var title: String
    package var author: String
    package var subject: String
    package var keywords: [String]
    /// BCP 47.
    package var language: String
    /// Seconds since 1970-01-01 UTC.
    package var date: Int

    package init(title: String, author: String, subject: String, keywords: [String], language: String, date: Int) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.date = date
    }
}
