import Foundation
import PosterTestSupport
import Testing

@Suite struct ClothCommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func size(_ name: String) throws -> [Int] {
        let bytes = Array(try Data(contentsOf: URL(filePath: folder / name)).prefix(24))
        return [bytes[16..<20], bytes[20..<24]].map { $0.reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test func clothIsLargerThanWhatHangsAndHasATemplate() throws {
        let run = try Command.run(
            "tapestry", Command.shop, "--size", "400x300mm", "--hem", "25mm", "--pocket-top", "50mm", "--grommets", "200mm",
            "--dpi", "25.4", "-o", folder / "cloth.png")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try size("cloth.png") == [450, 400])
        #expect(folder.files == ["cloth-finishing.pdf", "cloth.png"])
        #expect(run.errors.contains("450 × 400 mm before, 400 × 300 mm after"))
        let info = try Command.run(arguments: [folder / "cloth-finishing.pdf"], executable: "/usr/bin/pdfinfo").text
        #expect(info.contains("Page size:       1275.59 x 1133.86 pts"), "\(info)")
    }

    @Test func pocketIsThreeTimesAsDeepAsItsPoleIsThick() throws {
        let run = try Command.run(
            "tapestry", Command.shop, "--size", "400x300mm", "--pole", "20mm", "--dpi", "25.4", "-o", folder / "cloth.png")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try size("cloth.png") == [400, 360])
        let text = try Command.run(arguments: [folder / "cloth-finishing.pdf", "-"], executable: "/usr/bin/pdftotext").text
        #expect(text.contains("pocket at the top: 60mm deep"), "\(text)")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/vips"), "needs vips"))
    func allowancesHaveGroundOnly() throws {
        let run = try Command.run(
            "tapestry", Command.shop, "--size", "400x300mm", "--hem", "25mm", "--pocket-top", "50mm", "--dpi", "50.8",
            "--theme", "classic", "-o", folder / "cloth.png")
        #expect(run.status == 0, "\(run.errors)")
        // Left, top, width and height of the allowances, at two pixels a millimetre.
        for (index, box) in [[0, 0, 900, 150], [0, 0, 50, 800], [850, 0, 50, 800], [0, 750, 900, 50]].enumerated() {
            let part = folder / "\(index).v"
            let vips = { (arguments: [String]) in try Command.run(arguments: arguments, executable: "/usr/bin/vips") }
            #expect(try vips(["crop", folder / "cloth.png", part] + box.map(String.init)).status == 0)
            #expect(try vips(["min", part]).text.hasPrefix("255"))
        }
    }

    @Test func presetsAreListedWithWhereTheyAreFrom() throws {
        let run = try Command.run("presets")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("redbubble-88x104\n"))
        #expect(run.text.contains("13200 × 15600 px at 150 dpi"))
        #expect(run.text.contains("not confirmed"))
    }

    @Test func presetSetsSizeAndResolution() throws {
        let run = try Command.run(
            "tapestry", Command.shop, "--preset", "redbubble-36x26", "--orientation", "landscape", "--hem", "20mm", "-o",
            folder / "a.png")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try size("a.png") == [5400, 3900])
        #expect(run.errors.contains("redbubble-36x26: not confirmed"))
    }

    @Test(arguments: [
        (["--preset", "redbuble-36x26"], "did you mean “redbubble-36x26”?"),
        (["--preset", "redbubble-36x26", "--dpi", "300"], "--preset sets size and dpi"),
        (["--preset", "redbubble-36x26", "--size", "A0"], "--preset sets size and dpi"),
        (["--grommets", "600mm"], "give --hem 20mm or more with --grommets"),
        (["--pole", "25mm", "--pocket-top", "75mm"], "--pole and --pocket-top exclude each other"),
        (["--pole", "25"], "--pole: “25” has no unit"),
        (["--pole", "25cm"], "pocket of 750mm"),
        (["--hem", "2"], "--hem: “2” has no unit"),
        (["--medium", "wood"], "wood"),
    ])
    func whatCannotBeIsSaidAndLeavesNothing(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["tapestry", Command.shop] + arguments + ["-o", folder / "a.png"])
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }
}
