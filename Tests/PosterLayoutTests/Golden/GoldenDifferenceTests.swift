import Testing

/// Two names and an arrow between them, as a composition is written.
private func written(em: String = "4.000", second: String = "b", x: Int = 20, bend: Int = 5) -> String {
    """
    {
      "page": {"em": \(em)},
      "items": [
        {"id": "a", "lines": [{"text": "a", "box": {"x": 1, "y": 2, "width": 3, "height": 4}}]},
        {"id": "\(second)", "lines": [{"text": "b", "box": {"x": \(x), "y": 2, "width": 3, "height": 4}}]}
      ],
      "connectors": [
        {"id": "a→b", "route": [[1, 2], [1, \(bend)]]}
      ]
    }
    """
}

@Suite struct GoldenDifferenceTests {
    @Test func sameTextsDoNotDiffer() {
        #expect(GoldenDifference(from: written(), to: written()) == nil)
    }

    @Test func saysWhatMovedAndBecameOfTypeAndArrows() throws {
        let difference = try #require(GoldenDifference(from: written(), to: written(em: "4.500", x: 22, bend: 6)))
        #expect(
            difference.description == """
                1 em is 4.500 pt, was 4.000 pt
                1 of 2 names moved or are set otherwise: b (2.000, 0.000)
                1 of 1 connectors run otherwise: a→b
                3 lines differ:
                - 2:   "page": {"em": 4.000},
                + 2:   "page": {"em": 4.500},
                - 5:     {"id": "b", "lines": [{"text": "b", "box": {"x": 20, "y": 2, "width": 3, "height": 4}}]}
                + 5:     {"id": "b", "lines": [{"text": "b", "box": {"x": 22, "y": 2, "width": 3, "height": 4}}]}
                - 8:     {"id": "a→b", "route": [[1, 2], [1, 5]]}
                + 8:     {"id": "a→b", "route": [[1, 2], [1, 6]]}
                """)
    }

    @Test func saysWhatIsNewAndGone() throws {
        let difference = try #require(GoldenDifference(from: written(), to: written(second: "c")))
        #expect(difference.description.hasPrefix("new names: c\nnames that are gone: b\n1 lines differ:\n"))
    }

    @Test func textsThatAreNoCompositionsDifferInLines() throws {
        let difference = try #require(GoldenDifference(from: "a\nb", to: "a\nc\nd"))
        #expect(difference.description == "2 lines differ:\n- 2: b\n+ 2: c\n+ 3: d")
    }
}
