import Foundation
import MapEditing
import Testing
import TextFormats

@Suite struct MapTextTests {
    /// The bundled map is kept as maps are written.
    @Test func bundledMapIsWrittenAsItIs() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let bytes = Array(try Data(contentsOf: root.appending(path: "data/map.json")))
        let map = JSONTree(try JSONDocument(reading: bytes).root)
        #expect(MapText.text(map).split(separator: "\n") == String(decoding: bytes, as: UTF8.self).split(separator: "\n"))
    }
}
