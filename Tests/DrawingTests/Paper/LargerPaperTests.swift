import Testing

@testable import Drawing

@Suite struct LargerPaperTests {
    /// Type as large as a share of the shorter side.
    private func value(_ paper: PaperSize) -> Double { min(paper.size.width, paper.size.height) / 100 }

    private func enough(_ name: String, floor: Double) throws -> LargerPaper? {
        let paper = try PaperSize.parse(name)
        return LargerPaper.enough(instead: paper, value: value(paper), floor: floor) { value($0) }
    }

    @Test(arguments: [("A4", 7.5, "A3"), ("A4", 9, "A2"), ("b2", 15, "B1"), ("Letter", 7, "Tabloid")])
    func smallestOfTheSameSeriesIsNamed(name: String, floor: Double, wanted: String) throws {
        #expect(try enough(name, floor: floor)?.name == wanted)
    }

    @Test func beyondTheSeriesTheSidesAreDrawnOut() throws {
        let found = try #require(try enough("4A0", floor: 60))
        #expect(found.name == nil)
        let factor = try #require(found.factor)
        #expect(abs(factor - 60 / 47.68) < 0.01)
    }

    @Test func freeSizesAreDrawnOutInWholeMillimetres() throws {
        let found = try #require(try enough("300x200mm", floor: 8.5))
        #expect(Length.text(found.size) == "450 × 300 mm")
        #expect(found.name == nil)
    }

    @Test func nothingIsLargerThanTheLargest() throws {
        #expect(try enough("300x200mm", floor: 1e6) == nil)
    }
}
