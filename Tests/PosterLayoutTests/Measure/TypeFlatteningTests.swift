import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// Type is not bought by making everything alike.
@Suite struct TypeFlatteningTests {
    @Test func classesStayApart() {
        let scale = TypeScale()
        #expect(scale.labelSizes[2] >= 1.25 * scale.labelSizes[0])
        #expect(scale.labelSizes[1] > scale.labelSizes[0])
        #expect(scale.heading.size >= 1.6)
        #expect(scale.legendText.size >= 0.86)
        #expect(scale.legendTitle.size >= 0.86)
        #expect(scale.caption.size >= 0.86)
        for importance in 1...5 {
            #expect(scale.label(.mono, importance: importance, onFloor: false).size >= 0.86)
        }
    }

    @Test func composedMapsKeepThemApart() throws {
        let map = RandomMap().make(seed: 5)
        let sheet = try Sheet(size: Size(2384, 1684), margin: 28)
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: FixedMeasurer())
        let em = composition.page.em
        var sizes: [String: Double] = [:]
        for item in composition.items {
            #expect(item.lines.allSatisfy { $0.size == item.lines[0].size })
            sizes[item.id] = item.lines[0].size
        }
        func labelSizes(_ importances: ClosedRange<Int>, _ face: KindFace) -> [Double] {
            map.items.filter {
                importances.contains($0.importance) && map.kinds[$0.kind].face == face && !map.layers[$0.layer].isFloor
            }.compactMap { sizes[$0.id] }
        }
        for face in [KindFace.roman, .italic, .strong, .mono] {
            let (large, small) = (labelSizes(4...5, face), labelSizes(1...2, face))
            guard let least = large.min(), let most = small.max() else { continue }
            #expect(least >= 1.25 * most - 1e-9)
        }
        #expect(!labelSizes(4...5, .roman).isEmpty && !labelSizes(1...2, .roman).isEmpty)
        for item in composition.items where item.role == .heading { #expect(item.lines[0].size >= 1.6 * em) }
        let smallest = sizes.values.min() ?? 0
        #expect(smallest >= 0.86 * em)
    }
}
