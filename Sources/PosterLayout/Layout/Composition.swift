/// Where everything stands on one sheet: the result of layout, and the only thing drawing knows of it.
///
/// All lengths are points, the origin is the top left corner of the trimmed page, y grows downwards.
public struct Composition: Hashable, Sendable {
    /// The version of the JSON format written by `kmap-poster layout`.
    public static let formatVersion = 1

    /// The map's id and edition id.
    public var map: String
    public var edition: String
    public var page: PagePlan
    /// Columns, left to right: the extent of their cells.
    public var columns: [Span]
    /// Rows, top to bottom: the extent of their bands.
    public var rows: [Span]
    /// One rectangle per grid cell, row by row, as it is painted (bands show between them).
    public var cells: [PlacedCell]
    /// Cards of bridge modules.
    public var cards: [PlacedCard]
    /// Headings, subheadings and labels, in reading order: cell by cell, line by line.
    public var items: [PlacedItem]
    /// What modules are, said under their headings where their cells have room for it.
    public var captions: [PlacedCaption]
    public var connectors: [RoutedConnector]
    /// Where a net branches.
    public var junctions: [Junction]
    /// Ids of items left out because the sheet is too small for them, in data order.
    public var omitted: [String]

    public init(
        map: String, edition: String, page: PagePlan, columns: [Span], rows: [Span], cells: [PlacedCell],
        cards: [PlacedCard], items: [PlacedItem], captions: [PlacedCaption] = [], connectors: [RoutedConnector],
        junctions: [Junction], omitted: [String]
    ) {
        self.map = map
        self.edition = edition
        self.page = page
        self.columns = columns
        self.rows = rows
        self.cells = cells
        self.cards = cards
        self.items = items
        self.captions = captions
        self.connectors = connectors
        self.junctions = junctions
        self.omitted = omitted
    }
}

/// A closed interval, in points.
public struct Span: Hashable, Sendable {
    public var start: Double
    public var end: Double
    public var length: Double { end - start }
    public var middle: Double { (start + end) / 2 }

    public init(_ start: Double, _ end: Double) {
        self.start = start
        self.end = end
    }
}

/// The page and the parts of it that stand around the grid.
public struct PagePlan: Hashable, Sendable {
    /// The trimmed page.
    public var size: Size
    /// The size of the base class: 1 em.
    public var em: Double
    /// What the furniture and the grid fill together; centred on the page, inside the margin.
    public var content: Rect
    /// From the left edge of the row heads to the right edge of the bands, first row to last.
    public var grid: Rect
    /// The furniture around the grid, in em, as it was planned before layout.
    public var furniture: Furniture

    public init(size: Size, em: Double, content: Rect, grid: Rect, furniture: Furniture) {
        self.size = size
        self.em = em
        self.content = content
        self.grid = grid
        self.furniture = furniture
    }
}

/// One field of the grid, as painted.
public struct PlacedCell: Hashable, Sendable {
    public var row: Int
    public var column: Int
    public var box: Rect

    public init(row: Int, column: Int, box: Rect) {
        self.row = row
        self.column = column
        self.box = box
    }
}

/// A bridge module's card.
public struct PlacedCard: Hashable, Sendable {
    /// The module's id.
    public var module: String
    /// The row and column whose colours it takes: its first.
    public var row: Int
    public var column: Int
    public var box: Rect

    public init(module: String, row: Int, column: Int, box: Rect) {
        self.module = module
        self.row = row
        self.column = column
        self.box = box
    }
}

/// What a placed text is.
public enum PlacedRole: String, Hashable, Sendable {
    case heading, subheading, label
}

/// A heading, subheading or label in its place.
public struct PlacedItem: Hashable, Sendable {
    /// The id of the module, group or item.
    public var id: String
    public var role: PlacedRole
    /// Atlas reference: column letter and row number, "E2".
    public var field: String
    public var row: Int
    public var column: Int
    public var style: TextStyle
    /// Whether it is set in the column's deep ink (else text black, or white on the floor).
    public var isDeepInk: Bool
    public var lines: [PlacedLine]

    public init(
        id: String, role: PlacedRole, field: String, row: Int, column: Int, style: TextStyle, isDeepInk: Bool,
        lines: [PlacedLine]
    ) {
        self.id = id
        self.role = role
        self.field = field
        self.row = row
        self.column = column
        self.style = style
        self.isDeepInk = isDeepInk
        self.lines = lines
    }

    /// The box around all lines.
    public var box: Rect { lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) } }
}

/// A module's description under its heading.
public struct PlacedCaption: Hashable, Sendable {
    /// What a drawing calls its lines.
    public static let role = "cell-caption"

    /// The module's id.
    public var module: String
    public var row: Int
    public var column: Int
    public var style: TextStyle
    public var lines: [PlacedLine]

    public init(module: String, row: Int, column: Int, style: TextStyle, lines: [PlacedLine]) {
        self.module = module
        self.row = row
        self.column = column
        self.style = style
        self.lines = lines
    }
}

/// One line of text in its place.
public struct PlacedLine: Hashable, Sendable {
    public var text: String
    /// The line's box: its advance wide, from 0.75 size above the baseline to 0.25 size below.
    public var box: Rect
    /// The y of its baseline.
    public var baseline: Double
    /// Type size in points.
    public var size: Double

    public init(text: String, box: Rect, baseline: Double, size: Double) {
        self.text = text
        self.box = box
        self.baseline = baseline
        self.size = size
    }
}

/// A connector with its way across the sheet.
public struct RoutedConnector: Hashable, Sendable {
    public var id: String
    /// Ids of the item, group or module at either end.
    public var from: String
    public var to: String
    /// Connectors of one net share a root and a trunk.
    public var net: Int
    /// The column whose ink it takes; nil where its ends are in different columns.
    public var column: Int?
    /// Orthogonal polyline from the tail to the tip of the arrow.
    public var route: [Point]

    public init(id: String, from: String, to: String, net: Int, column: Int?, route: [Point]) {
        self.id = id
        self.from = from
        self.to = to
        self.net = net
        self.column = column
        self.route = route
    }
}

/// A branch of a net.
public struct Junction: Hashable, Sendable {
    public var net: Int
    public var point: Point

    public init(net: Int, point: Point) {
        self.net = net
        self.point = point
    }
}
