internal import Drawing
internal import MapModel

extension FurnitureLayout {
    /// The line on which a part beside the legend's line stands: the middle of small letters.
    func middle(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading - 0.33) * unit
    }

    /// A small card beside the text on bridges.
    func cardSample(at origin: Point) -> Rect {
        Rect(x: origin.x, y: origin.y + (Legend.firstBaseline - 0.91) * unit, width: 3.2 * unit, height: 2.5 * unit)
    }

    /// The rows of what is new, changed and gone: a marked word, how many names, a marked arrow, how many arrows.
    func changes(
        _ rows: [LegendBlock.ChangeRow], at origin: Point
    ) throws -> (parts: [PlacedPart], texts: [PlacedText]) {
        let columns = try ChangeColumns(rows, scale.legendText, breaker: breaker)
        var parts: [PlacedPart] = []
        var texts: [PlacedText] = []
        for (index, row) in rows.enumerated() {
            let y = baseline(index, from: origin.y)
            func text(_ text: String, at x: Double) throws {
                texts.append(try legendLine(text, scale.legendText, at: Point(origin.x + x * unit, y), role: .legendText))
            }
            let size = row.sample.style.size * unit
            let x = origin.x + ChangeColumns.inset * unit
            let box = Rect(x: x, y: y - 0.75 * size, width: row.sample.width * unit, height: size)
            parts.append(PlacedPart(.plate(row.change), box))
            texts.append(
                try legendLine(
                    row.sample.text, row.sample.style, at: Point(x, y), role: .legendSample, on: .plate(row.change)))
            try text(row.names, at: columns.names)
            if let arrows = row.arrows {
                let box = Rect(
                    x: origin.x + columns.arrow * unit, y: middle(index, from: origin.y),
                    width: ChangeColumns.arrowLength * unit, height: 0)
                parts.append(PlacedPart(.changedArrow(row.change), box))
                try text(arrows, at: columns.arrowText)
            }
        }
        return (parts, texts)
    }
}
