internal import Drawing

/// How the sheets of a tapestry lie: in rows below each other, or in columns side by side.
///
/// A lane is a row or a column. Sheets are glued to each other lane by lane, then the lanes; so a sheet lies on all that
/// come before it.
package struct TapestryArrangement: Hashable, Sendable {
    /// Rows from top to bottom, each from left to right; or columns from left to right, each from top to bottom. All
    /// paper has the same overlap and margin.
    package var lanes: [[TapestryPaper]]
    var isByColumns: Bool

    init(lanes: [[TapestryPaper]], isByColumns: Bool = false) {
        self.lanes = lanes
        self.isByColumns = isByColumns
    }

    /// Rows and columns of the same paper.
    init(_ paper: TapestryPaper, rows: Int, columns: Int) {
        self.init(lanes: [[TapestryPaper]](repeating: [TapestryPaper](repeating: paper, count: columns), count: rows))
    }

    package var count: Int { lanes.reduce(0) { $0 + $1.count } }
    package var rows: Int { isByColumns ? longest : lanes.count }
    package var columns: Int { isByColumns ? lanes.count : longest }

    /// Of the lane that has most.
    private var longest: Int { lanes.map(\.count).max() ?? 0 }

    /// Whether all paper lies.
    var isLandscape: Bool { lanes.allSatisfy { $0.allSatisfy(\.isLandscape) } }

    /// Whether some paper stands and some lies.
    var isMixed: Bool { !isLandscape && lanes.contains { $0.contains(where: \.isLandscape) } }

    /// Whether lanes are alike, of one paper.
    var isGrid: Bool { isUniform && lanes.allSatisfy { $0 == lanes[0] } }

    /// Whether every lane is of one paper.
    var isUniform: Bool { lanes.allSatisfy { lane in lane.allSatisfy { $0 == lane[0] } } }

    /// As rows: columns with x and y exchanged.
    var asRows: TapestryArrangement {
        isByColumns ? TapestryArrangement(lanes: lanes.map { $0.map(\.transposed) }) : self
    }

    /// Where a sheet is in a picture of all, whose sides are 1: lanes are as high as each other.
    func field(of place: (lane: Int, index: Int)) -> Rect {
        let lane = lanes[place.lane].map { isByColumns ? $0.printable.height : $0.printable.width }
        let whole = lane.reduce(0, +)
        let along = Interval(
            lane.prefix(place.index).reduce(0, +) / whole, lane.prefix(place.index + 1).reduce(0, +) / whole)
        let count = Double(lanes.count)
        let across = Interval(Double(place.lane) / count, Double(place.lane + 1) / count)
        return isByColumns
            ? Rect(left: across.start, top: along.start, right: across.end, bottom: along.end)
            : Rect(left: along.start, top: across.start, right: along.end, bottom: across.end)
    }

    /// Which way the paper lies, in a word or three.
    package var way: String { isMixed ? "upright and lying" : isLandscape ? "lying" : "upright" }

    /// The lanes, in words: "7 rows of 3", "rows of 3 lying, 3 lying and 5 upright", "columns of 1 lying + 2 upright and …".
    package var words: String {
        let name = isByColumns ? "column" : "row"
        guard isMixed else { return "\(lanes.count) \(name)\(lanes.count == 1 ? "" : "s") of \(lanes[0].count)" }
        let words = lanes.map(words(_:))
        return "\(name)s of " + words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    }

    /// The lanes, in short: "7 x 3", "6: 3 3 3 3 3 5", "2: 1+2 2+1".
    package var figures: String {
        guard isMixed else { return "\(rows) x \(columns)" }
        let counts = lanes.map { runs(of: $0).map { "\($0.count)" }.joined(separator: "+") }
        return "\(lanes.count)\(isByColumns ? " columns" : ""): " + counts.joined(separator: " ")
    }

    private func words(_ lane: [TapestryPaper]) -> String {
        runs(of: lane).map { "\($0.count) \($0.isLandscape ? "lying" : "upright")" }.joined(separator: " + ")
    }

    /// Sheets of a lane that follow each other and lie the same way.
    private func runs(of lane: [TapestryPaper]) -> [(count: Int, isLandscape: Bool)] {
        var runs: [(count: Int, isLandscape: Bool)] = []
        for paper in lane {
            if let last = runs.last, last.isLandscape == paper.isLandscape {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((1, paper.isLandscape))
            }
        }
        return runs
    }
}

extension TapestryPlan {
    /// A sheet's lane, and its place in it.
    func place(_ sheet: TapestrySheet) -> (lane: Int, index: Int) {
        arrangement.isByColumns ? (sheet.column, sheet.row) : (sheet.row, sheet.column)
    }
}

// MARK: Rows of sheets along the sides of a poster

extension TapestryArrangement {
    /// Across, row by row.
    func across(_ poster: Size) -> [SheetAxis] {
        lanes.map { row in
            SheetAxis(
                length: poster.width, printables: row.map(\.printable.width), glueStrip: row[0].glueStrip,
                cutAway: row[0].cutAway)
        }
    }

    /// Down, where every row is of one paper.
    func down(_ poster: Size) -> SheetAxis {
        SheetAxis(
            length: poster.height, printables: lanes.map { $0[0].printable.height }, glueStrip: lanes[0][0].glueStrip,
            cutAway: lanes[0][0].cutAway)
    }

    /// Whether rows of one paper each hold a poster.
    func holds(_ poster: Size) -> Bool {
        down(poster).isEnough && across(poster).allSatisfy(\.isEnough)
    }

    /// Whether some sheet can show all of a box, wherever the seams are.
    func canShow(_ box: Rect, of poster: Size) -> Bool {
        // Rows in which paper turns may lie as far down as they like.
        let down = isUniform ? down(poster) : nil
        return across(poster).enumerated().contains { row, across in
            (down?.canShow(Interval(box.top, box.bottom), on: row) ?? true)
                && (0..<across.count).contains { across.canShow(Interval(box.left, box.right), on: $0) }
        }
    }
}
