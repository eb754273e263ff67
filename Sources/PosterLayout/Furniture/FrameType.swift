package import Drawing
internal import TextFormats

/// How large texts of title strip and legend are set: by the sheet, not by the map.
///
/// They are read from as near as one steps up to a sheet of that size, which is further away the larger it is, but not in
/// proportion: an A1 sheet is read from an arm's length, an A4 sheet in the hand. Within these bounds they go with the
/// names of the map.
package enum FrameType {
    /// The smallest text of a legend on a sheet of that size, in points: 3.1, and one more for every 150 mm of its short side.
    /// 4.5 on A4, 7.1 on A1, 8.7 on A0.
    package static func smallestText(on sheet: Size) -> Double {
        3.1 + min(sheet.width, sheet.height) / (150 * Length.millimetre)
    }

    /// How many times as large as its smallest the text of a legend is at most.
    static let range = 2.0
    /// How many times as large as it usually is beside the legend the title is: it stands over heads that go with the map.
    static let titleRange = 0.55...1.6

    /// What texts of title strip and legend are measured in, in points: the size of names of the smallest class as they are
    /// about to be, where the legend's text is neither too small for the sheet so nor too large.
    static func unit(on sheet: Size, names em: Double, scale: TypeScale) -> Double {
        let least = smallestText(on: sheet) / scale.legendText.size
        return min(max(em, least), range * least)
    }
}
