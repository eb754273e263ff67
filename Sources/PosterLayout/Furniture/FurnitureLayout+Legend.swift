internal import Drawing
internal import MapModel

extension FurnitureLayout {
    /// The strips under the map: their parts stand on the columns' left edges where they can.
    func addLegend(to furniture: inout PlacedFurniture) throws {
        var y = grid.bottom + (FurnitureFigures.referenceBelow + legend.white) * em
        let columns = composition.columns.map(\.start)
        for (index, strip) in legend.strips.enumerated() {
            var room = Interval(columns.first ?? grid.left, grid.right)
            var blocks: [(block: LegendBlock, x: Double)] = []
            if let online = legend.online(inStrip: index) {
                switch legend.onlinePlace {
                case .underRowHeads:
                    blocks.append((online, grid.left))
                    room.start = max(room.start, grid.left + (online.width + Legend.partGap) * em)
                case .atEnd:
                    blocks.append((online, grid.right - online.width * em))
                    room.end -= (online.width + Legend.partGap) * em
                }
            }
            blocks += LegendStrips.places(of: strip, em: em, in: room, on: columns).map { ($0.part, $0.x) }
            // Read from the left to the right.
            for (block, x) in blocks.sorted(by: { $0.x < $1.x }) { try add(block, at: Point(x, y), to: &furniture) }
            y += (legend.height(ofStrip: index) + legend.white) * em
        }
    }

    private func add(_ block: LegendBlock, at origin: Point, to furniture: inout PlacedFurniture) throws {
        var textOrigin = origin
        var texts: [PlacedText] = []
        switch block.content {
        case .changes(let rows):
            let placed = try changes(rows, at: origin)
            furniture.parts += placed.parts
            texts = placed.texts
        case .kinds(let columns):
            texts = try kinds(columns, at: origin)
        case .importance(let samples, let lines):
            texts = try importance(samples, lines, at: origin)
        case .connectors(let planned):
            let marks = ConnectorMarks(of: composition)
            let rows = marks.rows(atMost: planned.count)
            furniture.parts += connectorSamples(rows, marks, at: origin)
            let lines = rows.map { marks.text(of: $0, words) }
            texts =
                try (jumpSample(rows, at: origin).map { [$0] } ?? [])
                + prose(lines, at: Point(origin.x + Legend.pictureWidth * em, origin.y))
        case .bridge(let lines):
            furniture.parts.append(PlacedPart(.card, cardSample(at: origin)))
            texts = try prose(lines, at: Point(origin.x + Legend.pictureWidth * em, origin.y))
        case .text(let lines):
            texts = try prose(lines, at: origin)
        case .online(let lines):
            let side = Legend.codeSide * em
            textOrigin.x += side + Legend.codeGap * em
            furniture.parts += [
                PlacedPart(.code, Rect(x: origin.x, y: origin.y, width: side, height: side)),
                PlacedPart(.online, Rect(x: origin.x, y: origin.y, width: block.width * em, height: side)),
            ]
            texts = try prose(lines, at: textOrigin)
        }
        let title = try line(
            block.title, scale.legendTitle, at: Point(textOrigin.x, textOrigin.y + Legend.titleBaseline * em),
            role: .legendTitle)
        furniture.texts += [title] + texts
    }

    func baseline(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading) * em
    }

    private func prose(_ lines: [String], at origin: Point, from first: Int = 0) throws -> [PlacedText] {
        try lines.enumerated().map { index, text in
            try line(
                text, scale.legendText, at: Point(origin.x, baseline(first + index, from: origin.y)), role: .legendText)
        }
    }

    private func kinds(_ columns: [[LegendBlock.KindSample]], at origin: Point) throws -> [PlacedText] {
        var texts: [PlacedText] = []
        var x = origin.x
        for column in columns {
            let names = x + ((column.map(\.sample.width).max() ?? 0) + Legend.kindGap) * em
            for (index, kind) in column.enumerated() {
                let y = baseline(index, from: origin.y)
                var sample = try line(kind.sample.text, kind.sample.style, at: Point(x, y), role: .legendSample)
                sample.isDeepInk = kind.isDeepInk
                texts += [sample, try line(kind.name, scale.legendText, at: Point(names, y), role: .legendText)]
            }
            x = names + (try breaker.width(column.map(\.name), scale.legendText) + Legend.kindColumnGap) * em
        }
        return texts
    }

    private func importance(
        _ samples: [LegendBlock.LegendText], _ lines: [String], at origin: Point
    ) throws -> [PlacedText] {
        var x = origin.x
        var texts: [PlacedText] = []
        for sample in samples {
            texts.append(
                try line(sample.text, sample.style, at: Point(x, baseline(0, from: origin.y)), role: .legendSample))
            x += (sample.width + Legend.sampleGap) * em
        }
        return texts + (try prose(lines, at: origin, from: 1))
    }
}
