/// An outline of straight lines and cubic curves.
package struct Path: Hashable, Sendable {
    /// One step of the pen. A path begins with a move.
    package enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    package var elements: [Element]

    package init(_ elements: [Element] = []) {
        self.elements = elements
    }
}
