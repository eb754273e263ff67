/// Boxes in a tree of boxes around boxes, so that what is near one is found without looking at all.
///
/// - Complexity: O(*n* log² *n*) to build; a search takes O(log *n*) and what it finds, unless boxes lie over each other.
struct BoxTree {
    private struct Node {
        var around: Edges
        /// The boxes below it, as places in `numbers`.
        var range: Range<Int>
        /// The second of its two children; the first follows it. nil where it is a leaf.
        var second: Int?
    }

    private static let leafSize = 8
    private let boxes: [Edges]
    private var numbers: [Int]
    private var nodes: [Node] = []

    /// - Parameters:
    ///   - numbers: which of `boxes` are in the tree.
    ///   - boxes: all there are; what is found is told as an index of these.
    init(_ numbers: [Int], of boxes: [Edges]) {
        self.boxes = boxes
        self.numbers = numbers
        if !numbers.isEmpty { build(numbers.indices) }
    }

    private mutating func build(_ range: Range<Int>) {
        let around = range.reduce(Edges.none) { $0.union(boxes[numbers[$1]]) }
        let place = nodes.count
        nodes.append(Node(around: around, range: range, second: nil))
        guard range.count > Self.leafSize else { return }
        let isWide = around.right - around.left > around.bottom - around.top
        func key(_ number: Int) -> Double {
            let box = boxes[number]
            return isWide ? box.left + box.right : box.top + box.bottom
        }
        numbers[range].sort { (key($0), $0) < (key($1), $1) }
        let middle = (range.lowerBound + range.upperBound) / 2
        build(range.lowerBound..<middle)
        nodes[place].second = nodes.count
        build(middle..<range.upperBound)
    }

    /// The boxes no farther than `distance` from `box`, in the order of their numbers.
    func numbers(within distance: Double, of box: Edges) -> [Int] {
        var found: [Int] = []
        var open = nodes.isEmpty ? [] : [0]
        while let place = open.popLast() {
            let node = nodes[place]
            if node.around.gap(to: box) > distance { continue }
            if let second = node.second {
                open += [second, place + 1]
            } else {
                found += numbers[node.range].filter { boxes[$0].gap(to: box) <= distance }
            }
        }
        return found.sorted()
    }

    /// The distance of the box nearest to that of a number, itself left out; infinite where there is none.
    func leastGap(from number: Int) -> Double {
        let box = boxes[number]
        var least = Double.infinity
        var open = nodes.isEmpty ? [] : [0]
        while let place = open.popLast() {
            let node = nodes[place]
            if node.around.gap(to: box) >= least { continue }
            if let second = node.second {
                // The nearer half first, since what it holds may spare the other.
                let (one, two) = (place + 1, second)
                let isFirstNearer = nodes[one].around.gap(to: box) <= nodes[two].around.gap(to: box)
                open += isFirstNearer ? [two, one] : [one, two]
            } else {
                for other in numbers[node.range] where other != number { least = min(least, boxes[other].gap(to: box)) }
            }
        }
        return least
    }
}
