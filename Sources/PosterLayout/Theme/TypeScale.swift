/// The sizes, faces and weights of everything that is set on the sheet, in em of the smallest label class.
///
/// Importance is told by size and weight together, kind by posture, face and ink, never by size.
public struct TypeScale: Hashable, Sendable {
    public static let sans = "IBM Plex Sans"
    public static let condensed = "IBM Plex Sans Condensed"
    public static let mono = "IBM Plex Mono"

    public var title = TextStyle(FontFace(sans, weight: 600), size: 4.8, tracking: -0.018)
    public var release = TextStyle(FontFace(sans, weight: 300), size: 4.8, tracking: -0.01)
    public var columnHead = TextStyle(FontFace(sans, weight: 600), size: 2.35, tracking: -0.005)
    public var rowHead = TextStyle(FontFace(sans, weight: 600), size: 2.25, tracking: -0.008)
    public var heading = TextStyle(FontFace(sans, weight: 600), size: 1.75, tracking: -0.005)
    public var cellCaption = TextStyle(FontFace(sans, weight: 400), size: 0.95)
    public var subheading = TextStyle(FontFace(sans, weight: 600), size: 1.01)
    public var atlas = TextStyle(FontFace(sans, weight: 500), size: 1.25)
    public var howToRead = TextStyle(FontFace(sans, weight: 400), size: 1.12)
    public var caption = TextStyle(FontFace(sans, weight: 450), size: 1.06)
    public var legendTitle = TextStyle(FontFace(sans, weight: 600), size: 1.1)
    public var legendText = TextStyle(FontFace(sans, weight: 400), size: 0.95)

    /// Sizes of the label classes, importance 1–2, 3, 4–5.
    public var labelSizes: [Double] = [1.0, 1.12, 1.4]

    public init() {}

    /// The class of an importance: 0 for 1–2, 1 for 3, 2 for 4–5.
    public static func labelClass(importance: Int) -> Int {
        importance <= 2 ? 0 : importance == 3 ? 1 : 2
    }

    /// How a label is set.
    public func label(_ face: KindFace, importance: Int, onFloor: Bool) -> TextStyle {
        if onFloor { return TextStyle(FontFace(Self.condensed, weight: 500), size: labelSizes[1]) }
        let rank = Self.labelClass(importance: importance)
        let size = labelSizes[rank]
        let weight = [400, 450, 500][rank]
        switch face {
        case .roman: return TextStyle(FontFace(Self.condensed, weight: weight), size: size)
        case .italic: return TextStyle(FontFace(Self.condensed, weight: weight, italic: true), size: size)
        case .strong: return TextStyle(FontFace(Self.condensed, weight: 500), size: size)
        case .mono: return TextStyle(FontFace(Self.mono, weight: 400), size: 0.88 * size)
        case .concept: return TextStyle(subheading.face, size: rank == 2 ? 0.92 * size : subheading.size)
        case .remark: return TextStyle(FontFace(Self.sans, weight: 400), size: 0.9 * labelSizes[max(rank, 1)])
        }
    }
}
