import Testing

@testable import Drawing
@testable import PosterLayout

@Suite struct MergeTests {
    private func merges(_ drawing: HandMade, at points: (Double, Double)...) -> [Merge] {
        var composition = drawing.composition
        composition.junctions = points.map { Junction(net: 0, point: Point($0.0, $0.1)) }
        return composition.merges
    }

    @Test func tailThatJoinsATrunkMerges() {
        var drawing = HandMade()
        drawing.connect("a", "c", net: 0, (50, 10), (50, 90))
        drawing.connect("b", "c", net: 0, (20, 40), (50, 40), (50, 90))
        #expect(
            merges(drawing, at: (50, 40)) == [
                Merge(
                    net: 0, point: Point(50, 40), connectors: ["a→c", "b→c"], way: [Point(50, 40), Point(50, 90)],
                    endsAtTip: true)
            ])
    }

    @Test func trunkThatBranchesOutDoesNotMerge() {
        var drawing = HandMade()
        drawing.connect("c", "a", net: 0, (50, 90), (50, 10))
        drawing.connect("c", "b", net: 0, (50, 90), (50, 40), (20, 40))
        #expect(merges(drawing, at: (50, 40)) == [])
    }

    @Test func wayGoesToTheNextJunctionAroundCorners() {
        var drawing = HandMade()
        drawing.connect("a", "d", net: 0, (50, 10), (50, 60), (120, 60))
        drawing.connect("b", "d", net: 0, (20, 40), (50, 40), (50, 60), (120, 60))
        drawing.connect("c", "d", net: 0, (80, 90), (80, 60), (120, 60))
        let found = merges(drawing, at: (50, 40), (80, 60))
        #expect(found.map(\.way) == [[Point(50, 40), Point(50, 60), Point(80, 60)], [Point(80, 60), Point(120, 60)]])
        #expect(found.map(\.endsAtTip) == [false, true])
        #expect(found.map(\.connectors) == [["a→d", "b→d"], ["a→d", "b→d", "c→d"]])
    }

    @Test func linesFromBothSidesMergeWhereNoneGoesStraightOn() {
        var drawing = HandMade()
        drawing.connect("a", "c", net: 0, (20, 40), (50, 40), (50, 90))
        drawing.connect("b", "c", net: 0, (90, 40), (50, 40), (50, 90))
        #expect(merges(drawing, at: (50, 40)).map(\.connectors) == [["a→c", "b→c"]])
    }

    @Test func linesOfAnotherNetDoNotMerge() {
        var drawing = HandMade()
        drawing.connect("a", "c", net: 0, (50, 10), (50, 90))
        drawing.connect("b", "c", net: 1, (20, 40), (50, 40), (50, 90))
        #expect(merges(drawing, at: (50, 40)) == [])
    }
}
