import Foundation
import PosterTestSupport
import Testing

@testable import KernelSource

@Suite struct SourceTreeTests {
    @Test func sourcesAreListedInTheOrderOfTheirBytes() throws {
        let folder = try TemporaryFolder()
        let tree = try Excerpt.tree(
            ["mm/b.c": "", "mm/a.h": "", "arch/x86/e.S": "", "Makefile": "", "mm/x.bpf.c": "", "scripts/k.c": ""], in: folder)
        #expect(tree.files == ["arch/x86/e.S", "mm/a.h", "mm/b.c"])
        #expect(tree.architectures == ["x86"])
        #expect(try SourceTree(folder.path + "//").files == tree.files)
    }

    @Test func loopOfLinksIsNotEntered() throws {
        let folder = try TemporaryFolder()
        try folder.write("int a;\n", at: "mm/a.c")
        try FileManager.default.createSymbolicLink(atPath: folder / "mm/loop", withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(atPath: folder / "mm/b.c", withDestinationPath: "b.c")
        #expect(try SourceTree(folder.path).files == ["mm/a.c"])
    }

    @Test func treeThatIsNoneIsAnError() throws {
        let folder = try TemporaryFolder()
        #expect(throws: SourceError.noSources(folder.path)) { try SourceTree(folder.path) }
        #expect(throws: SourceError.noFolder(folder / "none")) { try SourceTree(folder / "none") }
        let file = try folder.write("", as: "file.c")
        #expect(throws: SourceError.notAFolder(file)) { try SourceTree(file) }
    }

    @Test func fileThatIsTooLargeForSourceIsAnError() throws {
        let folder = try TemporaryFolder()
        let tree = try Excerpt.tree(["a.c": "int wash;\n", "b.c": ""], in: folder)
        let handle = try FileHandle(forWritingTo: URL(filePath: folder / "b.c"))
        try handle.truncate(atOffset: 3 << 30)
        #expect(throws: SourceError.tooLarge(folder.path + "/b.c")) { try SourceIndex(of: NameTable(["wash"]), in: tree) }
    }

    @Test func fileThatIsGoneMeanwhileIsAnError() throws {
        let folder = try TemporaryFolder()
        let tree = try Excerpt.tree(["a.c": "int wash;\n"], in: folder)
        try FileManager.default.removeItem(atPath: folder / "a.c")
        #expect(throws: SourceError.unreadable(folder.path + "/a.c")) { try SourceIndex(of: NameTable(["wash"]), in: tree) }
    }

    @Test func indexDoesNotDependOnThreads() throws {
        let folder = try TemporaryFolder()
        var files: [String: String] = [:]
        for number in 0..<400 { files["mm/\(number).c"] = "int wash_\(number % 7);\nstatic int wash_\(number % 5);\n" }
        let tree = try Excerpt.tree(files, in: folder)
        let names = NameTable((0..<7).map { "wash_\($0)" })
        let first = try SourceIndex(of: names, in: tree).occurrences
        #expect(first.flatMap(\.self).count == 800)
        #expect(try SourceIndex(of: names, in: tree).occurrences == first)
        #expect(first[0].map(\.file) == first[0].map(\.file).sorted())
    }

    @Test(arguments: [("7\nPATCHLEVEL = 0\nSUBLEVEL = 0", "7.0"), ("5\nPATCHLEVEL = 1\nSUBLEVEL = 15", "5.1.15")])
    func releaseIsThatOfTheMakefile(text: String, description: String) throws {
        let folder = try TemporaryFolder()
        let tree = try Excerpt.tree(["a.c": "", "Makefile": "# A comment\nVERSION = \(text)\nEXTRAVERSION = -rc1\n"], in: folder)
        let version = try #require(KernelVersion(of: tree))
        #expect(version.description == description)
        #expect(version.isRelease("v" + description) && version.isRelease("\(version.version).\(version.patchLevel)"))
        #expect(!version.isRelease("v6.1") && !version.isRelease("next") && !version.isRelease("v7"))
    }

    @Test func treeWithoutMakefileHasNoRelease() throws {
        let folder = try TemporaryFolder()
        #expect(KernelVersion(of: try Excerpt.tree(["a.c": ""], in: folder)) == nil)
    }
}
