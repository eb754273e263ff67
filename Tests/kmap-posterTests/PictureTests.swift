import Foundation
import PosterTestSupport
import Testing

@Suite struct PictureTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func poster(_ arguments: String...) throws -> Outcome {
        try Command.run(arguments: ["poster", Command.shop, "--size", "A5"] + arguments, folder: folder.path)
    }

    @Test func sizeAndNeedsAreSaidBeforeAndNothingWhenQuiet() throws {
        let run = try poster("--dpi", "100", "-o", "a.png")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.hasPrefix("a.png: 583 × 827 px, 0.5 MP at 100 dpi; about "), "\(run.errors)")
        #expect(run.errors.hasSuffix(" MB of memory\n"))
        #expect(try poster("--dpi", "100", "--quiet", "-o", "b.png").errors.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: folder / "a.png")) == Data(contentsOf: URL(filePath: folder / "b.png")))
    }

    @Test func progressComesAsObjects() throws {
        let run = try poster("--progress", "json", "-o", "a.tif")
        #expect(run.status == 0, "\(run.errors)")
        let events = try run.errors.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(events.first?["event"] as? String == "start")
        #expect(events.first?["width"] as? Int == 874)
        #expect(events.last?["event"] as? String == "progress")
        #expect(events.last?["pixels"] as? Int == events.last?["of"] as? Int)
    }

    @Test func numberOfThreadsChangesNothing() throws {
        for threads in ["1", "2", "5"] {
            #expect(try poster("--threads", threads, "--dpi", "300", "-q", "-o", "\(threads).tif").status == 0)
        }
        let first = try Data(contentsOf: URL(filePath: folder / "1.tif"))
        #expect(first.starts(with: [0x49, 0x49, 42, 0]))
        #expect(try Data(contentsOf: URL(filePath: folder / "2.tif")) == first)
        #expect(try Data(contentsOf: URL(filePath: folder / "5.tif")) == first)
    }

    @Test(arguments: [
        (["--threads", "0"], "--threads is a number from 1 to 1024, not 0"),
        (["--quiet", "--progress", "json"], "--quiet and --progress exclude each other"),
        (["--dpi", "-3"], "--dpi"),
        (["--dpi", "1e8"], "each side must have from 1 to 1,000,000 pixels"),
        (["--size=-5x10cm"], "“-5x10cm”"),
    ])
    func whatCannotBeIsSaidAndLeavesNothing(arguments: [String], message: String) throws {
        let run = try Command.run(
            arguments: ["poster", Command.shop] + arguments + ["-o", "a.png"], folder: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }

    @Test(arguments: [
        (["--quality", "0", "-o", "a.jpg"], "--quality is a number from 1 to 100, not 0"),
        (["--quality", "101", "-o", "a.jpeg"], "--quality is a number from 1 to 100, not 101"),
        (["--quality", "80", "-o", "a.png"], "--quality is for a .jpg"),
        (["--quality", "80", "-o", "a.pdf"], "--quality is for a .png, .tif or .jpg; a PDF has no pixels"),
        (
            ["--size", "12x0.5m", "-o", "a.jpg"],
            "a JPEG has at most 65,500 pixels a side, and this would be one of 70866 × 2953; give"
        ),
    ])
    func jpegThatCannotBeIsSaidAndLeavesNothing(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["poster", Command.shop] + arguments, folder: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.files.isEmpty)
    }

    @Test func tilesAreNoJPEGs() throws {
        let run = try Command.run("tapestry", Command.shop, "--tiles", "512", "--quality", "80", "-o", folder / "t")
        #expect(run.status == 64)
        #expect(run.errors.contains("--quality is for a .jpg"), "\(run.errors)")
    }

    @Test func jpegIsAsSmallAsItsQualitySays() throws {
        var sizes: [Int] = []
        for quality in [["--quality", "30"], [], ["--quality", "100"]] {
            let run = try Command.run(
                arguments: ["tapestry", Command.shop, "--size", "A5", "-q", "--medium", "paper", "-o", "a.jpg"] + quality,
                folder: folder.path)
            #expect(run.status == 0, "\(run.errors)")
            sizes.append(try Data(contentsOf: URL(filePath: folder / "a.jpg")).count)
        }
        #expect(sizes[0] < sizes[1] && sizes[1] < sizes[2])
        let usual = try Command.run(
            "tapestry", Command.shop, "--size", "A5", "-q", "--quality", "92", "-o", folder / "b.jpeg")
        #expect(usual.status == 0)
        #expect(try Data(contentsOf: URL(filePath: folder / "b.jpeg")).count == sizes[1])
    }

    @Test(arguments: ["-o a.png", "-o a.tif", "-o a.jpg", "--tiles 512 -o tiles"])
    func fileTooLongForItsLimitIsAnError(arguments: String) throws {
        let command = "ulimit -f 16; exec '\(Command.executable)' tapestry '\(Command.shop)' --size A5 \(arguments)"
        let run = try Command.run(arguments: ["-c", command], folder: folder.path, executable: "/bin/sh")
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.contains("it would be larger than files may be here"), "\(run.errors)")
        // Of tiles, those that are whole stay, for --resume.
        #expect(folder.files.allSatisfy { $0 == "tiles" })
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
    func whatEndsItLeavesNothing(signal: Int32) throws {
        let process = Process()
        // What runs the tests may ignore SIGINT, and children inherit that.
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "--default-signal=INT", Command.executable, "poster", Command.shop, "--size", "A0", "--dpi", "2000",
            "--progress", "json", "-o", folder / "a.png",
        ]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        // The second object: drawing has begun.
        var heard = Data()
        while heard.count(where: { $0 == 10 }) < 2 { heard += pipe.fileHandleForReading.availableData }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        #expect(folder.files.isEmpty)
    }
}
