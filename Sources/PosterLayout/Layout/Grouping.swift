/// Whole numbers from 0 on, in groups: what a list of lists holds, in two arrays instead of one for every group.
struct Grouping: Hashable, Sendable, RandomAccessCollection {
    private var starts: [Int] = [0]
    private var members: [Int] = []

    /// No groups.
    init() {}

    /// The numbers of `keys`, each in the group its key names, ascending.
    ///
    /// - Precondition: keys are from 0 up to `count`.
    init(_ keys: [Int], count: Int) {
        starts = Array(repeating: 0, count: count + 1)
        for key in keys { starts[key + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        var next = starts
        members = Array(repeating: 0, count: keys.count)
        for (number, key) in keys.enumerated() {
            members[next[key]] = number
            next[key] += 1
        }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { starts.count - 1 }

    subscript(group: Int) -> ArraySlice<Int> { members[starts[group]..<starts[group + 1]] }
}
