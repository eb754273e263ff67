import PosterTestSupport
import Testing

@testable import PosterDrawing
@testable import PosterLayout

@Suite struct QualityTests {
    private func quality(_ drawing: HandMade, isFloor: [Bool] = [false, false]) -> Quality {
        Quality(of: drawing.composition, isFloor: isFloor)
    }

    /// a above b, c beside them; a→b straight, a→c round one corner.
    private var twoArrows: HandMade {
        var drawing = HandMade()
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 20, y: 50)
        drawing.label("c", x: 100, y: 50)
        drawing.connect("a", "b", (30, 20), (30, 50))
        drawing.connect("a", "c", (60, 15), (110, 15), (110, 50))
        return drawing
    }

    @Test func arrowsAreMeasuredAlongTheirRoute() {
        let arrows = quality(twoArrows).arrows
        #expect(arrows.connectors == 2)
        #expect(arrows.straight == 1)
        #expect(arrows.straightShare == 0.5)
        #expect(arrows.bends == 1)
        #expect(arrows.mostBends == 1)
        #expect(arrows.crossings == 0)
        // 30 of 30 points, and 85 where 61.03 lie between.
        #expect(abs(arrows.detour - (1 + 85 / 61.0328) / 2) < 1e-4)
        #expect(abs(arrows.length - (30 + 85) / 2 / 223.6068) < 1e-4)
    }

    @Test func jumpsAreCountedAndWaysAreThoseOfTheOthers() {
        var drawing = HandMade(columns: 3)
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 420, y: 70)
        drawing.label("c", x: 20, y: 70)
        drawing.connect("a", "c", (30, 20), (30, 70))
        let without = ArrowQuality(of: drawing.composition)
        drawing.jump("a", "b")
        let quality = ArrowQuality(of: drawing.composition)
        #expect((quality.connectors, quality.jumps, quality.drawn) == (2, 1, 1))
        #expect((quality.bends, quality.straight, quality.straightShare) == (0, 1, 1))
        #expect(quality.detour == without.detour && quality.length == without.length)
    }

    @Test func crossingsAreThoseOfTheDrawing() {
        var drawing = HandMade()
        drawing.connect("a", "b", (10, 10), (10, 90))
        drawing.connect("c", "d", (0, 50), (100, 50))
        #expect(quality(drawing).arrows.crossings == 1)
        #expect(quality(drawing).arrows.crossings == drawing.composition.crossings.count)
    }

    @Test func distancesAreTheLeastThereAre() {
        var drawing = twoArrows
        #expect(quality(drawing).arrows.leastParallelDistance == 80)
        #expect(quality(drawing).arrows.leastLabelDistance == nil)
        drawing.label("d", x: 36, y: 30)
        drawing.connect("d", "c", (76, 35), (98, 35), (98, 52), (100, 52))
        #expect(quality(drawing).arrows.leastParallelDistance == 12)
        #expect(quality(drawing).arrows.leastLabelDistance == 6)
    }

    /// What stands under a heading fills a cell as names do, and lines keep from it as they do from names.
    @Test func captionsCountAsNamesDo() {
        var drawing = HandMade(columns: 2)
        drawing.label("a", x: 20, y: 10)
        drawing.label("b", x: 220, y: 10)
        drawing.caption("m", x: 20, y: 40)
        #expect(abs(quality(drawing).placing.densityVariation - 1.0 / 3) < 1e-9)
        drawing.connect("a", "b", (60, 15), (65, 15), (65, 60), (210, 60), (210, 15), (220, 15))
        #expect(quality(drawing).arrows.leastLabelDistance == 5)
    }

    @Test func onlyLanesWithoutAnEndInTheCellPassIt() {
        func lanes(x: Double) -> [Int] {
            var drawing = HandMade(rows: 3)
            drawing.label("a", x: x - 20, y: 80)
            drawing.label("b", x: x - 20, y: 210)
            drawing.connect("a", "b", (x, 90), (x, 210))
            let arrows = quality(drawing, isFloor: [false, false, false]).arrows
            return [arrows.passingLanes, arrows.passingLanesInside]
        }
        #expect(lanes(x: 100) == [1, 1])
        #expect(lanes(x: 21) == [1, 1])
        #expect(lanes(x: 19) == [1, 0])
        #expect(lanes(x: 185) == [1, 0])
        #expect(quality(twoArrows).arrows.passingLanes == 0)
    }

    @Test func headingsAreCentredWithinEightPerCent() {
        var drawing = HandMade(columns: 2)
        drawing.label("middle", x: 80, y: 10, role: .heading)
        drawing.label("a little off", x: 200 + 65, y: 10, role: .heading)
        #expect(quality(drawing).placing.centredHeadings == 2)
        drawing.label("off", x: 200 + 60, y: 40, role: .heading)
        #expect(quality(drawing).placing.centredHeadings == 2)
        #expect(quality(drawing).placing.headings == 3)
    }

    @Test func densityVariesWithTheInkOfTheCells() {
        var drawing = HandMade(rows: 2, columns: 2)
        for column in 0..<2 { drawing.label("\(column)", x: 200 * Double(column) + 20, y: 20) }
        drawing.label("floor", x: 20, y: 120, width: 150)
        #expect(quality(drawing, isFloor: [false, true]).placing.densityVariation == 0)
        drawing.label("more", x: 20, y: 50, width: 80)
        // Shares of 3 to 1: mean 2, deviation 1.
        #expect(abs(quality(drawing, isFloor: [false, true]).placing.densityVariation - 0.5) < 1e-9)
    }

    @Test func namesOverTwoCellsCountInBoth() {
        var drawing = HandMade(columns: 2)
        drawing.label("across", x: 180, y: 20, width: 40)
        #expect(quality(drawing).placing.densityVariation == 0)
    }

    @Test func typeIsMeasuredInPoints() {
        var drawing = HandMade()
        for (index, size) in [8.8, 10, 14, 17.5, 10].enumerated() {
            drawing.label("\(index)", x: 20, y: 18 * Double(index), size: size)
        }
        let type = quality(drawing).type
        #expect(type.base == 10)
        #expect(type.median == 10)
        #expect(type.smallestLabel == 8.8)
        // 9.5 pt at 0.5 m, for an x-height of 0.523.
        #expect(abs(TypeQuality.fluentDistance(of: 9.5 * 0.523 / 0.516) - 0.5) < 0.01)
    }

    @Test func violationsAreCountedByRule() {
        var drawing = twoArrows
        #expect(quality(drawing).violations.isEmpty)
        drawing.label("d", x: 55, y: 48)
        drawing.label("e", x: 70, y: 12, width: 20)
        #expect(
            quality(drawing).violations == [
                Quality.RuleCount(rule: .labelsOverlap, count: 1), Quality.RuleCount(rule: .labelStruck, count: 1),
            ])
    }

    @Test func drawingTellsTheFinestText() throws {
        let map = FixtureMap.make(columns: 3, rows: 3)
        let composition = try FixtureComposition.make(map)
        let scene = try SceneBuilder().scene(of: composition, map: map)
        let drawing = DrawingQuality(of: scene)
        let sizes = composition.items.flatMap(\.lines).map(\.size) + composition.furniture.texts.map(\.line.size)
        #expect(abs(drawing.smallestText - (sizes.min() ?? 0)) < 0.01)
        #expect(!drawing.smallestTextSample.isEmpty)
        #expect(drawing.thinnestStroke == 0.68)
    }
}
