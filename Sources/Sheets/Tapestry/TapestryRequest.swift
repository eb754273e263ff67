package import Drawing

/// Which way the paper of a tapestry lies.
package enum PaperOrientation: String, Hashable, Sendable, CaseIterable {
    /// Whichever needs fewer sheets.
    case auto
    case portrait, landscape

    /// Paper that stands, paper that lies, or both; one where these are the same.
    fileprivate func ways(_ upright: Size, _ lying: Size) -> [Size] {
        switch self {
        case .auto: upright == lying ? [upright] : [upright, lying]
        case .portrait: [upright]
        case .landscape: [lying]
        }
    }
}

/// What a tapestry is to be printed on.
package struct TapestryRequest: Hashable, Sendable {
    /// The ways the paper may lie.
    package var papers: [TapestryPaper]
    /// Columns and rows; nil is as few sheets as can be.
    package var grid: (columns: Int, rows: Int)? {
        get { fixed.map { ($0.columns, $0.rows) } }
        set { fixed = newValue.map { Grid(columns: $0.columns, rows: $0.rows) } }
    }
    var fixed: Grid?
    /// Whether every paper is a strip of a roll, of its own length.
    private(set) var isRoll = false
    package var seams = SeamStyle.winding
    /// Whether the plan with the fewest sheets is the one to take, whatever it cuts.
    package var takesFewest = false
    /// No plan with more sheets is one to take; nil is any number.
    package var mostSheets: Int?

    struct Grid: Hashable, Sendable {
        var columns: Int
        var rows: Int
    }

    /// - Parameter paper: its size, either way round.
    /// - Throws: `TapestryError.overlapTooLarge` or `.marginTooLarge`.
    package init(
        paper: Size, orientation: PaperOrientation = .auto, overlap: Double, margin: Double
    ) throws(TapestryError) {
        let upright = Size(min(paper.width, paper.height), max(paper.width, paper.height))
        self.init(
            papers: try orientation.ways(upright, upright.transposed).map { size throws(TapestryError) in
                try TapestryPaper(size: size, overlap: overlap, margin: margin)
            })
    }

    /// Strips of a roll, as long as a poster needs.
    ///
    /// - Parameter orientation: strips that run down the poster are upright.
    /// - Throws: `TapestryError.overlapTooLarge` or `.marginTooLarge`.
    package init(
        roll width: Double, for poster: Size, orientation: PaperOrientation = .auto, overlap: Double, margin: Double
    ) throws(TapestryError) {
        let down = Size(width, poster.height + 2 * margin)
        let across = Size(poster.width + 2 * margin, width)
        self.init(
            papers: try orientation.ways(down, across).map { size throws(TapestryError) in
                try TapestryPaper(size: size, overlap: overlap, margin: margin)
            })
        isRoll = true
    }

    private init(papers: [TapestryPaper]) { self.papers = papers }

    // MARK: Posters made for sheets

    /// Every seam of a poster that is made for its sheets can move so far.
    private static let room = 5 * Length.millimetre

    /// The largest poster of `shape` that `columns` × `rows` sheets hold, with room for seams to move.
    ///
    /// - Returns: Nil where so many sheets overlap so much that there is no room.
    package func largestPoster(shaped shape: Size, columns: Int, rows: Int) -> Size? {
        let scales = papers.map { paper in
            func side(_ count: Int, _ printable: Double) -> Double {
                Double(count) * printable - Double(count - 1) * (paper.overlap + Self.room)
            }
            return min(
                side(columns, paper.printable.width) / shape.width, side(rows, paper.printable.height) / shape.height)
        }
        guard let scale = scales.max(), scale > 0 else { return nil }
        return Size(shape.width * scale, shape.height * scale)
    }

    /// The largest poster of `shape` that at most `count` sheets hold, with room for seams to move.
    package func largestPoster(shaped shape: Size, sheets count: Int) -> Size? {
        (1...max(1, count)).compactMap { rows in largestPoster(shaped: shape, columns: count / rows, rows: rows) }
            .max { $0.width < $1.width }
    }
}
