/// Sets a section's elements as shelves of stacks: a cell is a stack of shelves, a shelf holds stacks of blocks side by side.
///
/// A two-level guillotine by dynamic programming over the elements in their order. *stack (i…j)* is the Pareto set of widths and
/// heights of elements i to j one below the other; *shelf (i, H)* the least width in which elements from i on stand as stacks no
/// higher than H, which does not depend on the section's width; *fill (W)* the least height over shelves no wider than W.
///
/// - Complexity: O(*n*³ · |H|) once for a section of *n* elements, O(*n*² · |H|) a width; long sections are cut into pieces.
final class Shelving {
    /// What the passes know of an element while they put elements together.
    struct Element: Sendable {
        /// Ways to set it, the widest first; none of a graph.
        var variants: [NameBlock]
        /// Of each: connectors that come from above to a name that is free there, that leave one downwards, and that have a port
        /// beside the block.
        var above: [Int]
        var below: [Int]
        var beside: [Int]
        /// Bends of the connectors drawn within each.
        var bends: [Int]
        /// Nets that have to pass what stands below it, and above it.
        /// Arrows that come to its upper edge from above, and tails that leave its lower edge.
        var arrows: Int
        var tails: Int
        var netsDown: Int
        var netsUp: Int
        /// It stands on another line than these of the elements before it.
        var after: [Int]
        var graph: GraphFilling?
        var isName: Bool
    }

    struct Shelf: Hashable, Sendable {
        var elements: Range<Int>
        /// Where each stack ends, and the variants of its elements.
        var stacks: [(range: Range<Int>, variants: [Int])]
        var height: Em

        static func == (a: Shelf, b: Shelf) -> Bool { a.elements == b.elements && a.height == b.height }
        func hash(into hasher: inout Hasher) { hasher.combine(elements) }
    }

    private struct Stack {
        var width: Em
        /// How far its texts are moved in, as by the plate of one of its blocks.
        var inset: Em
        var height: Em
        var sidePorts: Int
        /// Of connectors drawn within its blocks.
        var bends: Int
        var variants: [Int]
    }

    /// Least width of elements from the first of a shelf up to one, and where the last stack begins.
    private struct Row {
        var width: Em
        /// The width, and what it is worth that connectors bend around stacks.
        var cost: Em
        var sidePorts: Int
        var stackStart: Int
        var stack: Int
    }

    let elements: [Element]
    let throughCount: Int
    let metrics: BlockMetrics
    /// No stack is higher.
    private static let tallest: Em = .em(44)
    /// Sections of more elements are cut into pieces of so many.
    private static let longest = 24
    private static let mostStacks = 6

    private var stacks: [[[Stack]]] = []
    private var heights: [[Em]] = []
    private var rows: [Int: [Row?]] = [:]
    private var downBefore: [Int] = [0]
    private var upAfter: [Int] = [0]
    /// The element that may not stand on a shelf that begins here, or earlier.
    private var limit: [Int] = []

    init(_ elements: [Element], throughCount: Int, metrics: BlockMetrics) {
        self.elements = elements
        self.throughCount = throughCount
        self.metrics = metrics
        for element in elements { downBefore.append(downBefore.last! + element.netsDown) }
        for element in elements.reversed() { upAfter.append(upAfter.last! + element.netsUp) }
        upAfter.reverse()
        var next = Array(repeating: elements.count, count: elements.count)
        for (index, element) in elements.enumerated() {
            for before in element.after { next[before] = min(next[before], index) }
        }
        limit = next
        for index in elements.indices.dropLast().reversed() { limit[index] = min(limit[index], limit[index + 1]) }
        makeStacks()
    }

    /// What lanes beside elements i…j take of the section's width.
    func lanes(beside range: Range<Int>) -> Em {
        let count = throughCount + downBefore[range.lowerBound] + upAfter[range.upperBound]
        return count > 0 ? count * metrics.spacing.laneLane + metrics.spacing.laneLabel : 0
    }

    /// The least width between the section's sides at which everything has a place.
    lazy var minimalWidth: Em =
        elements.indices.map { index in
            let own =
                elements[index].graph.map(\.minimalWidth)
                ?? elements[index].variants.indices.map {
                    stackWidth(elements[index].variants[$0].width, elements[index].beside[$0])
                }.min()!
            return own + lanes(beside: index..<index + 1)
        }.max() ?? 0

    private func stackWidth(_ text: Em, _ sidePorts: Int) -> Em {
        let spacing = metrics.spacing
        return sidePorts == 0 ? text : text + spacing.tip + spacing.tipOff + (sidePorts - 1) * spacing.laneLane
    }

