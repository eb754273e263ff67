import PosterTestSupport
import Testing

@testable import PosterLayout

/// Cells are 200 points wide, and keep 1.6 em of them free; a space is 2.5 points.
@Suite struct HeadingReadingTests {
    private func broken(_ drawing: HandMade) -> Int {
        let sheet = PrintedSheet(drawing.composition, of: MapBuilder(rows: 1, columns: 1).map)
        return HeadingReading(of: sheet, drawing.composition).broken
    }

    @Test func headingsThatFitOnOneLineAreBrokenWithoutNeed() {
        var drawing = HandMade(rows: 4)
        drawing.heading("one line", x: 10, y: 10, widths: 180)
        drawing.heading("too long", x: 10, y: 110, widths: 90, 91.6)
        #expect(broken(drawing) == 0)
        drawing.heading("fits", x: 10, y: 210, widths: 90, 91.5)
        drawing.heading("fits, of three lines", x: 10, y: 310, widths: 60, 60, 59)
        #expect(broken(drawing) == 2)
    }

    @Test func headingsSideBySideShareTheirCell() {
        var drawing = HandMade()
        drawing.heading("one", x: 10, y: 10, widths: 40, 40)
        #expect(broken(drawing) == 1)
        drawing.heading("two", x: 110, y: 10, widths: 40, 40)
        #expect(broken(drawing) == 0)
    }
}
