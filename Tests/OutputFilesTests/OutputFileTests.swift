import Foundation
import PosterTestSupport
import Testing

@testable import OutputFiles

@Suite struct OutputFileTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func aFileAppearsWhenItIsCommittedAndNothingElse() throws {
        var file = try OutputFile(path: (folder / "a.pdf"))
        try file.write(Array("one".utf8))
        try file.write(Array(" two".utf8))
        #expect(try !folder.files.contains("a.pdf"))
        try file.commit()
        #expect(try folder.files == ["a.pdf"])
        #expect(try String(contentsOfFile: (folder / "a.pdf"), encoding: .utf8) == "one two")
    }

    @Test func anAbandonedFileLeavesTheOldOneAndNothingElse() throws {
        try OutputFile.write(Array("old".utf8), to: (folder / "a.pdf"))
        try abandon((folder / "a.pdf"))
        #expect(try folder.files == ["a.pdf"])
        #expect(try String(contentsOfFile: (folder / "a.pdf"), encoding: .utf8) == "old")
    }

    private func abandon(_ path: String) throws {
        var file = try OutputFile(path: path)
        try file.write(Array("new".utf8))
    }

    @Test func aReplacedFileKeepsItsPermissions() throws {
        let path = (folder / "a.pdf")
        try OutputFile.write([1], to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try OutputFile.write([2], to: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func aLinkStaysALink() throws {
        try OutputFile.write([1], to: (folder / "real"))
        try FileManager.default.createSymbolicLink(
            atPath: (folder / "link"), withDestinationPath: (folder / "real"))
        try OutputFile.write([2], to: (folder / "link"))
        #expect(FileManager.default.contents(atPath: (folder / "real")) == Data([2]))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: (folder / "link")) == (folder / "real"))
    }

    @Test func aDeviceIsWrittenDirectly() throws {
        try OutputFile.write([1, 2, 3], to: "/dev/null")
        #expect(!FileManager.default.fileExists(atPath: "/dev/null.tmp"))
    }

    @Test func aFullDiskIsSaidSo() throws {
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: "/dev/full") }
        #expect(error?.description.contains("the disk is full") == true)
    }

    @Test func aFolderIsNoFile() throws {
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: folder.path) }
        #expect(error?.description.contains("it is a folder") == true)
    }

    @Test func aMissingFolderIsNamed() throws {
        let path = (folder / "none/a.pdf")
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: path) }
        #expect(error?.description.contains("there is no folder “\((folder / "none"))”") == true)
    }

    @Test func anEmptyNameIsSaidSo() throws {
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: "") }
        #expect(error?.description == "no file name given to write to")
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func aFolderThatMayNotBeWrittenIsSaidSo() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
        let error = #expect(throws: OutputError.self) { try OutputFile.write([1], to: (folder / "a.pdf")) }
        #expect(error?.description.contains("no permission") == true)
    }
}
