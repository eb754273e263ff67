import PosterTestSupport
import Testing

@testable import PosterLayout

/// A module with a group of `a` and `b`, and two names beside it. 1 em is 10 points, 0.5 points are no distance.
@Suite struct GroupReadingTests {
    private func reading(_ drawing: HandMade) -> GroupReading {
        var map = MapBuilder(rows: 1, columns: 1)
        map.module("m", row: 0, column: 0)
        map.group("g", module: "m")
        map.item("c", module: "m")
        map.item("a", module: "m", group: "g")
        map.item("b", module: "m", group: "g")
        map.item("d", module: "m")
        return GroupReading(of: PrintedSheet(drawing.composition, of: map.map))
    }

    private func group(b y: Double = 40) -> HandMade {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 20)
        drawing.label("b", x: 20, y: y)
        return drawing
    }

    @Test func groupsOfOneTextAreNone() {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 20)
        #expect(reading(drawing).groups == 0)
        #expect(reading(drawing).neighbour == nil)
        // Its heading is a text of it.
        drawing.label("g", x: 20, y: 5, role: .subheading)
        #expect(reading(drawing).groups == 1)
        #expect(reading(drawing).neighbour == 1)
    }

    @Test func membersFartherThanAnEmAreTorn() {
        #expect(reading(group(b: 40)).torn == 0)
        #expect(reading(group(b: 40.01)).torn == 1)
    }

    @Test func chainOfMembersIsOnePiece() {
        var drawing = group(b: 60)
        #expect(reading(drawing).torn == 1)
        drawing.label("g", x: 20, y: 40, role: .subheading)
        #expect(reading(drawing).torn == 0)
    }

    @Test func namesInAGroupsBoxAreForeign() {
        var drawing = group(b: 60)
        // The box ends at 60.
        drawing.label("c", x: 59.5, y: 40)
        #expect(reading(drawing).foreign == 0)
        drawing.label("d", x: 59.4, y: 40)
        #expect(reading(drawing).foreign == 1)
        drawing.label("m", x: 30, y: 45, role: .heading)
        #expect(reading(drawing).foreign == 2)
    }

    @Test func connectorsThroughAGroupsBoxAreForeignOnce() {
        var drawing = group(b: 60)
        drawing.connect("c", "d", (30, 0), (30, 40), (50, 40), (50, 95))
        #expect(reading(drawing).foreign == 1)
        drawing.connect("d", "c", (0, 70), (100, 70))
        #expect(reading(drawing).foreign == 1)
        drawing.connect("c", "a", (50, 0), (50, 40))
        #expect(reading(drawing).foreign == 1)
        drawing.connect("d", "c", (0, 69.5), (100, 69.5))
        #expect(reading(drawing).foreign == 2)
    }

    @Test func headingsStandFirst() {
        var first = group(b: 35)
        first.label("g", x: 20, y: 5, role: .subheading)
        #expect(reading(first).falseHeads == 0)
        var second = group(b: 50)
        second.label("g", x: 20, y: 29.5, role: .subheading)
        #expect(reading(second).falseHeads == 1)
    }

    @Test func headingsAreNearestToTheirOwn() {
        var drawing = group()
        drawing.label("g", x: 20, y: 0, role: .subheading)
        drawing.label("c", x: 69.5, y: 0)
        #expect(reading(drawing).falseHeads == 0)
        drawing.label("d", x: 69.4, y: 0)
        #expect(reading(drawing).falseHeads == 1)
    }

    @Test func nearestTextIsOfTheGroup() {
        var drawing = group(b: 50)
        #expect(reading(drawing).neighbour == 1)
        // 5 from a, which b is 20 from; and 20.6 from b.
        drawing.label("c", x: 65, y: 20)
        #expect(reading(drawing).neighbour == 0.5)
        drawing.label("d", x: 65, y: 50)
        #expect(reading(drawing).neighbour == 0)
    }
}
