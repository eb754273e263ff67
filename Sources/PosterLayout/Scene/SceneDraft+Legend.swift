extension SceneDraft {
    /// The legend's drawing.
    struct LegendDrawing {
        var shapes: [SceneItem] = []
        var texts: [SceneItem] = []
        var links: [LinkArea] = []
    }

    /// The strips under the map: their parts stand on the columns' left edges where they can.
    func legend(code: BitMatrix?) throws -> LegendDrawing {
        let legend = try Legend(
            for: map, scale: scale, arrangement: furniture.arrangement, words: words, breaker: breaker)
        let strips = LegendStrips(legend, rowHead: furniture.rowHead, strips: furniture.legendStrips)
        var drawing = LegendDrawing()
        var y = grid.bottom + FurnitureFigures.legendTop * em
        let columns = composition.columns.map(\.start)
        var left = columns.first ?? grid.left
        if let corner = strips.corner {
            try add(corner, at: Point(grid.left, y), code: code, to: &drawing)
            left = max(left, grid.left + (corner.width + Legend.cornerGap) * em)
        }
        for strip in strips.strips {
            for (part, x) in LegendStrips.places(of: strip, em: em, in: Span(left, grid.right), on: columns) {
                try add(part, at: Point(x, y), code: code, to: &drawing)
            }
            y += (Legend.stripHeight + Legend.stripGap) * em
        }
        return drawing
    }

    private func add(
        _ block: LegendBlock, at origin: Point, code: BitMatrix?, to drawing: inout LegendDrawing
    ) throws {
        var textOrigin = origin
        var texts: [SceneItem] = []
        switch block.content {
        case .kinds(let columns):
            texts = try kinds(columns, at: origin)
        case .importance(let samples, let lines):
            texts = try importance(samples, lines, at: origin)
        case .connectors(let lines):
            drawing.shapes += connectorSamples(at: origin)
            texts = try prose(lines, at: Point(origin.x + Legend.pictureWidth * em, origin.y))
        case .bridge(let lines):
            drawing.shapes += bridgeSample(at: origin)
            texts = try prose(lines, at: Point(origin.x + Legend.pictureWidth * em, origin.y))
        case .text(let lines):
            texts = try prose(lines, at: origin)
        case .online(let lines, let isBelow):
            let side = (isBelow ? Legend.stackedCodeSide : Legend.codeSide) * em
            let box = Rect(x: origin.x, y: origin.y, width: side, height: side)
            if isBelow {
                textOrigin.y += (Legend.stripHeight + Legend.stripGap) * em
            } else {
                textOrigin.x += side + Legend.codeGap * em
            }
            if let code { drawing.shapes.append(codeModules(code, in: box)) }
            if let address = map.online {
                let reach = Rect(
                    left: origin.x, top: origin.y, right: origin.x + block.width * em,
                    bottom: textOrigin.y + Legend.stripHeight * em)
                drawing.links.append(LinkArea(box: reach, uri: address.url, contents: address.text, owner: nil))
            }
            texts = try prose(lines, at: textOrigin)
        }
        let title = try line(
            block.title, scale.legendTitle,
            at: Point(textOrigin.x, textOrigin.y + Legend.titleBaseline * em), color: palette.theme.text,
            role: "legend-title")
        drawing.texts += [title] + texts
    }

    private func baseline(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading) * em
    }

    private func prose(_ lines: [String], at origin: Point, from first: Int = 0) throws -> [SceneItem] {
        try lines.enumerated().map { index, text in
            try line(
                text, scale.legendText, at: Point(origin.x, baseline(first + index, from: origin.y)),
                color: palette.theme.secondaryText, role: "legend")
        }
    }

    private func kinds(_ columns: [[LegendBlock.KindSample]], at origin: Point) throws -> [SceneItem] {
        var items: [SceneItem] = []
        var x = origin.x
        for column in columns {
            let names = x + ((column.map(\.sample.width).max() ?? 0) + Legend.kindGap) * em
            for (index, kind) in column.enumerated() {
                let y = baseline(index, from: origin.y)
                let deep = palette.column(0).deep
                items.append(
                    try line(
                        kind.sample.text, kind.sample.style, at: Point(x, y),
                        color: kind.isDeepInk ? deep : palette.theme.text, role: "legend-sample"))
                items.append(
                    try line(
                        kind.name, scale.legendText, at: Point(names, y), color: palette.theme.secondaryText,
                        role: "legend"))
            }
            x = names + (try breaker.width(column.map(\.name), scale.legendText) + Legend.kindColumnGap) * em
        }
        return items
    }

    private func importance(
        _ samples: [LegendBlock.LegendText], _ lines: [String], at origin: Point
    ) throws -> [SceneItem] {
        var x = origin.x
        var items: [SceneItem] = []
        for sample in samples {
            items.append(
                try line(
                    sample.text, sample.style, at: Point(x, baseline(0, from: origin.y)), color: palette.theme.text,
                    role: "legend-sample"))
            x += (sample.width + Legend.sampleGap) * em
        }
        return items + (try prose(lines, at: origin, from: 1))
    }
}
