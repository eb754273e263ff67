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

    /// How the names of an importance are set, least first. Size is dear, so that weight tells what it does not: of the
    /// small ones that nothing turns on, 3 from 1 and 2, and of those with more room, 5 from 4.
    var labelClasses = [
        LabelClass(size: 1, weight: 400), LabelClass(size: 1, weight: 400), LabelClass(size: 1, weight: 450),
        LabelClass(size: 1.12, weight: 500), LabelClass(size: 1.4, weight: 600),
    ]
    /// All names on the floor, which is dark and has few.
    var floorLabel = LabelClass(size: 1.12, weight: 500)

    /// Size and weight of the names of one importance.
    struct LabelClass: Hashable, Sendable {
        var size: Double
        var weight: Int
    }

    package init() {}

    /// - Precondition: the importance is 1 to 5.
    func labelClass(importance: Int) -> LabelClass { labelClasses[importance - 1] }

    /// How a label is set.
    ///
    /// - Precondition: the importance is 1 to 5.
    package func label(_ face: KindFace, importance: Int, onFloor: Bool) -> TextStyle {
        if onFloor { return TextStyle(FontFace(TypeFamily.condensed, weight: floorLabel.weight), size: floorLabel.size) }
        let (size, weight) = (labelClass(importance: importance).size, labelClass(importance: importance).weight)
        switch face {
        case .roman: return TextStyle(FontFace(TypeFamily.condensed, weight: weight), size: size)
        // Slant and size tell a data type that matters; a SemiBold Italic would be one more font in every page.
        case .italic: return TextStyle(FontFace(TypeFamily.condensed, weight: min(weight, 500), italic: true), size: size)
        case .strong: return TextStyle(FontFace(TypeFamily.condensed, weight: max(weight, 500)), size: size)
        case .mono: return TextStyle(FontFace(TypeFamily.mono, weight: 400), size: 0.88 * size)
        case .concept: return TextStyle(subheading.face, size: max(0.92 * size, subheading.size))
        case .remark: return TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 0.9 * max(size, 1.12))
        }
    }
}
