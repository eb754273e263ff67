import Testing

@testable import Drawing
@testable import PosterLayout

/// Every rule fires on a drawing that breaks it, and on that one alone.
@Suite struct VerifierTests {
    private func rules(_ drawing: HandMade) -> [Violation.Rule] {
        Verifier().violations(of: drawing.composition).map(\.rule)
    }

    /// Names in two columns, and one arrow from top to bottom in each.
    private var sound: HandMade {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 20, y: 70)
        drawing.label("c", x: 120, y: 10)
        drawing.label("d", x: 120, y: 70)
        drawing.connect("a", "b", (40, 20), (40, 70))
        drawing.connect("c", "d", (140, 20), (140, 70))
        return drawing
    }

    @Test func soundDrawingBreaksNone() {
        #expect(rules(sound) == [])
    }

    @Test func namesThatOverlapAreFound() {
        var drawing = sound
        drawing.label("e", x: 150, y: 75)
        #expect(rules(drawing) == [.labelsOverlap])
    }

    @Test func namesThatLeaveTheSheetAreFound() {
        var drawing = sound
        drawing.label("e", x: 170, y: 40)
        #expect(rules(drawing) == [.labelOutside])
        drawing = sound
        drawing.label("e", x: 60, y: 95, cell: (0, 0))
        #expect(rules(drawing) == [.labelOutside])
    }

    @Test func namesThatAreStruckAreFound() {
        var drawing = sound
        drawing.label("e", x: 35, y: 40)
        #expect(rules(drawing) == [.labelStruck])
    }

    @Test func captionsAreTextAsNamesAre() {
        var drawing = sound
        drawing.caption("m", x: 60, y: 40)
        #expect(rules(drawing) == [])
        drawing.caption("n", x: 90, y: 45)
        #expect(rules(drawing) == [.labelsOverlap])
        drawing = sound
        drawing.caption("m", x: 35, y: 40)
        #expect(rules(drawing) == [.labelStruck])
        drawing = sound
        drawing.caption("m", x: 170, y: 40)
        #expect(rules(drawing) == [.labelOutside])
    }

    @Test func namesThatAreNearlyStruckAreFound() {
        var drawing = sound
        drawing.label("e", x: 40.5, y: 40)
        #expect(rules(drawing) == [.labelStruck])
        drawing = sound
        drawing.label("e", x: 41.5, y: 40)
        #expect(rules(drawing) == [])
    }

    @Test func arrowsThatRunThroughTheirOwnNameAreFound() {
        var drawing = sound
        drawing.label("e", x: 80, y: 40, width: 30)
        drawing.connect("e", "d", (100, 42), (100, 75), (120, 75))
        #expect(rules(drawing) == [.ownLabelStruck])
    }

    @Test func arrowsThatMissTheirNameAreFound() {
        var drawing = sound
        drawing.label("e", x: 80, y: 30, width: 20)
        drawing.connect("e", "d", (90, 40), (90, 75), (110, 75))
        #expect(rules(drawing) == [.looseEnd])
    }

    @Test func arrowsThatRunOnTopOfEachOtherAreFound() {
        var drawing = sound
        drawing.label("e", x: 80, y: 10, width: 20)
        drawing.connect("e", "d", (100, 15), (110, 15), (110, 72), (120, 72))
        #expect(rules(drawing) == [])
        drawing.label("f", x: 80, y: 85, width: 20)
        drawing.connect("d", "f", (120, 78), (110.5, 78), (110.5, 65), (90, 65), (90, 85))
        #expect(rules(drawing).contains(.connectorsOverlap))
    }

    @Test func arrowsThatEndOnAnotherAreFound() {
        var drawing = sound
        drawing.label("e", x: 80, y: 40, width: 20)
        drawing.connect("e", "b", (80, 45), (40, 45), (40, 40.2), (30, 40.2), (30, 70))
        #expect(rules(drawing).contains(.ambiguousTouch))
    }

    @Test func arrowheadsThatMeetAreFound() {
        var drawing = sound
        drawing.label("e", x: 80, y: 10, width: 20)
        drawing.connect("e", "d", (90, 20), (90, 50), (143, 50), (143, 70))
        #expect(rules(drawing) == [.arrowsMeet])
    }

    @Test func linesThatAreAskewAreFound() {
        var drawing = sound
        drawing.label("e", x: 80, y: 10, width: 20)
        drawing.connect("e", "d", (90, 20), (120, 75))
        #expect(rules(drawing) == [.notOrthogonal])
    }

    @Test func linesAlongTheOutlineOfACardAreFound() {
        var drawing = sound
        drawing.card("m", Rect(x: 10, y: 5, width: 60, height: 45))
        #expect(rules(drawing) == [])
        drawing.connect("a", "d", (60, 15), (80, 15), (80, 51), (130, 51), (130, 70))
        #expect(rules(drawing) == [])
        for (y, isBroken) in [(46.0, false), (47.5, true), (49, true)] {
            var other = drawing
            other.connect("a", "b", (30, 20), (30, y), (50, y), (50, 70))
            #expect(rules(other) == (isBroken ? [.alongCard] : []))
        }
    }

    /// The sound drawing with a title, the name of its column and that of its row.
    private var furnished: HandMade {
        var drawing = HandMade(margin: 100)
        drawing.label("a", x: 60, y: 10)
        drawing.columnHead(Rect(x: 0, y: -30, width: 200, height: 20))
        drawing.text("column", role: .columnHead, on: .columnHead(0), x: 80, y: -25)
        drawing.text("row", role: .rowHead, on: .band(row: 0), x: 0, y: 10)
        drawing.text("title", x: 0, y: -60)
        return drawing
    }

    @Test func soundFurnitureBreaksNone() {
        #expect(rules(furnished) == [])
    }

    @Test(arguments: [(30.0, -55.0), (40, -60)])
    func furnitureOnOtherFurnitureIsFound(x: Double, y: Double) {
        var drawing = furnished
        drawing.text("release", role: .release, x: x, y: y)
        #expect(rules(drawing) == (x < 40 ? [.furnitureOverlaps] : []))
    }

    @Test func furnitureOnNamesIsFound() {
        var drawing = furnished
        drawing.label("b", x: 30, y: 50)
        drawing.text("caption", role: .rowCaption, on: .band(row: 0), x: 0, y: 55)
        #expect(rules(drawing) == [.furnitureOverlaps])
    }

    @Test func furnitureThatLeavesTheContentIsFound() {
        var drawing = furnished
        drawing.text("edition", role: .editionName, x: 261, y: -60)
        #expect(rules(drawing) == [.furnitureOutside])
    }

    @Test func furnitureOnTheGridIsFound() {
        var drawing = furnished
        drawing.text("legend", role: .legendText, x: 120, y: 95)
        #expect(rules(drawing) == [.furnitureOnGrid])
        drawing = furnished
        drawing.text("9", role: .gridReference, x: -20, y: 40, width: 21)
        #expect(rules(drawing) == [.furnitureOnGrid])
    }

    /// The row's head begins at 10; em is 10, and 3.5 are kept free.
    @Test(arguments: [(-4.0, false), (-2.5, true)])
    func numberThatAllButTouchesItsRowsHeadIsFound(y: Double, isBroken: Bool) {
        var drawing = furnished
        drawing.text("1", role: .gridReference, on: .band(row: 0), x: 0, y: 0, width: 8, height: 10 + y)
        #expect(rules(drawing) == (isBroken ? [.referenceTooNear] : []))
    }

    @Test(arguments: [(-49.0, false), (-51, true)])
    func lettersThatAllButTouchTheTitleAreFound(y: Double, isBroken: Bool) {
        var drawing = furnished
        drawing.text("A", role: .gridReference, x: 0, y: y + 3.5, width: 8)
        #expect(rules(drawing) == (isBroken ? [.referenceTooNear] : []))
    }

    @Test func namesOfColumnsAndRowsOutsideTheirHeadsAreFound() {
        var drawing = furnished
        drawing.text("wide", role: .columnHead, on: .columnHead(0), x: 170, y: -25)
        #expect(rules(drawing) == [.headOutside])
        drawing = furnished
        drawing.text("long", role: .rowHead, on: .band(row: 0), x: 1, y: 50)
        #expect(rules(drawing) == [.headOutside])
        drawing = furnished
        drawing.text("low", role: .rowCaption, on: .band(row: 0), x: 0, y: 95)
        #expect(rules(drawing) == [.headOutside])
    }

    @Test func branchesOfOneNetMayShareTheirRoute() {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 20, y: 70)
        drawing.label("c", x: 100, y: 70)
        drawing.connect("a", "b", net: 7, (40, 20), (40, 70))
        drawing.connect("a", "c", net: 7, (40, 20), (40, 50), (120, 50), (120, 70))
        #expect(rules(drawing) == [])
    }
}
