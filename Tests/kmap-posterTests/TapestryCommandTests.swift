import Foundation
import PosterTestSupport
import Testing

@Suite struct TapestryCommandTests {
    private static let small = [Command.shop, "--size", "A4", "--orientation", "landscape", "--paper", "A6"]

    private static func text(_ pdf: String, page: Int? = nil) throws -> String {
        let pages = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
        return try Command.run(arguments: pages + [pdf, "-"], executable: "/usr/bin/pdftotext").text
    }

    @Test func tapestryIsAFileOfSheetsOfThePaper() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(arguments: ["tapestry"] + Self.small, folder: folder.path)
        #expect(run.status == 0)
        #expect(run.text == "web-shop-2026-tapestry.pdf\n")
        #expect(run.errors.contains("sheets, "))
        #expect(folder.files.count == 1 && folder.files[0].hasSuffix("-tapestry.pdf"))
        let info = try Command.run(arguments: [folder / folder.files[0]], executable: "/usr/bin/pdfinfo").text
        #expect(
            info.contains("Page size:       419.528 x 297.638 pts") || info.contains("Page size:       297.638 x 419.528 pts"))
        #expect(try Self.text(folder / folder.files[0], page: 1).contains("100 %"))
    }

    @Test func ruinedSheetIsPrintedAgainAlone() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(
            arguments: ["tapestry"] + Self.small + ["--only", "r2c1", "-o", folder / "again.pdf"])
        #expect(run.status == 0)
        let info = try Command.run(arguments: [folder / "again.pdf"], executable: "/usr/bin/pdfinfo").text
        #expect(info.contains("Pages:           1\n"))
        #expect(try Self.text(folder / "again.pdf").contains("r2c1"))
    }

    @Test func anyOfThePlansCanBeMade() throws {
        let folder = try TemporaryFolder()
        let json = try Command.run(arguments: ["plan", "--json"] + Self.small, folder: folder.path)
        let parsed = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        let plans = try #require(parsed["options"] as? [[String: Any]])
        try #require(plans.count > 1)
        for (place, plan) in plans.enumerated() {
            let made = try Command.run(
                arguments: ["tapestry", "--plan", "\(place + 1)", "--no-cover", "-o", "\(place).pdf"] + Self.small,
                folder: folder.path)
            #expect(made.status == 0)
            let sheets = try #require(plan["places"] as? [[String: Any]])
            let info = try Command.run(arguments: ["-l", "99", folder / "\(place).pdf"], executable: "/usr/bin/pdfinfo").text
            #expect(info.contains("Pages:           \(sheets.count)\n"))
            // Each page is the paper of its sheet, which lies in one plan and stands in another.
            let paper = try #require(sheets[0]["paper"] as? [String: Double])
            let (width, height) = (try #require(paper["width"]), try #require(paper["height"]))
            let size = info.split(separator: "\n").first { $0.hasPrefix("Page    1 size:") }.map(String.init) ?? ""
            #expect((width < height) == (size.contains("297.638 x 419.528")))
        }
        let none = try Command.run(
            arguments: ["tapestry", "--plan", "\(plans.count + 1)", "-o", "none.pdf"] + Self.small, folder: folder.path)
        #expect(none.status == 64)
        #expect(none.errors.contains("--plan \(plans.count + 1): there are \(plans.count) plans"))
        #expect(!folder.files.contains("none.pdf"))
    }

    @Test func planThatCutsFewerNamesIsNamed() throws {
        let folder = try TemporaryFolder()
        let job = ["--size", "A0", "--orientation", "landscape", "--effort", "fast", "--fewest"]
        let first = try Command.run(arguments: ["tapestry", "-o", "first.pdf"] + job, folder: folder.path)
        #expect(first.errors.contains("names are cut") && first.errors.contains(" sheets cut none: --plan "))
        let number = try #require(first.errors.split(separator: " ").last).trimmingCharacters(in: .whitespacesAndNewlines)
        let other = try Command.run(arguments: ["tapestry", "--plan", number, "-o", "other.pdf"] + job, folder: folder.path)
        #expect(other.errors.contains("no name is cut") && !other.errors.contains("--plan"))
    }

    @Test func planThatCutsNothingIsTakenAndWhatItCostsIsSaid() throws {
        let folder = try TemporaryFolder()
        let job = ["--size", "A0", "--orientation", "landscape", "--effort", "fast"]
        let made = try Command.run(arguments: ["tapestry", "-o", "made.pdf"] + job, folder: folder.path)
        #expect(made.errors.contains("no name is cut"))
        let fewest = try Command.run(arguments: ["plan", "--json", "--fewest"] + job, folder: folder.path)
        let parsed = try #require(try JSONSerialization.jsonObject(with: fewest.output) as? [String: Any])
        let plan = try #require((parsed["options"] as? [[String: Any]])?.first)
        let (sheets, cut) = (try #require(plan["sheets"] as? Int), try #require(plan["cutLabels"] as? [Any]))
        #expect(made.errors.contains("; \(sheets) sheets would cut \(cut.count): --fewest"), "\(made.errors)")
        #expect(try #require(plan["cutLength"] as? Double) > 4000 && plan["corners"] is Int)
    }

    @Test func rollIsCutToStripsOfThePostersLength() throws {
        let folder = try TemporaryFolder()
        let made = try Command.run(
            arguments: [
                "tapestry", Command.shop, "--size", "30x40cm", "--paper", "160mm x*",
                "--paper-orientation", "portrait", "--only", "c2", "-o", folder / "roll.pdf",
            ])
        #expect(made.status == 0, "\(made.errors)")
        let info = try Command.run(arguments: [folder / "roll.pdf"], executable: "/usr/bin/pdfinfo").text
        #expect(info.contains("Pages:           1\n") && info.contains("Page size:       453.543 x 1162.2 pts"), "\(info)")
        let long = try Command.run(
            arguments: ["tapestry", Command.shop, "--size", "1x6m", "--paper", "610mmx*", "-o", folder / "long.pdf"])
        #expect(long.errors.contains("610 × 6010 mm is written at 1:10; print it at 1000 %"), "\(long.errors)")
    }

    @Test func planShowsTheOptionsAndWritesNothing() throws {
        let folder = try TemporaryFolder()
        let table = try Command.run(arguments: ["plan"] + Self.small, folder: folder.path)
        #expect(table.status == 0)
        #expect(table.text.contains("sheets  rows x columns"))
        let json = try Command.run(arguments: ["plan", "--json"] + Self.small, folder: folder.path)
        let parsed = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        let options = try #require(parsed["options"] as? [[String: Any]])
        let first = try #require(options.first)
        #expect((first["places"] as? [Any])?.count == first["sheets"] as? Int)
        #expect(first["cutLabels"] is [Any])
        #expect(first["unavoidableCuts"] is Int)
        #expect(folder.files.isEmpty)
    }

    @Test(arguments: [
        (["--sheets", "3x2"], "\"columns\": 3"), (["--max-sheets", "4"], "\"sheets\": 4"),
        (["--scale", "200%"], "\"poster\": {\"width\": 1683.780, \"height\": 1190.551}"),
    ])
    func postersSizeMayBeGivenOtherwise(arguments: [String], expected: String) throws {
        let run = try Command.run(arguments: ["plan", "--json"] + Self.small + arguments)
        #expect(run.status == 0)
        #expect(run.text.contains(expected), "\(run.text.prefix(400))\(run.errors)")
    }

    @Test(arguments: [
        (["--overlap", "300mm"], "leaves too little of paper of 105 × 148 mm; 10mm is usual"),
        (["--overlap", "10"], "--overlap: “10” has no unit"),
        (["--printer-margin", "6cm"], "most printers need 3mm to 6mm"),
        (["--paper", "A0"], "holds the whole poster"),
        (["--paper", "A66"], "unknown paper “A66”"),
        (["--only", "r9c9"], "there is no sheet “r9c9”; sheets are r1c1 to"),
        (["--only", "2,3"], "is no sheet; write them like r2c3,r3c4"),
        (["--sheets", "4"], "--sheets is columns x rows like 4x5"),
        (["--sheets", "2x2", "--max-sheets", "4"], "--sheets and --max-sheets exclude each other"),
        (["--max-sheets", "1"], "--max-sheets is a number from 2 to 1000"),
        (["--paper", "610*"], "a roll is written with its width, like 610mmx*"),
        (["--paper", "610x*"], "--paper: “610” has no unit"),
        (["--paper", "100mmx*", "--sheets", "2x2"], "--sheets counts sheets of one length; a roll has none"),
        (["--only", "r1-r2"], "is no sheet; write them like r2c3,r3c4, rows like r1"),
        (["--seams", "crooked"], "The value 'crooked' is invalid for '--seams <seams>'"),
        (["--scale", "1.5"], "--scale is a percentage"),
        (["--paper", "26x37mm", "--overlap", "2mm", "--printer-margin", "1mm", "--scale", "2000%"], "are the most"),
    ])
    func badInputIsRefusedAndLeavesNothing(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(
            arguments: ["tapestry"] + Self.small + ["-o", folder / "sheets.pdf"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }

    @Test(arguments: [[], ["--for", "press", "--marks", "crop,registration,colorbar"]])
    func proofIsOnePageOfA4WithAllNumbers(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(arguments: ["proof"] + Self.small + ["-o", folder / "proof.pdf"] + arguments)
        #expect(run.status == 0)
        let info = try Command.run(arguments: [folder / "proof.pdf"], executable: "/usr/bin/pdfinfo").text
        #expect(info.contains("Pages:           1\n"))
        #expect(info.contains("Page size:       841.89 x 595.276 pts (A4)"))
        let text = try Self.text(folder / "proof.pdf")
        #expect(text.contains("Trim: 297 × 210 mm"))
        #expect(text.contains("Bleed: 3mm") == !arguments.isEmpty)
        #expect(text.contains("Seams of") == arguments.isEmpty)
    }

    @Test func folderThatIsNotThereAndAFullDiskLeaveNothing() throws {
        let folder = try TemporaryFolder()
        let nowhere = try Command.run(arguments: ["tapestry"] + Self.small + ["-o", folder / "no/sheets.pdf"])
        #expect(nowhere.status == 73)
        #expect(nowhere.errors.contains("there is no folder"))
        #expect(folder.files.isEmpty)
        let system = try Command.run(arguments: ["tapestry"] + Self.small + ["-o", "/proc/sheets.pdf"])
        #expect(system.status == 73)
        #expect(system.errors.contains("takes no new files; give another folder"))
        let limited = try Command.run(
            arguments: ["-c", "ulimit -f 8; exec \"$0\" \"$@\"", Command.executable, "tapestry"] + Self.small
                + ["-o", folder / "sheets.pdf"], executable: "/bin/bash")
        #expect(limited.status == 74)
        #expect(limited.errors.contains("larger than files may be here"), "\(limited.errors)")
        #expect(folder.files.isEmpty)
        let full = try Command.run(arguments: ["tapestry"] + Self.small + ["-o", "-"], output: "/dev/full")
        #expect(full.status == 74)
    }
}
