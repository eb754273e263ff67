/// A line of one width with butt caps and mitred joins.
package struct Stroke: Hashable, Sendable {
    package var color: Color
    /// In points.
    package var width: Double
    /// Lengths along the path, in points, drawn and left out in turn, beginning with a drawn one; every part of the
    /// path begins anew. Empty: all of it is drawn. A line that passes under another has its gap so.
    package var dashes: [Double]

    /// A line of a width in points; dashes, in points, are drawn and left out in turn.
    package init(_ color: Color, width: Double, dashes: [Double] = []) {
        self.color = color
        self.width = width
        self.dashes = dashes
    }
}
