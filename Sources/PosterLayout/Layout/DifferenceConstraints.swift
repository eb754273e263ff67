/// An incrementally solved system of constraints *x[v] ≥ x[u] + d* between two walls.
///
/// `x` is always the least solution, the leftmost placement. A constraint that cannot hold leaves the system as it
/// was. Increase-only propagation after Ramalingam, Song, Joskowicz and Miller, "Solving Systems of Difference
/// Constraints Incrementally", Algorithmica 23 (1999).
struct DifferenceConstraints: Sendable {
    /// The left wall, at 0, and the right wall, at `width` or left of it.
    static let left = 0
    static let right = 1

    private(set) var x: [Em]
    let width: Em
    private struct Arc {
        var to: Int32
        var distance: Int32
        var next: Int32
    }
    /// Arcs of every variable as linked lists, forwards and backwards; the newest first, so that undoing is popping.
    private var outgoing: [Arc] = []
    private var incoming: [Arc] = []
    private var firstOutgoing: [Int32]
    private var firstIncoming: [Int32]
    private var sources: [(from: Int32, to: Int32)] = []
    private var undo: [(variable: Int32, old: Int)] = []
    private var queue: [Int32] = []
    private var isQueued: [Bool]

    init(variables: Int, width: Em) {
        x = Array(repeating: 0, count: variables + 2)
        self.width = width
        firstOutgoing = Array(repeating: -1, count: variables + 2)
        firstIncoming = firstOutgoing
        isQueued = Array(repeating: false, count: variables + 2)
    }

    /// Where a transaction began.
    struct Mark {
        fileprivate var arcs: Int
        fileprivate var changes: Int
    }

    func mark() -> Mark { Mark(arcs: outgoing.count, changes: undo.count) }

    /// Takes back everything added since `mark`.
    mutating func rollBack(to mark: Mark) {
        while undo.count > mark.changes {
            let change = undo.removeLast()
            x[Int(change.variable)] = change.old
        }
        while outgoing.count > mark.arcs {
            let (from, to) = sources.removeLast()
            firstOutgoing[Int(from)] = outgoing.removeLast().next
            firstIncoming[Int(to)] = incoming.removeLast().next
        }
    }

    /// Adds x[v] ≥ x[u] + d. False, and nothing changed, where that cannot hold.
    mutating func add(_ u: Int, _ v: Int, _ distance: Em) -> Bool {
        let mark = mark()
        outgoing.append(Arc(to: Int32(v), distance: Int32(distance), next: firstOutgoing[u]))
        incoming.append(Arc(to: Int32(u), distance: Int32(distance), next: firstIncoming[v]))
        sources.append((Int32(u), Int32(v)))
        firstOutgoing[u] = Int32(outgoing.count - 1)
        firstIncoming[v] = Int32(incoming.count - 1)
        guard x[u] + distance > x[v] else { return true }
        if v == Self.left || (v == Self.right && x[u] + distance > width) {
            rollBack(to: mark)
            return false
        }
        raise(v, to: x[u] + distance)
        var head = 0
        queue.removeAll(keepingCapacity: true)
        queue.append(Int32(v))
        isQueued[v] = true
        var feasible = true
        while head < queue.count {
            let variable = Int(queue[head])
            head += 1
            isQueued[variable] = false
            var arc = firstOutgoing[variable]
            while arc >= 0 {
                let edge = outgoing[Int(arc)]
                let target = Int(edge.to)
                let value = x[variable] + Int(edge.distance)
                if value > x[target] {
                    // Raising u again means a cycle that never ends.
                    if target == u || target == Self.left || (target == Self.right && value > width) {
                        feasible = false
                        break
                    }
                    raise(target, to: value)
                    if !isQueued[target] {
                        isQueued[target] = true
                        queue.append(Int32(target))
                    }
                }
                arc = edge.next
            }
            if !feasible { break }
        }
        if !feasible {
            for rest in queue[head...] { isQueued[Int(rest)] = false }
            rollBack(to: mark)
            return false
        }
        return true
    }

    /// Adds all or none.
    mutating func add(all constraints: [(Int, Int, Em)]) -> Bool {
        let start = mark()
        for (u, v, distance) in constraints where !add(u, v, distance) {
            rollBack(to: start)
            return false
        }
        return true
    }

    /// Adds |x[a] − x[b]| ≤ `within`.
    mutating func tie(_ a: Int, _ b: Int, within: Em = 0) -> Bool {
        add(all: [(a, b, -within), (b, a, -within)])
    }

    private mutating func raise(_ variable: Int, to value: Em) {
        undo.append((Int32(variable), x[variable]))
        x[variable] = value
    }

    /// The greatest solution: the rightmost placement with the right wall at `width`.
    func rightmost() -> [Em] {
        var y = Array(repeating: Int.max / 4, count: x.count)
        y[Self.right] = width
        y[Self.left] = 0
        var queue = [Self.right, Self.left]
        var isQueued = Array(repeating: false, count: x.count)
        var head = 0
        while head < queue.count {
            let variable = queue[head]
            head += 1
            isQueued[variable] = false
            var arc = firstIncoming[variable]
            while arc >= 0 {
                let edge = incoming[Int(arc)]
                let source = Int(edge.to)
                if y[variable] - Int(edge.distance) < y[source], source != Self.left {
                    y[source] = y[variable] - Int(edge.distance)
                    if !isQueued[source] {
                        isQueued[source] = true
                        queue.append(source)
                    }
                }
                arc = edge.next
            }
        }
        return y
    }

    /// How far the variables of `block`, moved together, may go left and right from `x`, all others standing still.
    func slack(of block: ArraySlice<Int>, at x: [Em], isInBlock: (Int) -> Bool) -> (left: Em, right: Em) {
        var low = -Int.max / 4
        var high = Int.max / 4
        for variable in block {
            var arc = firstIncoming[variable]
            while arc >= 0 {
                let edge = incoming[Int(arc)]
                if !isInBlock(Int(edge.to)) { low = max(low, x[Int(edge.to)] + Int(edge.distance) - x[variable]) }
                arc = edge.next
            }
            arc = firstOutgoing[variable]
            while arc >= 0 {
                let edge = outgoing[Int(arc)]
                let target = Int(edge.to)
                if !isInBlock(target) {
                    let wall = target == Self.right ? width : x[target]
                    high = min(high, wall - Int(edge.distance) - x[variable])
                }
                arc = edge.next
            }
        }
        return (low, high)
    }
}
