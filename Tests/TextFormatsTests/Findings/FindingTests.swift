import Testing

@testable import TextFormats

@Suite struct FindingTests {
    @Test func oneLineSaysWhereWhatAndWhatWouldBeRight() {
        let finding = Finding(
            .error, file: "map.json", location: TextLocation(line: 12, column: 5),
            path: .root["items"][12]["editions"]["5.1"]["kind"], "unknown kind “functon”",
            hint: "did you mean “function”?")
        #expect(
            finding.description
                == "map.json:12:5: error: items[12].editions[\"5.1\"].kind: unknown kind “functon”; did you mean “function”?")
    }

    @Test func placeAndHintMayBeMissing() {
        #expect(Finding(.warning, file: "map.json", "too long").description == "map.json: warning: too long")
    }

    @Test(arguments: [
        ("items", "items"), ("$schema", "$schema"), ("data-map", "data-map"), ("5.1", "[\"5.1\"]"),
        ("two words", "[\"two words\"]"), ("", "[\"\"]"), ("a\"b", "[\"a\\\"b\"]"), ("1a", "[\"1a\"]"),
    ])
    func pathsQuoteKeysThatNeedIt(key: String, expected: String) {
        #expect(JSONPath.root[key].description == expected)
    }
}
