import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct PlainerDrawingTests {
    private let violation = Violation(rule: .labelOutside, first: "a", second: "A1")

    private func map(_ connectors: Int) -> PosterMap {
        var map = MapBuilder(rows: 1, columns: 1)
        for number in 0...connectors { map.item("n\(number)", row: 0, column: 0) }
        for number in 0..<connectors { map.connect("n\(number)", "n\(number + 1)") }
        return map.map
    }

    private func meeting(_ first: String, _ second: String) -> Violation {
        Violation(rule: .arrowsMeet, first: first, second: second)
    }

    @Test func whatKeepsTheRulesIsDrawnOnce() throws {
        var attempts: [Plainness] = []
        let outcome = try PlainerDrawing(effort: .normal).draw(map(1)) { _, _, plainness in
            attempts.append(plainness)
            return PlainerDrawing.Attempt(drawing: "a drawing", violations: [])
        }
        #expect(outcome.drawing == "a drawing")
        #expect(outcome.omitted == [])
        #expect(attempts == [Plainness(effort: .normal)])
    }

    @Test func eachStepIsTriedOnceFromWhatWasAskedForOn() throws {
        let plainer = PlainerDrawing(effort: .best)
        var attempts: [Plainness] = []
        let outcome = try plainer.draw(map(1)) { _, _, plainness in
            attempts.append(plainness)
            let isLast = plainness == Plainness(effort: .fast, areNamesAlone: true, isWide: true)
            return PlainerDrawing.Attempt(drawing: attempts.count, violations: isLast ? [] : [violation])
        }
        #expect(attempts == plainer.steps)
        #expect(attempts.first == Plainness(effort: .best))
        #expect(Set(attempts).count == 6)
        #expect(outcome.drawing == 6)
        #expect(outcome.omitted == [])
    }

    @Test func connectorsThatBreakRulesAreNamedBeforeAnyIsLeftOut() throws {
        var named: [[String]] = []
        let outcome = try PlainerDrawing(effort: .fast).draw(map(4)) { map, omitted, plainness in
            #expect(omitted == [])
            if !plainness.named.isEmpty { named.append(plainness.named) }
            let rest = ["n1→n2", "n2→n3"].filter { !plainness.named.contains($0) }
            return PlainerDrawing.Attempt(
                drawing: 0, violations: rest.isEmpty ? [] : [Violation(rule: .labelStruck, first: rest[0], second: "n0")])
        }
        #expect(outcome.omitted == [])
        #expect(named == [["n1→n2"], ["n1→n2", "n2→n3"]])
    }

    @Test func atLastAllAreNamed() throws {
        let all = map(4).connectors.map(\.id)
        let outcome = try PlainerDrawing(effort: .fast).draw(map(4)) { _, _, plainness in
            PlainerDrawing.Attempt(
                drawing: plainness.named, violations: plainness.named == all ? [] : [meeting("n0→n1", "n1→n2")])
        }
        #expect(outcome.drawing == all)
        #expect(outcome.omitted == [])
    }

    @Test func connectorThatMostRulesAreBrokenForIsLeftOutLast() throws {
        let culprit = "n1→n2"
        let outcome = try PlainerDrawing(effort: .fast).draw(map(3)) { map, omitted, _ in
            let ids = map.connectors.map(\.id)
            #expect(ids.contains(culprit) != omitted.contains(culprit))
            return PlainerDrawing.Attempt(
                drawing: ids,
                violations: ids.contains(culprit) ? [meeting("n0→n1", culprit), meeting(culprit, "n2→n3")] : [])
        }
        #expect(outcome.omitted == [culprit])
        #expect(outcome.drawing == ["n0→n1", "n2→n3"])
    }

    @Test func noMoreThanThreeAreLeftOut() {
        var (attempts, most) = (0, 0)
        #expect(throws: LayoutError.violations([meeting("n0→n1", "n1→n2")])) {
            _ = try PlainerDrawing(effort: .normal).draw(map(6)) { map, omitted, _ in
                (attempts, most) = (attempts + 1, max(most, omitted.count))
                #expect(map.connectors.count + omitted.count == 6)
                let ids = map.connectors.map(\.id)
                return PlainerDrawing.Attempt(drawing: 0, violations: [meeting(ids[0], ids[1])])
            }
        }
        #expect(most == PlainerDrawing.mostOmitted)
        #expect(attempts <= PlainerDrawing.mostAttempts)
    }

    @Test func nothingIsLeftOutForWhatIsNoConnectorsFault() {
        #expect(throws: LayoutError.violations([violation])) {
            _ = try PlainerDrawing(effort: .normal).draw(map(3)) { _, omitted, _ in
                #expect(omitted == [])
                return PlainerDrawing.Attempt(drawing: 0, violations: [violation])
            }
        }
    }
}
