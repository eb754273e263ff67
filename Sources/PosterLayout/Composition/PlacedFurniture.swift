package import Drawing
package import MapModel

/// What stands around the grid: every text that is no name, and what the legend shows beside its own.
package struct PlacedFurniture: Hashable, Sendable {
    /// In reading order: title strip, column heads, row heads, grid references, legend.
    package var texts: [PlacedText]
    /// The grounds of the column heads, one a column.
    package var columnHeads: [Rect]
    /// In paint order.
    package var parts: [PlacedPart]
    /// What the legend's parts are drawn in instead of the map's em, in points: their texts are of the sheet's size.
    package var legendUnit: Double

    package init(
        texts: [PlacedText] = [], columnHeads: [Rect] = [], parts: [PlacedPart] = [], legendUnit: Double = 1
    ) {
        self.texts = texts
        self.columnHeads = columnHeads
        self.parts = parts
        self.legendUnit = legendUnit
    }
}

/// A line of text around the grid in its place.
package struct PlacedText: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable {
        case title, release, editionName, editionYear, howToRead
        case columnHead
        /// A row's name, and what is said of it.
        case rowHead, rowCaption
        /// A column's letters or a row's number.
        case gridReference
        case legendTitle, legendSample, legendText
    }

    /// What it stands on, which tells what ink it needs.
    package enum Ground: Hashable, Sendable {
        case paper
        case columnHead(Int)
        case band(row: Int)
        /// The mark of a name that changed.
        case plate(EditionComparison.Change)
    }

    package var role: Role
    /// The id of the layer or functionality it names; nil where it is of the whole sheet.
    package var owner: String?
    package var ground: Ground
    package var style: TextStyle
    /// Whether it is set in a column's deep ink, as names of some kinds are.
    package var isDeepInk: Bool
    /// Whether it runs upwards: its baseline is an x then, and its box as high as its advance.
    package var isVertical: Bool
    package var line: PlacedLine

    package init(
        role: Role, owner: String? = nil, ground: Ground = .paper, style: TextStyle, isDeepInk: Bool = false,
        isVertical: Bool = false, line: PlacedLine
    ) {
        self.role = role
        self.owner = owner
        self.ground = ground
        self.style = style
        self.isDeepInk = isDeepInk
        self.isVertical = isVertical
        self.line = line
    }

    /// Where its baseline starts.
    package var start: Point {
        isVertical ? Point(line.baseline, line.box.bottom) : Point(line.box.left, line.baseline)
    }

    /// Its length along the baseline, in points.
    package var advance: Double { isVertical ? line.box.height : line.box.width }
}

/// Something of the legend that is no text, in its place.
package struct PlacedPart: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A name's ground, marked as names that changed so are.
        case plate(EditionComparison.Change)
        /// An arrow that changed so; its box is the line it runs along.
        case changedArrow(EditionComparison.Change)
        /// A piece of a cell, for arrows to stand on.
        case swatch
        /// As arrows between columns are drawn, or as those within one; its box is the line it runs along.
        case arrow(isAcross: Bool)
        /// A line that branches downwards.
        case branch(isAcross: Bool)
        /// A line that another joins, with the barb that says so.
        case merging(isAcross: Bool)
        /// The stub and the mark of an arrow that goes on elsewhere; its box is as wide as the
        /// stub, and as high as the label's type is large.
        case jump
        /// A line that runs under another.
        case crossing(isAcross: Bool)
        case card
        case code
        /// What opens the map's address: the code with its text.
        case online
    }

    package var kind: Kind
    package var box: Rect

    package init(_ kind: Kind, _ box: Rect) {
        self.kind = kind
        self.box = box
    }
}
