package import Drawing
package import MapModel
package import PosterLayout

/// A random map, a random sheet and random options; the same seed gives the same poster.
package struct AnyPoster: Sendable {
    package let seed: UInt64
    package let map: PosterMap
    /// As `--size` takes it.
    package let size: String
    package let sheet: Sheet
    package let engine: LayoutEngine

    package static let sizes: [(String, weight: Double)] = [
        ("A0", weight: 1), ("A1", 3), ("A2", 2), ("A3", 3), ("A4", 1.5), ("A5", 0.7), ("A6", 0.7), ("B1", 1), ("24x36in", 1),
        ("36x48in", 0.5), ("18x24in", 0.5), ("900x900mm", 1), ("1500x500mm", 0.7), ("2000x200mm", 0.4), ("300x100mm", 0.4),
    ]

    /// - Throws: never: every size is one, and has room within its margin.
    package init(seed: UInt64) throws {
        self.seed = seed
        let any = AnyMap(seed: seed)
        map = any.map
        var random = SeededGenerator(seed: ~seed)
        size = random.pick(Self.sizes)
        let isTurned = random.chance(0.5)
        let paper = try PaperSize.parse(size).size
        let sides = isTurned ? Size(paper.height, paper.width) : paper
        sheet = try Sheet(size: sides, margin: max(10 * Length.millimetre, 0.018 * min(sides.width, sides.height)))
        engine = LayoutEngine(
            effort: random.pick([(.fast, weight: 0.6), (.normal, 0.4)]), captions: random.chance(0.5) ? .auto : .none,
            far: random.chance(0.5) ? .labels : .lines)
    }

    /// - Throws: as `LayoutEngine.compose`.
    package func compose() throws -> Composition { try engine.compose(map, on: sheet, measuring: FixedMeasurer()) }
}
