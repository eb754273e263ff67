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
            let name = try breaker.wrapped(layer.name, heads.name, width: width)
            let caption = try breaker.wrapped(layer.caption, heads.caption, width: width)
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
        try composition.rows.indices.flatMap { row in
            if let size = try lyingSize(ofRow: row) { return [try lyingRowHead(row, size)] }
            return try uprightRowHead(row)
        }
    }

    private func lyingRowHead(_ row: Int, _ size: Double) throws -> PlacedText {
        var name = scale.rowHead
        name.size = size
        let y = composition.rows[row].start + NarrowRowHead.lyingBaseline(size, scale) * em
        return try line(
            map.layers[row].name, name, at: Point(grid.left + NarrowRowHead.lyingLeft * em, y), role: .rowHead,
            owner: map.layers[row].id, on: .band(row: row))
    }

    private func uprightRowHead(_ row: Int) throws -> [PlacedText] {
        let (layer, span) = (map.layers[row], composition.rows[row])
        let lines = try NarrowRowHead.lines(layer, in: span.length / em, scale: scale, breaker: breaker)
        let length = span.length / em - 2 * FurnitureFigures.verticalHeadPadding
        func fitted(_ texts: [String], _ style: TextStyle, _ largest: Double) throws -> TextStyle {
            var fitted = style
            fitted.size = min(largest, style.size * length / (try breaker.width(texts, style)))
            return fitted
        }
        let largest = lines.name.count > 1 ? NarrowRowHead.severalLines : FurnitureFigures.largestVerticalRowHead
        let name = try fitted(lines.name, scale.rowHead, largest)
        // What the column is wider for others lies to equal parts at both sides.
        let moreDigits = try moreDigits
        let own = FurnitureFigures.portraitRowHead + moreDigits + lines.extraWidth
        var x = FurnitureFigures.verticalHeadBaseline + moreDigits + max(0, room.rowHead - own) / 2
        var texts: [PlacedText] = []
        for text in lines.name {
            texts.append(
                try upwardLine(
                    text, name, x: grid.left + x * em, middle: span.middle, role: .rowHead, owner: layer.id,
                    on: .band(row: row)))
            x += NarrowRowHead.nameLeading
        }
        x += FurnitureFigures.verticalCaptionDrop - NarrowRowHead.nameLeading
        if lines.caption.isEmpty { return texts }
        let caption = try fitted(lines.caption, scale.caption, scale.caption.size)
        for text in lines.caption {
            texts.append(
                try upwardLine(
                    text, caption, x: grid.left + x * em, middle: span.middle, role: .rowCaption, owner: layer.id,
                    on: .band(row: row)))
            x += NarrowRowHead.captionLeading
        }
        return texts
    }

    /// The size of a row head that lies in the column of vertical ones; nil where it runs upwards.
    private func lyingSize(ofRow row: Int) throws -> Double? {
        try NarrowRowHead.lyingSize(
            map.layers[row], in: composition.rows[row].length / em, rowHead: room.rowHead - (try moreDigits), scale: scale,
            breaker: breaker)
    }

    /// What row numbers of two digits and more are wider by than one digit, in em.
    private var moreDigits: Double {
        get throws {
            let digits = String(repeating: "0", count: String(map.layers.count).count)
            return try breaker.width(digits, scale.gridReference) - breaker.width("0", scale.gridReference)
        }
    }

    /// Row numbers at both sides, on the row heads' baseline.
    func referenceNumbers() throws -> [PlacedText] {
        let beside: (left: Double, right: Double) =
            switch room.rowHeads {
            case .horizontal: (-FurnitureFigures.referenceBeside, FurnitureFigures.referenceBeside)
            case .vertical: (FurnitureFigures.portraitReferenceInside, FurnitureFigures.portraitReferenceBeside)
            }
        // Numbers of two digits and more stand further out, by what they are wider.
        let wider = try moreDigits / 2
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
