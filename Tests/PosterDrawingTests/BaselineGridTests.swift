import Testing

@testable import Drawing
@testable import PosterDrawing

@Suite struct BaselineGridTests {
    private func origin(_ origin: Point, size: Double, isVertical: Bool = false) -> Point? {
        let run = TextRun(
            text: "vfs_read", face: FontFace(TypeFamily.sans, weight: 400), size: size, color: Color(0), origin: origin,
            advance: 4 * size, isVertical: isVertical)
        // Once there, it stays.
        let item = SceneItem(.text(run), role: .label).onBaselineGrid().onBaselineGrid()
        guard case .text(let moved) = item.shape else { return nil }
        return moved.origin
    }

    @Test(arguments: [0, 0.3, 0.72, 10.1, 1234.567])
    func largeTypeStandsJustPastAPixelsEdgeAt100DotsPerInch(y: Double) throws {
        let moved = try #require(origin(Point(5, y), size: 12))
        #expect(moved.x == 5)
        #expect(abs(moved.y - y) <= 0.36 + 1e-9)
        let pixel = moved.y * 100 / 72
        #expect(abs(pixel - pixel.rounded(.down) - 0.05) < 1e-6)
    }

    @Test func verticalTypeMovesAcross() throws {
        let moved = try #require(origin(Point(5, 7), size: 20, isVertical: true))
        #expect(moved.y == 7)
        #expect(abs(moved.x - 5.076) < 1e-9)
    }

    @Test func smallTypeStays() {
        #expect(origin(Point(5, 7), size: 11.9) == Point(5, 7))
    }
}
