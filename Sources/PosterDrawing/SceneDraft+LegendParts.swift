internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// What the legend shows beside its text: arrows and marks as in the map, the code where there is one.
    func legendParts(code: BitMatrix?) -> [SceneItem] {
        composition.furniture.parts.flatMap { part -> [SceneItem] in
            switch part.kind {
            case .plate(let change):
                plate(around: part.box, change, in: unit, role: .legendPlate, outlineRole: .legendPlateOutline)
            case .changedArrow(let change): changedArrow(change, along: part.box)
            case .swatch: [swatch(part.box)]
            case .arrow(let isAcross): arrow(along: part.box, isAcross: isAcross)
            case .branch(let isAcross): branch(in: part.box, ink(isAcross: isAcross))
            case .merging(let isAcross): merging(in: part.box, ink(isAcross: isAcross))
            case .jump: jump(in: part.box)
            case .crossing(let isAcross): crossing(in: part.box, ink(isAcross: isAcross))
            case .card: card(part.box)
            case .code: code.map { [codeModules($0, in: part.box)] } ?? []
            case .online: []
            }
        }
    }

    /// What the legend is measured in, in points.
    private var unit: Double { composition.furniture.legendUnit }

    private var sampleStroke: Double { max(Self.strokeWidth * unit, Self.thinnestStroke) }

    /// The column whose colours samples of arrows have.
    private var sampleColumn: Theme.ColumnColors { palette.column(palette.theme.columns.count > 4 ? 4 : 0) }

    private func ink(isAcross: Bool) -> Color { isAcross ? palette.theme.acrossColumns : sampleColumn.ink }

    private func swatch(_ box: Rect) -> SceneItem {
        let cells = sampleColumn.cells
        return SceneItem(.fill(.rounded(box, radius: 0.3 * unit), cells[min(1, cells.count - 1)]), role: .legendSwatch)
    }

    /// A dot on a line, and a line down from it.
    private func branch(in box: Rect, _ color: Color) -> [SceneItem] {
        let ink = Stroke(color, width: sampleStroke)
        let dot = Point(box.midX, box.top)
        return [
            SceneItem(.stroke(.line(Point(box.left, box.top), Point(box.right, box.top)), ink), role: .legendLine),
            SceneItem(.stroke(.line(dot, Point(dot.x, box.bottom)), ink), role: .legendLine),
            SceneItem(.fill(.circle(dot, radius: Self.dotRadius * unit), color), role: .legendLine),
        ]
    }

    /// A dot where a line comes from below, and a barb after it.
    private func merging(in box: Rect, _ color: Color) -> [SceneItem] {
        let ink = Stroke(color, width: sampleStroke)
        let dot = Point(box.left + 0.3 * box.width, box.top)
        let barb = Self.barb(at: Point(dot.x + Self.barbNearest * unit, dot.y), along: Point(1, 0), em: unit)
        return [
            SceneItem(.stroke(.line(Point(box.left, box.top), Point(box.right, box.top)), ink), role: .legendLine),
            SceneItem(.stroke(.line(Point(dot.x, box.bottom), dot), ink), role: .legendLine),
            SceneItem(.fill(.circle(dot, radius: Self.dotRadius * unit), color), role: .legendLine),
            SceneItem(.stroke(barb, ink), role: .legendLine),
        ]
    }

    /// A stub, and the mark that its label begins with.
    private func jump(in box: Rect) -> [SceneItem] {
        let color = ink(isAcross: true)
        let start = Point(box.right, box.midY + JumpLabel.markMiddle * box.height)
        return [
            SceneItem(
                .stroke(.line(Point(box.left, box.midY), Point(box.right, box.midY)), Stroke(color, width: sampleStroke)),
                role: .legendLine),
            SceneItem(.fill(Self.jumpMark(.tail, at: start, size: box.height), color), role: .legendLine),
        ]
    }

    /// A vertical line, and a horizontal one that has a gap there.
    private func crossing(in box: Rect, _ color: Color) -> [SceneItem] {
        let ink = Stroke(color, width: sampleStroke)
        let gap = Self.gapStrokes * sampleStroke
        return [
            SceneItem(
                .stroke(
                    Path([
                        .move(Point(box.left, box.midY)), .line(Point(box.midX - gap, box.midY)),
                        .move(Point(box.midX + gap, box.midY)), .line(Point(box.right, box.midY)),
                    ]), ink), role: .legendLine),
            SceneItem(.stroke(.line(Point(box.midX, box.top), Point(box.midX, box.bottom)), ink), role: .legendLine),
        ]
    }

    /// An arrow, on its casing where it is one between columns.
    private func arrow(along line: Rect, isAcross: Bool) -> [SceneItem] {
        let (start, tip) = (Point(line.left, line.top), Point(line.right, line.top))
        guard let head = Arrowhead(route: [start, tip], em: unit) else { return [] }
        let color = ink(isAcross: isAcross)
        let path = Path.line(start, Point(tip.x - head.cut, tip.y))
        var items = [SceneItem(.stroke(path, Stroke(color, width: sampleStroke)), role: .legendLine)]
        if isAcross {
            let casing = Stroke(palette.theme.casing, width: Self.casingWidth * unit)
            items.insert(SceneItem(.stroke(path, casing), role: .legendLine), at: 0)
        }
        return items + [SceneItem(.fill(head.path, color), role: .legendLine)]
    }

    private func changedArrow(_ change: EditionComparison.Change, along line: Rect) -> [SceneItem] {
        let (start, tip) = (Point(line.left, line.top), Point(line.right, line.top))
        guard let head = Arrowhead(route: [start, tip], em: unit, scale: headScale(change)) else { return [] }
        let color = change == .gone ? palette.theme.changes.gone : palette.theme.changes.added
        let end = Point(tip.x - head.cut, tip.y)
        let stroke = Stroke(
            color, width: strokeWidth(change) * unit / em,
            dashes: change == .gone ? goneDashes(along: end.x - start.x, gapped: []) : [])
        return [
            SceneItem(.stroke(.line(start, end), stroke), role: .legendLine),
            SceneItem(.fill(head.path, color), role: .legendLine),
        ]
    }

    /// A small card, in the colours of the first bridge module.
    private func card(_ box: Rect) -> [SceneItem] {
        let module = map.modules.first { $0.isBridge && !map.layers[$0.layers.lowerBound].isFloor }
        let row = module?.layers.lowerBound ?? 0
        let column = module?.functionalities.lowerBound ?? 0
        let path = Path.rounded(box, radius: Self.cardRadius * unit)
        return [
            SceneItem(.fill(path, palette.card(row, column)), role: .legendSwatch),
            SceneItem(
                .stroke(path, Stroke(palette.outline(row, column), width: Self.cardOutline * unit)),
                role: .legendSwatch),
        ]
    }

    /// The code's dark modules as one path, runs of a row joined: what is joined cannot show a seam.
    private func codeModules(_ code: BitMatrix, in box: Rect) -> SceneItem {
        let module = box.width / Double(max(1, code.size))
        var elements: [Path.Element] = []
        for row in 0..<code.size {
            var column = 0
            while column < code.size {
                guard code[row: row, column: column] else {
                    column += 1
                    continue
                }
                let first = column
                while column < code.size, code[row: row, column: column] { column += 1 }
                let run = Rect(
                    left: box.left + Double(first) * module, top: box.top + Double(row) * module,
                    right: box.left + Double(column) * module, bottom: box.top + Double(row + 1) * module)
                elements += Path.rectangle(run).elements
            }
        }
        return SceneItem(.fill(Path(elements), palette.theme.text), role: .code)
    }
}
