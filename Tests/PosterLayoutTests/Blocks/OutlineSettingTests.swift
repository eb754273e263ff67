import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct OutlineSettingTests {
    private let unit = Spacing().unit

    private func variants(_ names: [String], _ connectors: [(String, String)]) throws -> (cell: BlockCell, blocks: [NameBlock]) {
        let cell = try BlockCell.names(names, connectors)
        return (cell, cell.outlineVariants(cell.elements[0][0]))
    }

    /// What an outline promises of its connectors: each leaves its source and ends at its target, in straight pieces.
    private func checkWires(_ cell: BlockCell, _ block: NameBlock) throws {
        #expect(block.wires.map(\.connector).sorted() == cell.elements[0][0].connectors)
        for wire in block.wires {
            let (from, to) = cell.measured.connectors[wire.connector]
            let (source, target) = (try #require(block.member(of: from)), try #require(block.member(of: to)))
            let (start, end) = (try #require(wire.points.first), try #require(wire.points.last))
            for (a, b) in zip(wire.points, wire.points.dropFirst()) { #expect(a.x == b.x || a.y == b.y) }
            // The tip is at the left of the target's first line, straight for 0.95 em.
            #expect(end.x == target.x - .em(0.06))
            #expect(end.y == target.baseline - cell.metrics.middle(target.size))
            #expect(end.x - wire.points[wire.points.count - 2].x >= .em(0.95))
            let box = (
                left: source.x - .em(0.25), right: source.right + .em(0.25),
                top: source.baseline - cell.metrics.ascent(source.size) - .em(0.25),
                bottom: source.baseline + source.textTail + cell.metrics.descent(source.size) + .em(0.25)
            )
            #expect(box.left <= start.x && start.x <= box.right && box.top <= start.y && start.y <= box.bottom)
        }
    }

    @Test func aChainStepsInLineByLine() throws {
        let (cell, blocks) = try variants(["aaaa", "bbbb", "cccc"], [("aaaa", "bbbb"), ("bbbb", "cccc")])
        let block = try #require(blocks.first)
        #expect(block.members.map { cell.name($0.node) } == ["aaaa", "bbbb", "cccc"])
        #expect(block.members.map(\.baseline) == [0, 2 * unit, 4 * unit])
        // The trunk stands 0.9 em right of the left edge, the next name 1.1 em right of that.
        #expect(block.members.map(\.x) == [0, .em(0.9) + .em(1.1), 2 * (.em(0.9) + .em(1.1))])
        try checkWires(cell, block)
        // Each is a net of its own.
        #expect(Set(block.wires.map(\.net)).count == 2)
    }

    @Test func theTrunkStandsNoFurtherThanTheMiddleOfAShortRoot() throws {
        let (_, blocks) = try variants(["a", "bbbb"], [("a", "bbbb")])
        let block = try #require(blocks.first)
        #expect(block.wires[0].points[0].x == block.members[0].width / 2)
    }

    @Test func whatOneNameLeadsToHangsOnOneTrunk() throws {
        let (cell, blocks) = try variants(["root", "b", "c", "d"], [("root", "b"), ("root", "c"), ("root", "d")])
        let block = try #require(blocks.first)
        #expect(block.members.map { cell.name($0.node) } == ["root", "b", "c", "d"])
        #expect(Set(block.members.dropFirst().map(\.x)).count == 1)
        #expect(Set(block.wires.map { $0.points[0] }).count == 1)
        #expect(Set(block.wires.map(\.net)).count == 1)
        try checkWires(cell, block)
    }

    @Test func severalSourcesAreBracketedOverTheirTarget() throws {
        let (cell, blocks) = try variants(["a", "b", "target"], [("a", "target"), ("b", "target")])
        let block = try #require(blocks.first { $0.members.allSatisfy { $0.x > 0 } })
        #expect(block.members.map { cell.name($0.node) } == ["a", "b", "target"])
        let trunk = Set(block.wires.map { $0.points[1].x })
        #expect(trunk.count == 1)
        #expect(trunk.first! < block.members.map(\.x).min()!)
        #expect(Set(block.wires.map(\.net)).count == 1)
        try checkWires(cell, block)
    }

    @Test func aLeafMayStandBesideWhatLeadsToIt() throws {
        let (cell, blocks) = try variants(["root", "leaf"], [("root", "leaf")])
        let beside = try #require(blocks.first { Set($0.members.map(\.baseline)).count == 1 })
        #expect(beside.members[1].x - beside.members[0].right >= .em(0.95))
        try checkWires(cell, beside)
    }

    @Test(arguments: 1...60)
    func randomTreesAreDrawnAsTheyAre(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let names = (0..<random.number(in: 2...9)).map { String(repeating: "n", count: 1 + $0 % 3 * 4) + "\($0)" }
        let connectors = names.indices.dropFirst().map { index -> (String, String) in
            let other = names[random.index(index)]
            return random.chance(0.6) ? (other, names[index]) : (names[index], other)
        }
        let cell = try BlockCell.names(names, connectors)
        guard cell.elements[0][0].kind == .outline else { return }
        let blocks = cell.outlineVariants(cell.elements[0][0])
        #expect(!blocks.isEmpty)
        for block in blocks {
            #expect(block.members.map(\.node).sorted() == cell.elements[0][0].nodes)
            try checkWires(cell, block)
            // Names do not overlap, nor does a trunk strike one.
            for (index, a) in block.members.enumerated() {
                for b in block.members[..<index] where a.baseline == b.baseline { #expect(a.x >= b.right || b.x >= a.right) }
            }
            for wire in block.wires {
                let (from, to) = cell.measured.connectors[wire.connector]
                for (a, b) in zip(wire.points, wire.points.dropFirst()) {
                    for member in block.members where member.node != from && member.node != to {
                        let top = member.baseline - cell.metrics.ascent(member.size)
                        let bottom = member.baseline + cell.metrics.descent(member.size)
                        let strikes =
                            min(a.x, b.x) < member.right && member.x < max(a.x, b.x) + 1 && min(a.y, b.y) < bottom
                            && top < max(a.y, b.y) + 1
                        #expect(!strikes, "\(cell.name(from))→\(cell.name(to)) through \(cell.name(member.node))")
                    }
                }
            }
        }
    }
}
