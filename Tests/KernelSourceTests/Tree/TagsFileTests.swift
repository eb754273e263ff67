import Foundation
import PosterTestSupport
import Testing

@testable import KernelSource

@Suite struct TagsFileTests {
    @Test func tagsAreReadByTheirKinds() throws {
        let folder = try TemporaryFolder()
        let text = """
            !_TAG_FILE_FORMAT\t2\t/extended format/
            NR_FREE\tinclude/linux/mmzone.h\t/^\tNR_FREE,$/;"\te\tenum:item
            SYSCALL_DEFINE3\tfs/read.c\t/^SYSCALL_DEFINE3(wash, int, fd)$/;"\tf\tline:12
            cup\t./include/linux/cup.h\t/^struct cup {$/;"\ts\tline:3
            cups\tkernel/cup.c\t17;"\tvariable\tfile:
            dry\tinclude/linux/cup.h\t/^#define dry(a)$/;"\tkind:macro\tline:9
            gone\tinclude/linux/cup.h\t/^int gone(void);$/;"\tp\tline:10
            """
        let names = ["NR_FREE", "sys_wash", "cup", "cups", "dry", "gone"]
        let index = try TagsFile(try folder.write(text, as: "tags")).index(of: NameTable(names))
        let found = index.occurrences.flatMap(\.self).map { occurrence in
            "\(names[occurrence.name]) \(occurrence.role) \(index.files[occurrence.file]):\(occurrence.line)"
                + (occurrence.isStatic ? " static" : "")
        }
        #expect(
            found == [
                "NR_FREE defined(KernelSource.SymbolKind.constant) include/linux/mmzone.h:1",
                "sys_wash defined(KernelSource.SymbolKind.syscall) fs/read.c:12",
                "cup defined(KernelSource.SymbolKind.type) include/linux/cup.h:3",
                "cups defined(KernelSource.SymbolKind.variable) kernel/cup.c:17 static",
                "dry defined(KernelSource.SymbolKind.macro) include/linux/cup.h:9", "gone declared include/linux/cup.h:10",
            ])
    }

    @Test(arguments: [("", 1), ("<html>\n", 1), ("a\tb.c\t1;\"\tf\nnonsense\n", 2)])
    func fileThatIsNoTagsFileIsAnError(text: String, line: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, as: "tags")
        #expect(throws: SourceError.noTags(path, line: line)) { try TagsFile(path).index(of: NameTable(["a"])) }
    }

    @Test func hugeFileWithoutLinesIsRefusedAtOnce() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", as: "tags")
        try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 3 << 30)
        #expect(throws: SourceError.noTags(path, line: 1)) { try TagsFile(path).index(of: NameTable(["a"])) }
    }

    @Test func fileThatIsNotThereIsAnError() {
        #expect(throws: SourceError.noFolder("nowhere/tags")) { try TagsFile("nowhere/tags") }
    }
}
