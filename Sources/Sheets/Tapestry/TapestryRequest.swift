package import Drawing

/// Which way the paper of a tapestry lies.
package enum PaperOrientation: String, Hashable, Sendable, CaseIterable {
    /// Whichever needs fewer sheets.
    case auto
    case portrait, landscape
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
        let sizes =
            switch orientation {
            case .auto: upright.width == upright.height ? [upright] : [upright, upright.transposed]
            case .portrait: [upright]
            case .landscape: [upright.transposed]
            }
        var papers: [TapestryPaper] = []
        for size in sizes { papers.append(try TapestryPaper(size: size, overlap: overlap, margin: margin)) }
        self.papers = papers
    }

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

    // MARK: Sheets by name

    /// Reads names of sheets with commas between them: "r2c3,r3c4". Case and spaces do not count.
    package static func sheets(_ text: String, of plan: TapestryPlan) throws(TapestryError) -> [TapestrySheet] {
        var sheets: [TapestrySheet] = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(word.lowercased().filter { !$0.isWhitespace })
            let numbers = name.dropFirst().split(separator: "c", omittingEmptySubsequences: false).map { Int($0) }
            guard name.first == "r", numbers.count == 2, let row = numbers[0], let column = numbers[1] else {
                throw .notASheetName(String(word))
            }
            guard let sheet = plan.sheets.first(where: { $0.row == row - 1 && $0.column == column - 1 }) else {
                throw .noSuchSheet(name, rows: plan.rows, columns: plan.columns)
            }
            if !sheets.contains(sheet) { sheets.append(sheet) }
        }
        return sheets
    }
}
