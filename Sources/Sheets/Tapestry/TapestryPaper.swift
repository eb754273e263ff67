package import Drawing
internal import TextFormats

/// The paper a tapestry is printed on, and how its sheets meet.
///
/// Every sheet shows its part of the poster and, beyond it, what its neighbours need: a glue strip at the right and at
/// the bottom, which the next sheet covers, and an edge to cut away at the left and at the top. Both together are the
/// overlap: what two neighbours both print. Lengths are points.
package struct TapestryPaper: Hashable, Sendable {
    /// As it is printed, upright or lying.
    package var size: Size
    /// What two neighbours both print, in points.
    package var overlap: Double
    /// The edge on all sides that the printer cannot reach.
    package var margin: Double

    /// - Throws: `TapestryError.overlapTooLarge` or `.marginTooLarge`, where too little of the paper is left.
    init(size: Size, overlap: Double, margin: Double) throws(TapestryError) {
        let side = min(size.width, size.height)
        guard margin >= 0, 4 * margin < side else { throw .marginTooLarge(margin, size: size) }
        // More than half would print everything twice.
        guard overlap >= 0, 2 * overlap <= side - 2 * margin else {
            throw .overlapTooLarge(overlap, size: size, largest: (side - 2 * margin) / 2)
        }
        self.size = size
        self.overlap = overlap
        self.margin = margin
    }

    var isLandscape: Bool { size.width > size.height }

    /// Turned by a quarter.
    var transposed: TapestryPaper {
        var paper = self
        paper.size = size.transposed
        return paper
    }

    /// What the printer reaches.
    var printable: Size { Size(size.width - 2 * margin, size.height - 2 * margin) }

    /// What is cut away at the left and at the top of a sheet that lies on another.
    var cutAway: Double { min(4 * Length.millimetre, 0.4 * overlap) }

    /// What is covered at the right and at the bottom of a sheet.
    package var glueStrip: Double { overlap - cutAway }

    /// How far beyond a seam the drawing goes on, so that no white shows where paper is cut or glued a little off.
    var reach: Double { min(0.8 * Length.millimetre, 0.25 * cutAway) }
}

/// Why there is no such tapestry.
package enum TapestryError: Error, Hashable, Sendable, CustomStringConvertible {
    case marginTooLarge(Double, size: Size)
    case overlapTooLarge(Double, size: Size, largest: Double)
    /// One sheet holds the whole poster.
    case paperHoldsPoster(paper: Size, poster: Size)
    case tooManySheets(Int, poster: Size, paper: Size)
    case noSuchSheet(String, rows: Int, columns: Int)
    case notASheetName(String)

    /// More than anybody glues.
    package static let mostSheets = 1000

    package var description: String {
        switch self {
        case .marginTooLarge(let margin, let size):
            "a printer's margin of \(Length.text(margin)) leaves too little of \(Length.text(size)); most printers need 3mm to 6mm"
        case .overlapTooLarge(let overlap, let size, let largest):
            "an overlap of \(Length.text(overlap)) leaves too little of paper of \(Length.text(size)); "
                + "10mm is usual, \(Length.text(largest)) the most that works"
        case .paperHoldsPoster(let paper, let poster):
            "paper of \(Length.text(paper)) holds the whole poster of \(Length.text(poster)); "
                + "print it with “kmap-poster poster”, or give a smaller --paper or a larger --size"
        case .tooManySheets(let count, let poster, let paper):
            "a poster of \(Length.text(poster)) takes \(count) sheets of \(Length.text(paper)); "
                + "\(Self.mostSheets) are the most; give a larger --paper or a smaller --size"
        case .noSuchSheet(let name, let rows, let columns):
            "there is no sheet “\(name.shortened(to: 20))”; sheets are r1c1 to r\(rows)c\(columns)"
        case .notASheetName(let name):
            "“\(name.shortened(to: 40))” is no sheet; write them like r2c3,r3c4, rows like r1, columns like c3, blocks like r2c1-r2c4"
        }
    }
}
