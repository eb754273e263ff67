import Testing

@testable import PosterLayout
@testable import TextFormats

@Suite struct GapPlanTests {
    @Test func everyGapKnowsWhatIsAboveAndBelow() {
        var grid = HandMadeGrid(rows: 2, columns: 1)
        grid.section(column: 0, row: 0, heading: "h", lines: [["a"], ["b"]])
        grid.section(column: 0, row: 0, isCard: true, lines: [["c"]])
        grid.section(column: 0, row: 1, lines: [["d"]])
        #expect(
            grid.plans[0] == [
                GapPlan(place: .top, row: 0),
                GapPlan(place: .belowHeading, row: 0),
                GapPlan(place: .lines, row: 0),
                GapPlan(place: .sections, row: 0, isCardAbove: false, isCardBelow: true, mayEndRow: false),
                GapPlan(place: .rows, row: 0, isCardAbove: true, isCardBelow: false, mayEndRow: true),
                GapPlan(place: .bottom, row: 1, isCardAbove: false, isCardBelow: false, mayEndRow: true),
            ])
    }

    @Test func aColumnWithoutNamesHasOneGap() {
        let grid = HandMadeGrid(rows: 2, columns: 1)
        #expect(grid.plans == [[GapPlan(place: .top, row: 0)]])
    }

    /// A section without names, drawn as a card, has no line: its outline lies in the gap all the same.
    @Test func anEmptyCardBetweenIsSeen() {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [["a"]])
        grid.section(column: 0, row: 0, isCard: true, lines: [])
        grid.section(column: 0, row: 0, lines: [["b"]])
        #expect(grid.plans[0][1] == GapPlan(place: .sections, row: 0, isCardAbove: false, isCardBelow: true))
    }

    /// A section that ends in an earlier row than the one below it may be the last of that row.
    @Test func aSectionAboveOneOverMoreRowsMayEndItsRow() {
        var grid = HandMadeGrid(rows: 2, columns: 1)
        grid.section(column: 0, row: 0, isCard: true, lines: [["a"]])
        grid.section(column: 0, rows: 0...1, lines: [["b"]])
        #expect(grid.plans[0][1] == GapPlan(place: .sections, row: 0, isCardAbove: true, isCardBelow: false, mayEndRow: true))
    }

    /// A section over two rows, above one of the lower row, may end with the upper.
    @Test func aSectionOverRowsAboveOneOfTheLowerMayEndWithTheUpper() {
        var grid = HandMadeGrid(rows: 2, columns: 1)
        grid.section(column: 0, rows: 0...1, lines: [["a"]])
        grid.section(column: 0, row: 1, lines: [["b"]])
        #expect(grid.plans[0][1] == GapPlan(place: .rows, row: 0, mayEndRow: true))
    }

    @Test func tracksKeepToTheSectionWhereSomethingIsDrawnAroundIt() {
        #expect(GapPlan(place: .rows, row: 0).keepsToSection)
        #expect(GapPlan(place: .sections, row: 0, isCardBelow: true).keepsToSection)
        #expect(GapPlan(place: .sections, row: 0, isCardAbove: true).keepsToSection)
        #expect(!GapPlan(place: .sections, row: 0).keepsToSection)
        #expect(GapPlan(place: .bottom, row: 0, isCardAbove: true).keepsToSection)
        #expect(!GapPlan(place: .bottom, row: 0).keepsToSection)
        for place in [GapPlan.Place.top, .belowHeading, .lines] {
            #expect(!GapPlan(place: place, row: 0, isCardAbove: true, isCardBelow: true).keepsToSection)
        }
    }
}
