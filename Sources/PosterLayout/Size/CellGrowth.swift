/// Over how many empty neighbours of its row each section grows: where a map is sparse, names have their room too.
///
/// - Postcondition: a section grows only over cells that hold nothing and that no connector can come to pass.
struct CellGrowth: Hashable, Sendable {
    struct Reach: Hashable, Sendable {
        /// Columns to the left and to the right.
        var left = 0
        var right = 0
    }

    /// By section.
    private(set) var ofSection: [Reach]

    init(_ measured: MeasuredMap, _ wiring: Wiring) {
        ofSection = Array(repeating: Reach(), count: measured.sections.count)
        let columns = measured.columns.count
        var isFull = Array(repeating: Array(repeating: false, count: measured.rowCount), count: columns)
        for column in 0..<columns {
            for section in measured.columns[column] {
                for row in measured.sections[section].rows { isFull[column][row] = true }
            }
            // What a net of the column passes.
            for net in wiring.columns[column] {
                let rows = ([net.root] + net.leaves).map { measured.sections[measured.nodes[$0].section].rows }
                let (first, last) = (rows.map(\.lowerBound).min()!, rows.map(\.upperBound).max()!)
                for row in first...last { isFull[column][row] = true }
            }
        }
        // Gutters that connectors between columns run in, by the column to their right.
        var isUsed = Array(repeating: false, count: columns + 1)
        for connector in wiring.betweenColumns {
            let (from, to) = measured.connectors[connector]
            let (a, b) = (measured.nodes[from].column, measured.nodes[to].column)
            for gutter in min(a, b) + 1..<max(a, b) + 1 { isUsed[gutter] = true }
        }
        for row in 0..<measured.rowCount {
            var isTaken = isFull.map { $0[row] }
            for column in 0..<columns {
                let own = measured.columns[column].filter { measured.sections[$0].rows.contains(row) }
                guard own.count == 1, let section = own.first, measured.sections[section].rows.count == 1,
                    measured.sections[section].columns.count == 1
                else { continue }
                var reach = Reach()
                while column + reach.right + 1 < columns, !isTaken[column + reach.right + 1], !isUsed[column + reach.right + 1] {
                    reach.right += 1
                    isTaken[column + reach.right] = true
                }
                // Cells to the left are left only where no other section of the row comes before.
                while column - reach.left > 0, !isTaken[column - reach.left - 1], !isUsed[column - reach.left] {
                    reach.left += 1
                    isTaken[column - reach.left] = true
                }
                ofSection[section] = reach
            }
        }
    }

    var isEmpty: Bool { ofSection.allSatisfy { $0 == Reach() } }

    /// What each section has beyond its column's sides, if columns are so wide and gutters at least as wide as `gutter`.
    func rooms(_ measured: MeasuredMap, widths: [Em], gutter: Em) -> [CellRoom] {
        ofSection.indices.map { index in
            let (column, reach) = (measured.sections[index].column, ofSection[index])
            if reach == Reach() { return CellRoom() }
            return CellRoom(
                left: (column - reach.left..<column).reduce(0) { $0 + widths[$1] + gutter },
                right: (column + 1..<column + 1 + reach.right).reduce(0) { $0 + widths[$1] + gutter })
        }
    }
}

/// What a section has beyond its column's sides.
struct CellRoom: Hashable, Sendable {
    var left: Em = 0
    var right: Em = 0
}
