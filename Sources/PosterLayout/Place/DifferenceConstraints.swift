/// An incrementally solved system of constraints *x[v] ≥ x[u] + d* between two walls.
///
/// `x` is always the least solution, the leftmost placement. A constraint that cannot hold leaves the system as it
/// was. Increase-only propagation after Ramalingam, Song, Joskowicz and Miller, "Solving Systems of Difference
/// Constraints Incrementally", Algorithmica 23 (1999).
struct DifferenceConstraints: ~Copyable {
    let width: Em

    // None of these is private: Swift 6.3 cannot compile a test that destroys a list of what its module does not see.
    struct Variable {
        var x: Em
        /// No solution has it further right.
        var limit: Em
        /// The newest arc from it and to it; -1 for none.
        var firstOutgoing: Int32
        var firstIncoming: Int32
        var isQueued: Bool
    }

    /// An arc stands in two linked lists, that of its source and that of its target; the newest first, so that undoing is
    /// popping.
    struct Arc {
        var from: Int32
        var to: Int32
        var distance: Int32
        var nextOutgoing: Int32
        var nextIncoming: Int32
    }

    struct Change {
        var variable: Int32
        var old: Em
    }

    private var variables: RawList<Variable>
    private var arcs: RawList<Arc>
    private var undo: RawList<Change>
    /// A ring: a variable stands in it once at most.
    private var queue: RawList<Int32>

    /// Nothing stands further left.
    let leftmost: Em

    init(variables count: Int, width: Em, leftmost: Em = 0) {
        self.width = width
        self.leftmost = leftmost
        variables = RawList(
            repeating: Variable(x: leftmost, limit: .max, firstOutgoing: -1, firstIncoming: -1, isQueued: false),
            count: count + PlaceVariable.firstFree)
        arcs = RawList(capacity: 4 * count)
        undo = RawList(capacity: 4 * count)
        queue = RawList(repeating: 0, count: count + PlaceVariable.firstFree)
        setWalls()
    }

    private mutating func setWalls() {
        variables[PlaceVariable.left.number].x = 0
        variables[PlaceVariable.right.number].x = 0
        variables[PlaceVariable.left.number].limit = 0
        variables[PlaceVariable.right.number].limit = width
    }

    /// Takes back everything, and keeps the memory.
    mutating func removeAll() {
        for index in 0..<variables.count {
            variables[index] = Variable(x: leftmost, limit: .max, firstOutgoing: -1, firstIncoming: -1, isQueued: false)
        }
        setWalls()
        arcs.removeAll()
        undo.removeAll()
    }

    /// The least solution.
    var x: [Em] { (0..<variables.count).map { variables[$0].x } }

    subscript(variable: PlaceVariable) -> Em { variables[variable.number].x }

    /// Where a transaction began.
    struct Mark {
        fileprivate var arcs: Int
        fileprivate var changes: Int
    }

    func mark() -> Mark { Mark(arcs: arcs.count, changes: undo.count) }

    /// Takes back everything added since `mark`.
    mutating func rollBack(to mark: Mark) {
        while undo.count > mark.changes {
            let change = undo.removeLast()
            variables[Int(change.variable)].x = change.old
        }
        while arcs.count > mark.arcs {
            let arc = arcs.removeLast()
            variables[Int(arc.from)].firstOutgoing = arc.nextOutgoing
            variables[Int(arc.to)].firstIncoming = arc.nextIncoming
        }
    }

    /// Adds x[v] ≥ x[u] + d. False, and nothing changed, where that cannot hold.
    mutating func add(_ u: PlaceVariable, _ v: PlaceVariable, _ distance: Em) -> Bool {
        let (u, v) = (u.number, v.number)
        let least = variables[u].x + distance
        let target = variables[v]
        if least > target.x {
            // The new arc is not among those that are followed: nothing would stop at a variable that leads to itself.
            if least > target.limit || u == v { return false }
            let mark = mark()
            undo.append(Change(variable: Int32(v), old: target.x))
            variables[v].x = least
            if target.firstOutgoing >= 0, !propagate(from: v, without: u) {
                rollBack(to: mark)
                return false
            }
        }
        let arc = Int32(arcs.count)
        arcs.append(
            Arc(
                from: Int32(u), to: Int32(v), distance: Int32(distance), nextOutgoing: variables[u].firstOutgoing,
                nextIncoming: variables[v].firstIncoming))
        variables[u].firstOutgoing = arc
        variables[v].firstIncoming = arc
        return true
    }

