import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct JumpTextsTests {
    /// Three columns of two names; from the first of each to the first of the others.
    private func map() -> PosterMap {
        var builder = MapBuilder(rows: 1, columns: 3)
        for column in 0..<3 {
            builder.module("m\(column)", row: 0, column: column)
            for name in ["a", "b"] { builder.item("\(name)\(column)", module: "m\(column)") }
        }
        builder.connect("a0", "a2")
        builder.connect("a2", "b0")
        builder.connect("a0", "a1")
        return builder.map
    }

    @Test func connectorsOverTwoColumnsAreJumps() throws {
        let cell = try BlockCell(map(), jumps: true)
        #expect((0..<3).map(cell.metrics.jumps.isJump) == [true, true, false])
        #expect(cell.wiring.betweenColumns == [2])
        let texts = cell.metrics.jumps.texts(of: cell.node("a2"))
        #expect(texts.map(\.end) == [.head, .tail])
        #expect(texts.map { cell.name($0.other) } == ["a0", "b0"])
        #expect(cell.metrics.jumps.texts(of: cell.node("a1")).isEmpty)
        #expect(!(try BlockCell(map())).metrics.jumps.isJump(0))
    }

    @Test func labelsStandUnderTheirNameOneBelowTheOther() throws {
        let cell = try BlockCell(map(), jumps: true)
        let block = cell.metrics.withJumps(cell.metrics.single(cell.node("a2"), cell.measured))
        let member = block.members[0]
        let unit = Spacing().unit
        // An arrow up to the name has three units, the next label two.
        #expect(block.jumps.map(\.baseline) == [3 * unit, 5 * unit])
        #expect(member.tail == 5 * unit && member.textTail == 0)
        #expect(!member.isFreeBelow)
        let bottom = member.baseline + cell.metrics.descent(member.size)
        for jump in block.jumps {
            #expect(jump.x + jump.text.width <= member.x + member.reach)
            let name = try #require(jump.text.end == .tail ? jump.route.first : jump.route.last)
            let label = try #require(jump.text.end == .tail ? jump.route.last : jump.route.first)
            #expect(member.x <= name.x && name.x <= member.right)
            #expect(name.y >= bottom && name.y - bottom <= .em(0.25))
            #expect(label.x < jump.x && jump.x - label.x <= .em(0.5))
            for (a, b) in zip(jump.route, jump.route.dropFirst()) { #expect(a.x == b.x || a.y == b.y) }
        }
        #expect(block.width >= member.reach)
    }

    @Test func bothEndsAreNamedOnTheSheet() throws {
        let sheet = try Sheet(size: Size(1200, 400), margin: 20)
        let map = map()
        let composition = try LayoutEngine(effort: .fast, far: .labels).compose(map, on: sheet, measuring: FixedMeasurer())
        #expect(brokenPromises(of: composition, for: map) == [])
        let jump = try #require(composition.connectors.first { $0.from == "a0" && $0.to == "a2" }?.jump)
        #expect(jump.tail.lines.map(\.text) == ["▸ C1 a2"])
        #expect(jump.head.lines.map(\.text) == ["◂ A1 a0"])
        let lines = try LayoutEngine(effort: .fast, far: .lines).compose(map, on: sheet, measuring: FixedMeasurer())
        #expect(lines.connectors.allSatisfy { $0.jump == nil && $0.route.count > 1 })
    }
}
