import Foundation
import PosterTestSupport
import Testing

/// Where the command finds the fonts and the bundled map.
@Suite struct DataFolderTests {
    /// The command and its data as “make install” puts them, with a map of its own, so that they are told from the
    /// source tree's.
    private func install(in folder: TemporaryFolder) throws -> String {
        let run = try Command.run(
            arguments: [
                "-C", Command.root, "install", "DESTDIR=\(folder.path)", "PREFIX=/usr",
                "KMAP_POSTER=\(Command.executable)",
            ], folder: "/", environment: ["PATH": "/usr/bin:/bin"], executable: "/usr/bin/make")
        try #require(run.status == 0, "\(run.errors)")
        let map = folder / "usr/share/kmap-poster/data/map.json"
        try FileManager.default.removeItem(atPath: map)
        try FileManager.default.copyItem(atPath: Command.shop, toPath: map)
        return folder / "usr/bin/kmap-poster"
    }

    @Test func installedCommandUsesTheDataBesideIt() throws {
        let folder = try TemporaryFolder()
        let executable = try install(in: folder)
        let run = try Command.run(
            arguments: ["poster", "--size", "A4"], folder: folder.path, executable: executable)
        #expect(run.status == 0, "\(run.errors)")
        #expect(folder.files.contains("web-shop-2026.pdf"))
    }

    @Test func installedCommandIsFoundThroughALink() throws {
        let folder = try TemporaryFolder()
        let executable = try install(in: folder)
        try FileManager.default.createSymbolicLink(atPath: folder / "link", withDestinationPath: executable)
        let run = try Command.run(arguments: ["editions"], folder: "/", executable: folder / "link")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("2026"))
    }

    @Test func dataFolderGivenComesFirst() throws {
        let folder = try TemporaryFolder()
        _ = try install(in: folder)
        let run = try Command.run("editions", "--data-dir", folder / "usr/share/kmap-poster")
        #expect(run.text.contains("2026"))
    }

    @Test func missingDataIsNoInput() throws {
        let folder = try TemporaryFolder()
        let given = try Command.run("editions", "--data-dir", folder / "none")
        #expect(given.status == 66)
        #expect(given.errors.contains("none: no such folder (--data-dir)"))
        let empty = try Command.run("poster", Command.shop, "--data-dir", folder.path, "-o", "-")
        #expect(empty.status == 66)
        #expect(empty.errors.contains("no fonts in “\(folder / "Fonts")”"))
    }

    @Test func commandWithoutAnyDataSaysWhereItLooked() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Command.executable, toPath: folder / "kmap-poster")
        let run = try Command.run(arguments: ["editions"], folder: Command.root, executable: folder / "kmap-poster")
        #expect(run.status == 66)
        #expect(run.errors.contains("--data-dir"))
    }
}
