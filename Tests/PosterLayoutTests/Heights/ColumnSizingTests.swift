import PosterTestSupport
import Testing

@testable import PosterLayout

/// What a column's lines and sections need of height: a line of names of one em is 0.74 + 0.22 em high.
@Suite struct ColumnSizingTests {
    private static let spacing = Spacing()
    private let metrics = BlockMetrics(spacing: spacing)
    private var ascent: Em { metrics.ascent(.emScale) }
    private var descent: Em { metrics.descent(.emScale) }
    /// From its first baseline on, a section's lines stand on multiples of it.
    private let unit = spacing.unit

    private func needs(_ grid: HandMadeGrid, tracks: [Int] = []) -> ColumnSizing.Needs {
        let stack = grid.columns[0].stack
        let channels = (0...stack.lines.count).map { gap in
            Channel(segments: [], places: [], trackCount: gap < tracks.count ? tracks[gap] : 0)
        }
        return ColumnSizing(stack, grid.plans[0], grid.measured, Self.spacing).needs(channels)
    }

    @Test func linesAreAsHighAsTheirNames() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, heading: "h", lines: [["a", "b"]])
        let lines = needs(grid).lines
        #expect(lines.map(\.height) == [ascent + descent, ascent + descent])
        #expect(lines.map(\.ascent) == [ascent, ascent])
        #expect(lines.map(\.blockHeight) == [0, 0])
        #expect(lines.map(\.isHeading) == [true, false])
        #expect(lines.allSatisfy { $0.isNames && !$0.isGraph && $0.step == unit })
    }

    /// Names are two units apart, and three units below a heading. Their boxes keep 0.5 em from the section's edges; a heading's
    /// baseline stands 2 em below.
    @Test(arguments: [false, true])
    func aSectionIsItsLinesAndTheRoomAroundThem(hasHeading: Bool) {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, heading: hasHeading ? "h" : nil, lines: hasHeading ? [["a"]] : [["a"], ["b"]])
        let section = needs(grid).sections[0]
        let (above, pitch): (Em, Em) = hasHeading ? (.em(2), 3 * unit) : (.em(0.5) + ascent, 2 * unit)
        #expect(
            section
                == .init(
                    lines: 0..<2, above: above, below: .em(0.5), baselines: [0, pitch],
                    height: above + pitch + descent + .em(0.5)))
    }

    @Test func aSectionWithoutLinesNeedsNothing() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [])
        grid.section(column: 0, row: 0, lines: [["a"]])
        let sections = needs(grid).sections
        #expect(sections[0] == .init(lines: 0..<0, above: 0, below: 0, baselines: [], height: 0))
        #expect(sections[1].lines == 0..<1)
    }

    /// Three tracks between lines need 0.27 + 2 · 0.44 + 0.27 em, so that the lines are four units apart; below a card's last line they keep to it, and need 0.36 em
    /// to its edge.
    @Test func tracksMakeASectionHigher() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, isCard: true, lines: [["a"], ["b"]])
        grid.section(column: 0, row: 0, lines: [["c"]])
        let (plain, within, below) = (needs(grid), needs(grid, tracks: [0, 3]), needs(grid, tracks: [0, 0, 3]))
        #expect(plain.sections[0].baselines == [0, 2 * unit])
        #expect(within.sections[0].baselines == [0, 4 * unit])
        #expect(within.sections[0].height - plain.sections[0].height == 2 * unit)
        #expect(within.sections[0].below == .em(0.5))
        #expect(below.sections[0].below == .em(0.27) + 2 * .em(0.44) + .em(0.36))
        #expect(below.sections[0].height - plain.sections[0].height == below.sections[0].below - .em(0.5))
        #expect(below.sections[1] == plain.sections[1])
    }

    /// Between sections of which none is a card, tracks have the room below the one, between both and above the other; what
    /// they lack the upper one gets.
    @Test func aGapBetweenSectionsGetsWhatItLacks() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [["a"]])
        grid.section(column: 0, row: 0, lines: [["c"]])
        let room = Int.em(0.5) + .em(0.45) + .em(0.5)
        // One fits into that, five do not.
        #expect(needs(grid, tracks: [0, 1]).sections[0].below == .em(0.5))
        let need = Int.em(0.27) + 4 * .em(0.44) + .em(0.55)
        #expect(needs(grid, tracks: [0, 5]).sections[0].below == .em(0.5) + need - room)
    }

    /// More tracks anywhere, and nothing gets lower; every gap is as high as its tracks need.
    @Test(arguments: 1...150)
    func needsGrowWithTracks(seed: Int) {
        let grid = HandMadeGrid(seed: seed)
        var random = SeededGenerator(seed: UInt64(seed))
        let tracks = grid.plans[0].map { _ in random.index(4) }
        let more = tracks.map { $0 + random.index(3) }
        let (before, after) = (needs(grid, tracks: tracks), needs(grid, tracks: more))
        let sizing = GapSizing(spacing: Self.spacing)
        for (gap, plan) in grid.plans[0].enumerated() {
            let channel = Channel(segments: [], places: [], trackCount: tracks[gap])
            #expect(before.gaps[gap] == sizing.need(channel, plan))
            #expect(before.gaps[gap] <= after.gaps[gap])
        }
        let lines = grid.columns[0].stack.lines
        for (place, section) in grid.measured.columns[0].enumerated() {
            #expect(Array(before.sections[place].lines) == lines.indices.filter { lines[$0].section == section })
        }
        for (a, b) in zip(before.sections, after.sections) {
            #expect(a.above >= 0 && a.below >= 0)
            #expect(a.height <= b.height)
            guard let last = a.lines.last else { continue }
            #expect(a.height == a.above + a.baselines.last! + before.lines[last].height - before.lines[last].ascent + a.below)
            for (line, (upper, lower)) in zip(a.lines.dropFirst(), zip(a.baselines, a.baselines.dropFirst())) {
                let between =
                    lower - before.lines[line].ascent - (upper + before.lines[line - 1].height - before.lines[line - 1].ascent)
                #expect(between >= before.gaps[line])
                #expect((lower - upper) % unit == 0)
            }
        }
    }
}
