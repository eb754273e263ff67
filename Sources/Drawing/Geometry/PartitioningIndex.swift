extension RandomAccessCollection where Index == Int {
    /// The first index at which the predicate holds, of elements sorted so that it holds for all from there on; the end where
    /// it holds for none.
    ///
    /// - Complexity: O(log *n*).
    @inlinable
    package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
