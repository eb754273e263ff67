package import Drawing

/// Where everything stands on one sheet: the result of layout, and the only thing drawing knows of it.
///
/// All lengths are points, the origin is the top left corner of the trimmed page, y grows downwards.
package struct Composition: Hashable, Sendable {
    /// The version of the JSON format written by `kmap-poster layout`.
    ///
    /// 1 was the first. Since 2 a connector may have a `jump` with the stubs and labels of its ends; its `route` is empty
    /// then. `omitted` may name connectors, "a→b".
    package static let formatVersion = 2

    /// The map's id and edition id.
    package var map: String
    package var edition: String
    package var page: PagePlan
    /// Columns, left to right: the extent of their cells.
    package var columns: [Interval]
    /// Rows, top to bottom: the extent of their bands.
    package var rows: [Interval]
    /// Row by row, as they are painted (bands show between them): one a field, but where a cell covers empty neighbours too.
    package var cells: [PlacedCell]
    /// Cards of bridge modules.
    package var cards: [PlacedCard]
    /// Grounds of groups with a heading.
    package var plates: [PlacedPlate]
    /// Headings, subheadings and labels, in reading order: cell by cell, line by line.
    package var items: [PlacedItem]
    /// What modules are, said under their headings where their cells have room for it.
    package var captions: [PlacedCaption]
    package var connectors: [RoutedConnector]
    /// Where a net branches.
    package var junctions: [Junction]
    /// Title, heads, legend and whatever else stands around the grid.
    package var furniture: PlacedFurniture
    /// Ids of items left out because the sheet is too small for them, in data order; then those of connectors that no drawing
    /// has room for, "a→b".
    package var omitted: [String]

    package init(
        map: String, edition: String, page: PagePlan, columns: [Interval], rows: [Interval], cells: [PlacedCell],
        cards: [PlacedCard], plates: [PlacedPlate] = [], items: [PlacedItem], captions: [PlacedCaption] = [],
        connectors: [RoutedConnector],
        junctions: [Junction], furniture: PlacedFurniture = PlacedFurniture(), omitted: [String]
    ) {
        self.map = map
        self.edition = edition
        self.page = page
        self.columns = columns
        self.rows = rows
        self.cells = cells
        self.cards = cards
        self.plates = plates
        self.items = items
        self.captions = captions
        self.connectors = connectors
        self.junctions = junctions
        self.furniture = furniture
        self.omitted = omitted
    }
}

extension Composition {
    /// A field's cell; nil where a neighbour's covers it.
    package func cell(row: Int, column: Int) -> PlacedCell? {
        let place = cells.partitioningIndex { ($0.row, $0.column) >= (row, column) }
        guard place < cells.count, cells[place].row == row, cells[place].column == column else { return nil }
        return cells[place]
    }
}

/// The page and the parts of it that stand around the grid.
package struct PagePlan: Hashable, Sendable {
    /// The trimmed page.
    package var size: Size
    /// The size of the base class: 1 em.
    package var em: Double
    /// What the furniture and the grid fill together; centred on the page, inside the margin.
    package var content: Rect
    /// From the left edge of the row heads to the right edge of the bands, first row to last.
    package var grid: Rect
    /// The room that the furniture takes around the grid, in em, as it was planned before layout.
    package var furniture: Furniture

    package init(size: Size, em: Double, content: Rect, grid: Rect, furniture: Furniture) {
        self.size = size
        self.em = em
        self.content = content
        self.grid = grid
        self.furniture = furniture
    }
}

/// One field of the grid, as painted.
package struct PlacedCell: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var box: Rect

    package init(row: Int, column: Int, box: Rect) {
        self.row = row
        self.column = column
        self.box = box
    }
}

/// A bridge module's card.
package struct PlacedCard: Hashable, Sendable {
    /// The module's id.
    package var module: String
    /// The row and column whose colours it takes: its first.
    package var row: Int
    package var column: Int
    package var box: Rect

    package init(module: String, row: Int, column: Int, box: Rect) {
        self.module = module
        self.row = row
        self.column = column
        self.box = box
    }
}

