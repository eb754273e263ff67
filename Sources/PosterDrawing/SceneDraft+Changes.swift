internal import Drawing
internal import MapModel
internal import PosterLayout

/// How a poster of what changed between two editions tells it. In black and white too: what is new has an outline, what
/// changed a dashed one, what is gone is struck through; arrows that are new are heavy, those that are gone dashed.
extension SceneDraft {
    /// Figures of the marks, in em: how far a plate reaches above its name and below, its corners, an outline and its dashes.
    static let plateAbove = 0.03
    static let plateRadius = 0.22
    static let changedOutline = 0.065
    static let changedDashes = [0.26, 0.17]
    /// Dashes of an arrow that is gone, and how much heavier than the others one is that is new, its head too.
    static let goneDashes = [0.3, 0.2]
    static let addedWeight = 2.1
    static let addedHead = 1.2
    /// Height of a strike over the baseline, its width, in sizes of the type, and how far it reaches beyond the name, in em.
    static let strikeHeight = 0.235
    static let strikeWidth = 0.065
    static let strikeBeside = 0.1

    /// What the names that changed stand on. It lies under all arrows, and ends where they may end.
    func plates() -> [SceneItem] {
        composition.items.flatMap {
            plate(around: $0.box, map.change(of: $0.id), in: em, owner: $0.id, role: .plate, outlineRole: .plateOutline)
        }
    }

    /// - Parameter em: what its figures are in, in points: the map's em, or the legend's unit.
    func plate(
        around box: Rect, _ change: EditionComparison.Change, in em: Double, owner: String? = nil, role: SceneRole,
        outlineRole: SceneRole
    ) -> [SceneItem] {
        let (beside, above) = (ChangeMarks.plateBeside * em, Self.plateAbove * em)
        let path = Path.rounded(
            Rect(left: box.left - beside, top: box.top - above, right: box.right + beside, bottom: box.bottom + above),
            radius: Self.plateRadius * em)
        let colors = palette.theme.changes
        let ground = SceneItem(.fill(path, colors.plate), owner: owner, role: role)
        let outline: Stroke
        switch change {
        case .same: return []
        case .added: outline = Stroke(colors.added, width: ChangeMarks.addedOutline * em)
        case .changed:
            outline = Stroke(
                colors.changed, width: Self.changedOutline * em, dashes: Self.changedDashes.map { $0 * em })
        case .gone: return [ground]
        }
        return [ground, SceneItem(.stroke(path, outline), owner: owner, role: outlineRole)]
    }

    /// The strokes through a name that is gone, one a line.
    func strikes(of item: PlacedItem) -> [SceneItem] {
        switch map.change(of: item.id) {
        case .same, .added, .changed: []
        case .gone:
            item.lines.map {
                strike(
                    through: Interval($0.box.left, $0.box.right), baseline: $0.baseline, size: $0.size, owner: item.id,
                    role: item.role.sceneRole)
            }
        }
    }

    func strike(
        through name: Interval, baseline: Double, size: Double, owner: String? = nil, role: SceneRole
    ) -> SceneItem {
        let y = baseline - Self.strikeHeight * size
        let path = Path.line(
            Point(name.start - Self.strikeBeside * em, y), Point(name.end + Self.strikeBeside * em, y))
        let stroke = Stroke(palette.theme.changes.gone, width: Self.strikeWidth * size)
        return SceneItem(.stroke(path, stroke), owner: owner, role: role)
    }

    // MARK: Arrows

    func strokeWidth(_ change: EditionComparison.Change) -> Double {
        change == .added ? Self.addedWeight * stroke : stroke
    }

    func headScale(_ change: EditionComparison.Change) -> Double {
        change == .added ? Self.addedHead : 1
    }

    /// Where a connector comes in its net.
    func rank(_ connector: RoutedConnector) -> Int {
        switch map.change(of: connector.id) {
        case .same, .changed: 0
        case .added: 1
        case .gone: 2
        }
    }

    /// The pattern of a line of that length that is gone, and has besides the gaps of `gapped`, a pattern itself: every
    /// part between gaps begins and ends with a dash, and has two at least.
    func goneDashes(along length: Double, gapped: [Double]) -> [Double] {
        let (on, off) = (Self.goneDashes[0] * em, Self.goneDashes[1] * em)
        var dashes: [Double] = []
        var start = 0.0
        for pair in stride(from: 0, to: max(2, gapped.count), by: 2) {
            let (drawn, gap) = gapped.isEmpty ? (length, em) : (gapped[pair], gapped[pair + 1])
            let part = max(0, min(drawn, length - start))
            start += drawn + gap
            let count = max(2, ((part + off) / (on + off)).rounded())
            let scale = part / (count * on + (count - 1) * off)
            for _ in 0..<Int(count) { dashes += [on * scale, off * scale] }
            dashes[dashes.count - 1] = gap
        }
        // The last gap reaches past the line's end, so that the pattern never begins again.
        dashes[dashes.count - 1] += em
        return dashes
    }
}
