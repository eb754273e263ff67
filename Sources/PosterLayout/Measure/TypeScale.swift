package import Drawing
package import MapModel

/// The sizes, faces and weights of everything that is set on the sheet, in em of the smallest label class.
///
/// Importance is told by size and weight together, kind by posture, face and ink, never by size.
package struct TypeScale: Hashable, Sendable {
    package var title = TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 4.8, tracking: -0.018)
    package var release = TextStyle(FontFace(TypeFamily.sans, weight: 300), size: 4.8, tracking: -0.01)
    package var columnHead = TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 2.35, tracking: -0.005)
    package var rowHead = TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 2.25, tracking: -0.008)
    package var heading = TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 1.75, tracking: -0.005)
    package var cellCaption = TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 0.95)
    package var jumpLabel = TextStyle(FontFace(TypeFamily.condensed, weight: 400), size: 0.86)
    package var subheading = TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 1.01)
    package var gridReference = TextStyle(FontFace(TypeFamily.sans, weight: 500), size: 1.25)
    package var howToRead = TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 1.12)
    package var caption = TextStyle(FontFace(TypeFamily.sans, weight: 450), size: 1.06)
    package var legendTitle = TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 1.1)
    package var legendText = TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 0.95)

    /// Sizes of the label classes, importance 1–2, 3, 4–5.
    var labelSizes: [Double] = [1.0, 1.12, 1.4]

    package init() {}

    /// The class of an importance: 0 for 1–2, 1 for 3, 2 for 4–5.
    static func labelClass(importance: Int) -> Int {
        importance <= 2 ? 0 : importance == 3 ? 1 : 2
    }

    /// How a label is set.
    package func label(_ face: KindFace, importance: Int, onFloor: Bool) -> TextStyle {
        if onFloor { return TextStyle(FontFace(TypeFamily.condensed, weight: 500), size: labelSizes[1]) }
        let rank = Self.labelClass(importance: importance)
        let size = labelSizes[rank]
        let weight = [400, 450, 500][rank]
        switch face {
        case .roman: return TextStyle(FontFace(TypeFamily.condensed, weight: weight), size: size)
        case .italic: return TextStyle(FontFace(TypeFamily.condensed, weight: weight, italic: true), size: size)
        case .strong: return TextStyle(FontFace(TypeFamily.condensed, weight: 500), size: size)
        case .mono: return TextStyle(FontFace(TypeFamily.mono, weight: 400), size: 0.88 * size)
        case .concept: return TextStyle(subheading.face, size: rank == 2 ? 0.92 * size : subheading.size)
        case .remark: return TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 0.9 * labelSizes[max(rank, 1)])
        }
    }
}
