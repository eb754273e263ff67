import PosterTestSupport

@testable import PosterLayout

/// Columns of sections whose lines and gaps are as high as a test says, with distances that are easy to add.
struct HandMadeHeights {
    /// In a cell: 10 from its row's edge, 30 from section to section, and up to 10 more so that first baselines stand on the grid;
    /// a strip track is 100 wide and keeps 50 from cells.
    static let spacing: Spacing = {
        var spacing = Spacing()
        spacing.unit = 10
        spacing.headingBaseline = 120
        spacing.cellBand = 10
        spacing.sectionSection = 30
        spacing.gutterTrack = 100
        spacing.trackBand = 50
        spacing.cellHeading = 60
        spacing.lineCell = 40
        spacing.gapStretch = 100
        spacing.easyGap = 5
        spacing.headingCaption = 7
        return spacing
    }()

    private(set) var measured: MeasuredMap
    private var lines: [[ColumnSizing.Line]]
    private var sections: [[ColumnSizing.Section]]
    private var gaps: [[Em]]
    private var stackLines: [[ColumnStack.Line]]
    var stripTracks: [Int]
    var isFloor: [Bool]
    var captions: [Em] = []

    init(rows: Int, columns: Int) {
        measured = HandMadeGrid(rows: rows, columns: columns).measured
        lines = Array(repeating: [], count: columns)
        sections = Array(repeating: [], count: columns)
        gaps = Array(repeating: [], count: columns)
        stackLines = Array(repeating: [], count: columns)
        stripTracks = Array(repeating: 0, count: rows)
        isFloor = Array(repeating: false, count: rows)
    }

    /// Adds a section below those of the column: 60 above its first line, 40 below its last, gaps of 20 between them. Three
    /// quarters of a line are above its baseline.
    ///
    /// - Parameters:
    ///   - lines: heights of its lines, the heading first where it has one.
    ///   - module: with `columns`, the module over several columns that this is a part of.
    mutating func section(
        column: Int, rows: ClosedRange<Int>, lines heights: [Em], hasHeading: Bool = false, module: Int? = nil,
        columns: ClosedRange<Int>? = nil
    ) {
        let index = measured.sections.count
        measured.sections.append(
            Section(
                module: module, column: column, rows: rows, isCard: false, heading: hasHeading ? 0 : nil, nodes: [],
                columns: columns ?? column...column))
        measured.columns[column].append(index)
        let first = lines[column].count
        for (place, height) in heights.enumerated() {
            lines[column].append(
                .init(
                    section: index, height: height, ascent: height * 3 / 4, step: 1, blockHeight: 0, firstSize: height,
                    lastSize: height, isNames: true, isHeading: hasHeading && place == 0, isGraph: false))
            gaps[column].append(20)
            stackLines[column].append(.init(section: index, isHeading: hasHeading && place == 0, setting: 0, vertices: []))
        }
        let height = heights.reduce(0, +) + 20 * max(0, heights.count - 1)
        var (baselines, top): ([Em], Em) = ([], 0)
        for own in heights {
            baselines.append(top + own * 3 / 4 - heights[0] * 3 / 4)
            top += own + 20
        }
        sections[column].append(
            heights.isEmpty
                ? .init(lines: first..<first, above: 0, below: 0, baselines: [], height: 0)
                : .init(
                    lines: first..<first + heights.count, above: 60 + heights[0] * 3 / 4, below: 40, baselines: baselines,
                    height: 60 + height + 40))
    }

    var needs: [ColumnSizing.Needs] {
        lines.indices.map { column in
            let stack = ColumnStack(
                column: column, width: 0, lines: stackLines[column], vertices: [], links: [], nets: [])
            return ColumnSizing.Needs(
                lines: lines[column], sections: sections[column], gaps: gaps[column] + [20],
                plans: GapPlan.plans(of: stack, measured))
        }
    }

    var sizing: VerticalSizing {
        VerticalSizing(
            measured: measured, columns: needs, blocks: ColumnBlock.blocks(of: measured), stripTracks: stripTracks,
            isFloor: isFloor, spacing: Self.spacing, captions: captions)
    }

    /// Sections at random; `spans` says whether some reach over two rows, or are part of a module over two columns.
    init(seed: Int, spans: Bool) {
        var random = SeededGenerator(seed: UInt64(seed))
        let (rows, count) = (random.number(in: 1...5), random.number(in: 1...5))
        self.init(rows: rows, columns: count)
        stripTracks = (0..<rows).map { _ in random.index(5) }
        isFloor[rows - 1] = random.chance(0.5)
        let wide = Array(0..<rows).filter { _ in spans && count > 1 && random.chance(0.4) }
        for column in 0..<count {
            var row = 0
            while row < rows {
                let isTall = spans && row + 1 < rows && !wide.contains(row) && !wide.contains(row + 1) && random.chance(0.25)
                for _ in 0..<random.number(in: 0...2) { addSection(column, row...row, &random) }
                if isTall { addSection(column, row...row + 1, &random) }
                if isTall && random.chance(0.5) { addSection(column, row + 1...row + 1, &random) }
                // Over columns 0 and 1, below whatever else is in their cells.
                if wide.contains(row), column < 2 {
                    let heights = (0..<random.number(in: 1...3)).map { _ in random.number(in: 50...90) }
                    section(
                        column: column, rows: row...row, lines: heights, hasHeading: column == 0, module: row,
                        columns: 0...1)
                }
                row += isTall ? 2 : 1
            }
        }
    }

    private mutating func addSection(_ column: Int, _ rows: ClosedRange<Int>, _ random: inout SeededGenerator) {
        let heights = (0..<random.number(in: 1...5)).map { _ in random.number(in: 50...90) }
        section(column: column, rows: rows, lines: heights, hasHeading: random.chance(0.5))
    }
}
