import PosterTestSupport
import Testing

@testable import PosterLayout

/// Where lines come to stand in rows that are given. A section of one line needs 60 above it and 40 below.
@Suite struct VerticalPlanTests {
    static let seeds = 1...200

    @Test func withoutSpareHeightEverythingStandsAsItNeeds() {
        var heights = HandMadeHeights(rows: 2, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [80, 40], hasHeading: true)
        heights.section(column: 0, rows: 0...0, lines: [120])
        heights.section(column: 0, rows: 1...1, lines: [40])
        let plan = heights.sizing.plan(rows: heights.sizing.needs().rows)
        // 10 + (60 + 80 + 20 + 40 + 40) + 40 + (60 + 120 + 40) + 10, then 10 + 140 + 10. All stand on the grid as it is.
        #expect(plan.rows == [.init(top: 0, bottom: 520), .init(top: 520, bottom: 680)])
        #expect(plan.sections == [.init(top: 10, bottom: 250), .init(top: 280, bottom: 500), .init(top: 530, bottom: 670)])
        #expect(plan.lines[0].map(\.top) == [70, 170, 340, 590])
        #expect(plan.lines[0].map(\.bottom) == [150, 210, 460, 630])
        #expect(plan.baselines == [[130, 200, 430, 620]])
        #expect(plan.gaps[0].map(\.top) == [10, 150, 210, 460, 630])
        // Between rows a gap ends with its section.
        #expect(plan.gaps[0].map(\.bottom) == [70, 170, 340, 500, 680])
        #expect(plan.captions == [nil, nil, nil])
    }

    /// 130 over in two gaps: 60 each, in tens, and 10 below.
    @Test func gapsShareWhatIsOverInWholeUnits() {
        var heights = HandMadeHeights(rows: 1, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [100, 100, 100])
        let plan = heights.sizing.plan(rows: [heights.sizing.needs().rows[0] + 130])
        #expect(plan.lines[0].map(\.top) == [70, 250, 430])
        #expect(plan.sections[0] == .init(top: 10, bottom: 10 + 440 + 130))
    }

    /// Gaps take 100 at most, that between a heading and its first names nothing but what puts them on every second line.
    @Test(arguments: [true, false])
    func whatGapsDoNotTakeLiesBelowTheNames(hasHeading: Bool) {
        var heights = HandMadeHeights(rows: 1, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [100, 100, 100], hasHeading: hasHeading)
        let plan = heights.sizing.plan(rows: [heights.sizing.needs().rows[0] + 1300])
        #expect(plan.lines[0].map(\.top) == (hasHeading ? [70, 200, 420] : [70, 290, 510]))
    }

    /// Two cells' worth of gaps: each section gets by its gaps, the last what they do not take.
    @Test func sectionsShareByTheirGaps() {
        var heights = HandMadeHeights(rows: 1, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [120, 120, 120])
        heights.section(column: 0, rows: 0...0, lines: [120, 120])
        let sizing = heights.sizing
        let plan = sizing.plan(rows: [sizing.needs().rows[0] + 90])
        #expect(plan.sections.map { $0.bottom - $0.top } == [500 + 60, 360 + 30])
        let large = sizing.plan(rows: [sizing.needs().rows[0] + 1000])
        #expect(large.sections.map { $0.bottom - $0.top } == [500 + 200, 360 + 100 + 700])
    }

    @Test func aCaptionStandsBetweenHeadingAndNames() {
        var heights = HandMadeHeights(rows: 1, columns: 1)
        heights.section(column: 0, rows: 0...0, lines: [100, 100], hasHeading: true)
        heights.captions = [150]
        let sizing = heights.sizing
        let tight = sizing.plan(rows: [sizing.needs().rows[0] + 149])
        #expect(tight.captions == [nil])
        // 150 for the caption; 100 over lie below the names.
        let plan = sizing.plan(rows: [sizing.needs().rows[0] + 250])
        #expect(plan.captions == [.init(top: 170 + 7, bottom: 170 + 150)])
        #expect(plan.lines[0].map(\.top) == [70, 170 + 150 + 20])
        // The gap under a caption begins where that ends.
        #expect(plan.gaps[0][1] == .init(top: 320, bottom: 340))
    }

    @Test(arguments: [false, true])
    func tracksOfAStripLieInItsMiddle(isFloor: Bool) {
        var heights = HandMadeHeights(rows: 2, columns: 1)
        for row in 0..<2 { heights.section(column: 0, rows: row...row, lines: [100]) }
        heights.stripTracks = [1, 3]
        heights.isFloor = [false, isFloor]
        let sizing = heights.sizing
        let plan = sizing.plan(rows: sizing.needs().rows)
        // One track in 100 from the top; three in the 300 from cell to cell.
        #expect(plan.strips[0] == [50])
        let (above, below) = (plan.sections[0].bottom, plan.sections[1].top)
        #expect(below - above == 300)
        let middle = (above + below) / 2 - (isFloor ? 5 : 0)
        #expect(plan.strips[1] == [middle - 100, middle, middle + 100])
    }

    // MARK: At random

