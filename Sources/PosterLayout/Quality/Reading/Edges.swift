internal import Drawing

/// A box by its four edges, in points, y down.
///
/// `Rect` keeps width and height, so its right edge is a sum; distances that decide are taken between edges that are kept.
struct Edges: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    /// What holds no point: the union of nothing.
    static let none = Edges(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)

    /// The box around a straight line between two points.
    static func around(_ a: Point, _ b: Point) -> Edges {
        Edges(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
    }

    func union(_ other: Edges) -> Edges {
        Edges(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// How far the boxes are apart along x; 0 where one stands over the other.
    func gapAcross(to other: Edges) -> Double { max(0, max(left, other.left) - min(right, other.right)) }

    /// How far they are apart along y.
    func gapDown(to other: Edges) -> Double { max(0, max(top, other.top) - min(bottom, other.bottom)) }

    /// The distance of the nearest points of both, 0 where they touch.
    func gap(to other: Edges) -> Double {
        let (x, y) = (gapAcross(to: other), gapDown(to: other))
        return (x * x + y * y).squareRoot()
    }

    /// Whether both share more than `depth` along x and along y.
    func overlaps(_ other: Edges, deeperThan depth: Double) -> Bool {
        min(right, other.right) - max(left, other.left) > depth && min(bottom, other.bottom) - max(top, other.top) > depth
    }
}
