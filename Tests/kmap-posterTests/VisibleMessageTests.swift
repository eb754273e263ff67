import Foundation
import PosterTestSupport
import Testing

/// Nothing that comes from elsewhere acts on the terminal it is shown on.
@Suite struct VisibleMessageTests {
    private let wicked = "\u{1B}]0;t\u{07}\u{1B}[31m\u{9B}31m\u{202E}x\ny"
    private let shown = "\\u{1B}]0;t\\u{7}\\u{1B}[31m\\u{9B}31m\\u{202E}x"

    /// No control but the line feed, and nothing that turns letters around.
    private func isHarmless(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n"
                || ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
    }

    @Test(arguments: ["key", "id", "title", "release"])
    func textOfAMapIsShownHarmless(part: String) throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.root + "/Examples/minimal.map.json", encoding: .utf8)
        let json = wicked.unicodeScalars.map { "\\u" + String($0.value + 0x10000, radix: 16).suffix(4) }.joined()
        let (found, changed) =
            switch part {
            case "key": ("\"format\"", "\"\(json)\": 1, \"format\"")
            case "id": ("\"id\": \"key\"", "\"id\": \"\(json)\"")
            case "title": ("The smallest map", "The smallest map \(json)")
            default: ("\"release\": \"1\"", "\"release\": \"\u{202E}1\"")
            }
        #expect(text.contains(found))
        let map = try folder.write(text.replacing(found, with: changed), as: "map.json")
        for command in [["validate"], ["poster", "--size", "A4", "-o", folder / "o.pdf"]] {
            let run = try Command.run(arguments: command + [map])
            #expect(run.status == (part == "release" ? 0 : 1))
            #expect(isHarmless(run.errors + run.text), "\(run.errors)")
        }
    }

    @Test func argumentsAreShownHarmless() throws {
        for arguments in [
            [wicked], ["poster", "--\(wicked)"], ["poster", "--size", wicked], ["poster", "--theme", wicked],
            ["validate", wicked],
            ["poster", "--edition", wicked],
            ["poster", "-o", wicked + ".pdf", "--size", "A4", "--output-intent", wicked, "--for", "press"],
            ["tapestry", "--merge", "-o", wicked], ["layout", "-o", "no/" + wicked], ["import", wicked], ["diff", wicked, "7.0"],
            ["editions", "--data-dir", wicked], ["check", "--kernel", wicked],
        ] {
            let run = try Command.run(arguments: arguments)
            #expect(run.status != 0, "\(arguments)")
            #expect(isHarmless(run.errors), "\(run.errors)")
            #expect(run.errors.contains("\\u{1B}"), "\(run.errors)")
        }
        #expect(try Command.run("validate", wicked).errors == "Error: \(shown)\\u{A}y: there is no such file\n")
    }

    /// Usage errors of several lines stay so.
    @Test func usageHasItsLines() throws {
        let run = try Command.run("poster", "--sice", "A4")
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: Unknown option '--sice'"), "\(run.errors)")
        #expect(run.errors.contains("\nUsage: kmap-poster poster"), "\(run.errors)")
    }
}
