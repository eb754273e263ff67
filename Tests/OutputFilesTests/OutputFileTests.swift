import Foundation
import PosterTestSupport
import Testing

@testable import OutputFiles

@Suite struct OutputFileTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func fileAppearsWhenItIsCommittedAndNothingElse() throws {
        var file = try OutputFile(path: (folder / "a.pdf"))
        try file.write(Array("one".utf8))
        try file.write(Array(" two".utf8))
        #expect(!folder.files.contains("a.pdf"))
        try file.commit()
        #expect(folder.files == ["a.pdf"])
        #expect(try String(contentsOfFile: (folder / "a.pdf"), encoding: .utf8) == "one two")
    }

    @Test func abandonedFileLeavesTheOldOneAndNothingElse() throws {
        try OutputFile.write(Array("old".utf8), to: (folder / "a.pdf"))
        try abandon((folder / "a.pdf"))
        #expect(folder.files == ["a.pdf"])
        #expect(try String(contentsOfFile: (folder / "a.pdf"), encoding: .utf8) == "old")
    }

    private func abandon(_ path: String) throws {
        var file = try OutputFile(path: path)
        try file.write(Array("new".utf8))
    }

    @Test func replacedFileKeepsItsPermissions() throws {
        let path = (folder / "a.pdf")
        try OutputFile.write([1], to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try OutputFile.write([2], to: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func linkStaysALink() throws {
        try OutputFile.write([1], to: (folder / "real"))
        try FileManager.default.createSymbolicLink(
            atPath: (folder / "link"), withDestinationPath: (folder / "real"))
        try OutputFile.write([2], to: (folder / "link"))
        #expect(FileManager.default.contents(atPath: (folder / "real")) == Data([2]))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: (folder / "link")) == (folder / "real"))
    }

    @Test func pipeIsWrittenDirectly() throws {
        let path = (folder / "pipe")
        try #require(mkfifo(path, 0o600) == 0)
        // Open for writing too, so that it can be opened before anybody writes.
        let reader = open(path, O_RDWR)
        defer { close(reader) }
        try OutputFile.write([1, 2, 3], to: path)
        var bytes = [UInt8](repeating: 0, count: 4)
        #expect(read(reader, &bytes, 4) == 3)
        #expect(bytes == [1, 2, 3, 0])
        #expect(folder.files == ["pipe"])
    }

    @Test func fullDiskIsSaidSo() throws {
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: "/dev/full") }
        #expect(error?.description.contains("the disk is full") == true)
    }

    @Test func folderIsNoFile() throws {
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: folder.path) }
        #expect(error?.description.contains("it is a folder") == true)
    }

    @Test func missingFolderIsNamed() throws {
        let path = (folder / "none/a.pdf")
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: path) }
        #expect(error?.description.contains("there is no folder “\((folder / "none"))”") == true)
    }

    @Test func emptyNameIsSaidSo() throws {
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: "") }
        #expect(error?.description == "no file name given to write to")
    }

    @Test func fileIsNoFolder() throws {
        try OutputFile.write([1], to: (folder / "a"))
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: (folder / "a/b.pdf")) }
        #expect(error?.description.contains("“\((folder / "a"))” is no folder") == true)
    }

    /// Root may write into any folder but those the kernel keeps to itself.
    @Test func folderThatMayNotBeWrittenIsSaidSo() throws {
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: "/sys/a.pdf") }
        #expect(error?.description.contains("no permission") == true)
    }
}
