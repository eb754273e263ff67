internal import MapModel

/// Whole numbers from 0 on, in groups: what a list of lists holds, in two arrays instead of one for every group.
struct Grouping: Hashable, Sendable, RandomAccessCollection {
    private var starts: [Int] = [0]
    private var members: [Int] = []

    /// No groups.
    init() {}

    /// The numbers of the items, each in the group its key names, ascending.
    ///
    /// - Precondition: keys are from 0 up to `count`.
    init<Item>(_ items: [Item], count: Int, key: (Item) -> Int) {
        // First the ends of the groups; each moves down to its start as the group is filled from its end.
        var starts = Array(repeating: 0, count: count + 1)
        for item in items { starts[key(item)] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        members = Array(unsafeUninitializedCapacity: items.count) { members, filled in
            for number in items.indices.reversed() {
                let group = key(items[number])
                starts[group] -= 1
                members.initializeElement(at: starts[group], to: number)
            }
            filled = items.count
        }
        self.starts = starts
    }

    init(_ keys: [Int], count: Int) { self.init(keys, count: count) { $0 } }

    var startIndex: Int { 0 }
    var endIndex: Int { starts.count - 1 }

    subscript(group: Int) -> ArraySlice<Int> { members[starts[group]..<starts[group + 1]] }

    /// For inner loops, which a slice for every group would slow down: where the group's numbers are, and the number at
    /// such a place.
    func places(of group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

    func number(at place: Int) -> Int { members[place] }

    /// Where the numbers of all groups are, one group after the other.
    var places: Range<Int> { members.indices }
}
