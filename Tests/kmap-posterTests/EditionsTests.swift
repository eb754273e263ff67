import Foundation
import Testing

@Suite struct EditionsTests {
    @Test func editionsAreListedTheNewestLast() throws {
        let run = try Command.run("editions", Command.radio)
        #expect(run.status == 0)
        #expect(run.text == "valve\twith valves\t1938-06-01\ntransistor\twith transistors\t1960-06-01\n")
    }

    @Test func allMakesAPosterOfEach() throws {
        let folder = try TemporaryFolder()
        let posters = folder / "new/posters"
        let run = try Command.run("editions", Command.radio, "--all", "--size", "A4", "-o", posters)
        #expect(run.status == 0)
        #expect(run.text == "\(posters)/radio-valve.pdf\n\(posters)/radio-transistor.pdf\n")
        for edition in ["valve", "transistor"] {
            let alone = try Command.run("poster", Command.radio, "--size", "A4", "--edition", edition, "-o", "-")
            #expect(try Data(contentsOf: URL(filePath: "\(posters)/radio-\(edition).pdf")) == alone.output)
        }
    }

    @Test(arguments: [["--size", "A1"], ["-o", "posters"], ["--theme", "mono"], ["--all", "-o", "-"]])
    func optionsThatWouldHaveNoEffectAreUsageErrors(arguments: [String]) throws {
        let run = try Command.run(arguments: ["editions", Command.radio] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
    }

    @Test func folderThatIsAFileIsAnError() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", as: "file")
        let run = try Command.run("editions", Command.radio, "--all", "--size", "A4", "-o", file)
        #expect(run.status == 73)
        #expect(run.errors.contains("“\(file)”"))
    }
}
