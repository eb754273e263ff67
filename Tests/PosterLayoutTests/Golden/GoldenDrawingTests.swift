import Testing

/// A layout changes on purpose or not at all: the drawings of small maps stay as they were accepted.
@Suite struct GoldenDrawingTests {
    @Test(arguments: try GoldenMap.all)
    func isDrawnAsAccepted(map: GoldenMap) throws {
        let drawn = try map.draw()
        try map.keep(drawn)
        guard let accepted = try map.accepted else {
            Issue.record("\(map.name) has no accepted drawing yet: look at it with “make report”, then run “make accept”")
            return
        }
        if let difference = GoldenDifference(from: accepted, to: drawn) {
            Issue.record(
                """
                \(map.name) is drawn otherwise than accepted. “make report” shows both, “make accept” takes the new one.
                \(difference)
                """)
        }
    }

    @Test func everyAcceptedDrawingHasItsMap() throws {
        let maps = try GoldenMap.all.map(\.name)
        #expect(!maps.isEmpty)
        #expect(try GoldenMap.acceptedNames.filter { !maps.contains($0) } == [])
    }
}