    private func plan(_ seed: Int, spans: Bool) -> (sizing: VerticalSizing, plan: VerticalPlan) {
        var random = SeededGenerator(seed: UInt64(seed) + 1000)
        let sizing = HandMadeHeights(seed: seed, spans: spans).sizing
        let isTight = random.chance(0.3)
        return (sizing, sizing.plan(rows: sizing.needs().rows.map { $0 + (isTight ? 0 : random.number(in: 0...900)) }))
    }

    @Test(arguments: seeds, [false, true])
    func linesKeepTheirGaps(seed: Int, spans: Bool) {
        let (sizing, plan) = plan(seed, spans: spans)
        for (column, needs) in sizing.columns.enumerated() {
            for (place, index) in sizing.measured.columns[column].enumerated() {
                let (section, extent) = (needs.sections[place], plan.sections[index])
                #expect(extent.bottom - extent.top >= section.height)
                guard let first = section.lines.first, let last = section.lines.last else { continue }
                #expect(plan.baselines[column][first] - extent.top >= section.above)
                #expect(extent.bottom - plan.lines[column][last].bottom >= section.below)
                for line in section.lines {
                    let own = plan.lines[column][line]
                    #expect(own.bottom - own.top == needs.lines[line].height)
                    #expect(plan.baselines[column][line] - own.top == needs.lines[line].ascent)
                    if line > first { #expect(own.top - plan.lines[column][line - 1].bottom >= needs.gaps[line]) }
                }
            }
        }
    }

    @Test(arguments: seeds, [false, true])
    func sectionsStandInTheirRows(seed: Int, spans: Bool) {
        let (sizing, plan) = plan(seed, spans: spans)
        for (upper, lower) in zip(plan.rows, plan.rows.dropFirst()) { #expect(upper.bottom == lower.top) }
        for (column, sections) in sizing.measured.columns.enumerated() {
            for block in sizing.blocks[column] {
                for (a, b) in zip(block.sections, block.sections.dropFirst()) {
                    let spacing = HandMadeHeights.spacing
                    let distance = plan.sections[b].top - plan.sections[a].bottom - spacing.sectionSection
                    // Parts of a module over columns stand at the bottom, level with each other.
                    let isPart = sizing.measured.sections[b].columns.count > 1
                    #expect((0..<spacing.unit * (isPart ? block.sections.count : 1)).contains(distance))
                }
                let (first, last) = (block.rows.lowerBound, block.rows.upperBound)
                #expect(plan.sections[block.sections.first!].top >= plan.rows[first].top + plan.insets[first].top)
                #expect(plan.sections[block.sections.last!].bottom <= plan.rows[last].bottom - plan.insets[last].bottom)
                for section in block.sections {
                    let rows = sizing.measured.sections[section].rows
                    let start = plan.rows[rows.lowerBound].top + plan.insets[rows.lowerBound].top
                    #expect(plan.sections[section].top >= start)
                    // What ends in an earlier row than its block has its lines in its row.
                    let place = sections.firstIndex(of: section)!
                    for line in sizing.columns[column].sections[place].lines {
                        #expect(plan.lines[column][line].bottom <= plan.rows[rows.upperBound].bottom)
                    }
                }
            }
        }
    }

    @Test(arguments: seeds)
    func partsOfAModuleOverColumnsHaveOneExtent(seed: Int) {
        let (sizing, plan) = plan(seed, spans: true)
        for (index, section) in sizing.measured.sections.enumerated() where section.module != nil {
            for (other, part) in sizing.measured.sections.enumerated() where part.module == section.module {
                #expect(plan.sections[index] == plan.sections[other])
            }
        }
    }

    /// Nothing is lost: the sections of a cell with a section that may grow fill it from edge to edge, but for what puts each
    /// on the grid.
    @Test(arguments: seeds)
    func cellsAreFilled(seed: Int) {
        let (sizing, plan) = plan(seed, spans: false)
        for blocks in sizing.blocks {
            for block in blocks {
                let row = block.rows.lowerBound
                #expect(plan.sections[block.sections.first!].top == plan.rows[row].top + plan.insets[row].top)
                let left = plan.rows[row].bottom - plan.insets[row].bottom - plan.sections[block.sections.last!].bottom
                #expect((0...(block.sections.count - 1) * HandMadeHeights.spacing.unit).contains(left))
            }
        }
    }

    /// Tracks of a strip stand between the cells above and below it, as far from them as they need.
    @Test(arguments: seeds)
    func stripsKeepClearOfCells(seed: Int) {
        let (sizing, plan) = plan(seed, spans: false)
        for (row, tracks) in plan.strips.enumerated() {
            #expect(tracks.count == sizing.stripTracks[row])
            for (a, b) in zip(tracks, tracks.dropFirst()) { #expect(b - a == HandMadeHeights.spacing.gutterTrack) }
            let above = row == 0 ? 0 : plan.rows[row - 1].bottom - plan.insets[row - 1].bottom
            let below = plan.rows[row].top + plan.insets[row].top
            guard let first = tracks.first, let last = tracks.last else { continue }
            // Above a floor they are moved up by 5.
            #expect(first - above >= HandMadeHeights.spacing.trackBand - 5)
            #expect(below - last >= HandMadeHeights.spacing.trackBand)
        }
    }
}
