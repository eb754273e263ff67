internal import MapModel
internal import TextFormats

/// Finds where the lines of a net part.
enum Branching {
    /// Places where three or more pieces of one net meet.
    static func junctions(_ lines: [RouteDrawing.Line]) -> [(net: Int, place: RouteDrawing.Place)] {
        let sorted = lines.indices.sorted { (lines[$0].net, $0) < (lines[$1].net, $1) }
        var found: [(net: Int, place: RouteDrawing.Place)] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, lines[sorted[end]].net == lines[sorted[start]].net { end += 1 }
            if end - start > 1 {
                let net = lines[sorted[start]].net
                for place in junctions(of: sorted[start..<end].map { lines[$0].points }) { found.append((net, place)) }
            }
            start = end
        }
        return found
    }

    private static func junctions(of lines: [[RouteDrawing.Place]]) -> [RouteDrawing.Place] {
        var candidates = lines.flatMap { $0.dropFirst().dropLast() } + lines.compactMap(\.first) + lines.compactMap(\.last)
        candidates.sort { ($0.x, $0.y) < ($1.x, $1.y) }
        var found: [RouteDrawing.Place] = []
        var last: RouteDrawing.Place?
        for place in candidates where place != last {
            last = place
            var left = false
            var right = false
            var up = false
            var down = false
            for points in lines {
                for (a, b) in zip(points, points.dropFirst()) {
                    if a.y == b.y, a.y == place.y, min(a.x, b.x) <= place.x, place.x <= max(a.x, b.x) {
                        left = left || min(a.x, b.x) < place.x
                        right = right || max(a.x, b.x) > place.x
                    } else if a.x == b.x, a.x == place.x, min(a.y, b.y) <= place.y, place.y <= max(a.y, b.y) {
                        up = up || min(a.y, b.y) < place.y
                        down = down || max(a.y, b.y) > place.y
                    }
                }
            }
            if [left, right, up, down].count(where: { $0 }) > 2 { found.append(place) }
        }
        return found
    }
}
