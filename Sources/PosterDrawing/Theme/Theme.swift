package import Drawing

/// The colours of a sheet, before it is known how many rows and columns there are.
///
/// Everything is an opaque sRGB colour. Text keeps a contrast of 7:1 at least to what it stands on, connectors 4.5:1.
package struct Theme: Hashable, Sendable {
    package var name: String
    package var paper = Color.white
    package var text = Color(0x111418)
    /// Captions, legend, and names that are helpers.
    var secondaryText = Color(0x2b3036)
    /// Bands behind the cells: row heads and gutters, top to bottom.
    package var bands: [Color]
    /// A family of colours per column; more columns take them again from the first.
    package var columns: [ColumnColors]
    package var floor = FloorColors()
    /// Connectors between columns, and the casing they lie on.
    package var acrossColumns = Color(0x8f1410)
    package var casing = Color.white
    package var changes = ChangeColors()
    /// How column heads are told.
    var headStyle = HeadStyle.solid

    package enum HeadStyle: Hashable, Sendable {
        /// A field in the head's colour.
        case solid
        /// Type over a rule in the column's ink.
        case ruled
    }

    /// The colours a column owns.
    package struct ColumnColors: Hashable, Sendable {
        package var head: Color
        var headText: Color
        /// Connectors and outlines.
        package var ink: Color
        /// Names of the kinds set in the column's own ink.
        package var deep: Color
        /// Cells, top row to bottom row.
        package var cells: [Color]
        /// Cards on those cells.
        package var cards: [Color]
        /// The bar on top of a floor cell, and of cells without a colour of their own.
        package var bar: Color
        /// Whether every cell has a bar, not only the floor's.
        var hasCellBars = false
    }

    /// The dark floor.
    package struct FloorColors: Hashable, Sendable {
        package var band = Color(0x24282d)
        package var cell = Color(0x31363c)
        package var card = Color(0x454b52)
        package var text = Color.white
        package var line = Color(0xc9ced4)

        package init() {}
    }

    /// The marks of what changed between two editions.
    package struct ChangeColors: Hashable, Sendable {
        /// What marked names stand on, on the floor too.
        package var plate = Color.white
        /// Outlines and arrows of what is new, and of what changed.
        package var added = Color(0x00591c)
        package var changed = Color(0x7a4a00)
        /// Names and arrows that are gone.
        package var gone = Color(0x9c0030)
        /// Arrows on the floor.
        var addedOnFloor = Color(0x8fe6a2)
        var goneOnFloor = Color(0xffa8b4)

        package init() {}
    }

    package init(name: String, bands: [Color], columns: [ColumnColors]) {
        self.name = name
        self.bands = bands
        self.columns = columns
    }
}
