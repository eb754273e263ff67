/// A closed interval, in points.
package struct Interval: Hashable, Sendable {
    package var start: Double
    package var end: Double
    /// Negative where it ends before it begins.
    package var length: Double { end - start }
    package var middle: Double { (start + end) / 2 }

    package init(_ start: Double, _ end: Double) {
        self.start = start
        self.end = end
    }
}
