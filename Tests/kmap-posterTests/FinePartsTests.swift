import Foundation
import PosterTestSupport
import Testing

/// What is said of type and lines that are too fine for the paper they are printed on.
@Suite struct FinePartsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func warnings(_ arguments: String...) throws -> [String] {
        let run = try Command.run(arguments: [arguments[0], Command.shop] + arguments.dropFirst(), folder: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        return run.errors.split(separator: "\n").map(String.init).filter { $0.contains("warning") }
    }

    @Test func whatIsTooFineIsNamedWhateverIsPrintedOnPaper() throws {
        let screen = try warnings("poster", "--size", "A6", "-o", "a.pdf")
        try #require(screen.count == 3, "\(screen)")
        let start = "\(Command.shop): warning: on paper, "
        #expect(screen.allSatisfy { $0.hasPrefix(start) && $0.contains(/; it takes a size \d+% as wide and high$/) })
        #expect(screen[0].dropFirst(start.count).contains(/^\d+ texts are set smaller than 5 pt, down to [34]\.\d+ pt \(“.+”\);/))
        #expect(
            screen[1].dropFirst(start.count).contains(
                /^\d+ light texts on dark are set smaller than 6 pt, down to [34]\.\d+ pt \(“.+”\);/))
        #expect(screen[2].dropFirst(start.count).contains(/^\d+ lines? (is|are) thinner than 0\.25 pt, down to 0\.2\d* pt;/))
        #expect(try warnings("poster", "--size", "A6", "--for", "press", "-o", "b.pdf") == screen)
        #expect(try warnings("poster", "--size", "A6", "--quiet", "-o", "c.pdf") == screen)
        #expect(try warnings("tapestry", "--size", "A6", "--paper", "A7", "-o", "d.pdf") == screen)
        #expect(try warnings("tapestry", "--size", "A6", "--medium", "paper", "--dpi", "10", "-o", "e.png") == screen)
        // Both editions, the newer last.
        #expect(try warnings("editions", "--all", "--size", "A6").suffix(3) == screen)
    }

    @Test(arguments: [["poster", "-o", "a.svg"], ["poster", "-o", "a.png", "--dpi", "10"], ["page", "-o", "a.html"]])
    func whatIsForAScreenHasNothingToPrint(arguments: [String]) throws {
        let run = try Command.run(arguments: arguments + [Command.shop, "--size", "A6"], folder: folder.path)
        #expect(run.status == 0 && !run.errors.contains("warning"), "\(run.errors)")
    }

    @Test(arguments: ["screen", "press"]) func largeSheetHasNothingTooFine(purpose: String) throws {
        let map = Command.root + "/data/map.json"
        let run = try Command.run(
            "poster", map, "--size", "A0", "--effort", "fast", "--for", purpose, "-o", folder / "a.pdf")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
}
