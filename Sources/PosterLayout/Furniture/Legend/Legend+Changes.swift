internal import Drawing
internal import MapModel

extension Legend {
    /// A row for what is new, what changed and what is gone.
    static func changeRows(
        of comparison: EditionComparison, hasArrows: Bool, scale: TypeScale, words: FurnitureWords, breaker: LineBreaker
    ) throws -> [LegendBlock.ChangeRow] {
        let (names, arrows) = (comparison.names, comparison.connectors)
        let style = scale.label(.roman, importance: 1, onFloor: false)
        func row(
            _ change: EditionComparison.Change, _ word: String, _ names: Int, _ arrows: Int?
        ) throws -> LegendBlock.ChangeRow {
            LegendBlock.ChangeRow(
                change: change,
                sample: LegendBlock.LegendText(text: word, style: style, width: try breaker.width(word, style)),
                names: words.names(names), arrows: hasArrows ? arrows.map(words.arrows) : nil)
        }
        return [
            try row(.added, words.added, names.added, arrows.added),
            try row(.changed(""), words.changed, names.changed, nil),
            try row(.gone, words.gone, names.gone, arrows.gone),
        ]
    }
}

/// Marks of names that changed. Lengths in em.
package enum ChangeMarks {
    /// How far a plate reaches beyond its name at either side.
    package static let plateBeside = 0.16
    /// The width of the outline of a name that is new.
    package static let addedOutline = 0.085
}

/// Where the columns of the rows of changes begin, and what they need. Lengths in em.
struct ChangeColumns: Hashable, Sendable {
    /// Room for a plate's edge, and between columns; the length of an arrow.
    static let inset = ChangeMarks.plateBeside + ChangeMarks.addedOutline / 2
    static let gap = 0.9
    static let arrowLength = 3.0

    var names: Double
    var arrow: Double
    var arrowText: Double
    var width: Double

    init(_ rows: [LegendBlock.ChangeRow], _ text: TextStyle, breaker: LineBreaker) throws {
        names = Self.inset + (rows.map(\.sample.width).max() ?? 0) + Self.gap
        width = names + (try breaker.width(rows.map(\.names), text))
        arrow = width + Self.gap
        arrowText = arrow + Self.arrowLength + Self.gap / 2
        let arrows = rows.compactMap(\.arrows)
        if !arrows.isEmpty { width = arrowText + (try breaker.width(arrows, text)) }
    }
}
