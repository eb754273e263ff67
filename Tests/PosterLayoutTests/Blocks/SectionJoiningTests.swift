import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct SectionJoiningTests {
    private func map(_ modules: Int, connect: [(String, String)] = []) -> PosterMap {
        var builder = MapBuilder(rows: 1, columns: 1)
        for module in 0..<modules {
            builder.module("m\(module)", row: 0, column: 0, bridge: module % 2 == 1)
            for item in 0..<3 { builder.item("\(module).\(item)", module: "m\(module)") }
        }
        for (from, to) in connect { builder.connect(from, to) }
        return builder.map
    }

    @Test func modulesOfOneCellBecomeOneSection() throws {
        let cell = try BlockCell(map(3), joins: true)
        #expect(cell.measured.columns == [[3]])
        let elements = cell.elements[3]
        #expect(elements.map { $0.nodes.map(cell.name) } == (0..<3).map { ["m\($0)", "\($0).0", "\($0).1", "\($0).2"] })
        for (index, element) in elements.enumerated() {
            guard case .module(let module) = element.kind else { continue }
            #expect(module.module == index)
            #expect(module.isCard == (index % 2 == 1))
        }
        #expect(cell.measured.nodes.allSatisfy { $0.section == 3 })
    }

    @Test func oneModuleStaysAsItIs() throws {
        #expect(try BlockCell(map(1), joins: true).measured.columns == [[0]])
    }

    /// The second's names make a triangle, which is laid out in lines.
    @Test func modulesWithAGraphStayByThemselves() throws {
        let graph = [("1.0", "1.1"), ("1.1", "1.2"), ("1.0", "1.2")]
        let cell = try BlockCell(map(4, connect: graph), joins: true)
        #expect(cell.measured.columns == [[0, 1, 4]])
        #expect(cell.elements[4].count == 2)
    }

    @Test func treesWithinAModuleGoWithIt() throws {
        let cell = try BlockCell(map(2, connect: [("0.0", "0.1"), ("1.0", "1.2")]), joins: true)
        #expect(cell.measured.columns == [[2]])
        #expect(cell.elements[2].map(\.connectors) == [[0], [1]])
    }

    @Test func modulesSideBySideKeepHeadingAndCard() throws {
        let map = map(6)
        let sheet = try Sheet(size: Size(1600, 500), margin: 20)
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: FixedMeasurer())
        #expect(brokenPromises(of: composition, for: map) == [])
        let headings = composition.items.filter { $0.role == .heading }.map(\.box)
        #expect(headings.count == 6)
        // Some stand beside each other.
        #expect(Set(headings.map { Int($0.top) }).count < 6)
        for (index, a) in composition.cards.enumerated() {
            for b in composition.cards[..<index] { #expect(!a.box.overlaps(b.box)) }
        }
    }
}
