extension SceneDraft {
    /// The line on which a picture beside the legend's line stands: the middle of small letters.
    private func middle(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading - 0.33) * em
    }

    /// Arrows as in the map, on a swatch of a cell's colour: in a column, across columns, branch and crossing.
    func connectorSamples(at origin: Point) -> [SceneItem] {
        let column = palette.theme.columns.count > 4 ? 4 : 0
        let colors = palette.column(column)
        let x = origin.x + 0.25 * em
        let first = middle(0, from: origin.y)
        let second = middle(1, from: origin.y)
        let third = middle(2, from: origin.y)
        let swatch = Rect(
            x: origin.x, y: first - 0.58 * em, width: 3.5 * em, height: third - first + 1.16 * em)
        let ink = Stroke(colors.ink, width: stroke)
        var items = [
            SceneItem(
                .fill(.rounded(swatch, radius: 0.3 * em), colors.cells[min(1, colors.cells.count - 1)]),
                role: "legend-swatch")
        ]
        items += arrow(from: Point(x, first), to: x + 3 * em, color: colors.ink, isCased: false)
        items += arrow(
            from: Point(x, second), to: x + 3 * em, color: palette.theme.acrossColumns, isCased: true)
        // A branch: a dot on a line, and a line down from it.
        let branch = Point(x + 0.7 * em, third)
        items.append(
            SceneItem(.stroke(.line(Point(x, third), Point(x + 1.4 * em, third)), ink), role: "legend-line"))
        items.append(
            SceneItem(.stroke(.line(branch, Point(branch.x, third + 0.5 * em)), ink), role: "legend-line"))
        items.append(
            SceneItem(.fill(.circle(branch, radius: Self.dotRadius * em), colors.ink), role: "legend-line"))
        // A crossing: the horizontal has a gap.
        let crossing = x + 2.35 * em
        let gap = Self.gapStrokes * stroke
        let (left, right) = (crossing - 0.65 * em, crossing + 0.65 * em)
        items.append(
            SceneItem(
                .stroke(
                    Path([
                        .move(Point(left, third)), .line(Point(crossing - gap, third)),
                        .move(Point(crossing + gap, third)), .line(Point(right, third)),
                    ]), ink), role: "legend-line"))
        items.append(
            SceneItem(
                .stroke(.line(Point(crossing, third - 0.5 * em), Point(crossing, third + 0.5 * em)), ink),
                role: "legend-line"))
        return items
    }

    private func arrow(from start: Point, to end: Double, color: Color, isCased: Bool) -> [SceneItem] {
        let tip = Point(end, start.y)
        guard let head = Arrowhead(route: [start, tip], em: em) else { return [] }
        let path = Path.line(start, Point(end - head.cut, start.y))
        var items = [SceneItem(.stroke(path, Stroke(color, width: stroke)), role: "legend-line")]
        if isCased {
            let casing = Stroke(palette.theme.casing, width: Self.casingWidth * em)
            items.insert(SceneItem(.stroke(path, casing), role: "legend-line"), at: 0)
        }
        return items + [SceneItem(.fill(head.path, color), role: "legend-line")]
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
            SceneItem(.fill(path, palette.card(row, column)), role: "legend-swatch"),
            SceneItem(
                .stroke(path, Stroke(palette.outline(row, column), width: Self.cardOutline * em)),
                role: "legend-swatch"),
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
        return SceneItem(.fill(Path(elements), palette.theme.text), role: "code")
    }
}
