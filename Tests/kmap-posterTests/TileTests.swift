import Foundation
import PosterTestSupport
import Testing

@Suite struct TileTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @discardableResult
    private func tapestry(_ arguments: String..., output: String) throws -> Outcome {
        try Command.run(
            arguments: ["tapestry", Command.shop, "--size", "A5", "--orientation", "landscape"] + arguments + [
                "-o", folder / output,
            ])
    }

    /// Every file below a folder, by its path, with its bytes.
    private func files(_ name: String) throws -> [String: Data] {
        let root = folder / name
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(filePath: root + "/" + path)) }
        }
        return files
    }

    private func manifest(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(filePath: folder / name + "/manifest.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test(arguments: [["tapestry", "--tiles", "256", "--dpi", "10"], ["editions", "--all"], ["layout", "--debug-passes", ""]])
    func folderWithoutANameIsAnError(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(
            arguments: [arguments[0], Command.shop, "--size", "A4"] + arguments.dropFirst() + [
                "-o", arguments.last == "" ? "l" : "",
            ],
            folder: folder.path)
        #expect(run.status == 73)
        #expect(run.errors.contains("no folder name given to write into"))
    }

    /// Nobody asked for what a link in the folder leads to.
    @Test(arguments: ["r1c2.png", "manifest.json", "shard-1-of-1.jsonl"])
    func linkInTheFolderIsNotFollowed(name: String) throws {
        let target = try folder.write("kept", as: "target")
        try FileManager.default.createDirectory(atPath: folder / "a", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder / "a/" + name, withDestinationPath: "../target")
        let run = try tapestry("--tiles", "600", "--resume", output: "a")
        #expect(run.status != 0)
        #expect(run.errors.contains(name), "\(run.errors)")
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "kept")
    }

    @Test func folderThatIsALinkOutOfTheFolderIsNotWrittenInto() throws {
        for made in ["a", "elsewhere"] {
            try FileManager.default.createDirectory(atPath: folder / made, withIntermediateDirectories: false)
        }
        try FileManager.default.createSymbolicLink(atPath: folder / "a/web-shop-2026_files", withDestinationPath: "../elsewhere")
        let run = try tapestry("--deep-zoom", "--tiles", "600", "--resume", output: "a")
        #expect(run.status == 73, "\(folder.list("a"))")
        #expect(run.errors.contains("is a link that may lead out of"), "\(run.errors)")
        #expect(folder.list("elsewhere") == [])
    }

    /// A pipe that nobody writes to would be waited for.
    @Test func pipeInTheFolderIsNotWaitedFor() throws {
        try FileManager.default.createDirectory(atPath: folder / "a", withIntermediateDirectories: false)
        #expect(try Command.run(arguments: [folder / "a/manifest.json"], executable: "/usr/bin/mkfifo").status == 0)
        let run = try tapestry("--tiles", "600", "--resume", output: "a")
        #expect(run.status == 66)
        #expect(run.errors.contains("manifest.json"))
    }

    @Test func manifestSaysWhatTheTilesAre() throws {
        #expect(try tapestry("--tiles", "400", output: "a").status == 0)
        let manifest = try manifest("a")
        #expect(manifest["format"] as? Int == 1)
        #expect(manifest["map"] as? String == "web-shop")
        #expect(manifest["dpi"] as? Double == 150)
        #expect((manifest["pixels"] as? [String: Int]) == ["width": 1240, "height": 874])
        let tiles = try #require(manifest["tiles"] as? [[String: Any]])
        #expect(tiles.compactMap { $0["file"] as? String }.sorted() == folder.list("a").filter { $0.hasSuffix(".png") })
        #expect(tiles.count == 12)
        let last = try #require(tiles.last)
        #expect(last["file"] as? String == "r3c4.png")
        #expect(last["pixels"] as? [String: Int] == ["x": 1200, "y": 800, "width": 40, "height": 74])
        #expect((last["millimetres"] as? [String: Double])?["x"] == 203.2)
        let sum = try Command.run(arguments: [folder / "a/r3c4.png"], executable: "/usr/bin/sha256sum").text.prefix(64)
        #expect(last["sha256"] as? String == String(sum))
        // Every label of the map is on some tile.
        let texts = tiles.flatMap { ($0["labels"] as? [[String: String]] ?? []).compactMap { $0["text"] } }
        #expect(texts.contains("checkout"), "\(texts)")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/vips"), "needs vips"))
    func tilesPutTogetherAreTheOneFile() throws {
        try tapestry("--tiles", "437", output: "a")
        try tapestry(output: "one.png")
        let tiles = folder.list("a").filter { $0.hasSuffix(".png") }.map { folder / "a/" + $0 }.joined(separator: " ")
        let vips = { (arguments: [String]) in try Command.run(arguments: arguments, executable: "/usr/bin/vips") }
        #expect(try vips(["arrayjoin", tiles, folder / "joined.v", "--across", "3"]).status == 0)
        #expect(try vips(["crop", folder / "joined.v", folder / "cropped.v", "0", "0", "1240", "874"]).status == 0)
        #expect(try vips(["subtract", folder / "cropped.v", folder / "one.png", folder / "difference.v"]).status == 0)
        #expect(try vips(["max", folder / "difference.v"]).text.hasPrefix("0"))
        #expect(try vips(["min", folder / "difference.v"]).text.hasPrefix("0"))
    }

    @Test func sharesMergedAreTheWhole() throws {
        try tapestry("--tiles", "256", output: "whole")
        for share in ["3/3", "1/3"] { #expect(try tapestry("--tiles", "256", "--shard", share, output: "parts").status == 0) }
        let early = try Command.run("tapestry", "--merge", "-o", folder / "parts")
        #expect(early.status == 1)
        #expect(early.errors.contains("5 of 20 tiles are missing or damaged: r2c1.png"), "\(early.errors)")
        try tapestry("--tiles", "256", "--shard", "2/3", output: "parts")
        let merged = try Command.run("tapestry", "--merge", "-o", folder / "parts")
        #expect(merged.status == 0, "\(merged.errors)")
        #expect(try files("parts") == files("whole"))
    }

    @Test(arguments: [["--tiles", "256"], ["--deep-zoom"]])
    func interruptedRunsGoOn(arguments: [String]) throws {
        let run = { (more: [String], name: String) in
            try Command.run(
                arguments: ["tapestry", Command.shop, "--size", "A5", "--orientation", "landscape"] + arguments + more
                    + ["-o", folder / name])
        }
        #expect(try run([], "whole").status == 0)
        let whole = try files("whole")
        for round in 0..<4 {
            let process = Process()
            process.executableURL = URL(filePath: Command.executable)
            process.arguments =
                ["tapestry", Command.shop, "--size", "A5", "--orientation", "landscape", "--resume", "--threads", "1"] + arguments
                + ["-o", folder / "a"]
            process.standardError = FileHandle.nullDevice
            try process.run()
            // Whenever some more tiles are there.
            while process.isRunning, try round * 2 >= pieces("a") { usleep(500) }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        // A damaged tile, and a journal torn in the middle of a line.
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder / "a")
        let tile = try #require(paths.first { $0.hasSuffix(".png") })
        try Data("no tile".utf8).write(to: URL(filePath: folder / "a/" + tile))
        let journal = folder / "a/shard-1-of-1.jsonl"
        try Data(contentsOf: URL(filePath: journal)).dropLast(9).write(to: URL(filePath: journal))
        let last = try run(["--resume"], "a")
        #expect(last.status == 0, "\(last.errors)")
        #expect(try files("a") == whole)
        // Nothing is left to do, and nothing changes.
        #expect(try run(["--resume"], "a").status == 0)
        #expect(try files("a") == whole)
    }

    private func pieces(_ name: String) throws -> Int {
        guard FileManager.default.fileExists(atPath: folder / name) else { return 0 }
        return try FileManager.default.subpathsOfDirectory(atPath: folder / name).count { $0.hasSuffix(".png") }
    }

    @Test func deepZoomHasEveryLevel() throws {
        #expect(try tapestry("--deep-zoom", output: "z").status == 0)
        let files = try files("z")
        let name = try #require(files.keys.first { $0.hasSuffix(".dzi") }?.dropLast(4))
        let descriptor = String(decoding: try #require(files["\(name).dzi"]), as: UTF8.self)
        #expect(descriptor.contains("Overlap=\"1\" TileSize=\"256\""))
        #expect(descriptor.contains("<Size Width=\"1240\" Height=\"874\"/>"))
        // 2^11 is the first power of two that holds 1240.
        for level in 0...11 { #expect(files["\(name)_files/\(level)/0_0.png"] != nil) }
        #expect(try size(files["\(name)_files/0/0_0.png"]) == [1, 1])
        #expect(try size(files["\(name)_files/10/0_0.png"]) == [257, 257])
        #expect(try size(files["\(name)_files/11/1_1.png"]) == [258, 258])
        #expect(try size(files["\(name)_files/11/4_3.png"]) == [1240 - 1023, 874 - 767])
        #expect(files["\(name)_files/11/5_0.png"] == nil)
    }

    @Test func pageThatShowsThemLiesBesideDeepZoomTiles() throws {
        try tapestry("--deep-zoom", output: "z")
        let files = try files("z")
        let name = try #require(files.keys.first { $0.hasSuffix(".dzi") }?.dropLast(4))
        let page = String(decoding: try #require(files["index.html"]), as: UTF8.self)
        #expect(page.contains("data-width=\"1240\" data-height=\"874\""))
        #expect(page.contains("data-side=\"256\" data-overlap=\"1\" data-folder=\"\(name)_files\""))
        // Nothing from elsewhere, and nothing a browser refuses to a page of a folder.
        for word in ["http:", "https:", "fetch(", "XMLHttpRequest", " src=", "import "] {
            #expect(!page.contains(word), "\(word)")
        }
        try tapestry("--deep-zoom", "--shard", "1/2", output: "parts")
        #expect(try self.files("parts")["index.html"] == nil)
        try tapestry("--deep-zoom", "--shard", "2/2", output: "parts")
        #expect(try Command.run("tapestry", "--merge", "-o", folder / "parts").status == 0)
        #expect(try self.files("parts")["index.html"] == files["index.html"])
        try tapestry("--tiles", "512", output: "plain")
        #expect(try self.files("plain")["index.html"] == nil)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/vips"), "needs vips"))
    func levelsOfDeepZoomAreTheOneFileAndItsHalves() throws {
        let vips = { (arguments: [String]) throws -> String in
            let run = try Command.run(arguments: arguments, executable: "/usr/bin/vips")
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            return run.text
        }
        /// The mean and the greatest difference of two pictures' numbers.
        func difference(_ one: String, _ other: String) throws -> (mean: Double, most: Double) {
            _ = try vips(["subtract", one, other, folder / "signed.v"])
            _ = try vips(["abs", folder / "signed.v", folder / "difference.v"])
            let numbers = try ["avg", "max"].map { try Double(vips([$0, folder / "difference.v"]).split(separator: "\n")[0]) }
            return (try #require(numbers[0]), try #require(numbers[1]))
        }
        try tapestry("--deep-zoom", "--tile-overlap", "0", output: "z")
        try tapestry("--deep-zoom", "--tile-overlap", "3", output: "lapped")
        try tapestry(output: "one.png")
        let name = try #require(folder.list("z").first { $0.hasSuffix(".dzi") }?.dropLast(4))
        var above = folder / "one.png"
        for (level, width, height) in [(11, 1240, 874), (10, 620, 437), (9, 310, 219), (8, 155, 110)] {
            let (columns, rows) = ((width + 255) / 256, (height + 255) / 256)
            let tiles = (0..<rows).flatMap { row in
                (0..<columns).map { folder / "z/\(name)_files/\(level)/\($0)_\(row).png" }
            }
            let (joined, picture) = (folder / "\(level)-joined.v", folder / "\(level).v")
            _ = try vips(["arrayjoin", tiles.joined(separator: " "), joined, "--across", "\(columns)"])
            _ = try vips(["crop", joined, picture, "0", "0", "\(width)", "\(height)"])
            if above.hasSuffix(".png") {
                #expect(try difference(above, picture).most == 0)
            } else {
                // Whole pixels of the level above, each of four; drawn anew, so that letters differ a little.
                let halved = (folder / "halved.v", folder / "part.v", folder / "whole.v")
                _ = try vips(["shrink", above, halved.0, "2", "2"])
                _ = try vips(["crop", halved.0, halved.1, "0", "0", "\(width - 1)", "\(height - 1)"])
                _ = try vips(["crop", picture, halved.2, "0", "0", "\(width - 1)", "\(height - 1)"])
                let mean = try difference(halved.1, halved.2).mean
                #expect(mean < 1, "\(level): \(mean)")
            }
            above = picture
        }
        // A tile has three pixels of each neighbour around what it has without.
        _ = try vips(["crop", folder / "lapped/\(name)_files/11/2_1.png", folder / "core.v", "3", "3", "256", "256"])
        #expect(try difference(folder / "core.v", folder / "z/\(name)_files/11/2_1.png").most == 0)
        _ = try vips(["crop", folder / "one.png", folder / "lap.v", "509", "253", "262", "262"])
        #expect(try difference(folder / "lap.v", folder / "lapped/\(name)_files/11/2_1.png").most == 0)
    }

    /// A PNG's width and height.
    private func size(_ file: Data?) throws -> [Int] {
        let bytes = Array(try #require(file).prefix(24))
        return [bytes[16..<20], bytes[20..<24]].map { $0.reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test func whatIsThereIsNotOverwritten() throws {
        try tapestry("--tiles", "512", output: "a")
        let before = try files("a")
        for (arguments, message) in [
            (["--tiles", "512"], "is not empty; go on with what is there with --resume"),
            (["--tiles", "300", "--resume"], "holds tiles of another picture (Map of a web shop, 1240"),
            (["--tiles", "512", "--dpi", "100", "--shard", "1/2"], "holds tiles of another picture"),
        ] {
            let run = try Command.run(
                arguments: ["tapestry", Command.shop, "--size", "A5", "--orientation", "landscape"] + arguments + [
                    "-o", folder / "a",
                ])
            #expect(run.status == 73)
            #expect(run.errors.contains(message), "\(run.errors)")
        }
        #expect(try files("a") == before)
    }

    @Test(arguments: [
        (["--tiles", "1"], "--tiles is a number of pixels from 64 to 32768, not 1"),
        (["--tiles", "512", "--shard", "9/8"], "“9/8” is no share"),
        (["--tiles", "512", "--dpi", "0"], "--dpi must be more than 0"),
        (["--tiles", "64", "--dpi", "80000"], "files; more than 1000000 is too many"),
        (["--tiles", "512", "--size=-1x2m"], "“-1x2m”"),
        (["--tiles", "512", "--dpi", "1e9"], "each side must have from 1 to 1,000,000 pixels"),
        (["--tiles", "512", "--paper", "A3"], "sheets of paper are for a .pdf"),
        (["--resume"], "--resume is for --tiles or --deep-zoom"),
        (["--merge", "--tiles", "512"], "--merge needs nothing but the folder"),
    ])
    func whatCannotBeIsSaidAndLeavesNothing(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["tapestry", Command.shop, "--size", "A5"] + arguments + ["-o", folder / "a"])
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }

    /// Runs while another process has a lock in the folder "a".
    private func run(whileHolding lock: String, _ arguments: [String]) throws -> Outcome {
        try Command.run(arguments: [folder / "a/" + lock, Command.executable] + arguments, executable: "/usr/bin/flock")
    }

    @Test func secondRunOnTheSameTilesSaysSo() throws {
        let arguments = [
            "tapestry", Command.shop, "--size", "A5", "--dpi", "50", "--tiles", "300", "--resume", "-o", folder / "a",
        ]
        try FileManager.default.createDirectory(atPath: folder / "a", withIntermediateDirectories: false)
        _ = try folder.write("4242 far.away\n", as: "a/shard-1-of-1.lock")
        let same = try run(whileHolding: "shard-1-of-1.lock", arguments)
        #expect(same.status == 1)
        #expect(same.errors.contains("process 4242 on far.away is at work on the tiles in it"), "\(same.errors)")
        // A share is a part of all, and all has every share.
        let share = try run(whileHolding: "shard-1-of-1.lock", arguments + ["--shard", "1/2"])
        #expect(share.status == 1, "\(share.errors)")
        _ = try folder.write("\u{1B}[31m", as: "a/shard-2-of-2.lock")
        for arguments in [arguments, ["tapestry", "--merge", "-o", folder / "a"], arguments + ["--shard", "2/2"]] {
            let other = try run(whileHolding: "shard-2-of-2.lock", arguments)
            #expect(other.status == 1)
            #expect(other.errors.contains("another process is at work"), "\(other.errors)")
        }
        #expect(try pieces("a") == 0)
        // Shares of one picture are drawn at once.
        #expect(try run(whileHolding: "shard-2-of-2.lock", arguments + ["--shard", "1/2"]).status == 0)
        // Nobody holds what a run left behind that was ended.
        _ = try folder.write("4242 far.away\n", as: "a/shard-1-of-1.lock")
        #expect(try Command.run(arguments: arguments).status == 0)
        #expect(folder.list("a").allSatisfy { $0.hasSuffix(".png") || $0 == "manifest.json" }, "\(folder.list("a"))")
    }

    @Test func lockThatIsALinkIsNotFollowed() throws {
        let target = try folder.write("kept", as: "target")
        try FileManager.default.createDirectory(atPath: folder / "a", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder / "a/shard-1-of-1.lock", withDestinationPath: "../target")
        let run = try tapestry("--tiles", "600", output: "a")
        #expect(run.status == 73)
        #expect(run.errors.contains("what is there is no file but a link"), "\(run.errors)")
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "kept")
    }

    /// Numbers that overflow, or have no end of levels; a resolution that is none.
    @Test(
        arguments: [
            ("tiles", "1000000000000", "1000000000000", "150", "pixels.width: expected a whole number of pixels"),
            ("deep-zoom", "4611686018427387905", "100", "150", "pixels.width: expected a whole number of pixels"),
            ("deep-zoom", "591", "9223372036854774784", "150", "pixels.height: expected a whole number of pixels"),
            ("tiles", "591", "591", "-5", "dpi: expected the pixels per inch, from 0.001 to 1000000"),
            ("tiles", "591", "591", "1e999", "the number 1e999 is too large"),
            ("tiles", "591", "5910", "150", "“millimetres.height” at that “dpi” has 591"),
            ("tiles", "1000000", "1000000", "254000", "is too many"),
        ], ["manifest.json", "shard-1-of-2.jsonl"])
    func manifestIsNotBelieved(numbers: (kind: String, width: String, height: String, dpi: String, message: String), name: String)
        throws
    {
        try FileManager.default.createDirectory(atPath: folder / "a", withIntermediateDirectories: false)
        let job =
            "{\"format\": 1, \"kind\": \"\(numbers.kind)\", \"map\": \"m\", \"edition\": \"1\", \"title\": \"T\", "
            + "\"drawing\": \"\(String(repeating: "0", count: 64))\", \"millimetres\": {\"width\": 100, \"height\": 100}, "
            + "\"dpi\": \(numbers.dpi), \"pixels\": {\"width\": \(numbers.width), \"height\": \(numbers.height)}, "
            + "\"tile\": 64, \"overlap\": 0"
        _ = try folder.write(job + (name == "manifest.json" ? ", \"tiles\": []}" : "}\n"), as: "a/" + name)
        let merged = try Command.run("tapestry", "--merge", "-o", folder / "a")
        #expect(merged.status == 1, "\(merged.errors)")
        #expect(merged.errors.contains("a/\(name)") || numbers.message == "is too many", "\(merged.errors)")
        #expect(merged.errors.contains(numbers.message), "\(merged.errors)")
        let resumed = try tapestry("--tiles", "64", "--resume", output: "a")
        #expect([1, 73].contains(resumed.status), "\(resumed.errors)")
        #expect(folder.list("a") == [name])
    }

    /// What a record says of a file elsewhere, or of another tile, is not looked at.
    @Test func recordThatIsNoTilesIsPassedOver() throws {
        let run = { (arguments: [String]) in
            try Command.run(
                arguments: ["tapestry", Command.shop, "--size", "A5", "--dpi", "50", "--tiles", "300"] + arguments + [
                    "-o", folder / "a",
                ])
        }
        #expect(try run([]).status == 0)
        let manifest = folder / "a/manifest.json"
        let text = try String(contentsOfFile: manifest, encoding: .utf8)
        for (part, wrong) in [("\"file\": \"r1c1.png\"", "\"file\": \"../a/r1c1.png\""), ("\"x\": 0,", "\"x\": 1e300,")] {
            _ = try folder.write(text.replacing(part, with: wrong), as: "a/manifest.json")
            let merged = try Command.run("tapestry", "--merge", "-o", folder / "a")
            #expect(merged.status == 1)
            #expect(merged.errors.contains("tiles are missing or damaged: r1c1.png"), "\(merged.errors)")
            #expect(try run(["--resume"]).status == 0)
            #expect(try String(contentsOfFile: manifest, encoding: .utf8) == text)
        }
    }

    @Test func nameOfOneLetterIsAFolderToo() throws {
        for name in ["a", "b/"] {
            let run = try Command.run(
                arguments: ["tapestry", Command.shop, "--size", "A5", "--dpi", "50", "--tiles", "512", "-o", name],
                folder: folder.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try files("a") == files("b"))
    }

    @Test func folderThatCannotBeIsAnError() throws {
        _ = try folder.write("", as: "file")
        let run = try tapestry("--tiles", "512", output: "file/a")
        #expect(run.status == 73)
        #expect(run.errors.contains("cannot make the folder"))
        let merged = try Command.run("tapestry", "--merge", "-o", folder / "nothing")
        #expect(merged.status == 66)
        #expect(merged.errors.contains("holds no shares of a tapestry"))
        #expect(folder.files == ["file"])
    }
}

extension TemporaryFolder {
    /// The names in a folder of it, sorted.
    func list(_ name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: self / name)) ?? []).sorted()
    }
}
