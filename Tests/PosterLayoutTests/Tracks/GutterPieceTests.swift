import PosterTestSupport
import Testing

@testable import PosterLayout

@Suite struct GutterPieceTests {
    typealias End = (side: Int, y: Em)

    private func halfCrossings(_ a: End, _ b: End, _ c: End, _ d: End) -> Int {
        GutterPiece(net: 0, firstSide: c.side, firstY: c.y, secondSide: d.side, secondY: d.y).halfCrossings(a, b)
    }

    @Test func piecesThatKeepTheirOrderDoNotCross() {
        #expect(halfCrossings((-1, 1), (1, 5), (-1, 2), (1, 6)) == 0)
        #expect(halfCrossings((-1, 1), (1, 1), (1, 6), (-1, 2)) == 0)
    }

    @Test func piecesThatChangeTheirOrderCross() {
        #expect(halfCrossings((-1, 1), (1, 6), (-1, 2), (1, 5)) == 2)
        #expect(halfCrossings((-1, 9), (1, 0), (1, 5), (-1, 5)) == 2)
    }

    @Test func whatTurnsBackCrossesWhatComesOutWithinIt() {
        #expect(halfCrossings((-1, 1), (-1, 5), (-1, 3), (1, 9)) == 2)
        #expect(halfCrossings((-1, 1), (-1, 5), (1, 3), (-1, 9)) == 0)
        #expect(halfCrossings((-1, 1), (-1, 5), (-1, 2), (-1, 4)) == 0)
        #expect(halfCrossings((-1, 1), (-1, 5), (-1, 2), (-1, 7)) == 2)
        #expect(halfCrossings((-1, 1), (-1, 5), (1, 2), (1, 7)) == 0)
    }

    @Test func whatSharesAnEndMayHaveToCross() {
        #expect(halfCrossings((-1, 1), (1, 5), (-1, 1), (1, 9)) == 1)
        #expect(halfCrossings((-1, 1), (1, 5), (1, 1), (-1, 9)) == 2)
        #expect(halfCrossings((-1, 1), (1, 5), (1, 5), (-1, 9)) == 1)
    }

    /// Against the rule worked out side by side instead of around the gutter's outline.
    @Test(arguments: 1...200)
    func crossingsAreMutual(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func end() -> End { (random.chance(0.5) ? 1 : -1, random.index(7)) }
        for _ in 0..<20 {
            let (a, b, c, d) = (end(), end(), end(), end())
            // A piece begins in one place and ends in another.
            if a == b || c == d { continue }
            let found = halfCrossings(a, b, c, d)
            #expect(found == RouteCosts.halfCrossings(a, b, c, d))
            #expect(found == halfCrossings(c, d, a, b))
            #expect(found == halfCrossings(b, a, c, d))
        }
    }
}
