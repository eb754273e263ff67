internal import Drawing

/// An affine transform of SVG: x' = ax + cy + e, y' = bx + dy + f.
struct Transform: Hashable, Sendable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    static let identity = Transform()

    /// How much larger it makes type.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    func callAsFunction(_ point: Point) -> Point {
        Point(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
    }

    /// The rectangle around a rectangle's corners.
    func callAsFunction(_ rect: Rect) -> Rect {
        Rect(
            around: [
                self(Point(rect.left, rect.top)), self(Point(rect.right, rect.top)), self(Point(rect.right, rect.bottom)),
                self(Point(rect.left, rect.bottom)),
            ]) ?? rect
    }

    /// First `inner`, then this.
    func after(_ inner: Transform) -> Transform {
        Transform(
            a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d,
            d: b * inner.c + d * inner.d,
            e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
    }

    /// Turns by degrees, clockwise since y grows downwards.
    static func rotation(_ degrees: Double) -> Transform {
        let (sine, cosine) = Angle.sineAndCosine(degrees: degrees)
        return Transform(a: cosine, b: sine, c: -sine, d: cosine)
    }
}

extension Rect {
    /// The smallest rectangle around points; nil where there are none.
    init?(around points: [Point]) {
        guard let first = points.first else { return nil }
        var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        for point in points.dropFirst() {
            (left, right) = (min(left, point.x), max(right, point.x))
            (top, bottom) = (min(top, point.y), max(bottom, point.y))
        }
        self.init(left: left, top: top, right: right, bottom: bottom)
    }

    var center: Point { Point(midX, midY) }
    var area: Double { width * height }

    func contains(_ point: Point) -> Bool { left <= point.x && point.x <= right && top <= point.y && point.y <= bottom }

    /// How far a point lies outside; 0 within.
    func distance(to point: Point) -> Double {
        let dx = max(left - point.x, 0, point.x - right)
        let dy = max(top - point.y, 0, point.y - bottom)
        return (dx * dx + dy * dy).squareRoot()
    }

    /// Whether every edge is as far as that from the other's at most.
    func isNear(_ other: Rect, within distance: Double) -> Bool {
        abs(left - other.left) <= distance && abs(right - other.right) <= distance && abs(top - other.top) <= distance
            && abs(bottom - other.bottom) <= distance
    }
}
