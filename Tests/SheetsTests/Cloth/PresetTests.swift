import Testing

@testable import Drawing
@testable import Sheets
@testable import TextFormats

@Suite struct PresetTests {
    private func read(_ preset: String) -> (presets: [Preset], findings: [String]) {
        let text = "{\"format\": 1, \"presets\": [\(preset)]}"
        let (presets, findings) = Preset.read(Array(text.utf8), file: "p.json")
        return (presets, findings.map(\.description))
    }

    private static let sound = """
        {"id": "a-1", "vendor": "A", "product": "cloth", "width": 1500, "height": 3000, "dpi": 150, "formats": ["png"], \
        "megabytes": 40, "source": "https://example.org", "date": "2026-01-31", "confirmed": true}
        """

    @Test func presetsSaySizeLimitAndSource() throws {
        let preset = try #require(read(Self.sound).presets.first)
        #expect(preset.size == Size(720, 1440))
        #expect(preset.longestFile == 40_000_000)
        #expect(preset.isConfirmed)
        #expect(try Preset.named("A-1", among: [preset]) == preset)
        let error = #expect(throws: PresetError.self) { try Preset.named("a1", among: [preset]) }
        #expect(error?.description.contains("did you mean “a-1”?") == true)
    }

    @Test(arguments: [
        ("\"width\": 1500", "\"width\": 0", "presets[0].width: expected a whole number from 1 to 1000000"),
        ("\"date\": \"2026-01-31\"", "\"date\": \"2026-02-31\"", "presets[0].date"),
        (", \"confirmed\": true", "", "the key “confirmed” is missing"),
        ("\"vendor\"", "\"vender\"", "did you mean “vendor”?"),
    ])
    func mistakesAreFound(right: String, wrong: String, message: String) {
        let (presets, findings) = read(Self.sound.replacing(right, with: wrong))
        #expect(presets.isEmpty)
        #expect(findings.contains { $0.contains(message) }, "\(findings)")
    }

    @Test func idStandsOnce() {
        #expect(read("\(Self.sound), \(Self.sound)").findings.contains { $0.contains("the id “a-1” stands twice") })
    }
}
