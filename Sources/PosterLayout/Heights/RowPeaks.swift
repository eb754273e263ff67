/// The three tallest cells of every row, so that the row's height without one or two of its columns is known at once.
struct RowPeaks {
    private struct Peaks {
        var first: (column: Int, height: Em) = (-1, 0)
        var second: (column: Int, height: Em) = (-1, 0)
        var third: Em = 0
    }

    private var rows: [Peaks]

    /// - Parameter heights: by column and row; none is negative, 0 where there is no cell.
    init(_ heights: [[Em]], rowCount: Int) {
        rows = Array(repeating: Peaks(), count: rowCount)
        for (column, heights) in heights.enumerated() {
            for (row, height) in heights.enumerated() {
                if height > rows[row].first.height {
                    rows[row].third = rows[row].second.height
                    rows[row].second = rows[row].first
                    rows[row].first = (column, height)
                } else if height > rows[row].second.height {
                    rows[row].third = rows[row].second.height
                    rows[row].second = (column, height)
                } else if height > rows[row].third {
                    rows[row].third = height
                }
            }
        }
    }

    /// Sum of the rows' heights, were these the heights of one column and maybe another.
    ///
    /// - Precondition: the two are not the same column.
    func height(_ a: (column: Int, heights: [Em]), _ b: (column: Int, heights: [Em])?) -> Em {
        var sum = 0
        for (row, peaks) in rows.enumerated() {
            func isChanged(_ column: Int) -> Bool { column == a.column || column == b?.column }
            let rest =
                !isChanged(peaks.first.column)
                ? peaks.first.height
                : !isChanged(peaks.second.column) ? peaks.second.height : peaks.third
            sum += max(rest, a.heights[row], b?.heights[row] ?? 0)
        }
        return sum
    }
}
