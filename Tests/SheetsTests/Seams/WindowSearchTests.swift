import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets

@Suite struct WindowSearchTests {
    private let poster = Size(1000, 900)

    /// Names of many lengths, some longer than a seam has room on average.
    private func texts(seed: UInt64) -> [TapestryText] {
        var random = SeededGenerator(seed: seed)
        return (0..<180).map { index in
            let width = Double.random(in: 60...138, using: &random)
            let box = Rect(
                x: Double.random(in: 5...poster.width - width - 5, using: &random), y: 6 + Double(index % 60) * 14.8,
                width: width, height: 9)
            return TapestryText(text: "n\(index)", box: box, label: "n\(index)")
        }
    }

    private func rows() throws -> TapestryArrangement {
        let paper = try TapestryPaper(size: Size(310, 350), overlap: 20, margin: 5)
        return TapestryArrangement(paper, rows: 3, columns: 4)
    }

    /// Each sheet for itself, windows hold texts that they do not hold where all of a row are level.
    @Test func windowsThatMoveHoldMore() throws {
        let rows = try rows()
        var held = (even: 0, moved: 0)
        for seed in 1...3 as ClosedRange<UInt64> {
            let obstacles = SeamObstacle.all(in: texts(seed: seed))
            let even = try #require(
                MeshCorridors(horizontals: rows.across(poster), vertical: rows.down(poster), obstacles: obstacles)?.windows)
            let limits = WindowLimits(rows, poster: poster)
            let moved = WindowSearch.improved(even, limits: limits, obstacles: obstacles, seed: seed)
            for row in moved.byRow.indices { #expect(limits.allows(moved, row: row)) }
            func count(_ windows: SheetWindows) -> Int { obstacles.count { !windows.rows(holding: $0.box).isEmpty } }
            #expect(count(moved) >= count(even))
            held = (held.even + count(even), held.moved + count(moved))
        }
        #expect(held.moved > held.even)
    }

    @Test func seedAlwaysGivesTheSameWindows() throws {
        let rows = try rows()
        let obstacles = SeamObstacle.all(in: texts(seed: 4))
        let even = try #require(
            MeshCorridors(horizontals: rows.across(poster), vertical: rows.down(poster), obstacles: obstacles)?.windows)
        let limits = WindowLimits(rows, poster: poster)
        func moved(_ seed: UInt64) -> SheetWindows {
            WindowSearch.improved(even, limits: limits, obstacles: obstacles, seed: seed)
        }
        #expect(moved(1) == moved(1))
        #expect(moved(1) != moved(2))
    }

    /// No sheet shows what is wider than it, nor what spans all places of a seam; another that is as wide may fit beside.
    @Test func whatFitsNoSheetIsUnavoidable() throws {
        let rows = try rows()
        let slack = try #require(rows.across(poster).first?.slack)
        let first = try #require(rows.across(poster).first?.first(1))
        let spanning = Rect(x: first - 1, y: 100, width: slack + 2, height: 9)
        #expect(!rows.canShow(spanning, of: poster))
        var beside = spanning
        beside.x += 6
        #expect(rows.canShow(beside, of: poster))
        #expect(!rows.canShow(Rect(x: 100, y: 100, width: 301, height: 9), of: poster))
        beside.y += 30
        let texts = [spanning, beside].map { TapestryText(text: "x", box: $0, label: "x \($0.x)") }
        let plan = try #require(TapestryPlan(poster, on: rows, texts: texts))
        #expect(plan.unavoidable.map(\.box) == [spanning])
        #expect(plan.cut == plan.unavoidable)
    }
}
