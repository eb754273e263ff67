import Foundation
import Testing

/// What is wrong in a map, as somebody sees it who calls the command.
@Suite struct FindingsTests {
    @Test func soundMapIsSaidToBeSound() throws {
        let run = try Command.run("validate", Command.radio)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text == "\(Command.radio): editions valve, transistor: no errors\n")
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
        var text = try String(contentsOfFile: Command.radio, encoding: .utf8)
        text = text.replacing("\"kind\": \"signal\"", with: "\"kind\": \"signl\"", maxReplacements: 1)
        text = text.replacing("\"from\": \"dial\"", with: "\"from\": \"dail\"")
        text = text.replacing("\"language\":", with: "\"langauge\":")
        let map = try folder.write(text, as: "map.json")
        let run = try Command.run("validate", map)
        #expect(run.status == 1)
        let lines = run.errors.split(separator: "\n").map(String.init)
        let errors = lines.filter { $0.contains(": error: ") }
        #expect(errors.contains { $0.contains("langauge") && $0.contains("language") })
        #expect(errors.contains { $0.contains("signl") && $0.contains("did you mean “signal”?") })
        #expect(errors.contains { $0.contains("dail") && $0.contains("did you mean “dial”?") })
        let places = errors.compactMap { $0.firstMatch(of: #/map\.json:(\d+):\d+: /#).flatMap { Int($0.1) } }
        #expect(places.count == errors.count)
        #expect(places == places.sorted())
    }

    @Test func emptyInputIsAFinding() throws {
        let run = try Command.run("validate", "-", input: "")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("<stdin>:1:1: error: "))
    }

    @Test func characterThatNoFontHasIsAFinding() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.radio, encoding: .utf8)
        let map = try folder.write(text.replacing("\"label\": \"mixer\"", with: "\"label\": \"mixer 🎛\""), as: "map.json")
        let run = try Command.run("poster", map, "--size", "A4", "-o", "-")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("no glyph for “🎛” (U+1F39B) in “mixer 🎛”"))
    }
}
