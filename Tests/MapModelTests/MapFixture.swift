import Testing

@testable import MapModel
@testable import TextFormats

/// A small map of two editions that has one of everything; tests change a word of it and see what is said.
enum MapFixture {
    static let text = """
        {
        "format": 1, "id": "city", "title": "City", "language": "en", "license": "CC0-1.0",
        "keywords": ["town", "map"], "howToRead": ["Read it"],
        "online": {"url": "https://example.org/", "text": "online"},
        "editions": [
        {"id": "1.0", "name": "City 1", "year": 2020, "date": "2020-01-01", "release": "v1", "credit": ["Me"]},
        {"id": "2.0", "name": "City 2", "year": 2024, "date": "2024-02-29", "release": "v2", "credit": ["Me", "You"]}],
        "layers": [
        {"id": "street", "name": "street", "caption": "what you see", "editions": {"1.0": {"caption": null}}},
        {"id": "cellar", "name": "cellar"},
        {"id": "ground", "name": "ground", "floor": true}],
        "functionalities": [
        {"id": "live", "name": "living", "editions": {"1.0": {"name": "dwelling"}}},
        {"id": "work", "name": "working"},
        {"id": "play", "name": "playing"}],
        "kinds": [
        {"id": "house", "name": "house", "face": "roman", "sample": "villa", "link": "https://example.org/{release}/{symbol}"},
        {"id": "tree", "name": "tree", "face": "italic"}],
        "modules": [
        {"id": "homes", "heading": "homes", "layer": "street", "functionality": "live", "description": "Homes"},
        {"id": "shops", "heading": "shops", "layer": "street", "functionality": ["live", "work"], "description": "Shops"},
        {"id": "tunnels", "heading": "tunnels", "bridge": true, "layer": ["street", "cellar"], "functionality": "play",
        "link": "mailto:mole@example.org", "description": "Tunnels", "since": "2.0"},
        {"id": "plain", "layer": "cellar", "functionality": "work", "description": "No heading"}],
        "groups": [
        {"id": "row", "heading": "row", "module": "homes", "description": "A row of houses"},
        {"id": "pair", "module": "shops", "description": "Two shops", "until": "1.0"}],
        "items": [
        {"id": "villa", "label": "villa", "kind": "house", "importance": 5, "module": "homes", "description": "A villa"},
        {"id": "hut", "label": "hut", "kind": "house", "module": "homes", "group": "row", "description": "A hut",
        "symbol": "small/hut++", "longForm": "Housing unit, tiny"},
        {"id": "baker", "label": "baker", "kind": "house", "module": "shops", "description": "Bread", "link": "bread?fresh#now",
        "editions": {"1.0": {"label": "bakery", "group": "pair", "importance": 1, "link": null}}},
        {"id": "mall", "label": "mall", "kind": "house", "module": "shops", "functionality": "work", "link": null,
        "description": "A mall", "editions": {"1.0": {"module": null, "layer": "cellar", "functionality": "live"}}},
        {"id": "mole", "label": "mole", "kind": "tree", "module": "tunnels", "layer": "cellar", "since": "2.0",
        "description": "A mole"},
        {"id": "oak", "label": "oak", "kind": "tree", "layer": "ground", "functionality": "live", "description": "An oak",
        "until": "1.0"},
        {"id": "ash", "label": "ash", "kind": "tree", "module": "plain", "description": "An ash"}],
        "connectors": [
        {"from": "villa", "to": "hut"},
        {"from": "hut", "to": "row"},
        {"from": "homes", "to": "mole", "since": "2.0"},
        {"from": "oak", "to": "ash", "until": "1.0"}]
        }
        """

    /// The map with one passage, which stands in it once, replaced.
    static func changed(_ old: String, to new: String) throws -> String {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "“\(old)” stands in the map \(parts.count - 1) times")
        return parts.joined(separator: new)
    }

    /// The findings of a map file, one line each.
    static func findings(_ text: String) -> [String] {
        MapDocument.read(Array(text.utf8), file: "city.json").findings.map(\.description)
    }

    static func document() throws -> MapDocument {
        let (document, findings) = MapDocument.read(Array(text.utf8), file: "city.json")
        try #require(findings == [])
        return try #require(document)
    }
}
