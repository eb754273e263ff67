internal import Drawing

/// An orthogonal polyline with round corners, and how far along it its points lie.
struct RoundedLine {
    private(set) var path: Path
    let corners: [Corner]
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
        let corners = points.indices.dropFirst().dropLast().map { index -> Corner in
            let (a, b, c) = (points[index - 1], points[index], points[index + 1])
            guard !isSquare(b) else { return Corner(point: b, radius: 0) }
            let next = Self.distance(b, c)
            // The last leg has no other corner to leave room for.
            var r = min(radius, Self.distance(a, b) / 2, index + 2 == points.count ? next : next / 2)
            for point in kept where Self.isOn(point, a, b) || Self.isOn(point, b, c) {
                r = min(r, Self.distance(point, b))
            }
            return Corner(point: b, radius: r)
        }
        self.init(from: points[0], corners: corners, to: points[points.count - 1])
    }

    /// A corner, and how round it is.
    struct Corner {
        var point: Point
        var radius: Double
    }

    /// The line from one point to another by corners whose arcs have room.
    init(from start: Point, corners: [Corner], to end: Point) {
        self.corners = corners
        path = Path([.move(start)])
        length = 0
        var last = Corner(point: start, radius: 0)
        for (index, corner) in (corners + [Corner(point: end, radius: 0)]).enumerated() {
            let leg = Self.distance(last.point, corner.point)
            legs.append((last.point, corner.point, last.radius, length))
            length += leg - last.radius - corner.radius
            let before = Self.toward(last.point, from: corner.point, by: corner.radius)
            path.elements.append(.line(before))
            last = corner
            guard corner.radius > 0 else { continue }
            let next = index + 1 < corners.count ? corners[index + 1].point : end
            let after = Self.toward(next, from: corner.point, by: corner.radius)
            let k = 1 - Path.quarterCircle
            path.elements.append(
                .curve(
                    Self.toward(before, share: k, from: corner.point),
                    Self.toward(after, share: k, from: corner.point), after))
            length += corner.radius * .pi / 2
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
    private static func toward(_ end: Point, share: Double, from corner: Point) -> Point {
        Point(corner.x + (end.x - corner.x) * share, corner.y + (end.y - corner.y) * share)
    }
}
