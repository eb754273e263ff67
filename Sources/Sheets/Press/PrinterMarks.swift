package import Drawing
internal import TextFormats

/// The marks a printer works with, outside the bleed.
package struct PrinterMarks: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Where to cut.
    static let crop = PrinterMarks(rawValue: 1)
    /// Crosses on all plates, to lay these on each other.
    static let registration = PrinterMarks(rawValue: 2)
    /// Patches of the inks, full and half.
    static let colorBar = PrinterMarks(rawValue: 4)
    /// A line that says what the sheet is.
    package static let slug = PrinterMarks(rawValue: 8)

    /// The room marks take around the bleed, in points.
    static let room = 12 * Length.millimetre

    static let names = ["crop", "registration", "colorbar", "slug"]

    /// Reads "none", or marks with commas between them: "crop,slug". Case and spaces do not count.
    package static func parse(_ text: String) throws(PressError) -> PrinterMarks {
        let words = text.split(separator: ",", omittingEmptySubsequences: false).map { word in
            String(word.lowercased().filter { !$0.isWhitespace })
        }
        guard words != ["none"] else { return [] }
        var marks: PrinterMarks = []
        for word in words {
            guard let index = names.firstIndex(of: word) else {
                throw .unknownMark(word, nearest: Suggestion.nearest(to: word, among: names + ["none"]))
            }
            marks.insert(PrinterMarks(rawValue: 1 << index))
        }
        return marks
    }
}

/// A mark as it is drawn, in points of the sheet, y down.
package enum MarkShape: Hashable, Sendable {
    /// On every plate.
    case line(Point, Point)
    /// On every plate; only its outline.
    case circle(center: Point, radius: Double)
    /// A field of ink: cyan, magenta, yellow and black from 0 to 1.
    case patch(Rect, [Double])
}

extension PressSheet {
    /// Thickness of a mark's line, in points: the thinnest a shop accepts.
    package static let markWidth = 0.25

    private static let markLength = 6 * Length.millimetre
    private static let crossRadius = 1.5 * Length.millimetre
    private static let patchSide = 5 * Length.millimetre

    /// What stands around the bleed.
    package var markShapes: [MarkShape] {
        (marks.contains(.crop) ? cropMarks : []) + (marks.contains(.registration) ? registrationMarks : [])
            + (marks.contains(.colorBar) ? colorBar : [])
    }

    /// Where the slug's line stands: the start of its baseline, and the room it has. Nil where there is none.
    package var slugLine: (origin: Point, width: Double, size: Double)? {
        guard marks.contains(.slug) else { return nil }
        let size = 2.5 * Length.millimetre
        let x = trim.left + 2 * Self.markLength
        let baseline = bleedBox.bottom + slugWidth / 2 + 0.35 * size
        return (Point(x, baseline), trim.midX - 2 * Self.markLength - x, size)
    }

    /// Two lines at each corner, in line with the trim and 2 mm outside the bleed.
    private var cropMarks: [MarkShape] {
        let gap = 2 * Length.millimetre
        let (left, right) = (bleedBox.left - gap, bleedBox.right + gap)
        let (top, bottom) = (bleedBox.top - gap, bleedBox.bottom + gap)
        let rows = [trim.top, trim.bottom].flatMap { y -> [MarkShape] in
            [
                .line(Point(left - Self.markLength, y), Point(left, y)),
                .line(Point(right, y), Point(right + Self.markLength, y)),
            ]
        }
        let columns = [trim.left, trim.right].flatMap { x -> [MarkShape] in
            [
                .line(Point(x, top - Self.markLength), Point(x, top)),
                .line(Point(x, bottom), Point(x, bottom + Self.markLength)),
            ]
        }
        return rows + columns
    }

    /// A cross in a circle in the middle of each side.
    private var registrationMarks: [MarkShape] {
        let half = slugWidth / 2
        let centers = [
            Point(trim.midX, bleedBox.top - half), Point(trim.midX, bleedBox.bottom + half),
            Point(bleedBox.left - half, trim.midY), Point(bleedBox.right + half, trim.midY),
        ]
        let arm = 2 * Self.crossRadius
        return centers.flatMap { center -> [MarkShape] in
            [
                .circle(center: center, radius: Self.crossRadius),
                .line(Point(center.x - arm, center.y), Point(center.x + arm, center.y)),
                .line(Point(center.x, center.y - arm), Point(center.x, center.y + arm)),
            ]
        }
    }

    /// The inks full, then half, along the top, as many as fit left of the middle.
    private var colorBar: [MarkShape] {
        let inks = (0..<8).map { patch -> [Double] in
            (0..<4).map { $0 == patch % 4 ? (patch < 4 ? 1 : 0.5) : 0 }
        }
        let x = trim.left + 2 * Self.markLength
        let room = max(0, Int((trim.midX - 2 * Self.markLength - x) / Self.patchSide))
        return inks.prefix(room).enumerated().map { index, ink in
            .patch(
                Rect(
                    x: x + Double(index) * Self.patchSide, y: bleedBox.top - (slugWidth + Self.patchSide) / 2,
                    width: Self.patchSide, height: Self.patchSide), ink)
        }
    }
}
