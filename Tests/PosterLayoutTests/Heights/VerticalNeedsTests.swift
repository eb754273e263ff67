import PosterTestSupport
import Testing

@testable import PosterLayout

/// What cells and rows need, by hand and at random. A section of one line needs 60 above it and 40 below.
@Suite struct VerticalNeedsTests {
    static let seeds = 1...200

    @Test func aRowIsAsHighAsItsHighestCell() {
        var heights = HandMadeHeights(rows: 1, columns: 2)
        heights.section(column: 0, rows: 0...0, lines: [400])
        heights.section(column: 1, rows: 0...0, lines: [300, 280])
        let needs = heights.sizing.needs()
        // 60 + 400 + 40 within 10 and 10; 60 + 300 + 20 + 280 + 40 the same.
        #expect(needs.blocks == [[520], [720]])
        #expect(needs.rows == [720])
    }

    @Test func sectionsOfACellKeepApart() {
        var heights = HandMadeHeights(rows: 1, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [400])
        heights.section(column: 0, rows: 0...0, lines: [100])
        #expect(heights.sizing.needs().blocks == [[500 + 40 + 200 + 20]])
    }

    /// Room for a heading and nothing under it.
    @Test func anEmptyRowHasTheLeastHeight() {
        var heights = HandMadeHeights(rows: 2, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [400])
        #expect(heights.sizing.needs().rows == [520, 100])
    }

    /// Three tracks and their room are 300: half of it above the row's edge and half below; above a floor all but 10 above.
    @Test(arguments: [false, true])
    func stripsTakeFromTheRowsBesideThem(isFloor: Bool) {
        var heights = HandMadeHeights(rows: 2, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [400])
        heights.section(column: 0, rows: 1...1, lines: [400])
        heights.stripTracks = [2, 3]
        heights.isFloor = [false, isFloor]
        let needs = heights.sizing.needs()
        #expect(needs.rows == (isFloor ? [200 + 500 + 290, 10 + 500 + 10] : [200 + 500 + 150, 150 + 500 + 10]))
    }

    /// What a section over two rows lacks is added to the lower.
    @Test func aSectionOverRowsGetsWhatItLacks() {
        var heights = HandMadeHeights(rows: 2, columns: 2)
        heights.section(column: 0, rows: 0...0, lines: [400])
        heights.section(column: 0, rows: 1...1, lines: [300])
        heights.section(column: 1, rows: 0...1, lines: [1000])
        #expect(heights.sizing.needs().rows == [520, 1120 - 520])
        heights.section(column: 0, rows: 1...1, lines: [600])
        // Now the lower row needs 10 + 400 + 40 + 700 + 10, and nothing is lacking.
        #expect(heights.sizing.needs().rows == [520, 1160])
    }

    /// A section over both rows has one of the upper row above it, which has to end in that row, and one of the lower below
    /// it, which has to begin in that.
    @Test func sectionsBesideOneOverRowsFitTheirOwnRow() {
        var heights = HandMadeHeights(rows: 2, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [700])
        heights.section(column: 0, rows: 0...1, lines: [100])
        heights.section(column: 0, rows: 1...1, lines: [500])
        let needs = heights.sizing.needs()
        #expect(needs.blocks == [[800 + 40 + 200 + 40 + 600 + 20]])
        // The upper row: 10 + 800 + 10. The lower: what the block lacks, 1700 − 820, more than the 600 + 20 of its own.
        #expect(needs.rows == [820, 880])
    }

    /// Of a section over rows only the last line reaches into the lower, yet what follows it there has to fit.
    @Test func whatFollowsInTheLowerRowFitsThere() {
        var heights = HandMadeHeights(rows: 2, columns: 2)
        heights.section(column: 0, rows: 0...0, lines: [1500])
        heights.section(column: 1, rows: 0...1, lines: [100])
        heights.section(column: 1, rows: 1...1, lines: [500])
        // The block, 850 high, would fit into the upper row alone.
        // Its first baseline stands on the grid 5 lower than it could.
        #expect(heights.sizing.needs().rows == [1620, 10 + 5 + 600 + 10])
    }

    @Test func partsOfAModuleOverColumnsAreAsHighAsTheHighest() {
        var heights = HandMadeHeights(rows: 1, columns: 3)
        for (column, height) in [400, 900, 200].enumerated() {
            heights.section(column: column, rows: 0...0, lines: [height], module: 0, columns: 0...2)
        }
        #expect(heights.sizing.needs().blocks == [[1020], [1020], [1020]])
    }

    // MARK: At random

    /// Without spans nothing is higher than its highest cell.
    @Test(arguments: seeds)
    func rowsAreAsHighAsTheirHighestCell(seed: Int) {
        let sizing = HandMadeHeights(seed: seed, spans: false).sizing
        let needs = sizing.needs()
        for row in needs.rows.indices {
            let cells = sizing.blocks.indices.flatMap { column in
                zip(sizing.blocks[column], needs.blocks[column]).filter { $0.0.rows == row...row }.map(\.1)
            }
            #expect(needs.rows[row] == max(100, cells.max() ?? 0))
        }
    }

    @Test(arguments: seeds, [false, true])
    func everythingFitsIntoItsRows(seed: Int, spans: Bool) {
        let sizing = HandMadeHeights(seed: seed, spans: spans).sizing
        let needs = sizing.needs()
        #expect(needs.rows.allSatisfy { $0 >= 100 })
        for (blocks, heights) in zip(sizing.blocks, needs.blocks) {
            for (block, height) in zip(blocks, heights) {
                #expect(height >= 0)
                #expect(block.rows.reduce(0) { $0 + needs.rows[$1] } >= height)
            }
        }
    }

    /// A section that gets higher takes nothing from any row, as long as none reaches over rows.
    @Test(arguments: seeds)
    func needsGrowWithSections(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let sizing = HandMadeHeights(seed: seed, spans: false).sizing
        var higher = sizing
        let column = random.index(higher.columns.count)
        for place in higher.columns[column].sections.indices where random.chance(0.5) {
            higher.columns[column].sections[place].height += random.number(in: 0...500)
        }
        let row = random.index(higher.stripTracks.count)
        higher.stripTracks[row] += random.index(3)
        let (before, after) = (sizing.needs(), higher.needs())
        for (a, b) in zip(before.rows, after.rows) { #expect(a <= b) }
        for (a, b) in zip(before.blocks.joined(), after.blocks.joined()) { #expect(a <= b) }
    }

    @Test(arguments: seeds)
    func theSameAgain(seed: Int) {
        let sizing = HandMadeHeights(seed: seed, spans: true).sizing
        #expect(sizing.needs().rows == sizing.needs().rows)
        #expect(sizing.needs().blocks == sizing.needs().blocks)
    }
}
