import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

/// Connectors that run beside a block to a name within it.
@Suite struct SidePortTests {
    private func blocks(_ seed: Int) throws -> (cell: BlockCell, blocks: [NameBlock]) {
        var parameters = RandomMap()
        parameters.connectorsPerItem = 1
        let cell = try BlockCell(parameters.make(seed: UInt64(seed)))
        return (
            cell,
            cell.shelvings.flatMap {
                $0.fill(width: max(.em(20), $0.minimalWidth), full: .em(20), sidePortHeight: 0).lines.joined()
            }
        )
    }

    private func baseline(of node: Int, _ block: NameBlock) throws -> Em { try #require(block.member(of: node)).baseline }

    @Test(arguments: 1...8)
    func portsStandClearOfTextsAndOfEachOther(seed: Int) throws {
        let (cell, blocks) = try blocks(seed)
        var count = 0
        for block in blocks {
            count += block.sidePorts.count
            for (place, a) in block.sidePorts.enumerated() {
                for b in block.sidePorts[..<place] where a.x == b.x {
                    // One goes up, and the other goes down from a lower name.
                    let (up, down) = a.isBelow ? (b, a) : (a, b)
                    #expect(!up.isBelow && down.isBelow)
                    #expect(try baseline(of: up.node, block) < baseline(of: down.node, block))
                }
            }
            for port in block.sidePorts {
                #expect(block.members.allSatisfy { port.x > $0.x + $0.reach })
                #expect(block.plates.allSatisfy { port.x > $0.right })
                #expect(port.x <= block.width)
                let member = try #require(block.member(of: port.node))
                // The tip is straight for 0.95 em.
                #expect(port.x - member.edge(side: 1) >= .em(0.95))
                let y = member.baseline - cell.metrics.middle(member.size) + port.dy
                for other in block.members where other.node != port.node && other.right > member.right {
                    let (top, bottom) = (
                        other.baseline - cell.metrics.ascent(other.size), other.baseline + cell.metrics.descent(other.size)
                    )
                    #expect(!(top < y && y < bottom), "the way to \(cell.name(port.node)) strikes \(cell.name(other.node))")
                }
            }
            for node in Set(block.sidePorts.map(\.node)) {
                let own = block.sidePorts.filter { $0.node == node }.map(\.dy)
                #expect(Set(own).count == own.count)
            }
        }
        #expect(count > 0)
    }

    /// The uppermost of those that go up is the inner one, the lowest of those that go down too.
    @Test(arguments: 1...8)
    func connectorsOfOneNameDoNotCross(seed: Int) throws {
        for block in try blocks(seed).blocks {
            for a in block.sidePorts {
                for b in block.sidePorts where a.node == b.node && a.x < b.x {
                    if a.isBelow == b.isBelow { #expect(a.isBelow ? a.dy > b.dy : a.dy < b.dy) }
                    if a.isBelow != b.isBelow { #expect(a.isBelow ? a.dy > b.dy : a.dy < b.dy) }
                }
            }
        }
    }

    @Test func portsStayInTheMiddleHalfOfAName() throws {
        let cell = try BlockCell.names(["abcd"])
        let block = cell.metrics.single(cell.node("abcd"), cell.measured)
        let width = block.members[0].width
        let reach = NameBlock.reach(of: width)
        #expect(block.port(of: cell.node("abcd"), isBelow: true, number: 0) == width / 2 - reach...width / 2 + reach)
        #expect(reach <= width / 4)
        #expect(!block.needsSidePort(cell.node("abcd"), isBelow: false))
    }

    /// Of a name that is broken the first line is met from above, the last from below.
    @Test func brokenNamesAreMetAtTheLineThatIsThere() throws {
        let cell = try BlockCell.names(["a_name_of_many_many_letters_x"])
        let node = cell.node("a_name_of_many_many_letters_x")
        let block = cell.metrics.single(node, cell.measured)
        let member = block.members[0]
        #expect(member.firstWidth > member.lastWidth)
        let (above, below) = (block.port(of: node, isBelow: false, number: 0), block.port(of: node, isBelow: true, number: 0))
        #expect(above.upperBound <= member.firstWidth && below.upperBound <= member.lastWidth)
        #expect(member.edge(side: 1) == member.firstWidth)
    }
}
