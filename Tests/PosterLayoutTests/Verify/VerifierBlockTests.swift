import Testing

@testable import Drawing
@testable import PosterLayout

/// Every rule of groups fires on a drawing that breaks it, and on that one alone.
@Suite struct VerifierBlockTests {
    private func rules(_ drawing: HandMade) -> [Violation.Rule] {
        Verifier().violations(of: drawing.composition).map(\.rule)
    }

    /// A plate with a heading and two names, em 10; a list of two names beside it; a name alone.
    private var sound: HandMade {
        var drawing = HandMade()
        drawing.plate("g", Rect(x: 15, y: 6, width: 60, height: 44), rule: 22)
        drawing.label("g", x: 20, y: 10, role: .subheading, group: "g")
        drawing.label("a", x: 20, y: 24, group: "g")
        drawing.label("b", x: 20, y: 36, group: "g")
        drawing.label("c", x: 90, y: 10, group: "list")
        drawing.label("d", x: 90, y: 23, group: "list")
        drawing.label("alone", x: 20, y: 70)
        return drawing
    }

    @Test func soundGroupsBreakNone() {
        var drawing = sound
        drawing.connect("alone", "b", (40, 70), (40, 46))
        #expect(rules(drawing) == [])
    }

    @Test func namesOnAForeignPlateAreFound() {
        var drawing = sound
        drawing.label("e", x: 62, y: 36, width: 12)
        #expect(rules(drawing) == [.foreignNameInGroup])
        drawing = sound
        drawing.label("e", x: 76, y: 36, width: 12)
        #expect(rules(drawing) == [])
    }

    @Test func namesAmongOthersOfAListAreFound() {
        var drawing = sound
        drawing.label("c2", x: 145, y: 23, group: "list")
        drawing.label("e", x: 145, y: 10, width: 30)
        // Its left end is in the box around the three names of the list.
        #expect(rules(drawing).contains(.foreignNameInGroup))
    }

    @Test func captionsOnAPlateAreFound() {
        var drawing = sound
        drawing.caption("m", x: 62, y: 36, width: 12)
        #expect(rules(drawing) == [.foreignNameInGroup])
    }

    @Test(arguments: [(68.0, [Violation.Rule.foreignConnectorInGroup]), (78.0, [])])
    func connectorsOverAForeignPlateAreFound(x: Double, broken: [Violation.Rule]) {
        var drawing = sound
        drawing.connect("alone", "c", (60, 75), (x, 75), (x, 15), (90, 15))
        #expect(rules(drawing) == broken)
    }

    /// Across a plate's empty foot.
    @Test func connectorsThatRunAcrossAreFoundToo() {
        var drawing = sound
        drawing.label("e", x: 2, y: 45, width: 10)
        drawing.connect("e", "d", (12, 48), (82, 48), (82, 28), (90, 28))
        #expect(rules(drawing) == [.foreignConnectorInGroup])
    }

    @Test func connectorsOfTheGroupAreNotForeign() {
        var drawing = sound
        drawing.connect("a", "b", (60, 29), (70, 29), (70, 41), (60, 41))
        drawing.connect("alone", "g", (60, 75), (66, 75), (66, 15), (60, 15))
        #expect(rules(drawing) == [])
    }

    /// 10 points are 1 em.
    @Test(arguments: [(43.0, false), (44, true)])
    func namesTooFarFromTheirGroupAreFound(y: Double, isTorn: Bool) {
        var drawing = sound
        drawing.label("far", x: 90, y: y, group: "list")
        #expect(rules(drawing) == (isTorn ? [.groupTorn] : []))
    }

    @Test func labelsOfJumpsLinkTheNamesTheyStandUnder() {
        var drawing = HandMade()
        drawing.label("c", x: 20, y: 10, group: "list")
        drawing.label("d", x: 20, y: 45, group: "list")
        drawing.label("e", x: 90, y: 10)
        #expect(rules(drawing) == [.groupTorn])
        drawing.jump("c", "e") { jump in
            jump.tail.route = [Point(25, 20), Point(25, 32), Point(29, 32)]
            jump.tail.lines[0].box = Rect(x: 30, y: 27, width: 40, height: 10)
        }
        #expect(rules(drawing) == [])
    }

    @Test func headingsBelowANameAreFound() {
        var drawing = HandMade()
        drawing.plate("g", Rect(x: 15, y: 6, width: 60, height: 44), rule: 48)
        drawing.label("a", x: 20, y: 10, group: "g")
        drawing.label("g", x: 20, y: 22, role: .subheading, group: "g")
        drawing.label("b", x: 20, y: 36, group: "g")
        #expect(rules(drawing) == [.headingNotFirst])
    }

    @Test func headingsThatAreNotAboveTheirRuleAreFound() {
        var drawing = HandMade()
        drawing.plate("g", Rect(x: 15, y: 6, width: 60, height: 44), rule: 15)
        drawing.label("g", x: 20, y: 12, role: .subheading, group: "g")
        drawing.label("a", x: 20, y: 24, group: "g")
        #expect(rules(drawing) == [.headingNotFirst])
    }

    @Test(arguments: [(19.2, false), (18.5, true)])
    func namesTooNearTheirPlatesSideAreFound(x: Double, isTight: Bool) {
        var drawing = HandMade()
        drawing.plate("g", Rect(x: 15, y: 6, width: 60, height: 44), rule: 22)
        drawing.label("g", x: 20, y: 10, role: .subheading, group: "g")
        drawing.label("a", x: x, y: 24, group: "g")
        #expect(rules(drawing) == (isTight ? [.plateTight] : []))
    }

    @Test func platesThatOverlapAreFound() {
        var drawing = sound
        drawing.plate("h", Rect(x: 73, y: 36, width: 50, height: 24), rule: 52)
        drawing.label("h", x: 78, y: 40, width: 30, role: .subheading, group: "h")
        #expect(rules(drawing) == [.platesOverlap])
    }
}
