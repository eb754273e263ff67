package import Drawing

/// A junction where lines of a net that come from several sides go on as one.
package struct Merge: Hashable, Sendable {
    package var net: Int
    package var point: Point
    /// Ids of the connectors that go on together, in the composition's order.
    package var connectors: [String]
    /// The way they share: from the junction on, to the net's next one or the tip of the arrow, without what lies beyond.
    package var way: [Point]
    /// Whether the way ends at the tip of the arrow.
    package var endsAtTip: Bool
}

extension Composition {
    /// The junctions where lines merge in the direction of their arrows, in the order of `junctions`. Where a trunk only
    /// branches out there is none.
    package var merges: [Merge] {
        var nets: [Int: [RoutedConnector]] = [:]
        for connector in connectors { nets[connector.net, default: []].append(connector) }
        var points: [Int: [Point]] = [:]
        for junction in junctions { points[junction.net, default: []].append(junction.point) }
        return junctions.flatMap { junction in
            WayThrough.merges(at: junction, of: nets[junction.net] ?? [], junctions: points[junction.net] ?? [])
        }
    }
}

/// How a connector passes a junction of its net.
private struct WayThrough {
    var connector: RoutedConnector
    /// The unit vectors along which it comes, and goes on.
    var coming: Point
    var going: Point
    /// The rest of its route, from the junction on.
    var rest: [Point]

    /// Nil where the route does not pass the point, or begins or ends there.
    init?(of connector: RoutedConnector, at point: Point) {
        let route = connector.route
        guard let leg = route.indices.dropLast().first(where: { Self.isOn(point, route[$0], route[$0 + 1]) }) else { return nil }
        // At a corner the leg that ends there is found first.
        let next = Self.isSame(point, route[leg + 1]) ? leg + 1 : leg
        guard next + 1 < route.count, !Self.isSame(point, route[0]) else { return nil }
        self.connector = connector
        coming = Self.direction(route[leg], route[leg + 1])
        going = Self.direction(route[next], route[next + 1])
        rest = [point] + route[(next + 1)...]
    }

    static func merges(at junction: Junction, of net: [RoutedConnector], junctions: [Point]) -> [Merge] {
        let passages = net.compactMap { WayThrough(of: $0, at: junction.point) }
        var ways: [Point] = []
        for passage in passages where !ways.contains(passage.going) { ways.append(passage.going) }
        return ways.compactMap { way in
            let together = passages.filter { $0.going == way }
            guard let first = together.first, together.contains(where: { $0.coming != first.coming }) else { return nil }
            let (points, isWhole) = first.rest(until: junctions)
            return Merge(
                net: junction.net, point: junction.point, connectors: together.map(\.connector.id), way: points,
                endsAtTip: isWhole)
        }
    }

    /// The rest of the route up to the next of the junctions, and whether that is all of it.
    private func rest(until junctions: [Point]) -> (points: [Point], isWhole: Bool) {
        var points = [rest[0]]
        for (a, b) in zip(rest, rest.dropFirst()) {
            let next = junctions.filter { !Self.isSame($0, rest[0]) && Self.isOn($0, a, b) }
                .min { Self.distance(a, $0) < Self.distance(a, $1) }
            points.append(next ?? b)
            if next != nil { return (points, false) }
        }
        return (points, true)
    }

    private static let tolerance = 0.01

    private static func distance(_ a: Point, _ b: Point) -> Double { abs(a.x - b.x) + abs(a.y - b.y) }

    private static func isSame(_ a: Point, _ b: Point) -> Bool { distance(a, b) < tolerance }

    private static func isOn(_ p: Point, _ a: Point, _ b: Point) -> Bool {
        p.x >= min(a.x, b.x) - tolerance && p.x <= max(a.x, b.x) + tolerance && p.y >= min(a.y, b.y) - tolerance
            && p.y <= max(a.y, b.y) + tolerance
    }

    private static func direction(_ a: Point, _ b: Point) -> Point {
        abs(b.x - a.x) >= abs(b.y - a.y) ? Point(b.x < a.x ? -1 : 1, 0) : Point(0, b.y < a.y ? -1 : 1)
    }
}
