import Testing

@testable import Drawing
@testable import PosterLayout

/// The rules of jumps, each broken alone.
@Suite struct VerifierJumpTests {
    private func rules(_ drawing: HandMade) -> [Violation.Rule] {
        Verifier().violations(of: drawing.composition).map(\.rule)
    }

    private var names: HandMade {
        var drawing = HandMade(columns: 3)
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 420, y: 70)
        return drawing
    }

    private func drawing(_ change: (inout ConnectorJump) -> Void = { _ in }) -> HandMade {
        var drawing = names
        drawing.jump("a", "b", change: change)
        return drawing
    }

    @Test func soundJumpBreaksNone() {
        #expect(rules(drawing()) == [])
    }

    @Test func labelsMayLieOnNoName() {
        var drawing = drawing()
        drawing.label("c", x: 100, y: 15)
        #expect(rules(drawing) == [.labelsOverlap])
    }

    @Test func labelsMayLieOnNoOtherLabel() {
        var drawing = drawing()
        drawing.label("c", x: 420, y: 30)
        drawing.jump("a", "c")
        #expect(rules(drawing).filter { $0 == .labelsOverlap }.count == 1)
    }

    @Test func connectorsMayNotRunThroughLabels() {
        var drawing = drawing()
        drawing.label("c", x: 90, y: 40)
        drawing.label("d", x: 90, y: 0, width: 40, size: 4)
        drawing.connect("c", "d", (100, 40), (100, 4))
        #expect(rules(drawing) == [.labelStruck])
    }

    @Test func stubsMayStrikeNoName() {
        var drawing = drawing()
        drawing.label("c", x: 64, y: 12, width: 8, size: 6)
        #expect(rules(drawing) == [.labelStruck])
    }

    @Test func stubMayNotRunThroughItsOwnLabel() {
        #expect(rules(drawing { $0.tail.route[1].x += 10 }) == [.ownLabelStruck])
    }

    @Test func stubHasToTouchItsName() {
        #expect(rules(drawing { $0.tail.route[0].x += 5 }) == [.looseEnd])
        #expect(rules(drawing { $0.head.route[1].x += 5 }) == [.looseEnd])
    }

    @Test func labelHasToStandAtItsStub() {
        #expect(rules(drawing { $0.tail.lines[0].box.x += 10 }) == [.jumpOffStub])
        #expect(rules(drawing { $0.head.lines = [] }) == [.jumpOffStub])
        #expect(rules(drawing { $0.head.route = [] }) == [.looseEnd, .jumpOffStub])
    }

    @Test func labelStaysInItsField() {
        #expect(rules(drawing { $0.tail.lines[0].box.width = 130 }) == [.jumpOutside])
        #expect(rules(drawing { $0.tail.field = "C1" }) == [.jumpOutside])
    }

    @Test func jumpHasNoRouteBesideIt() {
        var composition = drawing().composition
        composition.connectors[0].route = [Point(60, 15), Point(420, 15)]
        #expect(Verifier().violations(of: composition).map(\.rule) == [.jumpBesideRoute])
    }

    @Test func connectorWithNeitherRouteNorJumpIsLoose() {
        var drawing = names
        drawing.connect("a", "b")
        #expect(rules(drawing) == [.looseEnd, .looseEnd])
    }
}
