internal import TextFormats

/// An arrow of a drawing between two of its names, by their numbers.
struct DrawnArrow: Hashable, Sendable {
    var from: Int
    var to: Int
    var location: TextLocation
}