    private func makeStacks() {
        let count = elements.count
        stacks = Array(repeating: [], count: count)
        heights = Array(repeating: [], count: count)
        for first in 0..<count where elements[first].graph == nil {
            var current = elements[first].variants.indices.map { index -> (stack: Stack, above: Int, below: Int) in
                let block = elements[first].variants[index]
                return (
                    Stack(
                        width: block.width, inset: block.inset, height: block.height, sidePorts: elements[first].beside[index],
                        bends: elements[first].bends[index], variants: [index]),
                    elements[first].above[index], elements[first].below[index]
                )
            }
            var found: Set<Em> = []
            stacks[first].append(current.map(\.stack))
            for entry in current { found.insert(entry.stack.height) }
            let end = min(count, limit[first], first + Self.longest, pieceEnd(first))
            var last = first + 1
            while last < end, elements[last].graph == nil {
                var next: [(stack: Stack, above: Int, below: Int)] = []
                for entry in current {
                    let upper = elements[last - 1].variants[entry.stack.variants.last!]
                    for index in elements[last].variants.indices {
                        let lower = elements[last].variants[index]
                        let height = entry.stack.height + metrics.gap(between: upper, lower) + lower.height
                        if height > Self.tallest { continue }
                        let inset = max(entry.stack.inset, lower.inset)
                        // What is not the first or the last of its stack has its connectors at the side.
                        let ports =
                            entry.stack.sidePorts + entry.below + elements[last].above[index] + elements[last].beside[index]
                        next.append(
                            (
                                Stack(
                                    width: max(
                                        entry.stack.width + inset - entry.stack.inset, lower.width + inset - lower.inset),
                                    inset: inset, height: height, sidePorts: ports,
                                    bends: entry.stack.bends + elements[last].bends[index],
                                    variants: entry.stack.variants + [index]),
                                entry.above, elements[last].below[index]
                            ))
                    }
                }
                next.sort { ($0.stack.height, cost($0.stack)) < ($1.stack.height, cost($1.stack)) }
                var kept: [(stack: Stack, above: Int, below: Int)] = []
                for entry in next where kept.isEmpty || cost(entry.stack) < cost(kept.last!.stack) { kept.append(entry) }
                if kept.isEmpty { break }
                current = Array(kept.prefix(Self.mostStacks))
                stacks[first].append(current.map(\.stack))
                for entry in current { found.insert(entry.stack.height) }
                last += 1
            }
            heights[first] = found.sorted()
        }
    }

    /// Width of a stack, and what its ports beside it are worth in width: they are bends.
    private func cost(_ stack: Stack) -> Em {
        stackWidth(stack.width, stack.sidePorts) + stack.sidePorts * metrics.spacing.sidePortCost
    }

    /// Where the piece of a long section ends that an element is in.
    private func pieceEnd(_ index: Int) -> Int { (index / Self.longest + 1) * Self.longest }

    /// Elements from `first` on as stacks no higher than a height: for each last element the least width.
    private func row(_ first: Int, height: Int) -> [Row?] {
        let key = first * 4096 + height
        if let known = rows[key] { return known }
        let limitHeight = allHeights[height]
        let end = min(elements.count, limit[first], pieceEnd(first))
        var best: [Row?] = []
        var last = first
        while last < end, elements[last].graph == nil {
            var found: Row?
            for start in stride(from: last, through: first, by: -1) {
                let length = last - start
                guard length < stacks[start].count else { break }
                let before =
                    start == first ? Row(width: 0, cost: 0, sidePorts: 0, stackStart: 0, stack: 0) : best[start - 1 - first]
                guard let before else { continue }
                // The first that is low enough is the narrowest.
                guard let choice = stacks[start][length].lastIndex(where: { $0.height <= limitHeight }) else {
                    if start < last { break }
                    continue
                }
                let stack = stacks[start][length][choice]
                let gap = start == first ? 0 : self.gap(between: start - 1, start)
                let cost = before.cost + gap + cost(stack)
                if found == nil || cost < found!.cost {
                    found = Row(
                        width: before.width + gap + stackWidth(stack.width, stack.sidePorts), cost: cost,
                        sidePorts: before.sidePorts + stack.sidePorts + stack.bends, stackStart: start, stack: choice)
                }
            }
            best.append(found)
            if found == nil { break }
            last += 1
        }
        rows[key] = best
        return best
    }

    /// Between stacks side by side, of which one ends and one begins with these elements.
    func gap(between left: Int, _ right: Int) -> Em {
        if elements[left].variants.first?.isModule == true || elements[right].variants.first?.isModule == true {
            return metrics.spacing.moduleModule
        }
        let plates = (
            elements[left].variants.first?.plates.isEmpty == false, elements[right].variants.first?.plates.isEmpty == false
        )
        switch plates {
        case (true, true): return metrics.spacing.platePlate
        case (true, false), (false, true): return metrics.spacing.plateBlock
        case (false, false): return metrics.spacing.blockBlock
        }
    }

