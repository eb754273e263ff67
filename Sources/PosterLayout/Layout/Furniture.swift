/// The room everything outside the grid takes, in em; planned before layout, since it decides the type size with it.
public struct Furniture: Hashable, Sendable {
    /// How title, row heads and legend are arranged.
    public enum Arrangement: String, Hashable, Sendable {
        /// Row heads horizontal, legend in one strip.
        case landscape
        /// Row heads vertical, legend in two strips.
        case portrait
    }

    public var arrangement: Arrangement
    /// From the content's top to the first band: title strip, atlas letters, column heads.
    public var top: Double
    /// From the last band to the content's bottom: atlas letters, legend.
    public var bottom: Double
    /// From the content's left to the first column's gutter: row heads, and the atlas numbers before them.
    public var left: Double
    /// From the last column's gutter to the content's right: atlas numbers.
    public var right: Double
    /// Height of the column heads.
    public var columnHead: Double

    public init(
        arrangement: Arrangement, top: Double, bottom: Double, left: Double, right: Double, columnHead: Double
    ) {
        self.arrangement = arrangement
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.columnHead = columnHead
    }
}
