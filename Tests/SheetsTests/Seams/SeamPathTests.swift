import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets

@Suite struct SeamPathTests {
    private let extent = Interval(0, 900)

    private func obstacles(seed: UInt64) -> [SeamObstacle] {
        var random = SeededGenerator(seed: seed)
        return (0..<120).map { index in
            SeamObstacle(
                box: Rect(
                    x: Double.random(in: 0...180, using: &random), y: 4 + Double(index) * 7.4,
                    width: Double.random(in: 20...90, using: &random), height: Double.random(in: 5...7, using: &random)),
                weight: 1)
        }
    }

    /// Nobody can cut along a step of a millimetre.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func seamStepsThreeMillimetresOrNotAtAll(seed: UInt64) {
        let path = SeamSearch(obstacles: obstacles(seed: seed)).path(through: Interval(20, 240), extent: extent, ideal: 130)
        #expect(path.pieces.count > 2, "\(path)")
        #expect(path.steps.allSatisfy { $0 >= 3 * Length.millimetre }, "\(path.steps)")
        #expect(path.pieces.first?.extent.start == extent.start && path.pieces.last?.extent.end == extent.end)
        #expect(zip(path.pieces, path.pieces.dropFirst()).allSatisfy { $0.extent.end == $1.extent.start })
    }

    /// Where a seam steps and where it runs, it goes through none of these boxes.
    @Test func seamGoesRoundWhatLeavesItRoom() {
        let boxes = (0..<20).map { index in
            Rect(x: index % 2 == 0 ? 0 : 110, y: Double(index) * 40 + 5, width: 100, height: 30)
        }
        let search = SeamSearch(obstacles: boxes.map { SeamObstacle(box: $0, weight: 1) })
        let path = search.path(through: Interval(20, 190), extent: Interval(0, 800), ideal: 60)
        #expect(
            path.pieces.allSatisfy { piece in
                !boxes.contains {
                    $0.overlaps(Rect(left: piece.x, top: piece.extent.start, right: piece.x, bottom: piece.extent.end))
                }
            })
        // The gap is narrower than a step may be, so it runs straight through it.
        #expect(path.steps.isEmpty && (100...110).contains(path.pieces[0].x))
    }

    /// A short piece between two steps goes where the way beside it is as free.
    @Test func notchThatSparesNothingIsLeftOut() {
        let path = SeamPath([
            SeamPath.Piece(x: 50, extent: Interval(0, 100)), SeamPath.Piece(x: 70, extent: Interval(100, 104)),
            SeamPath.Piece(x: 50, extent: Interval(104, 300)),
        ])
        #expect(path.moving(1, to: 50).pieces == [SeamPath.Piece(x: 50, extent: Interval(0, 300))])
        #expect(path.steps == [20, 20])
    }
}
