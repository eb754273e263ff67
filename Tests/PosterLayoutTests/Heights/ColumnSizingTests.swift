import PosterTestSupport
import Testing

@testable import PosterLayout

/// What a column's lines and sections need of height: a line of names of one em is 0.74 + 0.22 em high.
@Suite struct ColumnSizingTests {
    private static let spacing = Spacing()
    private let line: Em = .em(0.74) + .em(0.22)

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
        let expected = ColumnSizing.Line(section: 0, height: line, ascent: .em(0.74))
        #expect(needs(grid).lines == [expected, expected])
    }

    /// Room above, lines and the gap between them, room below: 0.5 em above names, 0.7 above a heading, 0.5 below either.
    @Test(arguments: [false, true])
    func aSectionIsItsLinesAndTheRoomAroundThem(hasHeading: Bool) {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, heading: hasHeading ? "h" : nil, lines: hasHeading ? [["a"]] : [["a"], ["b"]])
        let section = needs(grid).sections[0]
        let (above, gap): (Em, Em) = hasHeading ? (.em(0.7), .em(0.35) + .em(0.22)) : (.em(0.5), .em(0.35))
        #expect(section == .init(lines: 0..<2, above: above, below: .em(0.5), height: above + line + gap + line + .em(0.5)))
    }

    @Test func aSectionWithoutLinesNeedsNothing() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [])
        grid.section(column: 0, row: 0, lines: [["a"]])
        let sections = needs(grid).sections
        #expect(sections[0] == .init(lines: 0..<0, above: 0, below: 0, height: 0))
        #expect(sections[1].lines == 0..<1)
    }

    /// Three tracks between lines need 0.27 + 2 · 0.44 + 0.27 em; below a card's last line they keep to it, and need 0.36 em
    /// to its edge.
    @Test func tracksMakeASectionHigher() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, isCard: true, lines: [["a"], ["b"]])
        grid.section(column: 0, row: 0, lines: [["c"]])
        let (plain, within, below) = (needs(grid), needs(grid, tracks: [0, 3]), needs(grid, tracks: [0, 0, 3]))
        #expect(within.sections[0].height - plain.sections[0].height == .em(0.27) + 2 * .em(0.44) + .em(0.27) - .em(0.35))
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
        let room = Int.em(0.5) + .em(0.45) + .em(0.7)
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
            let lines = a.lines.reduce(0) { $0 + before.lines[$1].height }
            let gaps = a.lines.dropFirst().reduce(0) { $0 + before.gaps[$1] }
            #expect(a.height == a.above + lines + gaps + a.below)
        }
    }
}