/// The ground of a group with a heading.
package struct PlacedPlate: Hashable, Sendable {
    /// The group's id.
    package var group: String
    package var row: Int
    package var column: Int
    /// Whether a card lies under it, and not its cell.
    package var isOnCard: Bool
    package var box: Rect
    /// y of the rule under its heading.
    package var rule: Double

    package init(group: String, row: Int, column: Int, isOnCard: Bool, box: Rect, rule: Double) {
        self.group = group
        self.row = row
        self.column = column
        self.isOnCard = isOnCard
        self.box = box
        self.rule = rule
    }
}

/// What a placed text is.
package enum PlacedRole: String, Hashable, Sendable {
    case heading, subheading, label
}

/// A heading, subheading or label in its place.
package struct PlacedItem: Hashable, Sendable {
    /// The id of the module, group or item.
    package var id: String
    package var role: PlacedRole
    /// Grid reference: column letter and row number, "E2".
    package var field: String
    package var row: Int
    /// The row that its last line, or the last label of its jumps, stands in: of what spans rows its own may be another.
    package var lastRow: Int
    package var column: Int
    /// The id of the group it stands with, heading or name; nil where it stands alone.
    package var group: String?
    package var style: TextStyle
    /// Whether it is set in the column's deep ink (else text black, or white on the floor).
    package var isDeepInk: Bool
    package var lines: [PlacedLine]

    package init(
        id: String, role: PlacedRole, field: String, row: Int, lastRow: Int? = nil, column: Int, group: String? = nil,
        style: TextStyle, isDeepInk: Bool, lines: [PlacedLine]
    ) {
        self.id = id
        self.role = role
        self.field = field
        self.row = row
        self.lastRow = lastRow ?? row
        self.column = column
        self.group = group
        self.style = style
        self.isDeepInk = isDeepInk
        self.lines = lines
    }

    /// The box around all lines.
    package var box: Rect { lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) } }
}

/// A module's description under its heading.
package struct PlacedCaption: Hashable, Sendable {
    /// The module's id.
    package var module: String
    package var row: Int
    package var column: Int
    package var style: TextStyle
    package var lines: [PlacedLine]

    package init(module: String, row: Int, column: Int, style: TextStyle, lines: [PlacedLine]) {
        self.module = module
        self.row = row
        self.column = column
        self.style = style
        self.lines = lines
    }
}

/// One line of text in its place.
package struct PlacedLine: Hashable, Sendable {
    package var text: String
    /// The line's box: its advance wide; of names from 0.74 of their size above the baseline to 0.22 below, of others as high as
    /// their letters reach.
    package var box: Rect
    /// The y of its baseline; the x where it runs upwards.
    package var baseline: Double
    /// Type size in points.
    package var size: Double

    package init(text: String, box: Rect, baseline: Double, size: Double) {
        self.text = text
        self.box = box
        self.baseline = baseline
        self.size = size
    }
}

/// A connector with its route across the sheet.
package struct RoutedConnector: Hashable, Sendable {
    package var id: String
    /// Ids of the item, group or module at either end.
    package var from: String
    package var to: String
    /// Connectors of one net share a root and a trunk.
    package var net: Int
    /// The column whose ink it takes; nil where its ends are in different columns.
    package var column: Int?
    /// Orthogonal polyline from the tail to the tip of the arrow; empty where it has a jump.
    package var route: [Point]
    /// What each end has in place of a route, where the other is far.
    package var jump: ConnectorJump?

    package init(
        id: String, from: String, to: String, net: Int, column: Int?, route: [Point], jump: ConnectorJump? = nil
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.net = net
        self.column = column
        self.route = route
        self.jump = jump
    }
}

/// A branch of a net.
package struct Junction: Hashable, Sendable {
    package var net: Int
    package var point: Point

    package init(net: Int, point: Point) {
        self.net = net
        self.point = point
    }
}
