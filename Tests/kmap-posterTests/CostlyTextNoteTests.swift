import Foundation
import PosterTestSupport
import Testing

/// What the command says of texts around the grid that make the names small.
@Suite struct CostlyTextNoteTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let shop = try String(contentsOfFile: Command.shop, encoding: .utf8)
        let credit = "Collected by" + String(repeating: " everybody who was there", count: 150)
        let map = shop.replacing("A web shop that does not exist", with: credit)
        try Data(map.utf8).write(to: URL(filePath: folder / "map.json"))
    }

    @Test func creditWithoutEndIsWrappedAndNamedOnce() throws {
        let run = try Command.run("layout", folder / "map.json", "--size", "A5", "--effort", "fast", "-o", folder / "l.json")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("Note: the credit “Collected by everybody who was there"), "\(run.errors)")
        #expect(run.errors.contains("” leaves text around the map no more than "))
        #expect(run.errors.hasSuffix(" pt; a shorter one, or a larger --size, leaves more room\n"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func quietKeepsTheNoteBack() throws {
        let run = try Command.run(
            "poster", folder / "map.json", "--size", "A3", "--effort", "fast", "-q", "-o", folder / "p.pdf")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }

    @Test func mapWithShortTextsIsLaidOutWithoutANote() throws {
        let run = try Command.run("layout", Command.shop, "--size", "A3", "--effort", "fast", "-o", folder / "l.json")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
}
