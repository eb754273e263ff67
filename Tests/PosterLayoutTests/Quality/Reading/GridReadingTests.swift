import Drawing
import PosterTestSupport
import Testing

@testable import PosterLayout

/// 1 em is 10 points, 0.5 points are no distance; baselines are 7.5 below the upper edges.
@Suite struct GridReadingTests {
    private func reading(_ drawing: HandMade) -> GridReading {
        let sheet = PrintedSheet(drawing.composition, of: MapBuilder(rows: 1, columns: 1).map)
        return GridReading(of: sheet, drawing.composition)
    }

    @Test func baselinesAreSharedAcrossCells() {
        var drawing = HandMade(rows: 2, columns: 2)
        drawing.label("a", x: 20, y: 10)
        drawing.label("below", x: 20, y: 110)
        #expect(reading(drawing).baselines == nil)
        drawing.label("b", x: 220, y: 10.5)
        #expect(reading(drawing).baselines == 1)
        drawing.label("c", x: 80, y: 40)
        drawing.label("d", x: 220, y: 40.6)
        #expect(reading(drawing).baselines == 0.5)
        // Headings are no names.
        drawing.label("e", x: 120, y: 70)
        drawing.label("heading", x: 220, y: 70, role: .heading)
        #expect(reading(drawing).baselines == 0.4)
    }

    @Test func namesOfOneLineCountOnce() {
        var drawing = HandMade(columns: 2)
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 80, y: 10)
        drawing.label("c", x: 20, y: 40)
        drawing.label("d", x: 220, y: 10)
        #expect(reading(drawing).baselines == 0.67)
    }

    @Test func axesAreLeftEdgesAndMiddles() {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 10)
        #expect(reading(drawing).axes == nil)
        drawing.label("b", x: 20.5, y: 30, width: 90)
        #expect(reading(drawing).axes == 1)
        drawing.label("c", x: 27, y: 50, width: 26)
        #expect(reading(drawing).axes == 1)
        drawing.label("d", x: 120, y: 70)
        #expect(reading(drawing).axes == 0.75)
    }

    @Test func namesOfOneLineAreOnNoAxis() {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 20, y: 13)
        drawing.label("c", x: 100, y: 60)
        #expect(reading(drawing).axes == 0)
    }

    @Test func pitchesWithinAShadeAreOne() {
        func pitches(_ ys: Double...) -> Int {
            var drawing = HandMade()
            for (place, y) in ys.enumerated() { drawing.label("\(place)", x: 20, y: y) }
            return reading(drawing).pitches
        }
        #expect(pitches(10) == 0)
        #expect(pitches(10, 30, 50) == 1)
        #expect(pitches(10, 30, 50.3) == 1)
        #expect(pitches(10, 30, 50.5) == 2)
        // Less than 0.3 em is no distance of lines.
        #expect(pitches(10, 12.9) == 0)
    }

    @Test func guttersAreComparedWidestToNarrowest() {
        var drawing = HandMade(columns: 3)
        #expect(reading(HandMade()).gutters == nil)
        drawing.setColumns(Interval(0, 100), Interval(120, 200), Interval(230, 300))
        #expect(reading(drawing).gutters == 1.5)
    }
}
