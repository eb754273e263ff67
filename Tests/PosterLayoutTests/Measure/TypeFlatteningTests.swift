import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// Type is not bought by making everything alike.
@Suite struct TypeFlatteningTests {
    @Test func classesStayApart() {
        let scale = TypeScale()
        let (least, most) = (scale.labelClass(importance: 1), scale.labelClass(importance: 5))
        #expect(most.size >= 1.4 * least.size)
        #expect(most.weight >= least.weight + 200)
        for (lower, higher) in zip(scale.labelClasses, scale.labelClasses.dropFirst()) {
            #expect(higher.size >= lower.size && higher.weight >= lower.weight)
        }
        // Those that are set in one size differ in weight; 1 and 2 do in ink.
        #expect(Set(scale.labelClasses).count == 4)
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
            let (large, small) = (labelSizes(5...5, face), labelSizes(1...3, face))
            guard let least = large.min(), let most = small.max() else { continue }
            #expect(least >= 1.25 * most - 1e-9)
        }
        #expect(!labelSizes(5...5, .roman).isEmpty && !labelSizes(1...3, .roman).isEmpty)
        for item in composition.items where item.role == .heading { #expect(item.lines[0].size >= 1.6 * em) }
        let smallest = sizes.values.min() ?? 0
        #expect(smallest >= 0.86 * em)
    }
}
