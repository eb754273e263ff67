import Foundation
import PosterTestSupport
import Testing

@Suite struct PressCommandTests {
    private static func poster(_ arguments: String...) throws -> Outcome {
        try Command.run(arguments: ["poster", Command.shop, "--size", "A4"] + arguments)
    }

    private static func boxes(_ pdf: String) throws -> String {
        try Command.run(arguments: ["-box", pdf], environment: ["TZ": "UTC"], executable: "/usr/bin/pdfinfo").text
    }

    @Test func pressIsAPDFX4WithThreeMillimetresOfBleed() throws {
        let folder = try TemporaryFolder()
        let run = try Self.poster("--orientation", "portrait", "--for", "press", "-o", folder / "shop.pdf")
        #expect(run.status == 0 && run.errors.isEmpty)
        let info = try Self.boxes(folder / "shop.pdf")
        #expect(info.contains("PDF subtype:    PDF/X-4"))
        #expect(info.contains("MediaBox:            0.00     0.00   612.28   858.90"))
        #expect(info.contains("BleedBox:            0.00     0.00   612.28   858.90"))
        #expect(info.contains("TrimBox:             8.50     8.50   603.78   850.39"))
    }

    @Test func marksNeedRoomAndTheSlugSaysWhatItIs() throws {
        let folder = try TemporaryFolder()
        let run = try Self.poster(
            "--for", "press", "--bleed", "0.125in", "--marks", "crop,registration,colorbar,slug", "-o", folder / "shop.pdf")
        #expect(run.status == 0)
        let text = try Command.run(arguments: [folder / "shop.pdf", "-"], executable: "/usr/bin/pdftotext").text
        #expect(text.contains("bleed 3.2mm"))
    }

    @Test func posterTooLargeForAPageSaysSo() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run("poster", Command.shop, "--size", "6x4m", "-o", folder / "wall.pdf")
        #expect(run.status == 0)
        #expect(run.errors.contains("is written at 1:10; print it at 1000 %."))
        let info = try Self.boxes(folder / "wall.pdf")
        #expect(info.contains("Written at 1:10: print it at 1000 %."))
        #expect(info.contains("Page size:       1700.79 x 1133.86 pts"))
    }

    @Test(arguments: [
        (["--bleed", "3mm"], 64, "--bleed needs --for press"),
        (["--for", "press", "--bleed", "3"], 64, "has no unit"),
        (["--for", "press", "--bleed", "40cm"], 64, "a bleed of 400mm around 210 × 297 mm cannot be"),
        (["--for", "press", "--marks", "cropp"], 64, "did you mean “crop”?"),
        (["--for", "press", "-o", "poster.png"], 64, "--for press is a PDF"),
        (["--for", "press", "--output-intent", "Profiles/sRGB.icc"], 66, "one for RGB"),
        (["--for", "press", "--output-intent", "README.md"], 66, "is not the profile of a printing condition"),
        (["--for", "press", "--output-intent", "nowhere.icc"], 66, "nowhere.icc"),
    ])
    func badInputIsRefused(arguments: [String], status: Int32, message: String) throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(
            arguments: ["poster", Command.shop, "--size", "A4", "--orientation", "portrait", "-o", folder / "shop.pdf"]
                + arguments)
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }

    @Test func fullDiskLeavesNothing() throws {
        let run = try Command.run(
            "poster", Command.shop, "--size", "A4", "--for", "press", "-o", "-", output: "/dev/full")
        #expect(run.status == 74)
        #expect(run.errors.contains("the disk is full"))
    }
}
