package import Drawing
internal import TextFormats

/// The sheet a printing press gets: trimmed size, bleed and the room for marks, all boxes from one set of numbers.
///
/// Lengths are points of the finished poster, y down, from the top left corner of the media.
package struct PressSheet: Hashable, Sendable {
    /// The trimmed size.
    package var size: Size
    /// How far beyond the trim the ground is painted.
    package var bleed: Double
    package var marks: PrinterMarks

    /// - Throws: `PressError`, where the bleed is negative, or as large as the poster.
    package init(size: Size, bleed: Double, marks: PrinterMarks) throws(PressError) {
        guard bleed >= 0, bleed < min(size.width, size.height) else { throw .notABleed(bleed, size: size) }
        self.size = size
        self.bleed = bleed
        self.marks = marks
    }

    /// The room around the bleed; marks stand in it.
    var slugWidth: Double { marks.isEmpty ? 0 : PrinterMarks.room }

    /// What is cut out.
    package var trim: Rect {
        Rect(x: bleed + slugWidth, y: bleed + slugWidth, width: size.width, height: size.height)
    }

    /// What is painted.
    package var bleedBox: Rect { trim.inset(by: -bleed) }

    /// The whole sheet.
    package var media: Size { Size(size.width + 2 * (bleed + slugWidth), size.height + 2 * (bleed + slugWidth)) }
}

/// Why there is no such sheet for the press.
package enum PressError: Error, Hashable, Sendable, CustomStringConvertible {
    case notABleed(Double, size: Size)
    case unknownMark(String, nearest: String?)

    package var description: String {
        switch self {
        case .notABleed(let bleed, let size):
            "a bleed of \(Length.text(bleed)) around \(Length.text(size)) cannot be; shops ask for 3mm to 25mm"
        case .unknownMark(let name, let nearest):
            "unknown mark “\(name.shortened(to: 40))”; " + (nearest.map { "did you mean “\($0)”? " } ?? "")
                + "marks are none, or any of \(PrinterMarks.names.joined(separator: ","))"
        }
    }
}
