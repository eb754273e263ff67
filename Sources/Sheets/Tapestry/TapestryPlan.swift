package import Drawing

/// A poster spread over sheets of paper: which sheet shows what.
///
/// The invariants, relied on by drawing and tested:
/// 1. What the sheets show covers the poster, and nothing twice.
/// 2. What a sheet shows, with its glue strips and what is cut away, lies within what the printer reaches.
package struct TapestryPlan: Hashable, Sendable {
    /// The poster's size.
    package var poster: Size
    /// How the sheets lie.
    package var arrangement: TapestryArrangement
    /// Lane by lane: in the order of gluing, so that each lies on those before it.
    package var sheets: [TapestrySheet]
    /// Texts that the edge of a sheet runs through: names of the map first, in reading order.
    package var cut: [TapestryText]

    package var rows: Int { arrangement.rows }
    package var columns: Int { arrangement.columns }

    /// That of the first sheet.
    package var paper: TapestryPaper { arrangement.lanes[0][0] }

    /// The names of the map that are cut.
    package var cutLabels: [TapestryText] { cut.filter { $0.label != nil } }

    /// How many other lines are cut: of the title, the heads, the legend.
    package var cutLines: Int { cut.count - cutLabels.count }

    /// Those of the texts that are cut which no seams of so many sheets could spare: they fit no sheet, wherever that lies.
    package var unavoidable: [TapestryText] {
        let poster = isByColumns ? poster.transposed : poster
        return cut.filter { !arrangement.asRows.canShow(isByColumns ? $0.box.transposed : $0.box, of: poster) }
    }

    /// What the sheets could hold more, across and down.
    package var slack: Size {
        let slack = Self.slack(poster: isByColumns ? poster.transposed : poster, arrangement.asRows)
        return isByColumns ? slack.transposed : slack
    }

    /// The share of the paper that is not seen, 0 … 1.
    package var waste: Double {
        1 - poster.width * poster.height / (Double(sheets.count) * paper.size.width * paper.size.height)
    }

    /// The length of all seams, in points, along their steps.
    package var seamLength: Double {
        let outlines = sheets.reduce(0) { sum, sheet in
            sum + SheetEdge.outline(of: sheet.visible).reduce(0) { $0 + $1.span.length }
        }
        // Every seam is the edge of two sheets.
        return (outlines - 2 * (poster.width + poster.height)) / 2
    }

    /// The length of all that is cut, in points: seams, each on one of its sheets, and the poster's edge.
    package var cutLength: Double { seamLength + 2 * (poster.width + poster.height) }

    /// How often a cut turns, beside the four corners of each sheet: twice for every step of a seam.
    package var corners: Int {
        sheets.reduce(0) { $0 + SheetEdge.joined(SheetEdge.outline(of: $1.visible)).count - 4 } / 2
    }

    private var isByColumns: Bool { arrangement.isByColumns }

    private static func slack(poster: Size, _ rows: TapestryArrangement) -> Size {
        Size(rows.across(poster).map(\.slack).min() ?? 0, rows.down(poster).slack)
    }

    /// The fewest rows and columns of sheets.
    static func fewest(_ poster: Size, on paper: TapestryPaper) -> (rows: Int, columns: Int) {
        (
            SheetAxis.fewest(poster.height, printable: paper.printable.height, overlap: paper.overlap),
            SheetAxis.fewest(poster.width, printable: paper.printable.width, overlap: paper.overlap)
        )
    }

    /// Spreads a poster over sheets, with seams that cut as little text as can be.
    ///
    /// - Returns: Nil where the sheets do not hold the poster, or paper turns in a lane and seams should be straight.
    init?(_ poster: Size, on arrangement: TapestryArrangement, texts: [TapestryText], seams: SeamStyle = .winding) {
        guard let fields = SeamChoice.fields(poster, on: arrangement, texts: texts, style: seams) else { return nil }
        self.poster = poster
        self.arrangement = arrangement
        sheets = arrangement.lanes.enumerated().flatMap { lane, papers in
            papers.enumerated().map { place, paper in
                TapestrySheet(
                    row: arrangement.isByColumns ? place : lane, column: arrangement.isByColumns ? lane : place, paper: paper,
                    visible: fields[lane][place], of: poster)
            }
        }
        let sheets = sheets
        let cut = texts.filter { text in
            let inner = text.box.inset(by: 0.05)
            return sheets.count { $0.seen(of: inner) != nil } > 1
        }
        self.cut = cut.filter { $0.label != nil } + cut.filter { $0.label == nil }
    }
}

extension Rect {
    /// With x and y exchanged.
    var transposed: Rect { Rect(x: y, y: x, width: height, height: width) }
}

extension Size {
    /// With width and height exchanged.
    package var transposed: Size { Size(height, width) }
}
