import PosterTestSupport
import Testing

@testable import PosterLayout

/// So that tests can write variables as numbers.
extension PlaceVariable: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int) { self.init(number) }
}

@Suite struct DifferenceConstraintsTests {
    private let left = PlaceVariable.left
    private let right = PlaceVariable.right

    /// Three variables, 10 apart, 5 from the walls, in 100.
    private func chain() -> DifferenceConstraints {
        var system = DifferenceConstraints(variables: 3, width: 100)
        let holds = system.add(all: [(left, 2, 5), (2, 3, 10), (3, 4, 10), (4, right, 5)])
        #expect(holds)
        return system
    }

    @Test func leastSolutionIsLeftmost() {
        #expect(chain().x[2...] == [5, 15, 25])
    }

    @Test func greatestSolutionIsRightmost() {
        #expect(chain().rightmost()[2...] == [75, 85, 95])
    }

    @Test func raisingOneRaisesWhatFollows() {
        var system = chain()
        let holds = system.add(left, 3, 40)
        #expect(holds)
        #expect(system.x[2...] == [5, 40, 50])
    }

    @Test func whatCannotHoldChangesNothing() {
        var system = chain()
        let before = system.x
        let holds = system.add(left, 2, 76)
        #expect(!holds)
        let holds2 = system.add(4, 2, 1)
        #expect(!holds2)
        let holds3 = system.add(all: [(left, 2, 20), (left, 4, 96)])
        #expect(!holds3)
        #expect(system.x == before)
        let holds4 = system.add(left, 2, 75)
        #expect(holds4)
        #expect(system.x[2...] == [75, 85, 95])
    }

    @Test func nothingIsRightOfItself() {
        var system = chain()
        let before = system.x
        let holds = system.add(3, 3, 1)
        #expect(!holds)
        let holds2 = system.add(3, 3, 0)
        #expect(holds2)
        #expect(system.x == before)
    }

    @Test func rollingBackTakesBackEverythingSince() {
        var system = chain()
        let (before, rightmost) = (system.x, system.rightmost())
        let mark = system.mark()
        let holds = system.add(left, 3, 40)
        #expect(holds)
        let holds2 = system.add(3, 4, 30)
        #expect(holds2)
        system.rollBack(to: mark)
        #expect(system.x == before)
        #expect(system.rightmost() == rightmost)
        // The arcs are gone too, not only what they did.
        let holds3 = system.add(left, 4, 26)
        #expect(holds3)
        #expect(system.x[2...] == [5, 15, 26])
    }

    @Test func tiedVariablesMoveTogether() {
        var system = DifferenceConstraints(variables: 2, width: 100)
        let holds = system.tie(2, 3)
        #expect(holds)
        let holds2 = system.add(left, 2, 30)
        #expect(holds2)
        #expect(system.x[2...] == [30, 30])
        let holds3 = system.add(2, 3, 1)
        #expect(!holds3)
    }

    /// The least solution of a random system, as Bellman and Ford find it.
    @Test(arguments: 1...20)
    func agreesWithBellmanAndFord(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let (count, width) = (12, 200)
        var system = DifferenceConstraints(variables: count, width: width)
        var accepted: [(Int, Int, Int)] = []
        for _ in 0..<60 {
            let (u, v) = (random.index(count + 2), random.index(count + 2))
            let distance = random.number(in: -20...30)
            guard u != v, v != left.number, u != right.number else { continue }
            if system.add(PlaceVariable(u), PlaceVariable(v), distance) { accepted.append((u, v, distance)) }
            #expect(system.x == leastSolution(of: accepted, variables: count + 2))
        }
        #expect(accepted.count > 10)
        #expect(accepted.count < 60)
    }

    private func leastSolution(of constraints: [(Int, Int, Int)], variables: Int) -> [Int] {
        var x = Array(repeating: 0, count: variables)
        for _ in 0..<variables {
            for (u, v, distance) in constraints { x[v] = max(x[v], x[u] + distance) }
        }
        return x
    }
}
