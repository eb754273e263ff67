import Foundation
import PosterTestSupport
import Testing

@Suite struct DiffCommandTests {
    static let shop = Command.shop

    @Test func editionDiffersFromItselfInNothing() throws {
        let run = try Command.run("diff", "2026", "2026", Self.shop, "--exit-code")
        #expect(run.status == 0)
        #expect(run.text == "# Shop 2026 → Shop 2026\n\nNothing differs.\n")
    }

    @Test func exitCodeSaysWhetherSomethingDiffers() throws {
        #expect(try Command.run("diff", "2025", "2026", Self.shop).status == 0)
        let run = try Command.run("diff", "2025", "2026", Self.shop, "--exit-code")
        #expect(run.status == 1)
        #expect(run.errors.isEmpty)
        #expect(run.text.hasPrefix("# Shop 2025 → Shop 2026\n\n## "))
    }

    @Test func endingSaysWhatIsWritten() throws {
        let folder = try TemporaryFolder()
        for name in ["changes.md", "changes.json", "changes.CSV"] {
            let run = try Command.run("diff", "5.1", "7.0", "-o", folder / name)
            #expect(run.status == 0 && run.text.isEmpty, "\(run.errors)")
        }
        #expect(folder.files == ["changes.CSV", "changes.json", "changes.md"])
        let lines = try String(contentsOfFile: folder / "changes.CSV", encoding: .utf8).components(separatedBy: "\r\n")
        #expect(lines.first == "change,part,id,label,from,to")
        let text = try String(contentsOfFile: folder / "changes.md", encoding: .utf8)
        #expect(text.contains("- `do_page_fault` → `exc_page_fault`\n"))
        #expect(text.split(separator: "\n").count { $0.hasPrefix("- ") } == lines.count - 2)
    }

    /// By the tables that were read off the drawings, which know nothing of the map.
    @Test func listsAreWhatDiffersBetweenTheTablesOfLabels() throws {
        let json = try Self.json("5.1", "7.0")
        let (old, new) = (try ReferenceFacts(edition: "5.1"), try ReferenceFacts(edition: "7.0"))
        let names = { (facts: ReferenceFacts) in (facts.labels + facts.headings + facts.subheadings).map(\.name) }
        let gone = Self.entries("gone", json).map { $0["label"]! } + Self.entries("renamed", json).map { $0["from"]! }
        let came = Self.entries("new", json).map { $0["label"]! } + Self.entries("renamed", json).map { $0["to"]! }
        #expect(!gone.isEmpty && !came.isEmpty)
        var expected = Dictionary(names(old).map { ($0, 1) }, uniquingKeysWith: +)
        for name in gone { expected[name as? String ?? "", default: 0] -= 1 }
        for name in came { expected[name as? String ?? "", default: 0] += 1 }
        #expect(expected.filter { $0.value != 0 } == Dictionary(names(new).map { ($0, 1) }, uniquingKeysWith: +))
        let arrows = ["newArrows", "goneArrows"].map { Self.entries($0, json).count }
        #expect(arrows[0] - arrows[1] == new.connectors.count - old.connectors.count)
    }

    /// Of labels that stand once in both tables.
    @Test func whatStandsInAnotherCellOfTheTablesHasMoved() throws {
        let json = try Self.json("5.1", "7.0")
        let (old, new) = (try ReferenceFacts(edition: "5.1").labels, try ReferenceFacts(edition: "7.0").labels)
        let moved = Set(Self.entries("moved", json).compactMap { $0["label"] as? String })
        for place in new {
            let before = old.filter { $0.name == place.name }
            guard before.count == 1, new.count(where: { $0.name == place.name }) == 1, before[0] != place else { continue }
            #expect(moved.contains(place.name), "\(place)")
        }
    }

    private static func json(_ old: String, _ new: String) throws -> [String: Any] {
        let folder = try TemporaryFolder()
        let run = try Command.run("diff", old, new, "-o", folder / "changes.json")
        try #require(run.status == 0, "\(run.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: folder / "changes.json"))) as? [String: Any])
    }

    /// The entries of a list that are names of the tables.
    private static func entries(_ list: String, _ json: [String: Any]) -> [[String: Any]] {
        (json[list] as? [[String: Any]] ?? []).filter { !["row", "caption", "column"].contains($0["part"] as? String) }
    }

    @Test(arguments: [
        (["5.1", "8.0"], "there is no edition “8.0”"), (["5.1"], "Missing expected argument"),
        (["5.1", "7.0", "-o", "changes.txt"], "it must be one of .md, .json, .csv"),
    ])
    func wrongCallsAreUsageErrors(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["diff"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func mapIsNeverWrittenOver() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write(try String(contentsOfFile: Self.shop, encoding: .utf8), as: "map.json")
        let run = try Command.run("diff", "2025", "2026", map, "-o", map)
        #expect(run.status == 64)
        #expect(run.errors.contains("is the map itself"))
    }
}