    /// All heights of stacks, ascending.
    private lazy var allHeights: [Em] = {
        var all = heights.flatMap { $0 }
        all.sort()
        var unique: [Em] = []
        for height in all where unique.last != height { unique.append(height) }
        return unique
    }()

    /// Shelves no wider than `width` that are lowest in all, and the height from the first baseline to the last; nil where the
    /// width is too small.
    ///
    /// - Parameter sidePortHeight: the height that a connector is worth that bends around its block.
    func fill(width: Em, sidePortHeight: Em = 0) -> (shelves: [Shelf], height: Em)? {
        struct State {
            var cost: Em
            var height: Em
            var first: Int
            var shelfHeight: Int
        }
        let count = elements.count
        if count == 0 { return ([], 0) }
        var best: [State?] = Array(repeating: nil, count: count + 1)
        best[0] = State(cost: 0, height: 0, first: -1, shelfHeight: -1)
        for first in 0..<count {
            guard let state = best[first] else { continue }
            func reach(_ end: Int, _ height: Em, _ index: Int, sidePorts: Int) {
                let between = first == 0 ? 0 : self.between(state.first..<first, first..<end)
                let passing = downBefore[first] + upAfter[end]
                let cost = state.cost + between + height + (2 * sidePorts + passing) * sidePortHeight / 2
                if best[end] == nil || cost < best[end]!.cost {
                    best[end] = State(
                        cost: cost, height: state.height + between + height, first: first, shelfHeight: index)
                }
            }
            if let graph = elements[first].graph {
                let room = width - lanes(beside: first..<first + 1)
                reach(first + 1, graph.fill(width: room).height, -1, sidePorts: 0)
                continue
            }
            var lastEnd = first
            for index in allHeights.indices {
                let row = row(first, height: index)
                var end = row.count
                while end > 0 {
                    if let entry = row[end - 1], entry.width + lanes(beside: first..<first + end) <= width { break }
                    end -= 1
                }
                // A higher shelf that takes no more is no better.
                if end == 0 || first + end <= lastEnd { continue }
                lastEnd = first + end
                for last in sidePortHeight == 0 ? end...end : 1...end {
                    guard let entry = row[last - 1] else { continue }
                    reach(first + last, allHeights[index], index, sidePorts: entry.sidePorts)
                }
            }
        }
        guard let final = best[count] else { return nil }
        var shelves: [Shelf] = []
        var end = count
        while end > 0 {
            let state = best[end]!
            shelves.append(shelf(state.first..<end, height: state.shelfHeight))
            end = state.first
        }
        return (shelves.reversed(), final.height)
    }

    private func shelf(_ range: Range<Int>, height: Int) -> Shelf {
        if height < 0 { return Shelf(elements: range, stacks: [], height: 0) }
        let row = row(range.lowerBound, height: height)
        var found: [(range: Range<Int>, variants: [Int])] = []
        var end = range.upperBound
        while end > range.lowerBound {
            let entry = row[end - 1 - range.lowerBound]!
            found.append((entry.stackStart..<end, stacks[entry.stackStart][end - 1 - entry.stackStart][entry.stack].variants))
            end = entry.stackStart
        }
        return Shelf(elements: range, stacks: found.reversed(), height: allHeights[height])
    }

    /// Baseline to baseline of two shelves: from the last line of one to the first of the next.
    func between(_ upper: Range<Int>, _ lower: Range<Int>) -> Em {
        let spacing = metrics.spacing
        func sizes(_ range: Range<Int>, _ size: (NameBlock) -> Em) -> Em {
            range.map { elements[$0].variants.first.map(size) ?? .emScale }.max()!
        }
        let (last, first) = (sizes(upper, \.lastSize), sizes(lower, \.firstSize))
        if lower.contains(where: { elements[$0].variants.first?.isModule == true }) {
            return metrics.up(sizes(upper, \.descent) + spacing.sectionSection + sizes(lower, \.ascent))
        }
        let isNames = (upper.map { $0 } + lower.map { $0 }).allSatisfy { elements[$0].isName }
        var gap = metrics.pitch(last, first) + (isNames ? 0 : spacing.unit)
        let arrows = lower.reduce(0) { $0 + elements[$1].arrows }
        let tails = upper.reduce(0) { $0 + elements[$1].tails }
        if arrows > 0 {
            gap = max(gap, metrics.up(metrics.descent(last) + spacing.trackArrow + metrics.ascent(first)))
        } else if tails > 3 {
            gap = max(gap, metrics.up(metrics.descent(last) + 2 * spacing.trackLabel + metrics.ascent(first)))
        }
        let plates =
            upper.contains { elements[$0].variants.first?.plates.isEmpty == false }
            || lower.contains { elements[$0].variants.first?.plates.isEmpty == false }
        if plates { gap = max(gap, metrics.pitch(last, first) + 2 * spacing.unit) }
        return gap
    }
}
