import PosterTestSupport
import Testing

@testable import PosterLayout

/// A cell of 200 by 100 points in 48 by 48 fields.
@Suite struct EmptinessReadingTests {
    private func reading(_ drawing: HandMade) -> EmptinessReading {
        let sheet = PrintedSheet(drawing.composition, of: MapBuilder(rows: 1, columns: 1).map)
        return EmptinessReading(of: sheet, drawing.composition)
    }

    @Test func largestEmptyRectangleIsAShareOfTheCell() {
        var drawing = HandMade()
        // Fields 0 to 24 of 48 columns: 23 stay.
        drawing.label("a", x: 0, y: 0, width: 100, size: 100)
        #expect(reading(drawing).worst == 0.48)
        #expect(reading(drawing).mean == 0.48)
    }

    @Test func linesAndCaptionsTakeRoom() {
        var drawing = HandMade()
        drawing.label("a", x: 0, y: 0, width: 100, size: 100)
        // In the middle of what is free, 50 points wide, 12 fields: 24 and 37 are taken.
        drawing.connect("a", "b", (155, 0), (155, 100))
        // 25 to 36, of 48.
        #expect(reading(drawing).worst == 0.25)
        drawing.caption("m", x: 100, y: 45, width: 50)
        // Right of the line are 38 to 47.
        #expect(reading(drawing).worst == 0.21)
    }

    @Test func cellsWithoutTextsDoNotCount() {
        var drawing = HandMade(columns: 3)
        #expect(reading(drawing).worst == nil)
        #expect(reading(drawing).mean == 0)
        drawing.label("a", x: 0, y: 0, width: 100, size: 100)
        drawing.label("b", x: 201, y: 0, width: 198, size: 99)
        drawing.connect("a", "b", (410, 0), (410, 100))
        #expect(reading(drawing).worst == 0.48)
        // 0 in the second: its fields are all begun.
        #expect(reading(drawing).mean == 0.24)
    }

    @Test func whatStandsAtACellsFarEdgeTakesNothingOfIt() {
        var drawing = HandMade(columns: 2)
        drawing.label("a", x: 200, y: 0, width: 200, size: 100)
        #expect(reading(drawing).worst == 1)
        #expect(reading(drawing).mean == 0.5)
    }
}
