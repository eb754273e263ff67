internal import Drawing
internal import MapModel

extension FurnitureLayout {
    /// The strips under the map: their parts stand on the columns' left edges where they can.
    func addLegend(to furniture: inout PlacedFurniture) throws {
        let (strips, unit) = (legend.strip, legend.unit)
        var y = composition.page.content.bottom - strips.height * unit
        let columns = composition.columns.map(\.start)
        let rooms = strips.rooms(
            in: Interval(grid.left, grid.right), firstColumn: columns.first ?? grid.left, unit: unit)
        for (index, strip) in strips.strips.enumerated() {
            var blocks: [(block: LegendBlock, x: Double)] = []
            if let online = strips.online(inStrip: index) {
                switch strips.onlinePlace {
                case .underRowHeads: blocks.append((online, grid.left))
                case .atEnd: blocks.append((online, grid.right - online.width * unit))
                }
            }
            blocks += LegendStrips.places(of: strip, unit: unit, in: rooms[index], on: columns).map { ($0.part, $0.x) }
            // Read from the left to the right.
            for (block, x) in blocks.sorted(by: { $0.x < $1.x }) { try add(block, at: Point(x, y), to: &furniture) }
            y += (strips.height(ofStrip: index) + LegendStrips.white) * unit
        }
    }

    private func add(_ block: LegendBlock, at origin: Point, to furniture: inout PlacedFurniture) throws {
        let titleOrigin = origin
        // What follows a title of several lines moves down by those after the first.
        let origin = Point(origin.x, origin.y + Double(block.title.count - 1) * Legend.leading * unit)
        var inset = 0.0
        var texts: [PlacedText] = []
        switch block.content {
        case .changes(let rows):
            let placed = try changes(rows, at: origin)
            furniture.parts += placed.parts
            texts = placed.texts
        case .kinds(let columns):
            texts = try kinds(columns, at: origin)
        case .importance(let rows, let lines):
            texts = try importance(rows, lines, at: origin)
        case .connectors(let planned):
            let marks = ConnectorMarks(of: composition)
            let rows = marks.rows(atMost: planned.count)
            furniture.parts += connectorSamples(rows, marks, at: origin)
            let lines = rows.map { marks.text(of: $0, words) }
            texts =
                try (jumpSample(rows, at: origin).map { [$0] } ?? [])
                + prose(lines, at: Point(origin.x + Legend.pictureWidth * unit, origin.y))
        case .bridge(let lines):
            furniture.parts.append(PlacedPart(.card, cardSample(at: origin)))
            texts = try prose(lines, at: Point(origin.x + Legend.pictureWidth * unit, origin.y))
        case .text(let lines):
            texts = try prose(lines, at: origin)
        case .online(let lines):
            let side = Legend.codeSide * unit
            inset = side + Legend.codeGap * unit
            let height = max(side, Legend.height(lines: block.lineCount) * unit)
            furniture.parts += [
                PlacedPart(.code, Rect(x: titleOrigin.x, y: titleOrigin.y, width: side, height: side)),
                PlacedPart(
                    .online, Rect(x: titleOrigin.x, y: titleOrigin.y, width: block.width * unit, height: height)),
            ]
            texts = try prose(lines, at: Point(origin.x + inset, origin.y))
        }
        furniture.texts += try block.title.enumerated().map { index, text in
            let y = titleOrigin.y + (Legend.titleBaseline + Double(index) * Legend.leading) * unit
            return try legendLine(text, scale.legendTitle, at: Point(titleOrigin.x + inset, y), role: .legendTitle)
        }
        furniture.texts += texts
    }

    func baseline(_ line: Int, from y: Double) -> Double {
        y + (Legend.firstBaseline + Double(line) * Legend.leading) * unit
    }

    private func prose(_ lines: [String], at origin: Point, from first: Int = 0) throws -> [PlacedText] {
        try lines.enumerated().map { index, text in
            try legendLine(
                text, scale.legendText, at: Point(origin.x, baseline(first + index, from: origin.y)), role: .legendText)
        }
    }

    private func kinds(_ columns: [[LegendBlock.KindSample]], at origin: Point) throws -> [PlacedText] {
        var texts: [PlacedText] = []
        var x = origin.x
        for column in columns {
            let names = x + ((column.flatMap(\.sample).map(\.width).max() ?? 0) + Legend.kindGap) * unit
            var first = 0
            for kind in column {
                for (index, sample) in kind.sample.enumerated() {
                    let start = Point(x, baseline(first + index, from: origin.y))
                    var line = try legendLine(sample.text, sample.style, at: start, role: .legendSample)
                    line.isDeepInk = kind.isDeepInk
                    texts.append(line)
                }
                texts += try prose(kind.name, at: Point(names, origin.y), from: first)
                first += kind.lineCount
            }
            x = names + (try breaker.width(column.flatMap(\.name), scale.legendText) + Legend.kindColumnGap) * unit
        }
        return texts
    }

    private func importance(
        _ rows: [[LegendBlock.LegendText]], _ lines: [String], at origin: Point
    ) throws -> [PlacedText] {
        var texts: [PlacedText] = []
        let leading = Legend.leading(ofSamples: rows) * unit
        for (index, row) in rows.enumerated() {
            var x = origin.x
            for sample in row {
                let start = Point(x, baseline(0, from: origin.y) + Double(index) * leading)
                texts.append(try legendLine(sample.text, sample.style, at: start, role: .legendSample))
                x += (sample.width + Legend.sampleGap) * unit
            }
        }
        return texts + (try prose(lines, at: origin, from: Legend.lines(ofSamples: rows)))
    }
}
