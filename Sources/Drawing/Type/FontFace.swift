/// One static face of a family: what a font description needs besides the size.
package struct FontFace: Hashable, Sendable {
    /// The family's name as the font files give it, e.g. "IBM Plex Sans Condensed".
    package var family: String
    /// OpenType weight: 400 Regular, 450 Text, 500 Medium, 600 SemiBold.
    package var weight: Int
    package var isItalic: Bool

    package init(_ family: String, weight: Int, italic: Bool = false) {
        self.family = family
        self.weight = weight
        self.isItalic = italic
    }
}
