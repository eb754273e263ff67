import Foundation
import PosterTestSupport
import Testing

@Suite struct EditionsTests {
    @Test func editionsAreListedTheNewestLast() throws {
        let run = try Command.run("editions", Command.shop)
        #expect(run.status == 0)
        #expect(run.text == "2025\tShop 2025\t2025-03-01\n2026\tShop 2026\t2026-03-01\n")
    }

    @Test func allMakesAPosterOfEach() throws {
        let folder = try TemporaryFolder()
        let posters = folder / "new/posters"
        let size = ["--size", "A4", "--orientation", "landscape"]
        let run = try Command.run(arguments: ["editions", Command.shop, "--all", "-o", posters] + size)
        #expect(run.status == 0)
        #expect(run.text == "\(posters)/web-shop-2025.pdf\n\(posters)/web-shop-2026.pdf\n")
        for edition in ["2025", "2026"] {
            let alone = try Command.run(arguments: ["poster", Command.shop, "--edition", edition, "-o", "-"] + size)
            #expect(try Data(contentsOf: URL(filePath: "\(posters)/web-shop-\(edition).pdf")) == alone.output)
        }
    }

    /// A series hangs side by side: alone, one edition of the bundled map would lie and the other stand.
    @Test(arguments: ["A1", "A0"]) func allOfASeriesLiesOrStands(size: String) throws {
        let folder = try TemporaryFolder()
        let run = try Command.run("editions", "--all", "--size", size, "--effort", "fast", "-o", folder / "posters")
        #expect(run.status == 0, "\(run.errors)")
        let files = run.text.split(separator: "\n").map(String.init)
        let sizes = try files.map { file in
            try Command.run(arguments: [file], executable: "/usr/bin/pdfinfo").text.split(separator: "\n")
                .first { $0.hasPrefix("Page size:") }
        }
        #expect(sizes.count == 2 && sizes[0] != nil && Set(sizes).count == 1, "\(sizes)")
    }

    @Test(arguments: [["--size", "A1"], ["-o", "posters"], ["--theme", "mono"], ["--far", "lines"], ["--all", "-o", "-"]])
    func optionsThatWouldHaveNoEffectAreUsageErrors(arguments: [String]) throws {
        let run = try Command.run(arguments: ["editions", Command.shop] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
    }

    @Test func folderThatIsAFileIsAnError() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", as: "file")
        let run = try Command.run("editions", Command.shop, "--all", "--size", "A4", "-o", file)
        #expect(run.status == 73)
        #expect(run.errors.contains("cannot make the folder “\(file)”: there is a file of that name"), "\(run.errors)")
        let below = try Command.run("editions", Command.shop, "--all", "--size", "A4", "-o", "file/a/b", folder: folder.path)
        #expect(below.status == 73)
        #expect(below.errors.contains("cannot make the folder “file”: there is a file of that name"), "\(below.errors)")
        #expect(folder.files == ["file"])
    }

    /// Nobody asked for what a link in the folder leads to.
    @Test(arguments: [["editions", "--all", "-o"], ["layout", "-o", "/dev/null", "--debug-passes"]])
    func linkInTheFolderIsNotFollowed(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let target = try folder.write("kept", as: "target")
        try FileManager.default.createDirectory(atPath: folder / "a", withIntermediateDirectories: false)
        for name in ["web-shop-2025.pdf", "01-measure.svg"] {
            try FileManager.default.createSymbolicLink(atPath: folder / "a/" + name, withDestinationPath: "../target")
        }
        let run = try Command.run(
            arguments: [arguments[0], Command.shop, "--size", "A4"] + arguments.dropFirst() + [folder / "a"])
        #expect(run.status == 73)
        #expect(run.errors.contains("what is there is no file but a link"), "\(run.errors)")
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "kept")
    }
}
