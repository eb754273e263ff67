import Foundation
import PosterTestSupport
import Testing

/// What the command says of what it writes.
@Suite struct QuietTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: [String]) throws -> Outcome {
        try Command.run(arguments: arguments, folder: folder.path)
    }

    @Test(arguments: [
        (["poster", "--size", "A4"], "web-shop-2026.pdf"), (["page"], "web-shop.html"),
        (["tapestry", "--size", "A3", "--paper", "A4"], "web-shop-2026-tapestry.pdf"),
        (["proof", "--size", "A3", "--paper", "A4"], "web-shop-2026-proof.pdf"),
    ])
    func nameThatTheProgramChoseIsSaid(arguments: [String], name: String) throws {
        let chosen = try run(arguments + [Command.shop])
        #expect(chosen.status == 0, "\(chosen.errors)")
        #expect(chosen.text == name + "\n")
        #expect(folder.files == [name])
        let given = try run(arguments + [Command.shop, "-o", name])
        #expect(given.status == 0 && given.output.isEmpty, "\(given.errors)")
        let quiet = try run(arguments + [Command.shop, "--quiet"])
        #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty, "\(quiet.errors)")
    }

    @Test func postersOfAllEditionsAreMadeInSilence() throws {
        let run = try run(["editions", Command.shop, "--all", "--size", "A4", "-q"])
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
        #expect(folder.files == ["web-shop-2025.pdf", "web-shop-2026.pdf"])
    }

    @Test func quietKeepsBackNotesAndNoErrors() throws {
        let small = ["poster", Command.shop, "--size", "32x45mm", "-o", "a.pdf"]
        let notes = try run(small).errors.split(separator: "\n")
        try #require(notes.count == 5)
        #expect(notes[0].hasPrefix("Note: the credit “A web shop that does not exist” leaves text around the map "))
        #expect(notes[1].hasPrefix("Note: names are set in "))
        // Warnings are no notes.
        let warnings = notes.dropFirst(2)
        #expect(warnings.allSatisfy { $0.hasPrefix("\(Command.shop): warning: on paper, ") }, "\(warnings)")
        #expect(try run(small + ["--quiet"]).errors.split(separator: "\n") == Array(warnings))
        let wrong = try run(["validate", "--quiet", folder.write("{}", as: "wrong.json")])
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("wrong.json:1:1: error: "), "\(wrong.errors)")
        #expect(try run(["validate", "--quiet", Command.shop]).output.isEmpty)
    }

    /// What was asked for is no remark.
    @Test(arguments: [
        ["plan", Command.shop, "--size", "A3"], ["layout", Command.shop], ["quality", Command.shop],
        ["editions", Command.shop], ["papers"], ["presets"],
    ])
    func quietLeavesWhatWasAskedFor(arguments: [String]) throws {
        let plain = try run(arguments)
        let quiet = try run(arguments + ["--quiet"])
        #expect(quiet.status == 0, "\(quiet.errors)")
        #expect(!quiet.output.isEmpty && quiet.output == plain.output)
    }

    @Test(arguments: ["poster", "layout", "quality", "editions"]) func verboseAndQuietExcludeEachOther(command: String) throws {
        let run = try run([command, Command.shop, "--verbose", "-q"] + (command == "editions" ? ["--all"] : []))
        #expect(run.status == 64)
        #expect(run.errors.contains("--quiet and --verbose exclude each other"), "\(run.errors)")
    }
}
