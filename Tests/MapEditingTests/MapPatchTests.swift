import MapEditing
import Testing
import TextFormats

@Suite struct MapPatchTests {
    static let text = """
        {
          "items": [
            { "id": "a", "kind": "f" },
            { "id": "b", "kind": "f" },
            { "id": "c",
              "kind": "f" },
            {"id": "d"}
          ]
        }

        """

    @Test func onlyLinesOfChangedEntriesChange() throws {
        let items = try #require(try JSONDocument(reading: Array(Self.text.utf8)).root["items"])
        guard case .array(let entries) = items.payload else {
            Issue.record("no list")
            return
        }
        var patch = MapPatch(text: Self.text, file: "map.json")
        #expect(patch.text == "")
        var changed = JSONTree(entries[1])
        changed["kind"] = .string("m")
        let isReplaced = patch.replace(entries[1], with: changed)
        // Over two lines: left to its author.
        let isOverLinesReplaced = patch.replace(entries[2], with: changed)
        #expect(isReplaced && !isOverLinesReplaced)
        #expect(
            patch.text == """
                --- a/map.json
                +++ b/map.json
                @@ -1,7 +1,7 @@
                 {
                   "items": [
                     { "id": "a", "kind": "f" },
                -    { "id": "b", "kind": "f" },
                +    { "id": "b", "kind": "m" },
                     { "id": "c",
                       "kind": "f" },
                     {"id": "d"}

                """)
    }
}
