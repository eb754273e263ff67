import MapEditing
import Testing
import TextFormats

@Suite struct EditionCutTests {
    static let map = """
        {"editions": [{"id": "1", "name": "Shop 1", "year": 2019, "date": "2019-01-01", "release": "v1", "credit": ["A"]},
        {"id": "2", "name": "Shop 2", "year": 2020, "date": "2020-01-01", "release": "v2", "credit": ["A"], "default": true}],
        "layers": [], "functionalities": [], "modules": [], "groups": [],
        "items": [{"id": "a", "label": "a"}, {"id": "b", "label": "b", "editions": {"1": {"label": "c"}}},
        {"id": "new", "label": "new", "since": "2"}, {"id": "old", "label": "old", "until": "1"}],
        "connectors": [{"from": "a", "to": "new", "since": "2"}, {"from": "a", "to": "b", "until": "2"}]}
        """

    static func cut(at position: EditionCut.Position) throws -> [String] {
        let tree = JSONTree(try JSONDocument(reading: Array(map.utf8)).root)
        let heading = EditionCut.Heading(id: "3", name: "Shop 3", date: "2021-05-06", release: "v3")
        let map = EditionCut(of: tree).map(with: heading, at: position)
        return ["editions", "items", "connectors"].flatMap { map[$0]?.elements.map(\.line) ?? [] }
    }

    @Test func editionAtTheEndIsLikeTheNewestAndNeedsNoOverride() throws {
        let lines = try Self.cut(at: .end)
        #expect(
            Array(lines[2...]) == [
                #"{"id": "3", "name": "Shop 3", "year": 2021, "date": "2021-05-06", "release": "v3", "credit": ["A"]}"#,
                #"{"id": "a", "label": "a"}"#, #"{"id": "b", "label": "b", "editions": {"1": {"label": "c"}}}"#,
                #"{"id": "new", "label": "new", "since": "2"}"#, #"{"id": "old", "label": "old", "until": "1"}"#,
                #"{"from": "a", "to": "new", "since": "2"}"#, #"{"from": "a", "to": "b"}"#,
            ])
    }

    @Test(arguments: [
        (
            "1", 0,
            [
                #"{"id": "a", "label": "a"}"#,
                #"{"id": "b", "label": "b", "editions": {"3": {"label": "c"}, "1": {"label": "c"}}}"#,
                #"{"id": "new", "label": "new", "since": "2"}"#, #"{"id": "old", "label": "old", "until": "1"}"#,
                #"{"from": "a", "to": "new", "since": "2"}"#, #"{"from": "a", "to": "b", "until": "2"}"#,
            ]
        ),
        (
            "2", 1,
            [
                #"{"id": "a", "label": "a"}"#, #"{"id": "b", "label": "b", "editions": {"1": {"label": "c"}}}"#,
                #"{"id": "new", "label": "new", "since": "3"}"#, #"{"id": "old", "label": "old", "until": "1"}"#,
                #"{"from": "a", "to": "new", "since": "3"}"#, #"{"from": "a", "to": "b", "until": "2"}"#,
            ]
        ),
    ])
    func editionBeforeAnotherIsLikeThat(other: String, place: Int, expected: [String]) throws {
        let lines = try Self.cut(at: .before(other))
        #expect(lines[place].hasPrefix(#"{"id": "3", "#))
        #expect(Array(lines[3...]) == expected)
    }
}
