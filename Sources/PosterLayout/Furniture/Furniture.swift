/// The room around the grid, in em; planned before layout, since it decides the type size with it.
///
/// In a plan it is that of heads and grid references alone, which go with the map's type; in a page it is that of title strip
/// and legend too.
package struct Furniture: Hashable, Sendable {
    /// How title, row heads and legend are arranged.
    package enum Arrangement: String, Hashable, Sendable {
        /// Row heads horizontal, the code under them.
        case landscape
        /// Row heads vertical where they fit so, the code at the legend's end.
        case portrait
    }

    /// Which way the row heads run.
    package enum RowHeads: String, Hashable, Sendable {
        case horizontal
        /// Upwards.
        case vertical

        /// What an arrangement may take.
        static func choices(_ arrangement: Arrangement) -> [RowHeads] {
            switch arrangement {
            case .landscape: [.horizontal]
            case .portrait: [.vertical, .horizontal]
            }
        }
    }

    package var arrangement: Arrangement
    /// From the content's top to the first band: title strip, reference letters, column heads.
    package var top: Double
    /// From the last band to the content's bottom: reference letters, legend.
    package var bottom: Double
    /// From the content's left to the first column's gutter: row heads, and the reference numbers before them.
    package var left: Double
    /// From the last column's gutter to the content's right: reference numbers.
    package var right: Double
    /// Height of the column heads.
    package var columnHead: Double
    /// Width of the row heads: the part of the bands left of the first column's gutter.
    package var rowHead: Double
    var rowHeads: RowHeads
    /// What each column's head needs, per column: a cell may not be narrower.
    package var columnMinimums: [Double]
    /// What each row's head needs, per row: a band may not be lower.
    package var rowMinimums: [Double]

    package init(
        arrangement: Arrangement, top: Double, bottom: Double, left: Double, right: Double, columnHead: Double,
        rowHead: Double = 0, rowHeads: RowHeads = .horizontal, columnMinimums: [Double] = [],
        rowMinimums: [Double] = []
    ) {
        self.arrangement = arrangement
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.columnHead = columnHead
        self.rowHead = rowHead
        self.rowHeads = rowHeads
        self.columnMinimums = columnMinimums
        self.rowMinimums = rowMinimums
    }
}
