/// The cost of moving some vertices within their lines, less what such a move cannot change.
///
/// Crossings of two links that both stay are the same whatever is moved, since others keep their order: only pairs with
/// a link of a moved vertex are counted. In flat arrays, since sifting asks for some hundred thousand costs.
struct SiftingCost {
    /// Place of each vertex in its line, and that as a share of the line in 1/1000.
    private var index: [Int32]
    private var share: [Int32]
    /// The links, gap by gap: their ends, and the places of those.
    private var tops: [Int32] = []
    private var bottoms: [Int32] = []
    private var topIndex: [Int32]
    private var bottomIndex: [Int32]
    /// Where each gap's links begin; one more for the end.
    private var firstOfGap: [Int] = []
    /// Where each link stands in them.
    private var positions: [Int]
    /// Vertices with connectors to other columns, line by line, and where each line's begin.
    private var pulled: [Int] = []
    private var firstPulled: [Int] = []
    private let pull: LineOrdering.Pull

    /// Lines of the vertices that are moved.
    private var lines = 0...0
    /// Positions of their links, ascending, and the links of the same gap.
    private var moved: [(position: Int, gap: Range<Int>)] = []

    init(_ stack: ColumnStack, _ pull: LineOrdering.Pull) {
        self.pull = pull
        index = Array(repeating: 0, count: stack.vertices.count)
        share = index
        positions = Array(repeating: 0, count: stack.links.count)
        for gap in stack.linksOfGap {
            firstOfGap.append(tops.count)
            for link in gap {
                positions[link] = tops.count
                tops.append(Int32(stack.links[link].top))
                bottoms.append(Int32(stack.links[link].bottom))
            }
        }
        firstOfGap.append(tops.count)
        topIndex = tops
        bottomIndex = bottoms
        for line in stack.lines {
            firstPulled.append(pulled.count)
            pulled += line.vertices.filter(pull.isPulled)
        }
        firstPulled.append(pulled.count)
    }

    /// Begins with moves of these vertices, which are at least one.
    mutating func begin(_ vertices: [Int], _ stack: ColumnStack) {
        var low = Int.max
        var high = Int.min
        moved.removeAll(keepingCapacity: true)
        for vertex in vertices {
            let line = stack.vertices[vertex].line
            low = min(low, line)
            high = max(high, line)
            let above = firstOfGap[line]..<firstOfGap[line + 1]
            let below = firstOfGap[line + 1]..<firstOfGap[line + 2]
            for link in stack.above[vertex] { moved.append((positions[link], above)) }
            for link in stack.below[vertex] { moved.append((positions[link], below)) }
        }
        // A link between two moved vertices was met twice.
        moved.sort { $0.position < $1.position }
        var count = 0
        for entry in moved where count == 0 || moved[count - 1].position != entry.position {
            moved[count] = entry
            count += 1
        }
        moved.removeLast(moved.count - count)
        lines = low...high
        if low > 0 { place(low - 1, stack) }
        if high + 1 < stack.lines.count { place(high + 1, stack) }
    }

    private mutating func place(_ line: Int, _ stack: ColumnStack) {
        let vertices = stack.lines[line].vertices
        let count = UInt32(vertices.count)
        for (place, vertex) in vertices.enumerated() {
            index[vertex] = Int32(place)
            share[vertex] = Int32((2 * UInt32(place) + 1) * 500 / count)
        }
    }

    /// The cost as the vertices stand now; `Int.max` where it is no less than `limit`.
    ///
    /// - Precondition: since `begin`, no others were moved.
    mutating func cost(_ stack: ColumnStack, below limit: Int) -> Int {
        for line in lines { place(line, stack) }
        // Gap g lies above line g; there are no links above the first line and below the last.
        let links = firstOfGap[lines.lowerBound]..<firstOfGap[lines.upperBound + 2]
        let base = Weights.Sifting.lean * lean(links) + exits(stack)
        if base >= limit { return .max }
        // Each pair of two moved links is counted twice below, and taken off once here.
        var crossings = 0
        for (place, a) in moved.enumerated() {
            for b in moved[..<place] where a.gap == b.gap && crosses(a.position, b.position) { crossings -= 1 }
        }
        for link in moved {
            crossings += crossingsOf(link.position, link.gap)
            if base + Weights.crossing * crossings >= limit { return .max }
        }
        return base + Weights.crossing * crossings
    }

    /// How far the links lean in sum; sets where their ends stand.
    private mutating func lean(_ links: Range<Int>) -> Int {
        tops.withUnsafeBufferPointer { tops in
            bottoms.withUnsafeBufferPointer { bottoms in
                Self.lean(links, tops, bottoms, index, share, &topIndex, &bottomIndex)
            }
        }
    }

    private static func lean(
        _ links: Range<Int>, _ tops: UnsafeBufferPointer<Int32>, _ bottoms: UnsafeBufferPointer<Int32>,
        _ index: [Int32], _ share: [Int32], _ topIndex: inout [Int32], _ bottomIndex: inout [Int32]
    ) -> Int {
        topIndex.withUnsafeMutableBufferPointer { topIndex in
            bottomIndex.withUnsafeMutableBufferPointer { bottomIndex in
                var lean = 0
                for link in links {
                    let (top, bottom) = (Int(tops[link]), Int(bottoms[link]))
                    topIndex[link] = index[top]
                    bottomIndex[link] = index[bottom]
                    lean += Int(abs(share[top] - share[bottom]))
                }
                return lean
            }
        }
    }

    private func crosses(_ a: Int, _ b: Int) -> Bool {
        (topIndex[a] < topIndex[b]) != (bottomIndex[a] < bottomIndex[b])
            && topIndex[a] != topIndex[b] && bottomIndex[a] != bottomIndex[b]
    }

    /// Links of a gap that one of them crosses. On buffers, so that it becomes a loop on vectors.
    private func crossingsOf(_ link: Int, _ gap: Range<Int>) -> Int {
        let (top, bottom) = (topIndex[link], bottomIndex[link])
        return topIndex.withUnsafeBufferPointer { tops in
            bottomIndex.withUnsafeBufferPointer { bottoms in
                var count: Int32 = 0
                for other in gap { count &+= (tops[other] &- top) &* (bottoms[other] &- bottom) < 0 ? 1 : 0 }
                return Int(count)
            }
        }
    }

    private func exits(_ stack: ColumnStack) -> Int {
        var exits = 0
        for place in firstPulled[lines.lowerBound]..<firstPulled[lines.upperBound + 1] {
            exits += pull.exitCost(pulled[place], stack)
        }
        return exits
    }
}
