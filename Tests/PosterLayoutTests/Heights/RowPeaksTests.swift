import PosterTestSupport
import Testing

@testable import PosterLayout

@Suite struct RowPeaksTests {
    @Test func aRowIsAsHighAsItsTallestCell() {
        let peaks = RowPeaks([[30, 5], [20, 50], [10, 40]], rowCount: 2)
        // As it is; without column 0; with column 1 lower; with both lower.
        #expect(peaks.height((0, [30, 5]), nil) == 30 + 50)
        #expect(peaks.height((0, [0, 0]), nil) == 20 + 50)
        #expect(peaks.height((1, [20, 10]), nil) == 30 + 40)
        #expect(peaks.height((0, [12, 0]), (1, [11, 60])) == 12 + 60)
        #expect(peaks.height((0, [1, 0]), (1, [2, 0])) == 10 + 40)
    }

    /// The highest cell of every row, looked up.
    @Test(arguments: 1...200)
    func changedHeightsAreAsIfCountedAnew(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let (columns, rows) = (random.number(in: 1...6), random.number(in: 1...5))
        // Few heights, so that some are equal.
        func heights() -> [Em] { (0..<rows).map { _ in random.index(8) } }
        let known = (0..<columns).map { _ in heights() }
        let peaks = RowPeaks(known, rowCount: rows)
        for _ in 0..<20 {
            let first = (column: random.index(columns), heights: heights())
            let other = (column: random.index(columns), heights: heights())
            let second = other.column == first.column ? nil : other
            var changed = known
            changed[first.column] = first.heights
            if let second { changed[second.column] = second.heights }
            let expected = (0..<rows).reduce(0) { sum, row in sum + changed.map { $0[row] }.max()! }
            #expect(peaks.height(first, second) == expected)
        }
    }
}
