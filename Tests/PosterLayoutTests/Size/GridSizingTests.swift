import Testing

@testable import Drawing
@testable import PosterLayout

@Suite struct GridSizingTests {
    /// Columns whose cells need an area: as wide as they are, as tall as that leaves them.
    private func sizing(areas: [[Int]], width: Double, height: Double, rounds: Int = 60) -> GridSizing {
        let candidates = areas.map { _ in Array(stride(from: 1024, through: 40 * 1024, by: 512)) }
        let blocks = areas.indices.map { column in
            areas[column].indices.map { ColumnBlock(rows: $0...$0, sections: []) }
        }
        return GridSizing(
            blocks: blocks, rowCount: areas[0].count,
            frame: GridSizing.Frame(available: Size(width, height), fixedWidth: 0, fixedHeight: 0),
            candidates: candidates, rounds: rounds
        ) { column, candidate, block in areas[column][block] * 1024 * 1024 / candidates[column][candidate] }
    }

    @Test func onlyWhatHelpsIsTaken() {
        var sizing = sizing(areas: [[100, 100], [100, 100]], width: 200, height: 100)
        let start = sizing.nearest(to: [.em(14), .em(14)])
        let result = sizing.solve(starts: [start])
        // 400 square em of 2 : 1 are 28.3 × 14.1 em.
        #expect(abs(result.widths[0] - result.widths[1]) <= 512)
        #expect(abs(Double(result.widths.reduce(0, +)) / 1024 - 28.3) < 1.1)
        #expect(abs(result.scale * 1024 - 100 / 14.14) < 0.3)
    }

    @Test func fullerColumnsAreWider() {
        var sizing = sizing(areas: [[300, 100], [100, 100], [30, 30]], width: 200, height: 100)
        let widths = sizing.solve(starts: [[10, 10, 10]]).widths
        #expect(widths[0] > widths[1] && widths[1] > widths[2])
    }

    @Test func moreStartsAreNeverWorse() {
        var few = sizing(areas: [[90, 40], [70, 120], [30, 60]], width: 160, height: 100, rounds: 3)
        var many = few
        let one = few.solve(starts: [[0, 0, 0]])
        let several = many.solve(starts: [[0, 0, 0], [10, 10, 10], [20, 15, 5]])
        #expect(several.scale >= one.scale - 1e-9)
    }

    @Test func rowsAreAsTallAsTheirTallestCell() {
        var sizing = sizing(areas: [[100, 20], [50, 80]], width: 100, height: 100)
        // Candidate 18 is 10 em wide.
        let rows = sizing.rowHeights([18, 18])
        #expect(rows == [10 * 1024, 8 * 1024])
    }

    @Test func whatABlockOverRowsLacksIsAddedToItsLast() {
        let blocks = [
            [ColumnBlock(rows: 0...0, sections: []), ColumnBlock(rows: 1...1, sections: [])],
            [ColumnBlock(rows: 0...1, sections: [])],
        ]
        let heights = [[3000, 2000], [6000]]
        var sizing = GridSizing(
            blocks: blocks, rowCount: 2,
            frame: GridSizing.Frame(available: Size(100, 100), fixedWidth: 0, fixedHeight: 0),
            candidates: [[1024], [1024]], rounds: 1
        ) { column, _, block in heights[column][block] }
        let rows = sizing.rowHeights([0, 0])
        #expect(rows == [3000, 3000])
    }
}
