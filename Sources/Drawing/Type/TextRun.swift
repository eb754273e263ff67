/// A line of text.
package struct TextRun: Hashable, Sendable {
    /// One line, with no line break in it.
    package var text: String
    package var face: FontFace
    /// Type size in points.
    package var size: Double
    /// Letter-spacing in em of `size`.
    package var tracking: Double
    package var color: Color
    /// Where its baseline starts (before rotation).
    package var origin: Point
    /// Its advance in points, as measured.
    package var advance: Double
    /// Whether the line runs upwards (turned a quarter to the left about its origin).
    package var isVertical: Bool

    package init(
        text: String, face: FontFace, size: Double, tracking: Double = 0, color: Color, origin: Point, advance: Double,
        isVertical: Bool = false
    ) {
        self.text = text
        self.face = face
        self.size = size
        self.tracking = tracking
        self.color = color
        self.origin = origin
        self.advance = advance
        self.isVertical = isVertical
    }
}
