import PosterTestSupport
import Testing

@testable import PosterLayout

@Suite struct BoxTreeTests {
    private func boxes(_ count: Int, seed: UInt64) -> [Edges] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let (left, top) = (100 * generator.fraction(), 100 * generator.fraction())
            return Edges(
                left: left, top: top, right: left + 10 * generator.fraction(), bottom: top + 3 * generator.fraction())
        }
    }

    @Test(arguments: 1...20)
    func findsWhatLookingAtAllFinds(seed: UInt64) {
        let boxes = boxes(200, seed: seed)
        // Every third is not in the tree.
        let numbers = boxes.indices.filter { $0 % 3 != 0 }
        let tree = BoxTree(numbers, of: boxes)
        for number in numbers {
            for distance in [0, 2, 30.0] {
                #expect(
                    tree.numbers(within: distance, of: boxes[number])
                        == numbers.filter { boxes[$0].gap(to: boxes[number]) <= distance })
            }
            let least = numbers.filter { $0 != number }.map { boxes[$0].gap(to: boxes[number]) }.min()
            #expect(tree.leastGap(from: number) == least)
        }
    }

    @Test func nothingIsNearInAnEmptyTree() {
        let boxes = boxes(1, seed: 1)
        #expect(BoxTree([], of: boxes).numbers(within: .infinity, of: boxes[0]).isEmpty)
        #expect(BoxTree([0], of: boxes).leastGap(from: 0) == .infinity)
        #expect(BoxTree([0], of: boxes).numbers(within: 0, of: boxes[0]) == [0])
    }

    @Test func boxesInOnePlaceAreAllFound() {
        let boxes = Array(repeating: Edges(left: 1, top: 1, right: 2, bottom: 2), count: 100)
        let tree = BoxTree(Array(boxes.indices), of: boxes)
        #expect(tree.numbers(within: 0, of: boxes[0]) == Array(0..<100))
        #expect(tree.leastGap(from: 50) == 0)
    }
}
