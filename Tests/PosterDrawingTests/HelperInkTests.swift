import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

/// Names of importance 1 are told from those of 2, which are set alike, by the second ink.
@Suite struct HelperInkTests {
    @Test func helpersStandInTheSecondInkAndAllOthersInTheFirst() throws {
        let map = FixtureMap.make(columns: 1, rows: 1, items: 10, kinds: Array(FixtureMap.kinds.prefix(1)))
        let scene = try SceneBuilder().scene(of: FixtureComposition.make(map), map: map)
        var colors: [String: Color] = [:]
        for item in scene.layers.flatMap(\.items) where item.role == .label {
            if case .text(let run) = item.shape, let owner = item.owner { colors[owner] = run.color }
        }
        #expect(colors.count == 10)
        for item in map.items {
            let expected = item.importance == 1 ? Theme.classic.secondaryText : Theme.classic.text
            #expect(colors[item.id] == expected, "\(item.id)")
        }
    }
}
