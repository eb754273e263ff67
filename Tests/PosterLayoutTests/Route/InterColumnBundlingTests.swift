import PosterTestSupport
import Testing

@testable import PosterLayout

@Suite struct InterColumnBundlingTests {
    private func nets(_ pairs: [(Int, Int)]) -> (nets: [Int], roots: [Int?]) {
        var grid = HandMadeGrid(rows: 1, columns: 1)
        grid.section(column: 0, row: 0, lines: [(0..<16).map { "name\($0)" }])
        var measured = grid.measured
        measured.connectors = pairs.map { (from: $0.0, to: $0.1) }
        let nets = InterColumnBundling.nets(of: Array(pairs.indices), measured)
        return (nets, InterColumnBundling.roots(of: nets, Array(pairs.indices), measured))
    }

    @Test func connectorsOfOneNameAreOneNet() {
        let (nets, roots) = nets([(1, 2), (1, 3), (4, 1)])
        #expect(nets == [0, 0, 1])
        #expect(Array(roots[..<2]) == [1, nil])
    }

    /// 5 is where three lead to, 1 where two begin: 1→5 goes with the three.
    @Test func theLargestStarTakesItsFirst() {
        let (nets, roots) = nets([(1, 5), (1, 6), (2, 5), (3, 5)])
        #expect(nets == [0, 1, 0, 0])
        #expect(roots[0] == 5)
    }

    @Test func whatSharesNothingIsBundledWithNothing() {
        let (nets, roots) = nets([(1, 2), (3, 4), (5, 6)])
        #expect(nets.sorted() == [0, 1, 2])
        #expect(roots == [nil, nil, nil])
    }

    @Test(arguments: 1...200)
    func everyNetHasOneRoot(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var pairs: [(Int, Int)] = []
        for _ in 0..<random.number(in: 1...25) {
            let pair = (random.index(8), 8 + random.index(8))
            let directed = random.chance(0.5) ? pair : (pair.1, pair.0)
            if !pairs.contains(where: { $0 == directed }) { pairs.append(directed) }
        }
        let (nets, roots) = nets(pairs)
        // Numbers from 0 on, none left out.
        #expect(Set(nets) == Set(0..<Set(nets).count))
        for net in Set(nets).sorted() {
            let members = pairs.indices.filter { nets[$0] == net }.map { pairs[$0] }
            if members.count == 1 {
                #expect(roots[net] == nil)
                continue
            }
            let root = roots[net]
            #expect(members.allSatisfy { $0.0 == root } || members.allSatisfy { $0.1 == root })
        }
        // What is alone could join no other that is alone too.
        let alone = pairs.indices.filter { index in nets.count { $0 == nets[index] } == 1 }
        for (place, a) in alone.enumerated() {
            for b in alone[..<place] { #expect(pairs[a].0 != pairs[b].0 || pairs[a].1 == pairs[b].1) }
        }
    }
}
