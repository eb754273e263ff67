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
        // An arrow up to the name has half a unit more than a label needs.
        #expect(block.jumps.map(\.baseline) == [5 * unit / 2, 9 * unit / 2])
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

    /// From the first column of three, one letter or a heading, to names of the last and back.
    private func cell(calls: Int, called: Int, heading: String? = nil) throws -> (cell: BlockCell, node: Int) {
        var builder = MapBuilder(rows: 1, columns: 3)
        builder.module("m", heading: heading, row: 0, column: 0)
        builder.item("q", module: "m")
        let hub = heading == nil ? "q" : "m"
        for number in 0..<max(calls, called) {
            builder.item("far\(number)", row: 0, column: 2)
            if number < calls { builder.connect(hub, "far\(number)") }
            if number < called { builder.connect("far\(number)", hub) }
        }
        let cell = try BlockCell(builder.map, jumps: true)
        return (cell, cell.node(hub))
    }

    /// As the verifier sees it: stubs touch the name, labels are near it, stubs that are no net of one name keep their distance.
    private func checkStubs(_ cell: BlockCell, _ node: Int, setting: Int = 0) {
        let block = cell.metrics.withJumps(cell.metrics.single(node, cell.measured, setting: setting))
        let member = block.members[0]
        var stubs: [Em] = []
        for jump in block.jumps {
            let x = (jump.text.end == .tail ? jump.route.first! : jump.route.last!).x
            let left = member.x + member.lastX
            #expect(left - .em(0.25) <= x && x <= left + member.lastWidth + .em(0.25))
            #expect(jump.x - (left + member.lastWidth) <= .em(1))
            if !stubs.contains(x) { stubs.append(x) }
        }
        #expect(stubs.count == Set(block.jumps.map(\.text.stub)).count)
        for (a, b) in zip(stubs, stubs.dropFirst()) { #expect(a - b >= .em(0.35)) }
    }

    @Test(arguments: [(1, 0), (0, 1), (2, 1), (1, 3), (9, 2), (4, 9)])
    func stubsOfALetterTouchIt(calls: Int, called: Int) throws {
        let (cell, node) = try cell(calls: calls, called: called)
        checkStubs(cell, node)
    }

    /// Those of one net share a stub at one of their ends alone.
    @Test func whatHasNoRoomSharesAStub() throws {
        let (cell, node) = try cell(calls: 2, called: 9)
        let texts = cell.metrics.jumps.texts(of: node)
        #expect(texts.count == 11)
        let heads = texts.filter { $0.end == .head }
        #expect(Set(heads.map(\.stub)).count == 1)
        #expect(Set(heads.map { cell.metrics.jumps.sharedEnds(of: $0.connector) }) == [[.init(node: node, end: .head)]])
        // Labels of one stub stand together, from the right one on.
        #expect(texts.map(\.stub) == texts.map(\.stub).sorted())
        let (free, other) = try self.cell(calls: 1, called: 1)
        #expect(free.metrics.jumps.texts(of: other).allSatisfy { free.metrics.jumps.sharedEnds(of: $0.connector).isEmpty })
    }

    @Test func whatSharesStubsAtBothEndsIsOneNet() throws {
        var builder = MapBuilder(rows: 1, columns: 9)
        for column in 0..<5 { builder.item(String("abcde".dropFirst(column).first!), row: 0, column: column * 2) }
        for a in "abcde" { for b in "abcde" where a != b { builder.connect(String(a), String(b)) } }
        let cell = try BlockCell(builder.map, jumps: true)
        let jumps = cell.metrics.jumps
        let first = jumps.firstOfNets()
        var nets: [JumpTexts.SharedEnd: Set<Int>] = [:]
        for connector in builder.map.connectors.indices {
            #expect(jumps.isJump(connector))
            for end in jumps.sharedEnds(of: connector) { nets[end, default: []].insert(first[connector]) }
        }
        #expect(builder.map.connectors.indices.contains { jumps.sharedEnds(of: $0).count == 2 })
        #expect(nets.values.allSatisfy { $0.count == 1 })
        for letter in "abcde" { checkStubs(cell, cell.node(String(letter))) }
    }

    @Test func stubsOfAHeadingHangOnItsLastLine() throws {
        let (cell, node) = try cell(calls: 1, called: 1, heading: "considerably ab")
        #expect(cell.measured.nodes[node].settings.count == 2)
        for setting in 0..<2 { checkStubs(cell, node, setting: setting) }
    }

    @Test func namedConnectorsAreJumpsHoweverNear() throws {
        let measured = try LabelMeasuring(scale: TypeScale()).measure(map(), with: FixedMeasurer())
        let jumps = try JumpTexts(
            map(), measured, far: .lines, named: ["a0→a1"], style: TypeScale().jumpLabel, measuring: FixedMeasurer())
        #expect((0..<3).map(jumps.isJump) == [false, false, true])
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
