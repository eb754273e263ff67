internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// The legend's drawing.
    struct LegendDrawing {
        var shapes: [SceneItem] = []
        var texts: [SceneItem] = []
        var links: [LinkArea] = []
    }

    /// The strips under the map: their parts stand on the columns' left edges where they can.
    func legend(code: BitMatrix?) throws -> LegendDrawing {
        let legend = try Legend(for: map, scale: scale, words: words, breaker: breaker)
        let strips = LegendStrips(
            legend, arrangement: furniture.arrangement, rowHead: furniture.rowHead,
            strips: furniture.legendStrips)
        var drawing = LegendDrawing()
        var y = grid.bottom + (FurnitureFigures.atlasBelow + strips.white) * em
        let columns = composition.columns.map(\.start)
        for (index, strip) in strips.strips.enumerated() {
            var room = Interval(columns.first ?? grid.left, grid.right)
            var parts: [(part: LegendBlock, x: Double)] = []
            if let online = strips.online(inStrip: index) {
                switch strips.onlinePlace {
                case .underRowHeads:
                    parts.append((online, grid.left))
                    room.start = max(room.start, grid.left + (online.width + Legend.partGap) * em)
                case .atEnd:
                    parts.append((online, grid.right - online.width * em))
                    room.end -= (online.width + Legend.partGap) * em
                }
            }
            parts += LegendStrips.places(of: strip, em: em, in: room, on: columns)
            // Read from the left to the right.
            for (part, x) in parts.sorted(by: { $0.x < $1.x }) {
                try add(part, at: Point(x, y), code: code, to: &drawing)
            }
            y += (strips.height(ofStrip: index) + strips.white) * em
        }
        return drawing
    }

    private func add(
        _ block: LegendBlock, at origin: Point, code: BitMatrix?, to drawing: inout LegendDrawing
    ) throws {
        var textOrigin = origin
        var texts: [SceneItem] = []
        switch block.content {
        case .changes(let rows):
            let drawn = try changes(rows, at: origin)
            drawing.shapes += drawn.shapes
            texts = drawn.texts
        case .kinds(let columns):
            texts = try kinds(columns, at: origin)
        case .importance(let samples, let lines):
            texts = try importance(samples, lines, at: origin)
        case .connectors:
            let marks = ConnectorMarks(of: composition)
            drawing.shapes += connectorSamples(marks, at: origin)
            texts = try prose(marks.lines(words), at: Point(origin.x + Legend.pictureWidth * em, origin.y))
        case .bridge(let lines):
            drawing.shapes += bridgeSample(at: origin)
            texts = try prose(lines, at: Point(origin.x + Legend.pictureWidth * em, origin.y))
        case .text(let lines):
            texts = try prose(lines, at: origin)
        case .online(let lines):
            let side = Legend.codeSide * em
            textOrigin.x += side + Legend.codeGap * em
            if let code {
                drawing.shapes.append(
                    codeModules(code, in: Rect(x: origin.x, y: origin.y, width: side, height: side)))
            }
            if let address = map.online {
                let reach = Rect(x: origin.x, y: origin.y, width: block.width * em, height: side)
                drawing.links.append(LinkArea(box: reach, uri: address.url, contents: address.text, owner: nil))
            }
            texts = try prose(lines, at: textOrigin)
        }
        let title = try line(
            block.title, scale.legendTitle,
            at: Point(textOrigin.x, textOrigin.y + Legend.titleBaseline * em), color: palette.theme.text,
            role: .legendTitle)
        drawing.texts += [title] + texts
    }

    func baseline(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading) * em
    }

    private func prose(_ lines: [String], at origin: Point, from first: Int = 0) throws -> [SceneItem] {
        try lines.enumerated().map { index, text in
            try line(
                text, scale.legendText, at: Point(origin.x, baseline(first + index, from: origin.y)),
                color: palette.theme.secondaryText, role: .legend)
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
                        color: kind.isDeepInk ? deep : palette.theme.text, role: .legendSample))
                items.append(
                    try line(
                        kind.name, scale.legendText, at: Point(names, y), color: palette.theme.secondaryText,
                        role: .legend))
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
                    sample.text, sample.style, at: Point(x, baseline(0, from: origin.y)),
                    color: palette.theme.text,
                    role: .legendSample))
            x += (sample.width + Legend.sampleGap) * em
        }
        return items + (try prose(lines, at: origin, from: 1))
    }
}
