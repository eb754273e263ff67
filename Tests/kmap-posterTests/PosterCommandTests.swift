import Foundation
import PosterTestSupport
import Testing

@Suite struct PosterCommandTests {
    /// What people try first: one name in one cell, its row hardly higher than the name.
    @Test(arguments: ["l", "layer", "layer 0", "services", "memory", "a layer of names"], ["portrait", "landscape"])
    func mapOfOneNameBecomesAPoster(layer: String, orientation: String) throws {
        let folder = try TemporaryFolder()
        let map = """
            {"format": 1, "id": "m", "title": "one",
             "editions": [{"id": "1", "name": "One", "year": 2020, "date": "2020-02-03", "release": "1", "credit": ["Credit"]}],
             "layers": [{"id": "l", "name": "\(layer)"}], "functionalities": [{"id": "c", "name": "column 0"}],
             "kinds": [{"id": "f", "name": "function", "face": "roman", "sample": "foo"}],
             "modules": [{"id": "m", "heading": "module 0 0", "layer": "l", "functionality": "c", "description": "D"}],
             "items": [{"id": "i", "label": "vfs_read()0", "kind": "f", "module": "m", "description": "An item"}]}
            """
        let path = try folder.write(map, as: "m.json")
        for size in ["A4", "A0"] {
            let run = try Command.run("poster", path, "--size", size, "--orientation", orientation, "-o", folder / "m.pdf")
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    @Test func posterGoesToTheCurrentFolderUnderItsOwnName() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run("poster", Command.shop, "--size", "A4", folder: folder.path)
        #expect(run.status == 0)
        #expect(run.text == "web-shop-2026.pdf\n")
        #expect(run.errors.isEmpty)
        #expect(folder.files == ["web-shop-2026.pdf"])
        #expect(try Data(contentsOf: URL(filePath: folder / "web-shop-2026.pdf")).starts(with: Data("%PDF-".utf8)))
    }

    @Test func dashIsStandardInputAndStandardOutput() throws {
        let folder = try TemporaryFolder()
        let map = try String(contentsOfFile: Command.shop, encoding: .utf8)
        let piped = try Command.run("poster", "-", "--size", "A4", "-o", "-", input: map, folder: folder.path)
        let named = folder / "named.pdf"
        try #require(try Command.run("poster", Command.shop, "--size", "A4", "-o", named).status == 0)
        #expect(piped.status == 0)
        #expect(piped.output == (try Data(contentsOf: URL(filePath: named))))
        #expect(folder.files == ["named.pdf"])
    }

    /// Its name has no ending that could say anything.
    @Test(arguments: ["poster", "tapestry"]) func pipeGetsAPDF(command: String) throws {
        let run = try Command.run(
            arguments: ["-c", "\"$0\" $2 \"$1\" --size A3 -o /dev/stdout | cat", Command.executable, Command.shop, command],
            environment: ["PATH": "/usr/bin:/bin"], executable: "/bin/sh")
        #expect(run.output.starts(with: Data("%PDF-".utf8)), "\(run.errors)")
    }

    /// Nothing of who runs it, where and when gets into a file.
    @Test func bytesAreTheSameWhateverFolderHomeZoneAndLanguage() throws {
        let folder = try TemporaryFolder()
        let here = try Command.run(
            "poster", Command.shop, "--size", "A4", "-o", "-",
            environment: ["HOME": "/root", "TZ": "UTC", "LANG": "C", "PATH": "/usr/bin:/bin"])
        let there = try Command.run(
            "poster", Command.shop, "--size", "A4", "-o", "-", folder: folder.path,
            environment: ["HOME": folder.path, "TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
        #expect(here.status == 0)
        #expect(here.output == there.output)
        #expect(folder.files.isEmpty)
    }

    @Test func sourceDateEpochDatesTheDocument() throws {
        let folder = try TemporaryFolder()
        for (environment, day) in [([:], "2026-03-01"), (["SOURCE_DATE_EPOCH": "86400"], "1970-01-02")] {
            let run = try Command.run(
                "poster", Command.shop, "--size", "A4", "-o", folder / "poster.pdf", environment: environment)
            #expect(run.status == 0, "\(run.errors)")
            let info = try Command.run(
                arguments: ["-isodates", folder / "poster.pdf"], environment: ["TZ": "UTC"],
                executable: "/usr/bin/pdfinfo")
            #expect(info.text.contains("CreationDate:    \(day)T00:00:00Z\n"), "\(info.text)\(info.errors)")
        }
    }

    @Test(arguments: ["", "yesterday", "-1", "1e9", "99999999999999"])
    func sourceDateEpochIsANumberOfSeconds(epoch: String) throws {
        let run = try Command.run(
            "poster", Command.shop, "--size", "A4", "-o", "-", environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(run.status == 64)
        #expect(run.errors.contains("SOURCE_DATE_EPOCH is “\(epoch)”; it must be a number of seconds"))
    }

    @Test func timingsGoToStandardError() throws {
        let run = try Command.run("poster", Command.shop, "--size", "A4", "-o", "-", "--timings")
        #expect(run.status == 0)
        #expect(run.output.starts(with: Data("%PDF-".utf8)))
        let parts = run.errors.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(parts == ["read", "fonts", "layout", "scene", "pdf", "write", "total"])
    }

    @Test func existingPosterIsReplaced() throws {
        let folder = try TemporaryFolder()
        let poster = try folder.write("an older one", as: "poster.pdf")
        try #require(try Command.run("poster", Command.shop, "--size", "A4", "-o", poster).status == 0)
        #expect(try Data(contentsOf: URL(filePath: poster)).starts(with: Data("%PDF-".utf8)))
        #expect(folder.files == ["poster.pdf"])
    }

    @Test func mapIsNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.shop, encoding: .utf8)
        let map = try folder.write(text, as: "map.pdf")
        try FileManager.default.createSymbolicLink(atPath: folder / "link.pdf", withDestinationPath: "map.pdf")
        for output in ["map.pdf", "./map.pdf", "link.pdf"] {
            let run = try Command.run("poster", map, "-o", output, folder: folder.path)
            #expect(run.status == 64)
            #expect(run.errors.contains("“\(output)” is the map itself, which is never overwritten"))
        }
        #expect(try String(contentsOfFile: map, encoding: .utf8) == text)
    }

    @Test func mapThatIsStandardInputIsNotOverwritten() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.shop, encoding: .utf8)
        let map = try folder.write(text, as: "map.json")
        let run = try Command.run(
            arguments: ["-c", "exec \(Command.executable) layout - -o map.json < map.json"], folder: folder.path,
            executable: "/bin/sh")
        #expect(run.status == 64)
        #expect(run.errors.contains("“map.json” is the map itself, which is never overwritten"), "\(run.errors)")
        #expect(try String(contentsOfFile: map, encoding: .utf8) == text)
    }

