package import Drawing

/// A place where the lines of two nets cross. A trunk that several connectors share counts once.
package struct Crossing: Hashable, Sendable {
    package var point: Point
    /// The net that lies on top.
    package var over: Int
    /// The net that runs below.
    package var under: Int
    /// Whether the lower line is the horizontal one.
    var isUnderHorizontal: Bool

    package init(point: Point, over: Int, under: Int, isUnderHorizontal: Bool) {
        self.point = point
        self.over = over
        self.under = under
        self.isUnderHorizontal = isUnderHorizontal
    }
}

extension Composition {
    /// Every crossing of two nets, by x, then y.
    ///
    /// On top lies: a net between columns over one within a column; of two between columns the one with the larger
    /// number; of two within a column the vertical line.
    ///
    /// A sweep from left to right over the horizontal pieces in force, ordered by y: O((n + k) log n) comparisons
    /// for n pieces and k crossings.
    package var crossings: [Crossing] {
        let across = Set(connectors.filter { $0.column == nil }.map(\.net))
        let segments = NetSegments(connectors)
        return Self.meetings(segments).map { point, horizontal, vertical in
            let isVerticalOver =
                switch (across.contains(vertical), across.contains(horizontal)) {
                case (true, false), (false, false): true
                case (false, true): false
                case (true, true): vertical > horizontal
                }
            return Crossing(
                point: point, over: isVerticalOver ? vertical : horizontal,
                under: isVerticalOver ? horizontal : vertical, isUnderHorizontal: isVerticalOver)
        }
    }

    /// Where a horizontal and a vertical piece of different nets cross inside both, with the nets of the two.
    private static func meetings(_ segments: NetSegments) -> [(point: Point, horizontal: Int, vertical: Int)] {
        let tolerance = NetSegments.tolerance
        enum Event { case begin, query, end }
        var events: [(x: Double, order: Int, kind: Event, index: Int)] = []
        for (index, piece) in segments.horizontal.enumerated() {
            // A vertical at the very end of a horizontal touches it, and does not cross it: so ends come first.
            events.append((piece.span.end - tolerance, 0, .end, index))
            events.append((piece.span.start + tolerance, 2, .begin, index))
        }
        for (index, piece) in segments.vertical.enumerated() { events.append((piece.line, 1, .query, index)) }
        events.sort { ($0.x, $0.order, $0.index) < ($1.x, $1.order, $1.index) }

        // Horizontal pieces in force, by y, then index.
        var active: [Int] = []
        func isBefore(_ a: Int, _ b: Int) -> Bool {
            (segments.horizontal[a].line, a) < (segments.horizontal[b].line, b)
        }
        var found: [(point: Point, horizontal: Int, vertical: Int)] = []
        for event in events {
            switch event.kind {
            case .begin:
                guard segments.horizontal[event.index].span.length > 2 * tolerance else { continue }
                active.insert(event.index, at: active.partitioningIndex { !isBefore($0, event.index) })
            case .end:
                let place = active.partitioningIndex { !isBefore($0, event.index) }
                if place < active.count, active[place] == event.index { active.remove(at: place) }
            case .query:
                let vertical = segments.vertical[event.index]
                let first = active.partitioningIndex {
                    segments.horizontal[$0].line > vertical.span.start + tolerance
                }
                for index in active[first...] {
                    let horizontal = segments.horizontal[index]
                    if horizontal.line >= vertical.span.end - tolerance { break }
                    if horizontal.net == vertical.net { continue }
                    found.append((Point(vertical.line, horizontal.line), horizontal.net, vertical.net))
                }
            }
        }
        return found.sorted { a, b in
            (a.point.x, a.point.y, a.horizontal, a.vertical) < (b.point.x, b.point.y, b.horizontal, b.vertical)
        }
    }
}
