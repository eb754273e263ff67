import Foundation
import PosterTestSupport
import Testing

@Suite struct PageCommandTests {
    @Test func pageGoesToTheCurrentFolderUnderTheMapsName() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run("page", Command.shop, "--size", "A4", folder: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text == "web-shop.html\n")
        #expect(folder.files == ["web-shop.html"])
    }

    @Test func posterWithThatEndingIsTheSamePage() throws {
        let folder = try TemporaryFolder()
        let page = folder / "map.html"
        try #require(try Command.run("poster", Command.shop, "--size", "A4", "-o", page).status == 0)
        let run = try Command.run("page", Command.shop, "--size", "A4", "-o", "-")
        #expect(run.output == (try Data(contentsOf: URL(filePath: page))))
        #expect(run.text.hasPrefix("<!DOCTYPE html>"))
    }

    @Test(arguments: ["embed", "link", "outline"]) func drawingHasFontsAsAsked(way: String) throws {
        let folder = try TemporaryFolder()
        let file = folder / "map.svg"
        let run = try Command.run("poster", Command.shop, "--size", "A4", "--fonts", way, "-o", file)
        #expect(run.status == 0, "\(run.errors)")
        let svg = try String(contentsOfFile: file, encoding: .utf8)
        #expect(svg.contains("url(\"data:font/woff2;base64,") == (way == "embed"))
        #expect(svg.contains("url(\"fonts/IBMPlexSansCondensed-Text.woff2\")") == (way == "link"))
        #expect(svg.contains("<text") == (way != "outline"))
    }

    @Test func linkedFontsLieBesideTheDrawing() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run("poster", Command.shop, "--size", "A4", "--fonts", "link", "-o", folder / "map.svg")
        #expect(run.errors.contains("keep them beside"))
        let svg = try String(contentsOfFile: folder / "map.svg", encoding: .utf8)
        let wanted = Set(svg.matches(of: #/url\("fonts/(?<name>[^"]+)"\)/#).map { String($0.output.name) })
        let there = try FileManager.default.contentsOfDirectory(atPath: folder / "fonts")
        #expect(!wanted.isEmpty)
        #expect(Set(there) == wanted.union(["OFL.txt"]))
        let name = try #require(wanted.first)
        #expect(FileManager.default.contentsEqual(atPath: folder / "fonts/\(name)", andPath: Command.root + "/Fonts/\(name)"))
    }

    /// A screen's reader has fonts of their own; print has not.
    @Test func namesNoFontHasAreForScreensOnly() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Command.shop, encoding: .utf8)
        let map = try folder.write(text.replacing("\"label\": \"stock\"", with: "\"label\": \"🐧 stock\""), as: "map.json")
        for name in ["map.html", "map.svg"] {
            let run = try Command.run("poster", map, "--size", "A4", "--effort", "fast", "-o", folder / name)
            #expect(run.status == 0)
            #expect(run.errors.contains("note: ") && run.errors.contains("U+1F427) in “🐧 stock”"))
            #expect(try String(contentsOfFile: folder / name, encoding: .utf8).contains("lengthAdjust"))
        }
        for arguments in [["-o", folder / "map.pdf"], ["--fonts", "outline", "-o", folder / "outline.svg"]] {
            let run = try Command.run(arguments: ["poster", map, "--size", "A4", "--effort", "fast"] + arguments)
            #expect(run.status == 1)
            #expect(run.errors.contains("U+1F427) in “🐧 stock”"))
        }
    }

    @Test func pageIsAsWideAsScreensUnlessAskedOtherwise() throws {
        let page = try Command.run("page", Command.shop, "--size", "A4", "--effort", "fast", "-o", "-").text
        #expect(page.contains("@page{size:841.89pt 595.28pt"))
        let upright = try Command.run(
            "page", Command.shop, "--size", "A4", "--orientation", "portrait", "--effort", "fast", "-o", "-"
        ).text
        #expect(upright.contains("@page{size:595.28pt 841.89pt"))
    }

    @Test func fontsAreForDrawings() throws {
        let run = try Command.run("poster", Command.shop, "--fonts", "link", "-o", "x.pdf")
        #expect(run.status == 64)
        #expect(run.errors.contains("--fonts is for an .svg"))
    }

    @Test func pageHasAllNames() throws {
        let run = try Command.run("poster", Command.shop, "--detail", "auto", "-o", "x.html")
        #expect(run.status == 64)
        #expect(run.errors.contains("a page has all names"))
    }

    /// The OFL lets the fonts keep their name only if they are whole: what `make web-fonts` wrote is what is in Fonts/.
    @Test func webFontsAreTheWholeFonts() throws {
        let fonts = URL(filePath: Command.root + "/Fonts")
        let originals = try FileManager.default.contentsOfDirectory(atPath: fonts.path).filter { $0.hasSuffix(".otf") }
        #expect(originals.count >= 12)
        for name in originals {
            let folder = try TemporaryFolder()
            let stem = String(name.dropLast(4))
            let copy = folder / (stem + ".woff2")
            try FileManager.default.copyItem(atPath: fonts.appending(path: stem + ".woff2").path, toPath: copy)
            let run = try Command.run(arguments: [copy], executable: "/usr/bin/woff2_decompress")
            try #require(run.status == 0, "\(run.errors)")
            let unpacked = try SFNT(Data(contentsOf: URL(filePath: folder / (stem + ".ttf"))))
            let original = try SFNT(Data(contentsOf: fonts.appending(path: name)))
            #expect(unpacked.tables.keys.sorted() == original.tables.keys.sorted(), "\(name)")
            // The head table has a checksum of the file, and a bit that says it was compressed.
            for (tag, table) in original.tables where tag != "head" { #expect(unpacked.tables[tag] == table, "\(name) \(tag)") }
        }
    }
}

/// The tables of an OpenType file.
private struct SFNT {
    var tables: [String: Data] = [:]

    init(_ file: Data) throws {
        func number(_ position: Int, _ count: Int) -> Int { file[position..<position + count].reduce(0) { $0 << 8 | Int($1) } }
        for index in 0..<number(4, 2) {
            let record = 12 + 16 * index
            let tag = String(decoding: file[record..<record + 4], as: UTF8.self)
            let (start, length) = (number(record + 8, 4), number(record + 12, 4))
            // WOFF2 leaves a signature out, which holds for the file as it was (WOFF 2.0, section 5).
            if tag != "DSIG" { tables[tag] = Data(file[start..<start + length]) }
        }
    }
}
