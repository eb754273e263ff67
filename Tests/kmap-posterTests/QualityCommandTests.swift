import Foundation
import Testing

@Suite struct QualityCommandTests {
    @Test func onePosterIsAListOfFigures() throws {
        let run = try Command.run("quality", Command.shop, "--size", "A3", "--orientation", "landscape")
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.text.split(separator: "\n")
        #expect(lines.contains { $0.wholeMatch(of: /size +A3/) != nil })
        #expect(lines.contains { $0.wholeMatch(of: /violations +0/) != nil })
        #expect(lines.contains { $0.wholeMatch(of: /base pt +\d+\.\d\d/) != nil })
        #expect(lines.contains { $0.wholeMatch(of: /pitches +\d+/) != nil })
    }

    @Test func sizesMayBeRepeatedOrListed() throws {
        let run = try Command.run(
            "quality", Command.shop, "--size", "A3,A4", "--size", "300x300mm", "--orientation", "both")
        #expect(run.status == 0, "\(run.errors)")
        let tables = run.text.components(separatedBy: "\n\n").map { table in
            table.split(separator: "\n").dropFirst(2).map { line in
                line.split(separator: "|").dropFirst(1).prefix(2).map { $0.trimmingCharacters(in: .whitespaces) }
            }
        }
        let sheets = [
            ["A3", "landscape"], ["A3", "portrait"], ["A4", "landscape"], ["A4", "portrait"], ["300x300mm", "square"],
        ]
        #expect(tables == [sheets, sheets])
    }

    @Test func jsonIsJSON() throws {
        let run = try Command.run("quality", Command.shop, "--size", "A3", "--edition", "all", "--json")
        #expect(run.status == 0, "\(run.errors)")
        let value = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        #expect((value["posters"] as? [Any])?.count == 2)
    }

    @Test(arguments: [
        (["--size", "A1,B"], "unknown paper “B”"), (["--size", "A1,"], "unknown paper “”"),
        (["--edition", "9"], "9"), (["--orientation", "upright"], "upright"),
    ])
    func whatIsNotThereIsAUsageError(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["quality", Command.shop] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
