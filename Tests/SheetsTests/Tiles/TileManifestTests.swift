import Drawing
import Testing

@testable import Sheets

@Suite struct TileManifestTests {
    private static let hash = String(repeating: "0", count: 64)
    private static let good =
        "{\"format\": 1, \"kind\": \"tiles\", \"map\": \"m\", \"edition\": \"1\", \"title\": \"T\", \"drawing\": \"\(hash)\", "
        + "\"millimetres\": {\"width\": 100, \"height\": 50}, \"dpi\": 150, \"pixels\": {\"width\": 591, \"height\": 295}, "
        + "\"tile\": 64, \"overlap\": 0}"

    @Test func jobReadsBackAsItIsWritten() throws {
        let job = try TileJob(journal: Self.good, file: "j")
        #expect((job.width, job.height, job.dpi, job.layout) == (591, 295, 150, .plain(side: 64)))
        #expect(try TileJob(journal: job.line, file: "j").line == job.line)
        let journal = try TileJournal(manifest: job.manifestHead + TileJob.manifestTail, file: "m")
        #expect(journal.job.line == job.line)
        #expect(journal.records.isEmpty)
    }

    @Test func resolutionThatIsNoWholeNumberReadsBack() throws {
        let size = Size(1_000.0 / 7 * 72, 100.0 / 3 * 72)
        let job = TileJob(
            map: "m", edition: "1", title: "T", size: size, dpi: 133.333333333, width: 19_048, height: 4_444,
            layout: .deepZoom(side: 256, overlap: 1), drawing: Self.hash)
        let read = try TileJob(journal: job.line, file: "j")
        #expect(read.line == job.line)
        // A record says its place by pixels, which are not rounded.
        let tile = try #require(try job.tiles().last)
        #expect(TileRecord(tile, of: job, hash: Self.hash, labels: []).describes(tile, of: read))
    }

    @Test(arguments: [
        ("\"dpi\": 150", "\"dpi\": -5", "dpi: expected the pixels per inch, from 0.001 to 1000000"),
        ("\"dpi\": 150", "\"dpi\": 1e300", "dpi: expected the pixels per inch"),
        ("\"dpi\": 150", "\"dpi\": 300", "pixels.width: 591 pixels, where “millimetres.width” at that “dpi” has 1181"),
        ("\"dpi\": 150, ", "", "the key “dpi” is missing"),
        ("\"width\": 591", "\"width\": 9223372036854774784", "pixels.width: expected a whole number of pixels, from 1 to 1000"),
        ("\"height\": 295", "\"height\": 0", "pixels.height: expected a whole number of pixels"),
        ("\"height\": 295", "\"height\": 29.5", "pixels.height: expected a whole number of pixels"),
        ("\"height\": 50", "\"height\": -50", "millimetres.height: expected a length in millimetres"),
        ("\"tile\": 64", "\"tile\": 1", "tile: expected a whole number of pixels, from 64 to 32768"),
        ("\"overlap\": 0", "\"overlap\": 3", "overlap: expected a whole number of pixels, from 0 to 0"),
        ("\"kind\": \"tiles\"", "\"kind\": \"tile\"", "kind: expected “tiles” or “deep-zoom”"),
        ("\"format\": 1", "\"format\": 2", "format: expected 1"),
        ("\"map\": \"m\"", "\"map\": \"../m\\u0000\"", "map: the id"),
        ("\"drawing\": \"0", "\"drawing\": \"", "drawing: expected a SHA-256"),
        ("\"overlap\": 0", "\"overlap\": 0, \"x\": 1", "unknown key “x”"),
        ("\"tile\": 64", "\"tile\": 64,", "j:1:"),
    ])
    func whatIsNoJobIsSaidWithItsPlace(part: String, wrong: String, message: String) throws {
        let text = Self.good.replacing(part, with: wrong)
        #expect(text != Self.good)
        let error = #expect(throws: TileError.self) { try TileJob(journal: text, file: "j") }
        let said = try #require(error?.description)
        #expect(said.hasPrefix("j:1:"), "\(said)")
        #expect(said.contains(message), "\(said)")
    }

    @Test func manifestHasTiles() {
        let error = #expect(throws: TileError.self) { try TileJob(manifest: Self.good, file: "m") }
        #expect(error?.description.contains("the key “tiles” is missing") == true, "\(error?.description ?? "")")
    }

    /// A record that names another place of the picture, or another file, is nobody's.
    @Test func recordIsOfOneTile() throws {
        let job = try TileJob(journal: Self.good, file: "j")
        let tiles = try job.tiles()
        let label = PlacedLabel(id: "a", text: "A", box: Rect(x: 0, y: 0, width: 99, height: 9))
        let record = TileRecord(tiles[1], of: job, hash: Self.hash, labels: [label])
        #expect(tiles.map { record.describes($0, of: job) } == tiles.indices.map { $0 == 1 })
        var moved = record
        moved.line = record.line.replacing("\"x\": 64", with: "\"x\": 9e99")
        #expect(!moved.describes(tiles[1], of: job))
    }
}
