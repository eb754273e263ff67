internal import MapModel
internal import TextFormats

/// A gap between two lines of a column, before its height is known.
struct GapPlan: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        /// Above the column's first line.
        case top
        /// Between two rows.
        case rows
        /// Between two sections of one cell.
        case sections
        /// Right below a heading.
        case belowHeading
        /// Between two lines of labels.
        case lines
        /// Below the column's last line.
        case bottom
    }

    var place: Place
    /// The row it lies in; of a gap between rows, the upper.
    var row: Int
    /// Whether the section above is drawn as a card, and whether the one below is, or an empty one between them.
    var isCardAbove = false
    var isCardBelow = false
    /// Whether the section above may come to end with its row: no other of the row follows it.
    var mayEndRow = false

    /// Whether its tracks lie in the section above, clear of what is drawn around it.
    var keepsToSection: Bool {
        switch place {
        case .rows: true
        case .sections: isCardAbove || isCardBelow
        case .bottom: isCardAbove
        case .top, .belowHeading, .lines: false
        }
    }

    /// What lies above and below every gap of a column.
    ///
    /// - Postcondition: one for each gap, the one above the first line and the one below the last among them.
    static func plans(of stack: ColumnStack, _ measured: MeasuredMap) -> [GapPlan] {
        let lines = stack.lines
        func row(_ line: Int) -> Int { measured.sections[lines[line].section].rows.lowerBound }
        let sections = measured.columns[stack.column]
        func isCard(after above: Int, through below: Int) -> Bool {
            let (first, last) = (sections.firstIndex(of: above)!, sections.firstIndex(of: below)!)
            return sections[(first + 1)...last].contains { measured.sections[$0].isCard }
        }
        return (0...lines.count).map { gap in
            if lines.isEmpty { return GapPlan(place: .top, row: 0) }
            if gap == 0 { return GapPlan(place: .top, row: row(0)) }
            if gap == lines.count {
                let isCard = measured.sections[lines[gap - 1].section].isCard
                return GapPlan(place: .bottom, row: row(gap - 1), isCardAbove: isCard, mayEndRow: true)
            }
            let (above, below) = (lines[gap - 1], lines[gap])
            if above.section != below.section {
                let place = row(gap - 1) == row(gap) ? Place.sections : .rows
                let (upper, lower) = (measured.sections[above.section].rows, measured.sections[below.section].rows)
                return GapPlan(
                    place: place, row: row(gap - 1), isCardAbove: measured.sections[above.section].isCard,
                    isCardBelow: isCard(after: above.section, through: below.section),
                    mayEndRow: place == .rows || upper.upperBound < lower.upperBound)
            }
            return GapPlan(place: above.isHeading ? .belowHeading : .lines, row: row(gap))
        }
    }
}
