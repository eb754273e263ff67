internal import Drawing

/// What fills lie where, as far as a scene is painted.
struct SceneGround {
    private let paper: Color
    /// In painting order.
    private var fills: [(box: Rect, color: Color)] = []

    init(paper: Color) { self.paper = paper }

    /// Remembers a fill by the box around it; fields are rectangles, what is small and has no such shape carries no type.
    mutating func paint(_ path: Path, _ color: Color) {
        if let box = path.controlBox { fills.append((box, color)) }
    }

    /// Whether a line of text is lighter than dark ground at its middle.
    func isDark(under run: TextRun) -> Bool {
        let (along, across) = (run.advance / 2, run.size / 3)
        let middle =
            run.isVertical
            ? Point(run.origin.x - across, run.origin.y - along) : Point(run.origin.x + along, run.origin.y - across)
        return isDark(at: middle, under: run.color)
    }

    /// Whether a line is lighter than dark ground where one of its parts has its middle.
    func isDark(under path: Path, of stroke: Stroke) -> Bool {
        guard Self.isLight(stroke.color) else { return false }
        let ends = path.elements.compactMap(\.end)
        let middles = zip(ends, ends.dropFirst()).map { Point(($0.x + $1.x) / 2, ($0.y + $1.y) / 2) }
        return middles.contains { isDark(at: $0, under: stroke.color) }
    }

    private func isDark(at place: Point, under color: Color) -> Bool {
        guard Self.isLight(color) else { return false }
        let spot = Rect(x: place.x, y: place.y, width: 0, height: 0)
        return !Self.isLight(fills.last { $0.box.contains(spot) }?.color ?? paper)
    }

    /// Whether black reads better on it than white.
    private static func isLight(_ color: Color) -> Bool { color.contrast(with: .black) > color.contrast(with: .white) }
}

extension Path.Element {
    /// Where the pen is after it; nil after a close.
    fileprivate var end: Point? {
        switch self {
        case .move(let point), .line(let point), .curve(_, _, let point): point
        case .close: nil
        }
    }
}

extension Path {
    /// The box around its ends; nil where it has none.
    fileprivate var controlBox: Rect? {
        let ends = elements.compactMap(\.end)
        guard let left = ends.map(\.x).min(), let right = ends.map(\.x).max(), let top = ends.map(\.y).min(),
            let bottom = ends.map(\.y).max()
        else { return nil }
        return Rect(left: left, top: top, right: right, bottom: bottom)
    }
}