    @Test func profileIsNotOverwritten() throws {
        let folder = try TemporaryFolder()
        let profile = try folder.write("a profile", as: "shop.pdf")
        let run = try Command.run(
            "poster", Command.shop, "--size", "A4", "--for", "press", "--output-intent", profile, "-o", profile)
        #expect(run.status == 64)
        #expect(run.errors.contains("is the --output-intent itself, which is never overwritten"), "\(run.errors)")
        #expect(try String(contentsOfFile: profile, encoding: .utf8) == "a profile")
    }

    @Test func linkedFontsAreNotWrittenThroughALink() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder / "elsewhere", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder / "fonts", withDestinationPath: "elsewhere")
        let run = try Command.run(
            "poster", Command.shop, "--size", "A4", "--fonts", "link", "-o", "map.svg", folder: folder.path)
        #expect(run.status == 73)
        #expect(run.errors.contains("“fonts”: it is a link"), "\(run.errors)")
        #expect(folder.list("elsewhere") == [])
    }

    @Test func folderThatIsNotThereIsAnError() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run("poster", Command.shop, "--size", "A4", "-o", folder / "no/poster.pdf")
        #expect(run.status == 73)
        #expect(run.errors.contains("there is no folder “\(folder / "no")”; make it first"))
    }

    /// A read-only folder would not stop root; what is no folder stops everybody.
    @Test func unwritablePlaceIsAnError() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", as: "file")
        let run = try Command.run("poster", Command.shop, "--size", "A4", "-o", file + "/poster.pdf")
        #expect(run.status == 73)
        #expect(run.errors.contains("“\(file)” is no folder"))
    }

    @Test func fullDiskIsAnError() throws {
        let full = try Command.run("papers", output: "/dev/full")
        #expect(full.status == 74)
        #expect(full.errors == "Error: cannot write to standard output: the disk is full\n")
    }

    @Test func pictureIsAsLargeAsTheSheetAndTheResolutionSay() throws {
        let folder = try TemporaryFolder()
        let picture = folder / "poster.PNG"
        let run = try Command.run("poster", Command.shop, "--size", "100x50mm", "--dpi", "25.4", "-o", picture)
        #expect(run.status == 0, "\(run.errors)")
        let header = Array(try Data(contentsOf: URL(filePath: picture)).prefix(24))
        #expect(header.starts(with: Array("\u{89}PNG".unicodeScalars.map { UInt8($0.value) })))
        #expect(Array(header[16...]) == [0, 0, 0, 100, 0, 0, 0, 50])
    }

    @Test(arguments: [
        (["--dpi", "0", "-o", "x.png"], "--dpi must be more than 0"),
        (["--dpi", "nan", "-o", "x.png"], "--dpi must be more than 0"),
        (["--dpi", "1e9", "-o", "x.png"], "at 1000000000 dpi: each side must have from 1 to 1,000,000 pixels"),
        (["--dpi", "150", "-o", "x.pdf"], "--dpi is for a .png, .tif or .jpg; a PDF has no pixels"),
        (["--dpi", "150"], "--dpi is for a .png, .tif or .jpg; a PDF has no pixels"),
    ])
    func resolutionsThatCannotBeAreUsageErrors(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(arguments: ["poster", Command.shop] + arguments, folder: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }

    @Test func whatIsNoFileIsSaidToBeOne() throws {
        let folder = try TemporaryFolder()
        let asFile = try Command.run("poster", Command.shop, "-o", folder.path)
        #expect(asFile.status == 64)
        #expect(asFile.errors.contains("“\(folder.path)” is a folder; give a file in it"), "\(asFile.errors)")
        let file = try folder.write("x", as: "x.png")
        let asFolder = try Command.run("tapestry", Command.shop, "--tiles", "512", "-o", file)
        #expect(asFolder.status == 73)
        #expect(asFolder.errors.contains("“\(file)” is a file; tiles need a folder"), "\(asFolder.errors)")
        let page = try Command.run("page", Command.shop, "-o", folder / "a.pdf")
        #expect(page.status == 64)
        #expect(page.errors.contains("a page is HTML; give -o FILE.html"), "\(page.errors)")
        let profile = try Command.run(
            "poster", Command.shop, "--size", "A4", "--for", "press", "--output-intent", folder / "no.icc", "-o", folder / "a.pdf"
        )
        #expect(profile.status == 66)
        #expect(profile.errors.contains("“\(folder / "no.icc")”: there is no such colour profile"), "\(profile.errors)")
        #expect(folder.files == ["x.png"])
    }

    @Test func typeThatNobodyCanReadIsSaidToBeSo() throws {
        let tiny = try Command.run("poster", Command.shop, "--margin", "420mm", "-o", "-")
        #expect(tiny.status == 0)
        #expect(tiny.errors.contains(/Note: names are set in 0\.\d+ pt, which nobody can read on paper/), "\(tiny.errors)")
        #expect(try Command.run("poster", Command.shop, "--size", "A4", "-o", "-").errors.isEmpty)
    }

    @Test(arguments: ["poster.txt", "poster", "pdf", ""])
    func endingSaysTheFormat(name: String) throws {
        let run = try Command.run("poster", Command.shop, "-o", name)
        #expect(run.status == 64)
        #expect(
            run.errors.contains(
                "“\(name)”: the ending says what is written; it must be one of .pdf, .png, .tif, .tiff, .jpg, .jpeg, .svg, .html")
        )
    }
}
