import Foundation
import PosterTestSupport
import Testing

@Suite struct DetailCommandTests {
    private static let bundled = Command.root + "/data/map.json"

    @Test func typeThatIsTooSmallIsAnErrorThatNamesASizeThatWillDo() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(
            "poster", Self.bundled, "--effort", "fast", "--size", "A4", "--min-type", "5pt", folder: folder.path)
        #expect(run.status == 1)
        #expect(run.errors.contains(/A4 is too small: its type would be \d\.?\d* pt, less than 5 pt; A3 would do/))
        #expect(folder.files.isEmpty)
        let larger = try Command.run(
            "layout", Self.bundled, "--effort", "fast", "--size", "A3", "--min-type", "5pt", "-o", folder / "a3.json")
        #expect(larger.status == 0)
        #expect(larger.errors.isEmpty)
    }

    @Test func leastImportantNamesAreLeftOutForTypeThatCanBeRead() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(
            "layout", Self.bundled, "--effort", "fast", "--size", "A4", "--detail", "auto", "--verbose", "-o",
            folder / "a4.json")
        #expect(run.status == 0, "\(run.errors)")
        let data = try Data(contentsOf: URL(filePath: folder / "a4.json"))
        let layout = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let page = try #require(layout["page"] as? [String: Any])
        #expect(try #require(page["em"] as? Double) >= 5)
        let omitted = try #require(layout["omitted"] as? [String])
        #expect(!omitted.isEmpty)
        let said = run.errors.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(said == omitted)
        let placed = try #require(layout["items"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(Set(placed).isDisjoint(with: omitted))
    }

    @Test func largeEnoughASheetShowsEverything() throws {
        let run = try Command.run("quality", Command.shop, "--size", "A3", "--detail", "auto")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text.contains(/left out +0\n/))
    }

    @Test(arguments: [
        (["--min-type", "5"], "--min-type: “5” has no unit"), (["--min-type", "0pt"], "more than 0"),
        (["--detail", "some"], "some"),
    ])
    func wrongValuesAreUsageErrors(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["poster", Command.shop, "-o", "-"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
