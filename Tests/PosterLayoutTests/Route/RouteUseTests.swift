import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct RouteUseTests {
    /// Two names under each other, linked, and one beside the lower.
    private func use() -> RouteUse {
        var grid = HandMadeGrid(rows: 2, columns: 1)
        grid.section(column: 0, row: 0, lines: [["upper"], ["lower", "beside"]])
        grid.link("upper", "lower", intoSide: 1)
        return RouteUse(columns: grid.columns.map(RouteUse.Column.init), rowCount: 2)
    }

    private let piece = GutterPiece(net: 3, firstSide: -1, firstY: 5, secondSide: 1, secondY: 9)

    @Test func aColumnsOwnLinksTakeUpPortsAndSides() {
        let use = use()
        #expect(use.ports(of: 0, isBelow: true, inColumn: 0).map(\.x) == [.em(10)])
        #expect(use.ports(of: 0, isBelow: false, inColumn: 0).isEmpty)
        #expect(!use.isFree(side: 1, of: 1, inColumn: 0, for: 3))
        #expect(use.isFree(side: -1, of: 1, inColumn: 0, for: 3))
    }

    @Test func aSideIsForOneNet() {
        var use = use()
        use.add(.side(column: 0, vertex: 2, side: 1, net: 3))
        use.add(.side(column: 0, vertex: 2, side: 1, net: 3))
        #expect(use.isFree(side: 1, of: 2, inColumn: 0, for: 3))
        #expect(!use.isFree(side: 1, of: 2, inColumn: 0, for: 4))
        use.remove(.side(column: 0, vertex: 2, side: 1, net: 3))
        #expect(!use.isFree(side: 1, of: 2, inColumn: 0, for: 4))
        use.remove(.side(column: 0, vertex: 2, side: 1, net: 3))
        #expect(use.isFree(side: 1, of: 2, inColumn: 0, for: 4))
    }

    /// Taking back takes back once, whatever else is there.
    @Test func whatIsAddedTwiceIsTakenBackTwice() {
        var use = use()
        for _ in 0..<2 {
            use.add(.gap(column: 0, gap: 1, net: 3))
            use.add(.strip(row: 1, net: 3))
            use.add(.gutter(1, piece))
            use.add(.port(column: 0, vertex: 2, isBelow: false, net: 3, x: 50))
        }
        use.add(.strip(row: 1, net: 4))
        use.remove(.gap(column: 0, gap: 1, net: 3))
        use.remove(.strip(row: 1, net: 3))
        use.remove(.gutter(1, piece))
        use.remove(.port(column: 0, vertex: 2, isBelow: false, net: 3, x: 50))
        #expect(use.columns[0].gaps == [[], [3], []])
        #expect(use.strips == [[], [3, 4]])
        #expect(use.gutters == [[], [piece]])
        // Nets of routes count down from −1.
        #expect(use.ports(of: 2, isBelow: false, inColumn: 0).map(\.net) == [-4])
    }

    /// Things taken at random, and given back in another order.
    @Test(arguments: 1...100)
    func allThatIsGivenBackIsGone(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var use = use()
        var entries: [RouteUse.Entry] = []
        for _ in 0..<30 {
            let net = random.index(3)
            let entry: RouteUse.Entry =
                switch random.index(5) {
                // A side that is free is taken by one net alone.
                case 0: .side(column: 0, vertex: 2, side: 1, net: 1)
                case 1:
                    .port(column: 0, vertex: random.index(3), isBelow: random.chance(0.5), net: net, x: random.index(4) * 10)
                case 2: .gap(column: 0, gap: random.index(3), net: net)
                case 3: .strip(row: random.index(2), net: net)
                default:
                    .gutter(
                        random.index(2),
                        GutterPiece(net: net, firstSide: -1, firstY: random.index(3), secondSide: 1, secondY: 7))
                }
            use.add(entry)
            entries.append(entry)
        }
        for entry in entries.shuffled(using: &random) { use.remove(entry) }
        #expect(use.strips == [[], []])
        #expect(use.gutters == [[], []])
        #expect(use.columns[0].gaps == [[], [], []])
        #expect(use.isFree(side: 1, of: 2, inColumn: 0, for: 9))
        for vertex in 0..<3 {
            for isBelow in [true, false] {
                let ports = use.ports(of: vertex, isBelow: isBelow, inColumn: 0)
                #expect(ports.map(\.x) == self.use().ports(of: vertex, isBelow: isBelow, inColumn: 0).map(\.x))
            }
        }
    }
}
