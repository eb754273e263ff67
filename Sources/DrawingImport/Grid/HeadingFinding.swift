internal import Drawing

/// Tells headings from other names: by size, and by weight where the drawing has bold headings.
struct HeadingFinding {
    let names: [DrawnName]
    let usualSize: Double
    private let areBold: Bool

    init(names: [DrawnName], free: [Int], usualSize: Double) {
        self.names = names
        self.usualSize = usualSize
        let large = free.filter { names[$0].size >= Self.leastSize * usualSize }
        areBold = large.count { names[$0].isBold } * 2 >= large.count && !large.isEmpty
    }

    private static let leastSize = 1.4

    /// The headings among the names of a field or box, each of the names it is drawn in, from top to bottom.
    ///
    /// - Parameter isBox: whether they stand in a box, which may be small and have a small heading.
    func headings(among indices: [Int], isBox: Bool) -> [[Int]] {
        let least = (isBox ? 1.25 : areBold ? Self.leastSize : 1.7) * usualSize
        let candidates = indices.filter { names[$0].size >= least && (names[$0].isBold || !areBold) }
        guard let largest = candidates.map({ names[$0].size }).max() else { return [] }
        let sorted = candidates.filter { names[$0].size >= 0.8 * largest }.sorted { left, right in
            (names[left].box.midY, names[left].box.midX, left) < (names[right].box.midY, names[right].box.midX, right)
        }
        var headings: [[Int]] = []
        for index in sorted {
            if let last = headings.indices.last(where: { continues(headings[$0], index) }) {
                headings[last].append(index)
            } else if isBox && !headings.isEmpty {
                continue
            } else {
                headings.append([index])
            }
        }
        return headings
    }

    /// Whether a name is the next line of a heading.
    private func continues(_ heading: [Int], _ index: Int) -> Bool {
        guard let last = heading.last else { return false }
        let (upper, lower) = (names[last], names[index])
        let gap = lower.box.top - upper.box.bottom
        let common = min(upper.box.right, lower.box.right) - max(upper.box.left, lower.box.left)
        return abs(gap) < 0.5 * upper.size && common > 0 && abs(upper.size - lower.size) < 0.1 * upper.size
    }
}
