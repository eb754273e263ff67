/// The number of a variable of `DifferenceConstraints`: a wall, or the x of something in a column.
///
/// A type of its own, so that it is not taken for the number of a vertex, a port or a link, or for a distance.
struct PlaceVariable: Hashable, Sendable {
    let number: Int

    init(_ number: Int) { self.number = number }

    /// The left wall, at 0, and the right wall, at the column's width or left of it.
    static let left = PlaceVariable(0)
    static let right = PlaceVariable(1)
    /// Other variables are numbered from here on.
    static let firstFree = 2
}
