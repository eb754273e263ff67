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
        #expect(use.offsets(side: 1, of: 1, inColumn: 0, for: 3).others == [0])
        #expect(use.offsets(side: -1, of: 1, inColumn: 0, for: 3).others.isEmpty)
    }

    @Test func netsMeetASideAtPlacesOfTheirOwn() {
        var use = use()
        func offsets(_ net: Int) -> (own: Em?, others: [Em]) { use.offsets(side: 1, of: 2, inColumn: 0, for: net) }
        use.add(.side(column: 0, node: 2, side: 1, net: 3, offset: 0))
        use.add(.side(column: 0, node: 2, side: 1, net: 3, offset: 0))
        use.add(.side(column: 0, node: 2, side: 1, net: 4, offset: 360))
        #expect(offsets(3).own == 0 && offsets(3).others == [360])
        #expect(offsets(4).own == 360 && offsets(4).others == [0, 0])
        use.remove(.side(column: 0, node: 2, side: 1, net: 3, offset: 0))
        #expect(offsets(3).own == 0 && offsets(3).others == [360])
        use.remove(.side(column: 0, node: 2, side: 1, net: 3, offset: 0))
        #expect(offsets(3).own == nil && offsets(3).others == [360])
        use.remove(.side(column: 0, node: 2, side: 1, net: 4, offset: 360))
        #expect(offsets(5).own == nil && offsets(5).others.isEmpty)
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
                case 0: .side(column: 0, node: 2, side: 1, net: net, offset: random.index(3) * 100)
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
        #expect(use.offsets(side: 1, of: 2, inColumn: 0, for: 9).others.isEmpty)
        for vertex in 0..<3 {
            for isBelow in [true, false] {
                let ports = use.ports(of: vertex, isBelow: isBelow, inColumn: 0)
                #expect(ports.map(\.x) == self.use().ports(of: vertex, isBelow: isBelow, inColumn: 0).map(\.x))
            }
        }
    }
}