    /// Raises what has to be raised once `start` was. False where something would pass its limit, or where `u` would be
    /// raised again: that is a cycle that never ends.
    private mutating func propagate(from start: Int, without u: Int) -> Bool {
        let size = queue.count
        var head = 0
        var waiting = 1
        queue[0] = Int32(start)
        variables[start].isQueued = true
        var holds = true
        search: while waiting > 0 {
            let variable = Int(queue[head])
            head = head + 1 == size ? 0 : head + 1
            waiting -= 1
            variables[variable].isQueued = false
            let x = variables[variable].x
            var next = variables[variable].firstOutgoing
            while next >= 0 {
                let arc = arcs[Int(next)]
                next = arc.nextOutgoing
                let target = Int(arc.to)
                let value = x + Int(arc.distance)
                let old = variables[target].x
                if value <= old { continue }
                if target == u || value > variables[target].limit {
                    holds = false
                    break search
                }
                undo.append(Change(variable: arc.to, old: old))
                variables[target].x = value
                if !variables[target].isQueued {
                    variables[target].isQueued = true
                    let tail = head + waiting
                    queue[tail >= size ? tail - size : tail] = arc.to
                    waiting += 1
                }
            }
        }
        for _ in 0..<waiting {
            variables[Int(queue[head])].isQueued = false
            head = head + 1 == size ? 0 : head + 1
        }
        return holds
    }

    /// Adds all or none.
    mutating func add(all constraints: [(PlaceVariable, PlaceVariable, Em)]) -> Bool {
        let start = mark()
        for (u, v, distance) in constraints where !add(u, v, distance) {
            rollBack(to: start)
            return false
        }
        return true
    }

    /// Adds |x[a] − x[b]| ≤ `within`.
    mutating func tie(_ a: PlaceVariable, _ b: PlaceVariable, within: Em = 0) -> Bool {
        let start = mark()
        if add(a, b, -within), add(b, a, -within) { return true }
        rollBack(to: start)
        return false
    }

    /// The greatest solution: the rightmost placement with the right wall at `width`.
    func rightmost() -> [Em] {
        var greatest = Array(repeating: Int.max / 4, count: variables.count)
        greatest[PlaceVariable.right.number] = width
        greatest[PlaceVariable.left.number] = 0
        var waiting = RawList<Int32>(capacity: 2 * variables.count)
        waiting.append(Int32(PlaceVariable.right.number))
        waiting.append(Int32(PlaceVariable.left.number))
        var isWaiting = RawList(repeating: false, count: variables.count)
        var head = 0
        while head < waiting.count {
            let variable = Int(waiting[head])
            head += 1
            isWaiting[variable] = false
            let x = greatest[variable]
            var next = variables[variable].firstIncoming
            while next >= 0 {
                let arc = arcs[Int(next)]
                next = arc.nextIncoming
                let source = Int(arc.from)
                if x - Int(arc.distance) < greatest[source], source != PlaceVariable.left.number {
                    greatest[source] = x - Int(arc.distance)
                    if !isWaiting[source] {
                        isWaiting[source] = true
                        waiting.append(arc.from)
                    }
                }
            }
        }
        return greatest
    }

    /// Remembers how far right everything can go now: what is added later and cannot hold is found out sooner.
    mutating func learnLimits() {
        let greatest = rightmost()
        for index in 0..<variables.count { variables[index].limit = greatest[index] }
    }

    /// Calls the body for every variable that a constraint binds this one to.
    func forEachNeighbour(of variable: PlaceVariable, _ body: (PlaceVariable) -> Void) {
        var next = variables[variable.number].firstIncoming
        while next >= 0 {
            body(PlaceVariable(Int(arcs[Int(next)].from)))
            next = arcs[Int(next)].nextIncoming
        }
        next = variables[variable.number].firstOutgoing
        while next >= 0 {
            body(PlaceVariable(Int(arcs[Int(next)].to)))
            next = arcs[Int(next)].nextOutgoing
        }
    }

    /// How far the variables of a block, moved together, may go left and right from `x`, all others standing still.
    ///
    /// - Parameters:
    ///   - blockOf: of every variable, the block it is in.
    func slack(of block: Int, _ blocks: Grouping, _ blockOf: [Int], at x: [Em]) -> (left: Em, right: Em) {
        var low = -Int.max / 4
        var high = Int.max / 4
        for member in blocks.places(of: block) {
            let variable = blocks.number(at: member)
            var next = variables[variable].firstIncoming
            while next >= 0 {
                let arc = arcs[Int(next)]
                next = arc.nextIncoming
                let source = Int(arc.from)
                if blockOf[source] != block { low = max(low, x[source] + Int(arc.distance) - x[variable]) }
            }
            next = variables[variable].firstOutgoing
            while next >= 0 {
                let arc = arcs[Int(next)]
                next = arc.nextOutgoing
                let target = Int(arc.to)
                if blockOf[target] != block {
                    let wall = target == PlaceVariable.right.number ? width : x[target]
                    high = min(high, wall - Int(arc.distance) - x[variable])
                }
            }
        }
        return (low, high)
    }
}
