internal import Drawing
internal import MapModel
internal import PosterLayout

/// Merging is not branching: a barb on the line after a dot says which way lines flow that have joined there.
extension SceneDraft {
    /// Figures of a barb, in em: how far it reaches back from its tip and to either side, where its tip is after the dot, and
    /// where it is at the least, so that it does not lie on the dot.
    static let barbBack = 0.24
    static let barbAside = 0.175
    static let barbPlace = 0.58
    static let barbNearest = 0.42
    /// What is kept free after the tip: of a corner's arc, of an arrow's head, of another dot.
    static let barbRoom = 0.14
    /// An arrow's own head says which way lines flow where it is no farther from the dot than that, straight on.
    static let barbNeedless = 2.0

    func barbs(net: Int, owner: String, column: Int?) -> [SceneItem] {
        merges.filter { $0.net == net }.compactMap { merge in
            barb(merge).map { path in
                let color = lineColor(column, map.change(of: owner), atY: merge.point.y)
                return SceneItem(.stroke(path, Stroke(color, width: stroke)), owner: owner, role: .barb)
            }
        }
    }

    /// The barb after a dot, on the first straight part of the way that has room for it; nil where none has, or the arrow's
    /// head is there.
    func barb(_ merge: Merge) -> Path? {
        let legs = Array(zip(merge.way, merge.way.dropFirst()))
        for (index, (from, to)) in legs.enumerated() {
            let length = (abs(to.x - from.x) + abs(to.y - from.y)) / em
            let isLast = index == legs.count - 1
            if index == 0, isLast, merge.endsAtTip, length < Self.barbNeedless { return nil }
            let taken = !isLast ? Self.bendRadius : merge.endsAtTip ? Arrowhead.clearance + Arrowhead.length : Self.dotRadius
            // After a corner, its arc comes before the barb as the dot does at first.
            let before = index == 0 ? 0 : Self.bendRadius
            let room = length - taken - Self.barbRoom
            guard room >= before + Self.barbNearest else { continue }
            let place = min(before + Self.barbPlace, room) * em
            let isHorizontal = abs(to.x - from.x) >= abs(to.y - from.y)
            let u = isHorizontal ? Point(to.x < from.x ? -1 : 1, 0) : Point(0, to.y < from.y ? -1 : 1)
            return Self.barb(at: Point(from.x + u.x * place, from.y + u.y * place), along: u, em: em)
        }
        return nil
    }

    /// A chevron with its tip at a point.
    static func barb(at tip: Point, along u: Point, em: Double) -> Path {
        let (back, aside) = (barbBack * em, barbAside * em)
        return Path([
            .move(Point(tip.x - u.x * back - u.y * aside, tip.y - u.y * back + u.x * aside)), .line(tip),
            .line(Point(tip.x - u.x * back + u.y * aside, tip.y - u.y * back - u.x * aside)),
        ])
    }
}
