/// What somebody may have meant by a name that does not exist.
package enum Suggestion {
    /// The candidate nearest to `name`, if it is near enough to be a slip of the hand: at most a third of its
    /// characters differ (one in a name of two to five). Case does not count. Of equally near ones, the first.
    ///
    /// - Complexity: O(*c* · *n*²) for *c* candidates of about the length *n* of `name`.
    package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            let limit = best.map { $0.distance - 1 } ?? max(min(1, wanted.count - 1), wanted.count / 3)
            guard abs(candidate.unicodeScalars.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars))
            if distance <= limit { best = (candidate, distance) }
            if distance == 0 { break }
        }
        return best?.name
    }

    /// "did you mean “…”?" with the nearest candidate, or else what there is, if that is not too much to list.
    package static func hint(for name: String, among candidates: [String]) -> String? {
        if let nearest = nearest(to: name, among: candidates) { return "did you mean “\(nearest)”?" }
        guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
        // An id may be there twice by mistake.
        var known: [String] = []
        for candidate in candidates where !known.contains(candidate) { known.append(candidate) }
        return "there " + (known.count == 1 ? "is " : "are ") + known.map { "“\($0)”" }.joined(separator: ", ")
    }

    /// Longer names get no suggestion.
    private static let longest = 100

    /// How many characters have to be inserted, removed, replaced or swapped with their neighbour
    /// (optimal string alignment).
    static func distance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...to.count)
        for i in from.indices {
            var row = [i + 1]
            for j in to.indices {
                var cost = min(last[j] + (from[i] == to[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[to.count]
    }
}
