internal import Drawing

/// A straight piece of the edge of a field of rectangles.
struct SheetEdge: Hashable {
    enum Side: Hashable, CaseIterable {
        case left, right, top, bottom
    }

    /// Of the field.
    var side: Side
    /// Its x where it is upright, its y where it is level.
    var place: Double
    var span: Interval

    /// Coordinates that are nearer to each other are the same.
    static let tolerance = 1e-6

    init(_ side: Side, of box: Rect) {
        self.side = side
        switch side {
        case .left: (place, span) = (box.left, Interval(box.top, box.bottom))
        case .right: (place, span) = (box.right, Interval(box.top, box.bottom))
        case .top: (place, span) = (box.top, Interval(box.left, box.right))
        case .bottom: (place, span) = (box.bottom, Interval(box.left, box.right))
        }
    }

    /// What of it a rectangle on the other side touches.
    func touching(_ other: Rect) -> SheetEdge? {
        let opposite = SheetEdge(side.opposite, of: other)
        let common = Interval(max(span.start, opposite.span.start), min(span.end, opposite.span.end))
        guard abs(opposite.place - place) < Self.tolerance, common.length > Self.tolerance else { return nil }
        var edge = self
        edge.span = common
        return edge
    }

    /// The same edge as that of the field on its other side, from one sheet to another.
    func seen(from: TapestrySheet, on other: TapestrySheet) -> SheetEdge {
        let (x, y) = (other.origin.x - from.origin.x, other.origin.y - from.origin.y)
        let isUpright = side == .left || side == .right
        var edge = self
        edge.side = side.opposite
        edge.place += isUpright ? x : y
        edge.span = Interval(span.start + (isUpright ? y : x), span.end + (isUpright ? y : x))
        return edge
    }

    /// A strip along it, outside the field, from `near` to `far` away.
    func strip(from near: Double, to far: Double) -> Rect {
        switch side {
        case .left: Rect(left: place - far, top: span.start, right: place - near, bottom: span.end)
        case .right: Rect(left: place + near, top: span.start, right: place + far, bottom: span.end)
        case .top: Rect(left: span.start, top: place - far, right: span.end, bottom: place - near)
        case .bottom: Rect(left: span.start, top: place + near, right: span.end, bottom: place + far)
        }
    }

    /// Edges of which those that go on from each other are one.
    static func joined(_ edges: [SheetEdge]) -> [SheetEdge] {
        Side.allCases.flatMap { side in
            edges.filter { $0.side == side }.sorted { ($0.place, $0.span.start) < ($1.place, $1.span.start) }
                .reduce(into: [SheetEdge]()) { joined, edge in
                    if let last = joined.last, abs(last.place - edge.place) < tolerance,
                        abs(last.span.end - edge.span.start) < tolerance
                    {
                        joined[joined.count - 1].span.end = edge.span.end
                    } else {
                        joined.append(edge)
                    }
                }
        }
    }

    /// The outer edges of rectangles that share edges only.
    static func outline(of parts: [Rect]) -> [SheetEdge] {
        parts.flatMap { part in
            Side.allCases.flatMap { side in
                let whole = SheetEdge(side, of: part)
                return parts.compactMap { whole.touching($0)?.span }.reduce([whole]) { pieces, hidden in
                    pieces.flatMap { piece in
                        [
                            Interval(piece.span.start, min(piece.span.end, hidden.start)),
                            Interval(max(piece.span.start, hidden.end), piece.span.end),
                        ]
                        .filter { $0.length > tolerance }
                        .map { span in
                            var rest = piece
                            rest.span = span
                            return rest
                        }
                    }
                }
            }
        }
    }
}

extension SheetEdge.Side {
    var opposite: Self {
        switch self {
        case .left: .right
        case .right: .left
        case .top: .bottom
        case .bottom: .top
        }
    }
}

extension Rect {
    /// What both have in common; nil where that is nothing.
    func intersection(_ other: Rect) -> Rect? {
        overlaps(other)
            ? Rect(
                left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
                bottom: min(bottom, other.bottom)) : nil
    }

    /// What is left of it without another: up to four rectangles.
    func subtracting(_ other: Rect) -> [Rect] {
        guard let common = intersection(other) else { return [self] }
        return [
            Rect(left: left, top: top, right: right, bottom: common.top),
            Rect(left: left, top: common.top, right: common.left, bottom: common.bottom),
            Rect(left: common.right, top: common.top, right: right, bottom: common.bottom),
            Rect(left: left, top: common.bottom, right: right, bottom: bottom),
        ].filter { $0.width > SheetEdge.tolerance && $0.height > SheetEdge.tolerance }
    }
}
