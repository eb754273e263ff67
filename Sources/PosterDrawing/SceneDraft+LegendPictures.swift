internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// The line on which a picture beside the legend's line stands: the middle of small letters.
    func middle(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading - 0.33) * em
    }

    /// Arrows as in the map, on a swatch of a cell's colour, beside the lines of `marks`.
    func connectorSamples(_ marks: ConnectorMarks, at origin: Point) -> [SceneItem] {
        let column = palette.theme.columns.count > 4 ? 4 : 0
        let colors = palette.column(column)
        let ink = marks.isWithinColumns ? colors.ink : palette.theme.acrossColumns
        let x = origin.x + 0.25 * em
        let first = middle(0, from: origin.y)
        let last = middle(marks.lines(words).count - 1, from: origin.y)
        let swatch = Rect(
            x: origin.x, y: first - 0.58 * em, width: 3.5 * em, height: last - first + 1.16 * em)
        var items = [
            SceneItem(
                .fill(.rounded(swatch, radius: 0.3 * em), colors.cells[min(1, colors.cells.count - 1)]),
                role: .legendSwatch)
        ]
        items += arrow(from: Point(x, first), to: x + 3 * em, color: ink, isCased: !marks.isWithinColumns)
        if marks.isWithinColumns && marks.isAcrossColumns {
            let second = Point(x, middle(1, from: origin.y))
            items += arrow(from: second, to: x + 3 * em, color: palette.theme.acrossColumns, isCased: true)
        }
        // Side by side, or the only one in the middle.
        let hasBoth = marks.hasBranches && marks.hasCrossings
        if marks.hasBranches { items += branch(from: Point(hasBoth ? x : x + 0.8 * em, last), ink) }
        if marks.hasCrossings { items += crossing(at: Point(x + (hasBoth ? 2.35 : 1.5) * em, last), ink) }
        return items
    }

    /// A dot on a line, and a line down from it.
    private func branch(from start: Point, _ color: Color) -> [SceneItem] {
        let ink = Stroke(color, width: stroke)
        let dot = Point(start.x + 0.7 * em, start.y)
        return [
            SceneItem(.stroke(.line(start, Point(start.x + 1.4 * em, start.y)), ink), role: .legendLine),
            SceneItem(.stroke(.line(dot, Point(dot.x, dot.y + 0.5 * em)), ink), role: .legendLine),
            SceneItem(.fill(.circle(dot, radius: Self.dotRadius * em), color), role: .legendLine),
        ]
    }

    /// A vertical line, and a horizontal one that has a gap there.
    private func crossing(at middle: Point, _ color: Color) -> [SceneItem] {
        let ink = Stroke(color, width: stroke)
        let gap = Self.gapStrokes * stroke
        return [
            SceneItem(
                .stroke(
                    Path([
                        .move(Point(middle.x - 0.65 * em, middle.y)), .line(Point(middle.x - gap, middle.y)),
                        .move(Point(middle.x + gap, middle.y)), .line(Point(middle.x + 0.65 * em, middle.y)),
                    ]), ink), role: .legendLine),
            SceneItem(
                .stroke(
                    .line(Point(middle.x, middle.y - 0.5 * em), Point(middle.x, middle.y + 0.5 * em)), ink),
                role: .legendLine),
        ]
    }

    private func arrow(from start: Point, to end: Double, color: Color, isCased: Bool) -> [SceneItem] {
        let tip = Point(end, start.y)
        guard let head = Arrowhead(route: [start, tip], em: em) else { return [] }
        let path = Path.line(start, Point(end - head.cut, start.y))
        var items = [SceneItem(.stroke(path, Stroke(color, width: stroke)), role: .legendLine)]
        if isCased {
            let casing = Stroke(palette.theme.casing, width: Self.casingWidth * em)
            items.insert(SceneItem(.stroke(path, casing), role: .legendLine), at: 0)
        }
        return items + [SceneItem(.fill(head.path, color), role: .legendLine)]
    }

    /// A small card, in the colours of the first bridge module.
    func bridgeSample(at origin: Point) -> [SceneItem] {
        let module = map.modules.first { $0.isBridge && !map.layers[$0.layers.lowerBound].isFloor }
        let row = module?.layers.lowerBound ?? 0
        let column = module?.functionalities.lowerBound ?? 0
        let box = Rect(
            x: origin.x, y: origin.y + (Legend.firstBaseline - 0.91) * em, width: 3.2 * em, height: 2.5 * em)
        let path = Path.rounded(box, radius: Self.cardRadius * em)
        return [
            SceneItem(.fill(path, palette.card(row, column)), role: .legendSwatch),
            SceneItem(
                .stroke(path, Stroke(palette.outline(row, column), width: Self.cardOutline * em)),
                role: .legendSwatch),
        ]
    }

    /// The code's dark modules as one path, runs of a row joined: what is joined cannot show a seam.
    func codeModules(_ code: BitMatrix, in box: Rect) -> SceneItem {
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
