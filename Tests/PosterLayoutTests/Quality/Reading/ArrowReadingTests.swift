import Drawing
import PosterTestSupport
import Testing

@testable import PosterLayout

/// 1 em is 10 points, 0.5 points are no distance.
@Suite struct ArrowReadingTests {
    private func reading(_ drawing: HandMade) -> ArrowReading {
        let sheet = PrintedSheet(drawing.composition, of: MapBuilder(rows: 1, columns: 1).map)
        return ArrowReading(of: sheet, drawing.composition)
    }

    /// a above b, c beside b, a heading below.
    private var names: HandMade {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 20, y: 50)
        drawing.label("c", x: 100, y: 50)
        drawing.label("heading", x: 20, y: 85, role: .heading)
        return drawing
    }

    @Test func headsPointAtTheMiddleHalf() {
        var drawing = names
        #expect(reading(drawing).headsMiddle == nil)
        drawing.connect("a", "b", (30, 20), (30, 50))
        #expect(reading(drawing).headsMiddle == 1)
        drawing.connect("a", "b", (51, 20), (51, 50))
        #expect(reading(drawing).headsMiddle == 0.5)
        // Heads from aside, and at headings, have no middle to keep to.
        drawing.connect("b", "c", (60, 55), (100, 55))
        drawing.connect("b", "heading", (21, 60), (21, 85))
        #expect(reading(drawing).headsMiddle == 0.5)
    }

    @Test func tipsAreStraight() {
        var drawing = names
        drawing.connect("a", "c", (60, 15), (120, 15), (120, 40.5), (110, 40.5), (110, 50))
        #expect(reading(drawing).shortTips == 0)
        drawing.connect("a", "c", (60, 15), (120, 15), (120, 40.6), (110, 40.6), (110, 50))
        #expect(reading(drawing).shortTips == 1)
    }

    @Test func detoursAreWaysLongerThanTheirGap() {
        var drawing = names
        // 60 for a gap of 30.
        drawing.connect("a", "b", (20, 15), (5, 15), (5, 45), (20, 45))
        #expect(reading(drawing).detours == 0)
        #expect(reading(drawing).detourMax == 0)
        // 70 points for 30: 2.3 times as long.
        drawing.connect("a", "b", (20, 15), (0, 15), (0, 45), (20, 45))
        #expect(reading(drawing).detours == 0)
        #expect(reading(drawing).detourMax == 2.3)
        drawing.connect("a", "b", (60, 15), (85, 15), (85, 45), (60, 45))
        #expect(reading(drawing).detours == 1)
        #expect(reading(drawing).detourMax == 2.7)
    }

    @Test func waysOverTwoColumnsAreFar() {
        var drawing = HandMade(columns: 3)
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 20, y: 60)
        drawing.label("c", x: 420, y: 10)
        #expect(reading(drawing).farShare == 0)
        drawing.connect("a", "b", (40, 20), (40, 60))
        drawing.connect("a", "c", (60, 15), (420, 15))
        #expect(reading(drawing).farShare == 0.9)
    }

    /// As a jump label's: it has no tip, and no length.
    @Test func connectorsWithoutARouteAreNotMeasured() {
        var drawing = names
        drawing.connect("a", "b")
        #expect(reading(drawing) == reading(names))
    }

    @Test func headsThatPartAreADoubleDot() {
        func dots(_ y: Double) -> Int {
            var drawing = names
            drawing.connect("a", "c", net: 0, (80, 20), (80, 55), (100, 55))
            drawing.connect("a", "b", net: 0, (80, 20), (80, y), (60, y))
            return reading(drawing).doubleDots
        }
        #expect(dots(55) == 1)
        #expect(dots(62.4) == 1)
        // 0.8 em less what is no distance.
        #expect(dots(62.5) == 0)
    }

    @Test func headsThatPartUpAndDownAreADoubleDot() {
        func dots(net: Int) -> Int {
            var drawing = names
            drawing.connect("c", "a", net: 0, (100, 35), (40, 35), (40, 20))
            drawing.connect("c", "b", net: net, (100, 35), (40, 35), (40, 50))
            return reading(drawing).doubleDots
        }
        #expect(dots(net: 0) == 1)
        #expect(dots(net: 1) == 0)
    }

    @Test func headsThatLeaveABranchOppositelyAreADoubleDot() {
        var drawing = names
        drawing.connect("a", "c", net: 0, (65, 15), (65, 55), (100, 55))
        drawing.connect("a", "b", net: 0, (80, 15), (80, 55), (60, 55))
        #expect(reading(drawing).doubleDots == 0)
        drawing.junction(net: 1, 80, 55)
        drawing.junction(net: 0, 80, 40)
        #expect(reading(drawing).doubleDots == 0)
        drawing.junction(net: 0, 80, 55)
        #expect(reading(drawing).doubleDots == 1)
    }

    @Test func branchesNextToADoubleDotAreTheSame() {
        var drawing = names
        drawing.connect("a", "c", net: 0, (80, 20), (80, 55), (100, 55))
        drawing.connect("a", "b", net: 0, (80, 20), (80, 55), (60, 55))
        drawing.junction(net: 0, 80, 55)
        #expect(reading(drawing).doubleDots == 1)
    }
}
