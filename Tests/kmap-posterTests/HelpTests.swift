import Foundation
import Testing

@Suite struct HelpTests {
    static let commands = [
        "poster", "tapestry", "plan", "proof", "page", "layout", "quality", "validate", "check", "editions", "edition", "diff",
        "import",
        "papers",
        "presets",
    ]

    @Test func helpNamesEveryCommandAndExitStatus() throws {
        let help = try Command.run("--help")
        #expect(help.status == 0)
        #expect(help.errors.isEmpty)
        for command in Self.commands { #expect(help.text.contains("\n  \(command) "), "\(command)") }
        for line in [
            "kmap-poster poster --size A1 -o wall.pdf",
            "0   done",
            "1   the map or its poster has findings that stop it",
            "64  called wrongly",
        ] { #expect(help.text.contains(line), "\(line)") }
    }

    @Test(arguments: commands) func everyCommandHasHelp(command: String) throws {
        let help = try Command.run(command, "--help")
        #expect(help.status == 0)
        #expect(help.text.contains("USAGE: kmap-poster \(command)"))
    }

    @Test(arguments: [
        ["--help"], ["poster", "--help"], ["help", "tapestry"], ["--version"], ["--generate-completion-script", "bash"],
    ])
    func helpIntoAFullDiskIsAnError(arguments: [String]) throws {
        let run = try Command.run(arguments: arguments, output: "/dev/full")
        #expect(run.status == 74)
        #expect(run.errors == "Error: cannot write to standard output: the disk is full\n")
    }

    @Test func versionIsANumber() throws {
        let version = try Command.run("--version")
        #expect(version.status == 0)
        #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    /// Longer ones would be wrapped, and could not be copied.
    @Test(arguments: commands.filter { !["papers", "presets"].contains($0) })
    func examplesAreOneLineEach(command: String) throws {
        let lines = try Command.run(command, "--help").text.components(separatedBy: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("Example") })
        let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
        #expect(!examples.isEmpty)
        #expect(examples.filter { !$0.hasPrefix("  kmap-poster \(command)") } == [])
    }

    /// The options of README.md's table are those of `--help`, command by command.
    @Test func readmeHasTheOptionsOfEveryCommand() throws {
        var documented: [String: Set<String>] = [:]
        for row in try Self.document("README.md").split(separator: "\n") where row.hasPrefix("| `-") {
            let cells = row.split(separator: "|").map(String.init)
            let commands = cells[1].split { !$0.isLetter }.map(String.init)
            let others = Self.commands.filter { !commands.contains($0) }
            for command in commands.first == "all" ? others : commands {
                documented[command, default: []].formUnion(Self.options(in: cells[0]))
            }
        }
        for command in Self.commands {
            let options = try Self.options(of: command).subtracting(["--help", "--version"]).sorted()
            #expect((documented[command] ?? []).sorted() == options, "\(command)")
        }
    }

    /// A command shown in a document has the options it is shown with.
    @Test(arguments: ["README.md", "docs/printing.md", "docs/web.md", "docs/quality.md", "data/README.md"])
    func documentsShowOptionsThatThereAre(document: String) throws {
        var known: [String: Set<String>] = [:]
        for command in Self.commands { known[command] = try Self.options(of: command) }
        let shown = try Self.document(document).matches(of: /kmap-poster ([a-z]+)( [^`\n#]*)?/)
        #expect(!shown.isEmpty)
        for line in shown {
            let options = try #require(known[String(line.1)], "\(line.0)")
            #expect(Self.options(in: String(line.2 ?? "")).subtracting(options) == [], "\(line.0)")
        }
    }

    private static func document(_ name: String) throws -> String {
        try String(contentsOfFile: Command.root + "/" + name, encoding: .utf8)
    }

    /// Of a command that has others in it, theirs too.
    private static func options(of command: String) throws -> Set<String> {
        let parts = command == "edition" ? [[command], [command, "new"], [command, "merge"]] : [[command]]
        let help = try parts.map { try Command.run(arguments: $0 + ["--help"]).text }.joined(separator: "\n")
        return options(in: help.split(separator: "\n").filter { $0.hasPrefix("  -") }.joined(separator: "\n"))
    }

    private static func options(in text: String) -> Set<String> {
        Set(text.matches(of: /--[a-z]+(?:-[a-z]+)*/).map { String($0.output) })
    }

    @Test func noCommandAtAllShowsTheHelp() throws {
        let nothing = try Command.run()
        #expect(nothing.text.contains("USAGE: kmap-poster"))
    }

    @Test(arguments: [
        ("postr", "did you mean “poster”?"),
        (
            "map.json",
            "commands are poster, tapestry, plan, proof, page, layout, quality, validate, check, editions, edition, diff, import, papers, presets"
        ),
    ])
    func unknownCommandIsToldWhatThereIs(name: String, hint: String) throws {
        let wrong = try Command.run(arguments: [name, "--size", "A1"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.hasPrefix("Error: there is no command “\(name)”; \(hint)\n"), "\(wrong.errors)")
    }

    @Test(arguments: [["postr"], ["poster", "--sise", "A1"], ["poster", "a.json", "b.json"]])
    func wrongCallsAreUsageErrors(arguments: [String]) throws {
        let wrong = try Command.run(arguments: arguments)
        #expect(wrong.status == 64)
        #expect(wrong.text.isEmpty)
        #expect(wrong.errors.hasPrefix("Error: "))
    }
}
