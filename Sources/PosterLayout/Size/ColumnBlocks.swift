/// Sections that share a run of rows of one column: one cell, or the cells a module that spans rows ties together.
struct ColumnBlock: Hashable, Sendable {
    var rows: ClosedRange<Int>
    /// Top to bottom.
    var sections: [Int]

    /// The blocks of every column, top to bottom. Rows in which a column has no section have no block.
    static func blocks(of measured: MeasuredMap) -> [[ColumnBlock]] {
        measured.columns.indices.map { column in
            var blocks: [ColumnBlock] = []
            for index in measured.columns[column] {
                let rows = measured.sections[index].rows
                if let last = blocks.last, rows.lowerBound <= last.rows.upperBound {
                    blocks[blocks.count - 1].rows = last.rows.lowerBound...max(last.rows.upperBound, rows.upperBound)
                    blocks[blocks.count - 1].sections.append(index)
                } else {
                    blocks.append(ColumnBlock(rows: rows, sections: [index]))
                }
            }
            return blocks
        }
    }
}
