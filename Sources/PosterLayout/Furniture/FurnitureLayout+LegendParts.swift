internal import Drawing
internal import MapModel

extension FurnitureLayout {
    /// The line on which a part beside the legend's line stands: the middle of small letters.
    private func middle(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading - 0.33) * unit
    }

    /// Arrows as in the map, on a swatch of a cell, beside as many lines of text.
    func connectorSamples(_ marks: ConnectorMarks, lines count: Int, at origin: Point) -> [PlacedPart] {
        let isAcross = !marks.isWithinColumns
        let x = origin.x + 0.25 * unit
        let first = middle(0, from: origin.y)
        let last = middle(count - 1, from: origin.y)
        func arrow(isAcross: Bool, y: Double) -> PlacedPart {
            PlacedPart(.arrow(isAcross: isAcross), Rect(x: x, y: y, width: 3 * unit, height: 0))
        }
        let swatch = Rect(x: origin.x, y: first - 0.58 * unit, width: 3.5 * unit, height: last - first + 1.16 * unit)
        var parts = [PlacedPart(.swatch, swatch), arrow(isAcross: isAcross, y: first)]
        if marks.isWithinColumns && marks.isAcrossColumns {
            parts.append(arrow(isAcross: true, y: middle(1, from: origin.y)))
        }
        // Side by side, or the only one in the middle.
        let hasBoth = marks.hasBranches && marks.hasCrossings
        if marks.hasBranches {
            let box = Rect(x: hasBoth ? x : x + 0.8 * unit, y: last, width: 1.4 * unit, height: 0.5 * unit)
            parts.append(PlacedPart(.branch(isAcross: isAcross), box))
        }
        if marks.hasCrossings {
            let middle = x + (hasBoth ? 2.35 : 1.5) * unit
            let box = Rect(x: middle - 0.65 * unit, y: last - 0.5 * unit, width: 1.3 * unit, height: unit)
            parts.append(PlacedPart(.crossing(isAcross: isAcross), box))
        }
        return parts
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
