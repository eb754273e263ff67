internal import Drawing
internal import PosterLayout

/// A connector's own part of its net's lines: what no earlier connector of the net has drawn.
struct Branch: Hashable, Sendable {
    var connector: RoutedConnector
    /// Orthogonal polylines, each from the tail's side to the tip's; usually one, none where all of it is shared.
    var lines: [Line]

    struct Line: Hashable, Sendable {
        var points: [Point]
        /// Whether the last point is the tip of the arrow.
        var endsAtTip: Bool
    }

    /// Splits a net's routes into parts that do not overlap, so that no piece of a trunk is stroked twice: strokes
    /// that lie on each other anti-alias to a thicker line.
    static func split(_ net: [RoutedConnector]) -> [Branch] {
        var drawn: [RoutedConnector] = []
        return net.map { connector in
            let taken = NetSegments(drawn)
            drawn.append(connector)
            let lines = connector.lines
            return Branch(
                connector: connector,
                lines: lines.indices.flatMap {
                    remainder(of: lines[$0], endsAtTip: $0 == lines.count - 1, without: taken)
                })
        }
    }

    /// - Parameter endsAtTip: whether the route's end is the tip of the arrow; a stub at its tail has none.
    private static func remainder(of route: [Point], endsAtTip: Bool, without taken: NetSegments) -> [Line] {
        var lines: [Line] = []
        var current: [Point] = []
        func close(isTip: Bool) {
            if current.count > 1 { lines.append(Line(points: current, endsAtTip: isTip)) }
            current = []
        }
        for (a, b) in zip(route, route.dropFirst()) {
            for (from, to) in free(a, b, taken) {
                if current.last != from {
                    close(isTip: false)
                    current = [from]
                }
                current.append(to)
            }
        }
        close(isTip: endsAtTip && current.last == route.last)
        return lines
    }

    /// The parts of the leg from `a` to `b` that no piece of `taken` covers, in that direction.
    private static func free(_ a: Point, _ b: Point, _ taken: NetSegments) -> [(Point, Point)] {
        let tolerance = NetSegments.tolerance
        let isHorizontal = abs(a.y - b.y) <= abs(a.x - b.x)
        let (from, to) = isHorizontal ? (a.x, b.x) : (a.y, b.y)
        let line = isHorizontal ? a.y : a.x
        let isForward = from <= to
        let covers = (isHorizontal ? taken.horizontal : taken.vertical).filter {
            abs($0.line - line) <= tolerance
        }.map(\.span).sorted { $0.start < $1.start }
        var free: [Interval] = []
        var start = min(from, to)
        let end = max(from, to)
        for cover in covers where cover.end > start + tolerance && cover.start < end - tolerance {
            if cover.start > start + tolerance { free.append(Interval(start, cover.start)) }
            start = max(start, cover.end)
        }
        if end > start + tolerance { free.append(Interval(start, end)) }
        func point(_ place: Double) -> Point {
            // The leg's own ends are kept as they are, so that its parts join without rounding.
            if place == from { return a }
            if place == to { return b }
            return isHorizontal ? Point(place, line) : Point(line, place)
        }
        let parts = free.map { isForward ? (point($0.start), point($0.end)) : (point($0.end), point($0.start)) }
        return isForward ? parts : parts.reversed()
    }
}
