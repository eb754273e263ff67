import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets

private let mm = Length.millimetre

/// Paper that stands and paper that lies in one row, or in one column.
@Suite struct MixedLanesTests {
    /// Sheets, with those that plakativ 0.5 takes with a border of 15 mm, or, for bare paper, with none.
    static let known: [(poster: Size, paper: Size, isBare: Bool, sheets: Int, plakativ: Int)] = [
        (Size(914.4, 609.6), Size(297, 420), false, 6, 6), (Size(914.4, 609.6), Size(210, 297), false, 12, 13),
        (Size(914.4, 609.6), Size(215.9, 279.4), false, 13, 13), (Size(1189, 841), Size(210, 297), false, 20, 24),
        (Size(1189, 841), Size(215.9, 279.4), false, 22, 24), (Size(1189, 841), Size(297, 420), false, 9, 12),
        (Size(841, 594), Size(210, 297), false, 11, 12), (Size(841, 594), Size(297, 420), false, 6, 6),
        (Size(594, 420), Size(210, 297), false, 6, 6), (Size(900, 900), Size(297, 420), false, 9, 9),
        (Size(841, 594), Size(279.4, 431.8), false, 6, 6), (Size(914.4, 609.6), Size(297, 420), true, 6, 6),
        (Size(1000, 700), Size(210, 297), true, 12, 12),
    ]

    @Test(arguments: known.indices, [false, true])
    func noMoreSheetsThanKnown(index: Int, isUpright: Bool) throws {
        let (poster, paper, isBare, sheets, plakativ) = Self.known[index]
        let size = Size(poster.width * mm, poster.height * mm)
        let request = try TapestryRequest(
            paper: Size(paper.width * mm, paper.height * mm), overlap: isBare ? 0 : 10 * mm, margin: isBare ? 0 : 5 * mm)
        let plan = try #require(try request.plans(for: isUpright ? size.transposed : size, texts: []).first)
        #expect(plan.sheets.count == sheets)
        #expect(sheets <= plakativ)
    }

    @Test func whatSavesNoSheetIsNotOffered() throws {
        for paper in [Size(297 * mm, 420 * mm), Size(210 * mm, 297 * mm)] {
            let request = try TapestryRequest(paper: paper, overlap: 10 * mm, margin: 5 * mm)
            let plans = try request.plans(for: Size(1682 * mm, 600 * mm), texts: [])
            let uniform = plans.filter { $0.arrangement.isUniform && !$0.arrangement.isByColumns }.map(\.sheets.count)
            let others = plans.filter { !$0.arrangement.isUniform || $0.arrangement.isByColumns }.map(\.sheets.count)
            let least = try #require(uniform.min())
            #expect(others.allSatisfy { $0 < least })
        }
    }

    /// A seam between rows in which paper turns is a staircase: what is seen of the sheets has steps as long as paper is
    /// higher one way than the other.
    @Test func rowsInterlock() throws {
        let request = try TapestryRequest(paper: Size(297 * mm, 420 * mm), overlap: 10 * mm, margin: 5 * mm)
        let plan = try #require(try request.plans(for: Size(914.4 * mm, 609.6 * mm), texts: []).first)
        #expect(
            ["rows of 1 lying + 2 upright and 2 upright + 1 lying", "rows of 2 upright + 1 lying and 1 lying + 2 upright"]
                .contains(plan.arrangement.words))
        #expect(plan.sheets.map(\.name) == ["r1c1", "r1c2", "r1c3", "r2c1", "r2c2", "r2c3"])
        let middle = try #require(plan.sheets.first { $0.name == "r1c2" })
        #expect(middle.visible.count > 1)
        let columns = try #require(try request.plans(for: Size(609.6 * mm, 914.4 * mm), texts: []).first)
        #expect(columns.arrangement.words.hasPrefix("columns of "))
        #expect(columns.sheets.map(\.name) == ["r1c1", "r2c1", "r3c1", "r1c2", "r2c2", "r3c2"])
    }

    // MARK: Invariants

    /// Posters, papers, overlaps and margins at random: whatever plans come out, sheets cover the poster once, in one
    /// piece each, within what the printer reaches, and what is cut is what is seen on two.
    @Test(arguments: 1...18 as ClosedRange<UInt64>)
    func anyPlanHoldsItsInvariants(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let paper = Size(Double.random(in: 180...300, using: &random), Double.random(in: 320...460, using: &random))
        let overlap = seed % 4 == 0 ? 0 : Double.random(in: 5...30, using: &random)
        let margin = Double.random(in: 0...15, using: &random)
        let poster = Size(Double.random(in: 500...1000, using: &random), Double.random(in: 450...800, using: &random))
        let texts = (0..<60).map { index in
            let (x, y) = (Double.random(in: 0...poster.width - 60, using: &random), Double(index) * (poster.height - 10) / 60)
            return TapestryText(text: "n\(index)", box: Rect(x: x, y: y, width: 60, height: 8), label: "n\(index)")
        }
        let request = try TapestryRequest(paper: paper, overlap: overlap, margin: margin)
        for plan in try request.plans(for: poster, texts: texts) { try Self.check(plan, texts) }
    }

    private static func check(_ plan: TapestryPlan, _ texts: [TapestryText]) throws {
        let whole = Rect(x: 0, y: 0, width: plan.poster.width, height: plan.poster.height)
        let parts = plan.sheets.flatMap { sheet in sheet.visible.map { (sheet.name, $0) } }
        #expect(abs(parts.reduce(0) { $0 + $1.1.width * $1.1.height } - whole.width * whole.height) < 0.1)
        for (index, (name, part)) in parts.enumerated() {
            #expect(whole.inset(by: -1e-6).contains(part))
            for (other, with) in parts[..<index] {
                #expect(!part.inset(by: 1e-6).overlaps(with.inset(by: 1e-6)), "\(name) \(other) \(plan.arrangement.words)")
            }
        }
        for sheet in plan.sheets {
            let (paper, extent) = (sheet.paper, sheet.extent)
            let printed = sheet.onSheet(
                Rect(
                    left: extent.left - (extent.left > 0 ? paper.cutAway : 0),
                    top: extent.top - (extent.top > 0 ? paper.cutAway : 0),
                    right: extent.right + (extent.right < whole.right ? paper.glueStrip : 0),
                    bottom: extent.bottom + (extent.bottom < whole.bottom ? paper.glueStrip : 0)))
            let reached = Rect(x: 0, y: 0, width: paper.size.width, height: paper.size.height).inset(by: paper.margin)
            #expect(reached.inset(by: -0.02).contains(printed), "\(sheet.name) \(plan.arrangement.words)")
            #expect(isInOnePiece(sheet), "\(sheet.name) \(plan.arrangement.words)")
        }
        for text in texts {
            let sheets = plan.sheets.count { $0.seen(of: text.box.inset(by: 0.05)) != nil }
            #expect((sheets > 1) == plan.cut.contains(text))
        }
        #expect(plan.unavoidable.allSatisfy { plan.cut.contains($0) })
    }

    private static func isInOnePiece(_ sheet: TapestrySheet) -> Bool {
        var reached = [sheet.visible[0]]
        var rest = Array(sheet.visible.dropFirst())
        func touches(_ part: Rect) -> Bool {
            reached.contains { other in SheetEdge.Side.allCases.contains { SheetEdge($0, of: part).touching(other) != nil } }
        }
        while let next = rest.firstIndex(where: touches) { reached.append(rest.remove(at: next)) }
        return rest.isEmpty
    }
}
