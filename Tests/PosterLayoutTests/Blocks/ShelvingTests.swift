import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct ShelvingTests {
    private let metrics = BlockMetrics(spacing: Spacing())

    /// A list of so many lines of one width.
    private func block(_ width: Em, lines: Int) -> NameBlock {
        let members = (0..<lines).map { line in
            NameBlock.Member(
                node: 0, x: 0, baseline: 2 * line * metrics.spacing.unit, firstWidth: width, lastWidth: width, width: width,
                size: .emScale, textTail: 0, tail: 0, reach: width)
        }
        return NameBlock(
            members: members, width: width, height: 2 * (lines - 1) * metrics.spacing.unit, ascent: metrics.ascent(.emScale),
            descent: metrics.descent(.emScale), firstSize: .emScale, lastSize: .emScale)
    }

    private func element(_ variants: [NameBlock], after: [Int] = []) -> Shelving.Element {
        let none = variants.map { _ in 0 }
        return Shelving.Element(
            variants: variants, above: none, below: none, beside: none, bends: none, arrows: 0, tails: 0, netsDown: 0, netsUp: 0,
            after: after, graph: nil, isName: true)
    }

    /// Of elements that may each stand under the one before, beside it or on the next shelf: the least height, all ways tried.
    private func leastHeight(_ elements: [[NameBlock]], width: Em) -> Em? {
        let pitch = 2 * metrics.spacing.unit
        var best: Em?
        func place(_ index: Int, done: Em, shelf: (width: Em, height: Em), stack: (width: Em, height: Em)) {
            let used = shelf.width + stack.width
            if used > width { return }
            let height = max(shelf.height, stack.height)
            if index == elements.count {
                best = min(best ?? .max, done + height)
                return
            }
            for block in elements[index] {
                let (own, tall) = (block.width, block.height)
                place(index + 1, done: done, shelf: shelf, stack: (max(stack.width, own), stack.height + pitch + tall))
                place(index + 1, done: done, shelf: (used + metrics.spacing.blockBlock, height), stack: (own, tall))
                place(index + 1, done: done + height + pitch, shelf: (0, 0), stack: (own, tall))
            }
        }
        for block in elements[0] { place(1, done: 0, shelf: (0, 0), stack: (block.width, block.height)) }
        return best
    }

    @Test(arguments: 1...60)
    func noShelvesAreLower(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let elements = (0..<random.number(in: 1...5)).map { _ -> [NameBlock] in
            let (width, lines) = (Int.em(1) * random.number(in: 2...9), random.number(in: 1...4))
            let tall = block(width, lines: lines)
            return lines > 1 && random.chance(0.5) ? [block(2 * width + .em(1), lines: (lines + 1) / 2), tall] : [tall]
        }
        let shelving = Shelving(elements.map { element($0) }, throughCount: 0, metrics: metrics)
        for width in [5, 8, 12, 17, 25, 40].map({ Int.em(1) * $0 }) {
            let filled = shelving.fill(width: width)
            #expect(filled?.height == leastHeight(elements, width: width), "in \(width / .emScale) em")
            guard let filled else { continue }
            #expect(filled.shelves.flatMap { Array($0.elements) } == Array(elements.indices))
            for shelf in filled.shelves {
                #expect(shelf.stacks.flatMap { Array($0.range) } == Array(shelf.elements))
                let stacks = shelf.stacks.map { stack in
                    metrics.stacked(zip(stack.range, stack.variants).map { elements[$0][$1] })
                }
                let used = stacks.reduce(0) { $0 + $1.width } + (stacks.count - 1) * metrics.spacing.blockBlock
                #expect(used <= width)
                #expect(stacks.allSatisfy { $0.height <= shelf.height })
            }
        }
        #expect(shelving.fill(width: shelving.minimalWidth) != nil)
    }

    @Test func whatHangsOnAnotherStandsOnALaterShelf() throws {
        let small = block(.em(2), lines: 1)
        let shelving = Shelving(
            [element([small]), element([small], after: [0]), element([small])], throughCount: 0, metrics: metrics)
        let filled = try #require(shelving.fill(width: .em(40)))
        #expect(filled.shelves.map(\.elements) == [0..<1, 1..<3])
    }

    @Test func lanesThatPassTakeTheirRoom() throws {
        let wide = block(.em(10), lines: 1)
        let free = Shelving([element([wide])], throughCount: 0, metrics: metrics)
        let passed = Shelving([element([wide])], throughCount: 3, metrics: metrics)
        #expect(free.minimalWidth == .em(10))
        #expect(passed.minimalWidth == .em(10) + 3 * .em(0.5) + metrics.spacing.laneLabel)
        #expect(passed.fill(width: passed.minimalWidth - 1) == nil)
    }

    /// The ways to set what random maps hold: each narrower way is higher.
    @Test(arguments: 1...6)
    func variantsAreNarrowerOrLowerThanEveryOther(seed: Int) throws {
        for shelving in try BlockCell(RandomMap().make(seed: UInt64(seed))).shelvings {
            for element in shelving.shelvings[0].elements {
                for (wide, narrow) in zip(element.variants, element.variants.dropFirst()) {
                    #expect(wide.width > narrow.width)
                    #expect(wide.height < narrow.height)
                }
            }
        }
    }
}
