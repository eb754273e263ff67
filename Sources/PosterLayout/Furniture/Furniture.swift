/// The room everything outside the grid takes, in em; planned before layout, since it decides the type size with it.
package struct Furniture: Hashable, Sendable {
    /// How title, row heads and legend are arranged.
    package enum Arrangement: String, Hashable, Sendable {
        /// Row heads horizontal, legend in one strip.
        case landscape
        /// Row heads vertical where they fit so, legend in two strips.
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
    /// Height of the title strip, above the reference letters.
    var titleStrip: Double
    /// Width of the row heads: the part of the bands left of the first column's gutter.
    package var rowHead: Double
    var rowHeads: RowHeads
    /// Whether the how-to-read lines stand under the title, not beside it.
    var isHowToReadBelow: Bool
    /// Strips of legend, one below the other.
    var legendStrips: Int
    /// The content may not be narrower: title and legend need it. Layout spends what is over as padding.
    package var minimumWidth: Double
    /// What each column's head needs, per column: a cell may not be narrower.
    package var columnMinimums: [Double]
    /// What each row's head needs, per row: a band may not be lower.
    package var rowMinimums: [Double]

    package init(
        arrangement: Arrangement, top: Double, bottom: Double, left: Double, right: Double, columnHead: Double,
        titleStrip: Double = 5, rowHead: Double = 0, rowHeads: RowHeads = .horizontal,
        isHowToReadBelow: Bool = false, legendStrips: Int = 1, minimumWidth: Double = 0,
        columnMinimums: [Double] = [],
        rowMinimums: [Double] = []
    ) {
        self.arrangement = arrangement
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.columnHead = columnHead
        self.titleStrip = titleStrip
        self.rowHead = rowHead
        self.rowHeads = rowHeads
        self.isHowToReadBelow = isHowToReadBelow
        self.legendStrips = legendStrips
        self.minimumWidth = minimumWidth
        self.columnMinimums = columnMinimums
        self.rowMinimums = rowMinimums
    }
}
