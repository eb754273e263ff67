import MapEditing
import Testing
import TextFormats

@Suite struct EditedEntryTests {
    static func entry(_ text: String) throws -> EditedEntry {
        EditedEntry(JSONTree(try JSONDocument(reading: Array(text.utf8)).root), editions: ["1", "2", "3"])
    }

    @Test(arguments: [
        // In all editions so far: the others keep what they had.
        (#"{"id": "a", "kind": "f"}"#, "3", #"{"id": "a", "kind": "m", "editions": {"1": {"kind": "f"}, "2": {"kind": "f"}}}"#),
        (#"{"id": "a", "kind": "f"}"#, "2", #"{"id": "a", "kind": "f", "editions": {"2": {"kind": "m"}}}"#),
        (#"{"id": "a", "kind": "f", "since": "3"}"#, "3", #"{"id": "a", "kind": "m", "since": "3"}"#),
        (#"{"id": "a", "kind": "f", "until": "1"}"#, "1", #"{"id": "a", "kind": "m", "until": "1"}"#),
        // The last that differed comes to say the same.
        (#"{"id": "a", "kind": "m", "editions": {"1": {"kind": "f"}}}"#, "1", #"{"id": "a", "kind": "m"}"#),
        // It is not in that edition.
        (#"{"id": "a", "kind": "f", "until": "1"}"#, "2", #"{"id": "a", "kind": "f", "until": "1"}"#),
    ])
    func valueChangesInOneEditionWithTheFewestOverrides(text: String, edition: String, expected: String) throws {
        var entry = try Self.entry(text)
        entry.set("kind", to: .string("m"), in: edition)
        #expect(entry.tree.line == expected)
    }

    @Test func valueThatOnlyTheNewestHasIsTakenFromOthers() throws {
        var entry = try Self.entry(#"{"id": "a", "description": "d"}"#)
        entry.set("where", to: .string("a.c:1"), in: "3")
        #expect(
            entry.tree.line
                == #"{"id": "a", "where": "a.c:1", "description": "d", "editions": {"1": {"where": null}, "2": {"where": null}}}"#
        )
        entry.set("where", to: nil, in: "3")
        #expect(entry.tree.line == #"{"id": "a", "description": "d"}"#)
    }

    /// Importance is 3 where it is not given, and cannot be null.
    @Test func importanceThatOnlyTheNewestHasIsUsualInOthers() throws {
        var entry = try Self.entry(#"{"id": "a", "since": "2"}"#)
        entry.set("importance", to: .number(4), in: "3")
        #expect(entry.tree.line == #"{"id": "a", "importance": 4, "since": "2", "editions": {"2": {"importance": 3}}}"#)
    }
}
