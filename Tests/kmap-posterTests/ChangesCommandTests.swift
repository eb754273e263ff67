import Foundation
import PosterTestSupport
import Testing

@Suite struct ChangesCommandTests {
    private func changes(_ arguments: String..., folder: String = Command.root) throws -> Outcome {
        try Command.run(
            arguments: ["poster", Command.shop, "--size", "A3", "--effort", "fast", "--changes-since", "2025"] + arguments,
            folder: folder)
    }

    @Test func posterOfWhatChangedIsCalledAfterBothEditions() throws {
        let folder = try TemporaryFolder()
        let run = try changes(folder: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text == "web-shop-changes-2025-2026.pdf\n")
        #expect(folder.files == ["web-shop-changes-2025-2026.pdf"])
        let text = try Command.run(
            arguments: ["-layout", folder / "web-shop-changes-2025-2026.pdf", "-"], executable: "/usr/bin/pdftotext"
        ).text
        // What is new, what was renamed, what is gone.
        for name in ["recommender", "stream load", "search index", "nightly load"] { #expect(text.contains(name), "\(name)") }
        #expect(text.contains("2025 → 2026"))
        #expect(text.contains("What changed since Shop 2025"))
        for row in [/new +2 names +4 arrows/, /changed +1 name\b/, /gone +1 name +1 arrow\b/] {
            #expect(text.contains(row), "\(text)")
        }
    }

    @Test(arguments: ["svg", "png", "pdf"]) func sameChangesAreTheSameBytes(ending: String) throws {
        let folder = try TemporaryFolder()
        var files: [Data] = []
        for name in ["one.\(ending)", "two.\(ending)"] {
            let run = try changes("-o", folder / name)
            #expect(run.status == 0, "\(run.errors)")
            files.append(try Data(contentsOf: URL(filePath: folder / name)))
        }
        #expect(files[0] == files[1])
        let plain = folder / "plain.\(ending)"
        _ = try Command.run("poster", Command.shop, "--size", "A3", "--effort", "fast", "-o", plain)
        #expect(try Data(contentsOf: URL(filePath: plain)) != files[0])
    }

    @Test func drawingSaysOfEveryNameWhatBecameOfIt() throws {
        let folder = try TemporaryFolder()
        try #require(try changes("-o", folder / "map.svg").status == 0)
        let svg = try String(contentsOfFile: folder / "map.svg", encoding: .utf8)
        for words in [
            "Words and the products they occur in (changed since Shop 2025: was named search tables)",
            "Names products that go together (new since Shop 2025)",
            "events at night (in Shop 2025, gone in Shop 2026)",
        ] { #expect(svg.contains(words), "\(words)") }
    }

    @Test(arguments: ["classic", "atlas", "quiet", "mono"], ["landscape", "portrait"])
    func everyThemeDrawsChangesBothWays(theme: String, orientation: String) throws {
        let run = try changes("--theme", theme, "--orientation", orientation, "-o", "-")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.starts(with: Data("%PDF-".utf8)))
    }

    @Test(arguments: [
        (["--changes-since", "2026"], "it must be older than “2026”, which is drawn; older ones are 2025"),
        (["--changes-since", "2052"], "there is no edition “2052”; did you mean “2025”?"),
        (["--changes-since", "2025", "--edition", "2025"], "“2025” is the oldest edition of the map"),
        (["--changes-since", "2026", "--edition", "2025"], "“2025” is the oldest edition of the map"),
        (["--changes-since", "2025", "-o", "map.html"], "a page shows what changed by itself"),
    ])
    func whatCannotBeComparedIsAUsageError(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(arguments: ["poster", Command.shop] + arguments, folder: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }

    @Test func mapWithOneEditionHasNothingToCompare() throws {
        let run = try Command.run("poster", Command.root + "/Examples/minimal.map.json", "--changes-since", "1", "-o", "-")
        #expect(run.status == 64)
        #expect(run.errors.contains("“1” is the only edition of the map"), "\(run.errors)")
    }
}
