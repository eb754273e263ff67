import Drawing
import Testing

@testable import DrawingImport

@Suite struct PathOutlineTests {
    @Test(arguments: [
        ("M 1,2 L 3,4", Point(1, 2), Point(3, 4)), ("m1 2 3 4-1-1", Point(1, 2), Point(3, 5)),
        ("M1 2H5V7h-1v-2", Point(1, 2), Point(4, 5)),
        ("M0 0C1 1 2 2 3 3s1 1 2 2", Point(0, 0), Point(5, 5)), ("M0 0q1 1 2 0t2 0", Point(0, 0), Point(4, 0)),
        ("M0 0a5 5 0 013 4", Point(0, 0), Point(3, 4)), ("M1 1L5 5Z", Point(1, 1), Point(1, 1)),
        ("M.5.5L1e1-2", Point(0.5, 0.5), Point(10, -2)),
    ])
    func pathsAreFollowedToTheirEnds(text: String, first: Point, last: Point) {
        let outline = PathOutline(reading: text)
        #expect(outline.first == first)
        #expect(outline.last == last)
    }

    @Test(arguments: ["", "q", "M", "M 1", "L 1e999 1", "Z Z Z", "M 1 2 a 3 z"]) func brokenPathsEndWhereTheyBreak(text: String) {
        #expect(PathOutline(reading: text).points.count <= 1)
    }

    @Test func curvesAreNotStraight() {
        #expect(PathOutline(reading: "M0 0H5V5H0Z").isStraight)
        #expect(!PathOutline(reading: "M0 0C1 1 2 2 3 3").isStraight)
    }
}
