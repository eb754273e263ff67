/// Where everything stands vertically, in `Em` from the top of the first band.
struct VerticalPlan: Sendable {
    struct Extent: Hashable, Sendable {
        var top: Em
        var bottom: Em
        var middle: Em { (top + bottom) / 2 }
    }

    /// Bands, touching each other.
    var rows: [Extent]
    /// Lines of each column.
    var lines: [[Extent]]
    var baselines: [[Em]]
    /// Gaps of each column: from the bottom of the line above to the top of the line below.
    var gaps: [[Extent]]
    /// y of every track of the strip above each row.
    var strips: [[Em]]
    /// Between a row's band and its cells, above and below.
    var insets: [Extent]
    /// Sections (by index): the part of the column each fills, card or not.
    var sections: [Extent]
    /// Sections (by index): the extent of the caption under the heading, where there is one.
    var captions: [Extent?]
}
