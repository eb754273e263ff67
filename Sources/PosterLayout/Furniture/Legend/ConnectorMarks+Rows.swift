/// The rows of the legend's part on connectors, each with what is shown beside it.
extension ConnectorMarks {
    enum Row: Hashable, Sendable {
        /// An arrow; one between columns where there are others too; what lines do where they meet.
        case arrow, acrossColumns, meetings
        /// The label of an arrow that goes on elsewhere.
        case jump
        /// How many connectors are not drawn, beside nothing.
        case omitted(Int)
    }

    /// The rows in their order.
    ///
    /// - Parameter most: how many there is room for. Connectors can be left out whatever was planned; that is said in any
    ///   case, and the legend is shorter by what is the easiest to see.
    func rows(atMost most: Int = .max) -> [Row] {
        var rows: [Row] = []
        if hasArrows { rows.append(.arrow) }
        if isWithinColumns && isAcrossColumns { rows.append(.acrossColumns) }
        if hasBranches || hasMerging || hasCrossings { rows.append(.meetings) }
        if hasJumps { rows.append(.jump) }
        if omitted > 0 { rows.append(.omitted(omitted)) }
        for row in [Row.acrossColumns, .meetings, .arrow] where rows.count > most { rows.removeAll { $0 == row } }
        return rows
    }

    func text(of row: Row, _ words: FurnitureWords) -> String {
        switch row {
        case .arrow: return words.arrow
        case .acrossColumns: return words.acrossColumns
        case .meetings:
            let marks = [(hasBranches, words.branch), (hasMerging, words.merging), (hasCrossings, words.crossing)]
            return marks.filter(\.0).map(\.1).joined(separator: " · ")
        case .jump: return words.jump(Self.sampleField)
        case .omitted(let count): return words.omitted(count)
        }
    }

    /// The field that the legend's jump goes to.
    static let sampleField = "A2"
}
