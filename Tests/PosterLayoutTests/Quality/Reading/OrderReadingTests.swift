import PosterTestSupport
import Testing

@testable import PosterLayout

/// A module with the names `a`, `b`, `c`, `d` in this order; 1 em is 10 points.
@Suite struct OrderReadingTests {
    private func tau(_ drawing: HandMade, groups: [String: String] = [:]) -> Double? {
        var map = MapBuilder(rows: 1, columns: 1)
        map.module("m", row: 0, column: 0)
        map.group("g", module: "m")
        for id in ["a", "b", "c", "d"] { map.item(id, module: "m", group: groups[id]) }
        return OrderReading(of: PrintedSheet(drawing.composition, of: map.map)).tau
    }

    private func names(_ places: (String, Double, Double)...) -> HandMade {
        var drawing = HandMade()
        for (id, x, y) in places { drawing.label(id, x: x, y: y) }
        return drawing
    }

    @Test func orderIsReadDownAColumn() {
        #expect(tau(names(("a", 20, 10), ("b", 20, 30), ("c", 20, 50), ("d", 20, 70))) == 1)
        #expect(tau(names(("a", 20, 70), ("b", 20, 50), ("c", 20, 30), ("d", 20, 10))) == -1)
        // One pair of six is turned: 5 less 1, of 6.
        #expect(tau(names(("a", 20, 10), ("c", 20, 30), ("b", 20, 50), ("d", 20, 70))) == 0.67)
    }

    @Test func orderIsReadLineByLineOrColumnByColumn() {
        #expect(tau(names(("a", 20, 10), ("b", 80, 10), ("c", 20, 60), ("d", 80, 60))) == 1)
        #expect(tau(names(("a", 20, 10), ("b", 20, 60), ("c", 80, 10), ("d", 80, 60))) == 1)
        // Columns less than 0.3 em apart are one, and lines read them a, c, b, d.
        #expect(tau(names(("a", 20, 10), ("b", 20, 24), ("c", 62, 10), ("d", 62, 24))) == 0.67)
    }

    @Test func orderIsReadShelfByShelf() {
        var drawing = HandMade(rows: 2)
        for (id, x, y) in [("a", 20.0, 10.0), ("b", 20, 22), ("c", 80, 10), ("d", 20, 60)] { drawing.label(id, x: x, y: y) }
        #expect(tau(drawing) == 1)
    }

    @Test func namesWithConnectorsHaveNoOrder() {
        var drawing = names(("a", 20, 10), ("b", 20, 30), ("c", 20, 70), ("d", 20, 50))
        #expect(tau(drawing) == 0.67)
        // Not drawn from end to end, it is a connector all the same.
        drawing.connect("elsewhere", "d")
        #expect(tau(drawing) == 1)
    }

    @Test func groupsStandWhereTheirFirstNameDoes() {
        let drawing = names(("d", 20, 10), ("a", 20, 30), ("b", 20, 50), ("c", 20, 70))
        #expect(tau(drawing) == 0)
        #expect(tau(drawing, groups: ["a": "g", "d": "g"]) == 1)
    }

    @Test func singleNameHasNoOrder() {
        #expect(tau(names(("a", 20, 10))) == nil)
    }

    @Test(arguments: [([0, 1, 2], 3), ([2, 1, 0], -3), ([1, 0, 2], 1), ([], 0), ([2, 0, 3, 1], 0)])
    func agreementCountsPairs(order: [Int], agreement: Int) {
        #expect(OrderReading.agreement(order) == agreement)
    }
}
