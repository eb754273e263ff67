import MapEditing
import Testing
import TextFormats

@Suite struct MapMergeTests {
    static let old = """
        {"editions": [{"id": "1"}], "layers": [{"id": "top", "name": "top"}], "functionalities": [{"id": "all", "name": "work"}],
        "kinds": [{"id": "f", "name": "function"}],
        "modules": [{"id": "m", "heading": "M", "layer": "top", "functionality": "all", "description": "All"}], "groups": [],
        "items": [{"id": "read", "label": "read", "kind": "f", "module": "m", "description": "Reads"},
        {"id": "gone", "label": "gone", "kind": "f", "module": "m", "description": "Went"}],
        "connectors": [{"from": "read", "to": "gone"}]}
        """
    static let new = """
        {"editions": [{"id": "2"}], "layers": [{"id": "l", "name": "top"}], "functionalities": [{"id": "c", "name": "play"}],
        "kinds": [{"id": "fn", "name": "function"}, {"id": "t", "name": "type"}],
        "modules": [{"id": "x", "heading": "M", "layer": "l", "functionality": "c", "description": "All"}], "groups": [],
        "items": [{"id": "gone", "label": "write", "kind": "t", "module": "x", "description": "Writes"},
        {"id": "r", "label": "read", "kind": "t", "module": "x", "description": "Reads"}],
        "connectors": [{"from": "r", "to": "gone", "doubt": "perhaps"}]}
        """

    static func tree(_ text: String) throws -> JSONTree { JSONTree(try JSONDocument(reading: Array(text.utf8)).root) }

    @Test func entriesOfTheSameLabelBecomeOne() throws {
        let merged = MapMerge.map(try Self.tree(Self.old), try Self.tree(Self.new))
        func lines(_ list: String) -> [String] { merged[list]?.elements.map(\.line) ?? [] }
        #expect(lines("editions") == [#"{"id": "1"}"#, #"{"id": "2"}"#])
        #expect(lines("layers") == [#"{"id": "top", "name": "top"}"#])
        // A column that is called otherwise is the one that was in its place.
        #expect(lines("functionalities") == [#"{"id": "all", "name": "play", "editions": {"1": {"name": "work"}}}"#])
        #expect(lines("kinds") == [#"{"id": "f", "name": "function"}"#, #"{"id": "t", "name": "type"}"#])
        #expect(
            lines("items") == [
                #"{"id": "read", "label": "read", "kind": "t", "module": "m", "description": "Reads", "editions": {"1": {"kind": "f"}}}"#,
                #"{"id": "gone", "label": "write", "kind": "t", "module": "m", "description": "Writes", "editions": {"1": "#
                    + #"{"label": "gone", "kind": "f", "description": "Went"}}}"#,
            ])
        #expect(
            lines("connectors") == [
                #"{"from": "read", "to": "gone", "since": "2", "doubt": "perhaps"}"#,
                #"{"from": "read", "to": "gone", "until": "1"}"#,
            ])
    }

    @Test func whatOnlyOneHasLivesInItsEditionOnly() throws {
        let other = Self.new.replacing(#""id": "gone""#, with: #""id": "read""#).replacing(
            #""to": "gone""#, with: #""to": "read""#)
        let merged = MapMerge.map(try Self.tree(Self.old), try Self.tree(other))
        let items = merged["items"]?.elements ?? []
        #expect(items.compactMap { $0["id"]?.string } == ["read~2", "read", "gone"])
        #expect(items.map { $0["since"]?.string } == ["2", nil, nil])
        #expect(items.map { $0["until"]?.string } == [nil, nil, "1"])
        #expect(merged["connectors"]?.elements.first?["to"]?.string == "read~2")
    }
}
