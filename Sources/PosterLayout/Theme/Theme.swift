/// The colours of a sheet, before it is known how many rows and columns there are.
///
/// Everything is an opaque sRGB colour. Text keeps a contrast of 7:1 at least to what it stands on, connectors 4.5:1.
public struct Theme: Hashable, Sendable {
    public var name: String
    public var paper = Color.white
    public var text = Color(0x111418)
    /// Captions and legend.
    public var secondaryText = Color(0x2b3036)
    /// Bands behind the cells: row heads and gutters, top to bottom.
    public var bands: [Color]
    /// A family of colours per column; more columns take them again from the first.
    public var columns: [ColumnColors]
    public var floor = FloorColors()
    /// Connectors between columns, and the casing they lie on.
    public var acrossColumns = Color(0x8f1410)
    public var casing = Color.white
    public var changes = ChangeColors()
    /// How column heads are told.
    public var headStyle = HeadStyle.solid

    public enum HeadStyle: Hashable, Sendable {
        /// A field in the head's colour.
        case solid
        /// Type over a rule in the column's ink.
        case ruled
    }

    /// The colours a column owns.
    public struct ColumnColors: Hashable, Sendable {
        public var head: Color
        public var headText: Color
        /// Connectors and outlines.
        public var ink: Color
        /// Names of the kinds set in the column's own ink.
        public var deep: Color
        /// Cells, top row to bottom row.
        public var cells: [Color]
        /// Cards on those cells.
        public var cards: [Color]
        /// The bar on top of a floor cell, and of cells without a colour of their own.
        public var bar: Color
        /// Whether every cell has a bar, not only the floor's.
        public var hasCellBars = false
    }

    /// The dark floor.
    public struct FloorColors: Hashable, Sendable {
        public var band = Color(0x24282d)
        public var cell = Color(0x31363c)
        public var card = Color(0x454b52)
        public var text = Color.white
        public var line = Color(0xc9ced4)

        public init() {}
    }

    /// The marks of what changed between two editions.
    public struct ChangeColors: Hashable, Sendable {
        /// What marked names stand on, on the floor too.
        public var plate = Color.white
        /// Outlines and arrows of what is new, and of what changed.
        public var added = Color(0x00591c)
        public var changed = Color(0x7a4a00)
        /// Names and arrows that are gone.
        public var gone = Color(0x9c0030)
        /// Arrows on the floor.
        public var addedOnFloor = Color(0x8fe6a2)
        public var goneOnFloor = Color(0xffa8b4)

        public init() {}
    }

    public init(name: String, bands: [Color], columns: [ColumnColors]) {
        self.name = name
        self.bands = bands
        self.columns = columns
    }
}
