/// An orthogonal polyline with round corners, and how far along it its points lie.
struct RoundedLine {
    private(set) var path: Path
    /// In points.
    private(set) var length: Double
    /// Where each leg's straight part begins: its place along the line, and the distance from the leg's start.
    private var legs: [(from: Point, to: Point, skipped: Double, start: Double)] = []

    /// - Parameters:
    ///   - points: two at least.
    ///   - radius: of the corners where their legs are long enough.
    ///   - isSquare: says which corners stay square.
    ///   - kept: points of the line that must stay on it: a corner's arc ends before them.
    init(_ points: [Point], radius: Double, isSquare: (Point) -> Bool, kept: [Point]) {
        path = Path([.move(points[0])])
        length = 0
        var skipped = 0.0
        for index in 1..<points.count {
            let (a, b) = (points[index - 1], points[index])
            let leg = Self.distance(a, b)
            var r = 0.0
            if index + 1 < points.count, !isSquare(b) {
                let c = points[index + 1]
                let next = Self.distance(b, c)
                // The last leg has no other corner to leave room for.
                r = min(radius, leg / 2, index + 2 == points.count ? next : next / 2)
                for point in kept where Self.isOn(point, a, b) || Self.isOn(point, b, c) {
                    r = min(r, Self.distance(point, b))
                }
            }
            legs.append((a, b, skipped, length))
            length += leg - skipped - r
            let before = Self.toward(a, from: b, by: r)
            path.elements.append(.line(before))
            guard r > 0 else {
                skipped = 0
                continue
            }
            let after = Self.toward(points[index + 1], from: b, by: r)
            let k = 1 - Path.quarterCircle
            path.elements.append(
                .curve(Self.toward(b, from: b, before, k), Self.toward(b, from: b, after, k), after))
            length += r * .pi / 2
            skipped = r
        }
    }

    /// How far along the line a point of one of its legs lies; nil where it is on none.
    func place(of point: Point) -> Double? {
        for leg in legs where Self.isOn(point, leg.from, leg.to) {
            return leg.start + Self.distance(leg.from, point) - leg.skipped
        }
        return nil
    }

    private static func distance(_ a: Point, _ b: Point) -> Double { abs(a.x - b.x) + abs(a.y - b.y) }

    private static func isOn(_ p: Point, _ a: Point, _ b: Point) -> Bool {
        let tolerance = 0.01
        return p.x >= min(a.x, b.x) - tolerance && p.x <= max(a.x, b.x) + tolerance
            && p.y >= min(a.y, b.y) - tolerance && p.y <= max(a.y, b.y) + tolerance
    }

    /// The point `distance` away from `from` in the direction of `to`, along an axis.
    private static func toward(_ to: Point, from: Point, by distance: Double) -> Point {
        guard distance > 0 else { return from }
        return abs(to.x - from.x) >= abs(to.y - from.y)
            ? Point(from.x + (to.x < from.x ? -distance : distance), from.y)
            : Point(from.x, from.y + (to.y < from.y ? -distance : distance))
    }

    /// The point `share` of the way from the corner to `end`.
    private static func toward(_ corner: Point, from: Point, _ end: Point, _ share: Double) -> Point {
        Point(from.x + (end.x - from.x) * share, from.y + (end.y - from.y) * share)
    }
}
