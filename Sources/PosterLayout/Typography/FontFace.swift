/// One static face of a family: what a font description needs besides the size.
public struct FontFace: Hashable, Sendable {
    /// The family's name as the font files give it, e.g. "IBM Plex Sans Condensed".
    public var family: String
    /// OpenType weight: 400 Regular, 450 Text, 500 Medium, 600 SemiBold.
    public var weight: Int
    public var isItalic: Bool

    public init(_ family: String, weight: Int, italic: Bool = false) {
        self.family = family
        self.weight = weight
        self.isItalic = italic
    }
}
