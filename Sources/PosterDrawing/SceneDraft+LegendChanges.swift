internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// The rows of what is new, changed and gone: a marked word, how many names, a marked arrow, how many arrows.
    func changes(_ rows: [LegendBlock.ChangeRow], at origin: Point) throws -> (shapes: [SceneItem], texts: [SceneItem]) {
        let columns = try ChangeColumns(rows, scale.legendText, breaker: breaker)
        var shapes: [SceneItem] = []
        var texts: [SceneItem] = []
        for (index, row) in rows.enumerated() {
            let y = baseline(index, from: origin.y)
            func text(_ text: String, at x: Double) throws {
                texts.append(
                    try line(
                        text, scale.legendText, at: Point(origin.x + x * em, y), color: palette.theme.secondaryText,
                        role: .legend))
            }
            let size = row.sample.style.size * em
            let x = origin.x + ChangeColumns.inset * em
            let box = Rect(x: x, y: y - 0.75 * size, width: row.sample.width * em, height: size)
            shapes += plate(around: box, row.change, role: .legendPlate, outlineRole: .legendPlateOutline)
            texts.append(
                try line(
                    row.sample.text, row.sample.style, at: Point(x, y),
                    color: palette.onPlate(row.change, isDeepInk: false, column: 0), role: .legendSample))
            if row.change == .gone {
                texts.append(strike(through: Interval(box.left, box.right), baseline: y, size: size, role: .legendSample))
            }
            try text(row.names, at: columns.names)
            if let arrows = row.arrows {
                shapes += arrow(
                    row.change, from: Point(origin.x + columns.arrow * em, middle(index, from: origin.y)),
                    length: ChangeColumns.arrowLength * em)
                try text(arrows, at: columns.arrowText)
            }
        }
        return (shapes, texts)
    }

    private func arrow(_ change: EditionComparison.Change, from start: Point, length: Double) -> [SceneItem] {
        let tip = Point(start.x + length, start.y)
        guard let head = Arrowhead(route: [start, tip], em: em, scale: headScale(change)) else { return [] }
        let color = change == .gone ? palette.theme.changes.gone : palette.theme.changes.added
        let end = Point(tip.x - head.cut, start.y)
        let stroke = Stroke(
            color, width: strokeWidth(change), dashes: change == .gone ? goneDashes(along: end.x - start.x, gapped: []) : [])
        return [
            SceneItem(.stroke(.line(start, end), stroke), role: .legendLine),
            SceneItem(.fill(head.path, color), role: .legendLine),
        ]
    }
}
