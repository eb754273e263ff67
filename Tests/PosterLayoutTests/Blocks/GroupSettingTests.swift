import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct GroupSettingTests {
    private let unit = Spacing().unit

    @Test func aListKeepsTheMapsOrderTwoUnitsALine() throws {
        let cell = try BlockCell.group(["cc", "a", "bbb"], headless: true)
        let block = try #require(cell.groupVariants(cell.elements[0][0]).first)
        #expect(block.members.map { cell.name($0.node) } == ["cc", "a", "bbb"])
        #expect(block.members.map(\.baseline) == [0, 2 * unit, 4 * unit])
        #expect(block.members.allSatisfy { $0.x == 0 })
        #expect(block.plates.isEmpty)
        #expect(block.height == 4 * unit)
        #expect(block.width == block.members.map(\.width).max())
    }

    @Test func aPlateHasItsHeadingFirstAndEnclosesAll() throws {
        let cell = try BlockCell.group(["a", "much longer than its heading"])
        let block = try #require(cell.groupVariants(cell.elements[0][0]).first)
        let plate = try #require(block.plates.first)
        #expect(block.plates.count == 1)
        #expect(cell.name(block.members[0].node) == "g")
        #expect(block.members.dropFirst().allSatisfy { $0.baseline > block.members[0].baseline })
        #expect(block.members[0].baseline < plate.rule)
        #expect(plate.rule < block.members[1].baseline - cell.metrics.ascent(block.members[1].size))
        for member in block.members {
            #expect(member.x - plate.left >= .em(0.5))
            #expect(plate.right - member.right >= .em(0.5))
            #expect(member.baseline - cell.metrics.ascent(member.size) - plate.top >= .em(0.42))
            #expect(plate.bottom - member.baseline - cell.metrics.descent(member.size) >= .em(0.42))
        }
        #expect(block.width == plate.right)
        #expect(block.ascent == -plate.top)
        #expect(block.height + block.descent == plate.bottom)
    }

    @Test func namesOfAHeadingAreMetFromBelowOnlyAtTheLast() throws {
        let cell = try BlockCell.group(["a", "b", "c"])
        let block = try #require(cell.groupVariants(cell.elements[0][0]).first)
        #expect(block.members.map(\.isFreeAbove) == [true, false, false, false])
        #expect(block.members.map(\.isFreeBelow) == [false, false, false, true])
    }

    @Test func manyNamesMayStandInColumnsThatReadDownwards() throws {
        let names = (0..<12).map { "name\($0 + 10)" }
        let cell = try BlockCell.group(names, headless: true)
        let variants = cell.groupVariants(cell.elements[0][0])
        #expect(variants.count > 2)
        for block in variants {
            #expect(block.members.map { cell.name($0.node) } == names)
            for (a, b) in zip(block.members, block.members.dropFirst()) {
                #expect(b.x == a.x ? b.baseline > a.baseline : b.x - a.right == .em(0.95) && b.baseline == 0)
            }
        }
        for (wide, narrow) in zip(variants, variants.dropFirst()) {
            #expect(wide.width > narrow.width)
            #expect(wide.height < narrow.height)
        }
    }

    @Test func namesWithConnectorsStandInOneColumn() throws {
        let names = (0..<12).map { "name\($0 + 10)" }
        let cell = try BlockCell.group(names, headless: true, [("name10", "name15")])
        let variants = cell.groupVariants(cell.elements[0][0])
        #expect(variants.count == 1)
        #expect(Set(variants[0].members.map(\.x)) == [0])
    }

    /// In 2 columns of 4 and 3 the widest name stands beside nothing: no other is within 1 em of the second column.
    @Test func columnsThatAreTornAreNotTaken() throws {
        let names = ["a", "b", "c", "a name that is wide", "e", "f", "g"]
        let cell = try BlockCell.group(names, headless: true)
        for block in cell.groupVariants(cell.elements[0][0]) {
            let lines = block.members.count { $0.x == 0 }
            for start in stride(from: lines, to: names.count, by: lines) {
                let gaps = (start..<min(names.count, start + lines)).map { block.members[$0].x - block.members[$0 - lines].right }
                #expect(gaps.min()! <= .emScale)
            }
        }
        #expect(cell.groupVariants(cell.elements[0][0]).contains { Set($0.members.map(\.x)).count == 1 })
    }

    /// A bracket leaves one name's right side and comes back to the other's, 0.97 em before the tip.
    @Test func connectorsWithinAGroupAreBrackets() throws {
        let cell = try BlockCell.group(["first", "b", "third"], [("first", "third"), ("g", "b")])
        let block = try #require(cell.groupVariants(cell.elements[0][0]).first)
        #expect(block.wires.map(\.connector).sorted() == [0, 1])
        let plate = try #require(block.plates.first)
        for wire in block.wires {
            let (from, to) = cell.measured.connectors[wire.connector]
            let (a, b) = (try #require(block.member(of: from)), try #require(block.member(of: to)))
            #expect(wire.points.count == 4)
            #expect(wire.points[0].x == a.edge(side: 1) + .em(0.2))
            #expect(wire.points[3].x == b.edge(side: 1) + .em(0.06))
            #expect(wire.points[2].x - wire.points[3].x >= .em(0.95))
            #expect(wire.points[1].x <= plate.right - .em(0.5))
            #expect(wire.points[0].y == wire.points[1].y && wire.points[2].y == wire.points[3].y)
        }
        #expect(block.wires[0].points[1].x != block.wires[1].points[1].x)
    }
}
