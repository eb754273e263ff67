import Foundation
import Testing

@Suite struct HelpTests {
    static let commands = [
        "poster", "tapestry", "plan", "proof", "page", "layout", "quality", "validate", "editions", "papers",
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

    @Test func versionIsANumber() throws {
        let version = try Command.run("--version")
        #expect(version.status == 0)
        #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    /// README.md documents what `--help` does.
    @Test func readmeNamesEveryOption() throws {
        let readme = try String(contentsOfFile: Command.root + "/README.md", encoding: .utf8)
        for command in Self.commands {
            let help = try Command.run(command, "--help").text
            let options = Set(help.matches(of: /--[a-z-]+/).map { String($0.output) })
                .subtracting(["--help", "--version"])
            #expect(options.sorted().filter { !readme.contains("`\($0)") } == [], "\(command)")
        }
    }

    @Test func noCommandAtAllShowsTheHelp() throws {
        let nothing = try Command.run()
        #expect(nothing.text.contains("USAGE: kmap-poster"))
    }

    @Test(arguments: [
        ("postr", "did you mean “poster”?"),
        ("map.json", "commands are poster, tapestry, plan, proof, page, layout, quality, validate, editions, papers, presets"),
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
