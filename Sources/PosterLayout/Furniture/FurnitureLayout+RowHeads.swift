internal import Drawing
internal import MapModel

extension FurnitureLayout {
    /// Names and captions of the rows.
    func rowHeads() throws -> [PlacedText] {
        switch room.rowHeads {
        case .horizontal: try horizontalRowHeads()
        case .vertical: try verticalRowHeads()
        }
    }

    /// Name over caption, on the baseline of the row's first heading; every name in one size, every caption too.
    private func horizontalRowHeads() throws -> [PlacedText] {
        let width = room.rowHead - 1.5 * FurnitureFigures.rowHeadPadding
        let heads = try RowHeadSizes.largest(
            for: map.layers, heights: composition.rows.map { $0.length / em }, room: width, scale: scale,
            breaker: breaker)
        return try composition.rows.indices.flatMap { row -> [PlacedText] in
            let layer = map.layers[row]
            let name = try breaker.lines(layer.name, heads.name, width: width)
            let caption = try breaker.lines(layer.caption, heads.caption, width: width)
            let height = heads.height(names: name.count, captions: caption.count)
            let x = grid.left + FurnitureFigures.rowHeadPadding * em
            let lowest = composition.rows[row].end - (height - heads.firstBaseline) * em
            var y = min(
                firstBaseline(ofRow: row), max(lowest, composition.rows[row].start + heads.firstBaseline * em))
            var texts: [PlacedText] = []
            for text in name {
                texts.append(
                    try line(
                        text, heads.name, at: Point(x, y), role: .rowHead, owner: layer.id, on: .band(row: row)))
                y += FurnitureFigures.rowHeadLeading * heads.name.size * em
            }
            y -= (FurnitureFigures.rowHeadLeading * heads.name.size - heads.captionDrop) * em
            for text in caption {
                texts.append(
                    try line(
                        text, heads.caption, at: Point(x, y), role: .rowCaption, owner: layer.id, on: .band(row: row)))
                y += heads.captionLeading * em
            }
            return texts
        }
    }

    /// Names and captions upright beside each other, centred on the row, in the sizes that fit it.
    private func verticalRowHeads() throws -> [PlacedText] {
        let left = grid.left + (room.rowHead - FurnitureFigures.portraitRowHead) * em
        return try composition.rows.indices.flatMap { row -> [PlacedText] in
            let layer = map.layers[row]
            let span = composition.rows[row]
            if let size = try lyingSize(ofRow: row) {
                var name = scale.rowHead
                name.size = size
                let start = Point(
                    grid.left + NarrowRowHead.lyingLeft * em, span.start + NarrowRowHead.lyingBaseline * em)
                return [
                    try line(layer.name, name, at: start, role: .rowHead, owner: layer.id, on: .band(row: row))
                ]
            }
            let length = span.length / em - 2 * FurnitureFigures.verticalHeadPadding
            var name = scale.rowHead
            name.size = min(
                FurnitureFigures.largestVerticalRowHead,
                name.size * length / (try breaker.width(layer.name, name)))
            var texts = [
                try upwardLine(
                    layer.name, name, x: left + FurnitureFigures.verticalHeadBaseline * em, middle: span.middle,
                    role: .rowHead, owner: layer.id, on: .band(row: row))
            ]
            if !layer.caption.isEmpty {
                var caption = scale.caption
                caption.size = min(
                    caption.size, caption.size * length / (try breaker.width(layer.caption, caption)))
                texts.append(
                    try upwardLine(
                        layer.caption, caption, x: left + FurnitureFigures.verticalCaptionBaseline * em,
                        middle: span.middle, role: .rowCaption, owner: layer.id, on: .band(row: row)))
            }
            return texts
        }
    }

    /// The size of a row head that lies in the column of vertical ones; nil where it runs upwards.
    private func lyingSize(ofRow row: Int) throws -> Double? {
        try NarrowRowHead.lyingSize(
            map.layers[row], in: composition.rows[row].length / em, rowHead: room.rowHead, scale: scale,
            breaker: breaker)
    }

    /// Row numbers at both sides, on the row heads' baseline.
    func referenceNumbers() throws -> [PlacedText] {
        let beside: (left: Double, right: Double) =
            switch room.rowHeads {
            case .horizontal: (-FurnitureFigures.referenceBeside, FurnitureFigures.referenceBeside)
            case .vertical: (FurnitureFigures.portraitReferenceInside, FurnitureFigures.portraitReferenceBeside)
            }
        // Numbers of two digits and more stand further out, by what they are wider.
        let digits = String(repeating: "0", count: String(map.layers.count).count)
        let wider = (try breaker.width(digits, scale.gridReference) - breaker.width("0", scale.gridReference)) / 2
        let isOutside = beside.left < 0
        return try composition.rows.indices.flatMap { row in
            let least = composition.rows[row].start + NarrowRowHead.numberBaseline * em
            let isLying = try room.rowHeads == .vertical && lyingSize(ofRow: row) != nil
            let y = isLying ? least : min(firstBaseline(ofRow: row), max(composition.rows[row].end - 0.4 * em, least))
            let number = String(row + 1)
            return [
                try line(
                    number, scale.gridReference,
                    at: Point(grid.left + (beside.left + (isOutside ? -wider : wider)) * em, y), .center, role: .gridReference,
                    on: isOutside ? .paper : .band(row: row)),
                try line(
                    number, scale.gridReference, at: Point(grid.right + (beside.right + wider) * em, y), .center,
                    role: .gridReference),
            ]
        }
    }
}
