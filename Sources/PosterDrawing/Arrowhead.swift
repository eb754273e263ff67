internal import Drawing

/// The barbed head of an arrow.
struct Arrowhead: Hashable, Sendable {
    var tip: Point
    /// Unit vector along an axis.
    var direction: Point
    var path: Path
    /// How much of the route's last leg gives way to the head: the line ends under it, not at its tip.
    var cut: Double

    /// Figures in em: length, width, the notch's share of the length, where the line ends, and how far short of the
    /// route's end the tip stops.
    static let length = 0.44
    static let width = 0.34
    static let notch = 0.78
    static let lineEnd = 0.7
    static let clearance = 0.06
    static let shortest = 0.3
    /// A head is so long at least, in points, that print shows it; but never longer than so many em.
    static let leastLength = 1.2 * Length.millimetre
    static let longest = 0.75

    /// The head at the end of a route; nil where the route has no length.
    ///
    /// - Parameter scale: how much larger it is than the others; its tip is where theirs are.
    init?(route: [Point], em: Double, scale: Double = 1) {
        guard let end = route.last, let before = route.dropLast().last(where: { $0 != end }) else { return nil }
        let leg = abs(end.x - before.x) + abs(end.y - before.y)
        let isHorizontal = abs(end.x - before.x) >= abs(end.y - before.y)
        let u = isHorizontal ? Point(end.x < before.x ? -1 : 1, 0) : Point(0, end.y < before.y ? -1 : 1)
        let wanted = max(scale * Self.length, min(Self.leastLength / em, Self.longest))
        let length = min(wanted, max(0.9 * leg / em - Self.clearance, Self.shortest)) * em
        let clearance = Self.clearance * em
        let half = wanted * em * Self.width / Self.length / 2
        func point(_ back: Double, _ aside: Double) -> Point {
            Point(
                end.x - u.x * (clearance + back) - u.y * aside, end.y - u.y * (clearance + back) + u.x * aside)
        }
        tip = point(0, 0)
        direction = u
        path = Path([
            .move(tip), .line(point(length, half)), .line(point(Self.notch * length, 0)),
            .line(point(length, -half)), .close,
        ])
        cut = min(clearance + Self.lineEnd * length, leg / 2)
    }
}
