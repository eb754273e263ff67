import Foundation
import PosterTestSupport
import Testing

/// What is wrong in a map, as somebody sees it who calls the command.
@Suite struct FindingsTests {
    @Test func soundMapIsSaidToBeSound() throws {
        let run = try Command.run("validate", Command.shop)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text == "\(Command.shop): editions 2025, 2026: no errors\n")
    }

    @Test func bundledMapIsSound() throws {
        let run = try Command.run("validate")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    @Test func missingMapIsNoInput() throws {
        let run = try Command.run("poster", "nowhere/map.json")
        #expect(run.status == 66)
        #expect(run.errors == "Error: nowhere/map.json: there is no such file\n")
    }

    @Test func folderIsNoMap() throws {
        let run = try Command.run("validate", "Examples")
        #expect(run.status == 66)
        #expect(run.errors == "Error: Examples: is a folder; give the map's file\n")
    }

    @Test(arguments: ["poster", "layout", "validate", "editions"])
    func textThatIsNoJSONIsAFinding(command: String) throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("{\"format\": 1,\n \"id\" \"x\"}", as: "map.json")
        let run = try Command.run(command, map, folder: folder.path)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("\(map):2:7: error: "))
        #expect(run.errors.hasSuffix("Error: \(map): 1 error\n"))
        #expect(folder.files == ["map.json"])
    }

    @Test func allFindingsAreReportedAtOnceInTheOrderOfTheText() throws {
        let folder = try TemporaryFolder()
        var text = try String(contentsOfFile: Command.shop, encoding: .utf8)
        text = text.replacing("\"kind\": \"topic\"", with: "\"kind\": \"topc\"", maxReplacements: 1)
        text = text.replacing("\"from\": \"/home\"", with: "\"from\": \"/hoem\"")
        text = text.replacing("\"language\":", with: "\"langauge\":")
        let map = try folder.write(text, as: "map.json")
        let run = try Command.run("validate", map)
        #expect(run.status == 1)
        let lines = run.errors.split(separator: "\n").map(String.init)
        let errors = lines.filter { $0.contains(": error: ") }
        #expect(errors.contains { $0.contains("langauge") && $0.contains("language") })
        #expect(errors.contains { $0.contains("topc") && $0.contains("did you mean “topic”?") })
        #expect(errors.contains { $0.contains("/hoem") && $0.contains("did you mean “/home”?") })
        let places = errors.compactMap { $0.firstMatch(of: #/map\.json:(\d+):\d+: /#).flatMap { Int($0.1) } }
        #expect(places.count == errors.count)
        #expect(places == places.sorted())
    }

    @Test func validateAndPosterSayTheSame() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.root + "/Examples/minimal.map.json", encoding: .utf8)
        let map = try folder.write(text.replacing("The smallest map", with: "地図"), as: "map.json")
        let validation = try Command.run("validate", map)
        let poster = try Command.run("poster", map, "-o", folder / "map.pdf")
        #expect(validation.status == 1)
        #expect(
            validation.errors.contains("map.json:5:12: error: title: the font “IBM Plex Sans, weight 600” has no glyph for “地”"))
        #expect(poster.status == 1)
        #expect(poster.errors == validation.errors)
    }

    @Test func mapOfModulesAloneHasAPoster() throws {
        let folder = try TemporaryFolder()
        var text = try String(contentsOfFile: Command.root + "/Examples/minimal.map.json", encoding: .utf8)
        let items = try #require(text.firstMatch(of: /"items": \[[^\]]*\]/)?.range)
        text.replaceSubrange(items, with: "\"items\": []")
        let connectors = try #require(text.firstMatch(of: /"connectors": \[[^\]]*\]/)?.range)
        text.replaceSubrange(connectors, with: "\"connectors\": []")
        let map = try folder.write(text, as: "map.json")
        for size in ["A0", "A4", "150x40mm"] {
            let run = try Command.run("poster", map, "--size", size, "-o", folder / "map.pdf")
            #expect(run.status == 0, "\(size): \(run.errors)")
            #expect(run.errors.contains("warning: modules[0]: nothing stands under the heading “door”"))
        }
    }

    /// README.md shows this map, and what is said when one of its words is wrong.
    @Test func readmeShowsARealMapAndARealFinding() throws {
        let readme = try String(contentsOfFile: Command.root + "/README.md", encoding: .utf8)
        let map = try String(contentsOfFile: Command.root + "/Examples/minimal.map.json", encoding: .utf8)
        #expect(readme.contains("```json\n\(map)```"))
        let folder = try TemporaryFolder()
        _ = try folder.write(
            map.replacing("\"module\": \"door\", \"description\": \"Lets", with: "\"module\": \"dor\", \"description\": \"Lets"),
            as: "my-map.json")
        let run = try Command.run("validate", "my-map.json", folder: folder.path)
        #expect(run.errors.count > 20)
        #expect(readme.contains("```\n\(run.errors)```"), "\(run.errors)")
    }

    @Test func emptyInputIsAFinding() throws {
        let run = try Command.run("validate", "-", input: "")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("<stdin>:1:1: error: "))
    }

    @Test func characterThatNoFontHasIsAFinding() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.shop, encoding: .utf8)
        let map = try folder.write(text.replacing("\"label\": \"tax\"", with: "\"label\": \"tax 🎛\""), as: "map.json")
        let run = try Command.run("poster", map, "--size", "A4", "-o", "-")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("no glyph for “🎛” (U+1F39B) in “tax 🎛”"))
    }

    @Test func captionThatNoFontHasIsAFindingAndMayBeLeftOut() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.shop, encoding: .utf8)
        let map = try folder.write(text.replacing("What shipping keeps", with: "What 🚚 keeps"), as: "map.json")
        let run = try Command.run("poster", map, "--size", "A4", "-o", folder / "a.pdf")
        #expect(run.status == 1)
        #expect(run.errors.contains(".description: the font"), "\(run.errors)")
        #expect(run.errors.contains("“🚚” (U+1F69A) in “What 🚚 keeps”"), "\(run.errors)")
        #expect(run.errors.contains("or leave captions out with --captions none"), "\(run.errors)")
        #expect(folder.files == ["map.json"])
        let without = try Command.run("poster", map, "--size", "A4", "--captions", "none", "-o", folder / "a.pdf")
        #expect(without.status == 0, "\(without.errors)")
    }

    @Test func everyTextThatNoFontHasIsNamedWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.root + "/Examples/minimal.map.json", encoding: .utf8)
        var changed = text.replacing("\"label\": \"key\"", with: "\"label\": \"قفل\"")
        changed = changed.replacing("\"label\": \"lock\"", with: "\"label\": \"lo\\u202Eck\"")
        let map = try folder.write(changed, as: "map.json")
        let run = try Command.run("poster", map, "--size", "A4", "-o", folder / "a.pdf")
        let lines = changed.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, label, glyph) in [
            (0, "قفل", "“ق” (U+0642) in “قفل”"), (1, "lo\\u202Eck", "“\\u{202E}” (U+202E) in “lo\\u{202E}ck”"),
        ] {
            let row = try #require(lines.firstIndex { $0.contains("\"label\": \"\(label)\"") })
            let value = try #require(lines[row].range(of: "\"label\": "))
            let column = lines[row][..<value.upperBound].unicodeScalars.count + 1
            let place = "\(map):\(row + 1):\(column): error: items[\(index)].label: the font"
            let finding = run.errors.split(separator: "\n").first { $0.hasPrefix(place) }
            #expect(finding?.contains("has no glyph for \(glyph); write it in letters the font has") == true, "\(run.errors)")
        }
        #expect(run.errors.hasSuffix("Error: \(map): 2 errors\n"))
        #expect(run.status == 1)
        #expect(folder.files == ["map.json"])
        // Browsers have more letters than our fonts.
        let drawing = try Command.run("poster", map, "--size", "A4", "-o", folder / "a.svg")
        #expect(drawing.status == 0)
        #expect(!drawing.errors.contains("write it in letters"), "\(drawing.errors)")
    }
}
