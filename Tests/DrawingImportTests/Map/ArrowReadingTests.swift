import DrawingImport
import Testing

@Suite struct ArrowReadingTests {
    private static let names = """
        <a id="tied"><text id="key" x="390" y="200" style="font-size:12px;text-anchor:middle"><tspan id="part">key</tspan></text></a>
        <g id="group"><text x="790" y="200" style="font-size:12px;text-anchor:middle">lock</text>
        <text x="790" y="280" style="font-size:12px;text-anchor:middle">door</text></g>
        <rect id="box" x="640" y="395" width="60" height="20" style="fill:none;stroke:#000"/>
        <text x="670" y="409" style="font-size:12px;text-anchor:middle">hinge</text>
        <path id="dot" d="M 389,420 C 389,421 390,421 390,421" style="stroke:#000"/>
        <text x="390" y="440" style="font-size:12px;text-anchor:middle">frame</text>
        """

    private func map(_ arrows: String) throws -> ReadMap { try ReadMap(Self.names + arrows) }

    @Test(arguments: ["tied", "key", "part"]) func arrowsAreTiedToATextByAnyOfItsIds(id: String) throws {
        #expect(try map(DrawnSheet.arrow(id, "box")).arrows == ["key→hinge"])
    }

    @Test func ofAGroupTheNameNearestToTheEndIsTaken() throws {
        #expect(try map(DrawnSheet.arrow("key", "group", path: "M 390,200 L 790,270")).arrows == ["key→door"])
        #expect(try map(DrawnSheet.arrow("key", "group", path: "M 390,200 L 790,210")).arrows == ["key→lock"])
    }

    @Test func shapeStandsForTheNameInIt() throws {
        #expect(try map(DrawnSheet.arrow("box", "dot")).arrows == ["hinge→frame"])
    }

    @Test func endsThatAreNotTiedLeadToTheNearestName() throws {
        let read = try map(
            "<path d=\"M 390,204 C 400,300 660,300 668,392\" style=\"fill:none;stroke:#000;marker-end:url(#tip)\"/>"
                + "<g transform=\"translate(390 204)\"><line x2=\"400\" y2=\"-10\" stroke=\"#000\" marker-end=\"url(#tip)\"/></g>"
        )
        #expect(read.arrows == ["key→hinge", "key→lock"])
        #expect(read.notes(on: .connector).count == 4)
    }

    @Test func headAtTheStartTurnsAnArrow() throws {
        #expect(
            try map(DrawnSheet.arrow("key", "box", markers: "marker-start:url(#tip);marker-end:none")).arrows == ["hinge→key"])
        #expect(
            try map(DrawnSheet.arrow("key", "box", markers: "marker-start:url(#DotS);marker-end:url(#tip)")).arrows == [
                "key→hinge"
            ])
    }

    @Test func connectorWithoutHeadLeadsAsItWasDrawn() throws {
        let read = try map(DrawnSheet.arrow("key", "box", markers: ""))
        #expect(read.arrows == ["key→hinge"])
        #expect(read.notes(on: .connector) == ["a connector has no arrowhead"])
    }

    @Test(arguments: [
        (DrawnSheet.arrow(nil, nil, markers: ""), "a line without arrowhead and ties is left out"),
        (DrawnSheet.arrow("key", nil, path: "M 390,200 L 500,650"), "an arrow that ends at no name is left out"),
        (DrawnSheet.arrow("key", "part"), "an arrow from “key” to itself is left out"),
        (DrawnSheet.arrow("key", "box") + DrawnSheet.arrow("key", "box"), "the arrow from “key” to “hinge” is drawn twice"),
    ])
    func whatIsLeftOutIsSaid(arrows: String, message: String) throws {
        let read = try map(arrows)
        #expect(read.arrows.count <= 1)
        #expect(read.notes(on: .connector) == [message])
    }
}
