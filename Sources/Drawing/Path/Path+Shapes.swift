extension Path {
    /// How far the control points of a quarter circle lie from its ends, in radii.
    package static let quarterCircle = 0.5522847498

    /// A closed rectangle.
    package static func rectangle(_ box: Rect) -> Path {
        Path([
            .move(Point(box.left, box.top)), .line(Point(box.right, box.top)),
            .line(Point(box.right, box.bottom)),
            .line(Point(box.left, box.bottom)), .close,
        ])
    }

    /// A rectangle with round corners; the radius gives way where a side is too short for it.
    package static func rounded(_ box: Rect, radius: Double) -> Path {
        let r = max(0, min(radius, box.width / 2, box.height / 2))
        let k = r * (1 - quarterCircle)
        let (l, t, e, b) = (box.left, box.top, box.right, box.bottom)
        return Path([
            .move(Point(l + r, t)),
            .line(Point(e - r, t)), .curve(Point(e - k, t), Point(e, t + k), Point(e, t + r)),
            .line(Point(e, b - r)), .curve(Point(e, b - k), Point(e - k, b), Point(e - r, b)),
            .line(Point(l + r, b)), .curve(Point(l + k, b), Point(l, b - k), Point(l, b - r)),
            .line(Point(l, t + r)), .curve(Point(l, t + k), Point(l + k, t), Point(l + r, t)),
            .close,
        ])
    }

    /// A closed circle of four curves.
    package static func circle(_ center: Point, radius: Double) -> Path {
        rounded(
            Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius),
            radius: radius)
    }

    /// A straight line.
    package static func line(_ from: Point, _ to: Point) -> Path {
        Path([.move(from), .line(to)])
    }
}
