/// A row of sheets of a tapestry.
public struct TapestryBand: Hashable, Sendable {
    public var paper: TapestryPaper
    public var columns: Int

    public init(paper: TapestryPaper, columns: Int) {
        self.paper = paper
        self.columns = columns
    }
}

extension TapestryPlan {
    /// How sheets are arranged, in words: "7 rows of 3".
    public var arrangement: String {
        guard isMixed else { return "\(rows) \(rows == 1 ? "row" : "rows") of \(columns)" }
        let words = bands.map { "\($0.columns) \($0.paper.isLandscape ? "lying" : "upright")" }
        return "rows of " + words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    }

    /// Which way the paper lies, in a word or three.
    public var way: String { isMixed ? "upright and lying" : isLandscape ? "lying" : "upright" }
}
