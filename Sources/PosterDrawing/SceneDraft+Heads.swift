internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

extension SceneDraft {
    /// The type around the map: title strip, column heads, row heads, atlas letters and numbers.
    func frame() throws -> [SceneItem] {
        try titleStrip() + columnHeadTexts() + rowHeads() + atlasLetters() + atlasNumbers()
    }

    // MARK: Columns

    /// The names in the column heads, all in one size: the largest that fits them in one line, or in two.
    private func columnHeadTexts() throws -> [SceneItem] {
        let padding = 2 * FurnitureFigures.columnHeadPadding
        let rooms = composition.columns.map { $0.length / em - padding }
        let largest = furniture.columnHead / FurnitureFigures.landscapeColumnHead * scale.columnHead.size
        var choice: (lines: [[String]], size: Double) = ([], 0)
        for count in 1...2 {
            let lines = try map.functionalities.map {
                try breaker.lines($0.name, scale.columnHead, count: count)
            }
            let widths = try lines.map { try breaker.width($0, scale.columnHead) }
            let fits = zip(rooms, widths).map { scale.columnHead.size * $0 / $1 }.min() ?? largest
            let isBroken = lines.contains { $0.count > 1 }
            let size = min(fits, isBroken ? 0.39 * furniture.columnHead : largest)
            if size > choice.size { choice = (lines, size) }
        }
        var style = scale.columnHead
        style.size = choice.size
        return try zip(composition.columns.indices, choice.lines).flatMap { column, lines in
            let middle = headTop + furniture.columnHead * em / 2
            // Centred on the height of small letters and capitals: 2.48 of 3.55 em at full size.
            let first = middle + 0.288 * style.size * em - Double(lines.count - 1) * 0.525 * style.size * em
            return try lines.enumerated().map { index, text in
                let y = first + Double(index) * 1.05 * style.size * em
                return try line(
                    text, style, at: Point(composition.columns[column].middle, y), .center,
                    color: palette.column(column).headText, role: .columnHead,
                    owner: map.functionalities[column].id)
            }
        }
    }

    private func atlasLetters() throws -> [SceneItem] {
        let above = headTop - FurnitureFigures.atlasAboveHead * em
        let below = grid.bottom + FurnitureFigures.atlasBelow * em
        return try [above, below].flatMap { y in
            try composition.columns.enumerated().map { column, span in
                try line(
                    Atlas.letters(ofColumn: column), scale.atlas, at: Point(span.middle, y), .center,
                    color: palette.theme.secondaryText, role: .atlas)
            }
        }
    }

    // MARK: Rows

    private func rowHeads() throws -> [SceneItem] {
        switch furniture.rowHeads {
        case .horizontal: try horizontalRowHeads()
        case .vertical: try verticalRowHeads()
        }
    }

    /// Name over caption, on the baseline of the row's first heading; every name in one size, every caption too.
    private func horizontalRowHeads() throws -> [SceneItem] {
        let room = furniture.rowHead - 1.5 * FurnitureFigures.rowHeadPadding
        let heads = try RowHeadSizes.largest(
            for: map.layers, heights: composition.rows.map { $0.length / em }, room: room, scale: scale,
            breaker: breaker)
        return try composition.rows.indices.flatMap { row -> [SceneItem] in
            let layer = map.layers[row]
            let name = try breaker.lines(layer.name, heads.name, width: room)
            let caption = try breaker.lines(layer.caption, heads.caption, width: room)
            let height = heads.height(names: name.count, captions: caption.count)
            let x = grid.left + FurnitureFigures.rowHeadPadding * em
            let lowest = composition.rows[row].end - (height - heads.firstBaseline) * em
            var y = min(
                firstBaseline(ofRow: row), max(lowest, composition.rows[row].start + heads.firstBaseline * em))
            var items: [SceneItem] = []
            for text in name {
                items.append(
                    try line(
                        text, heads.name, at: Point(x, y), color: palette.text(row), role: .rowHead,
                        owner: layer.id))
                y += FurnitureFigures.rowHeadLeading * heads.name.size * em
            }
            y -= (FurnitureFigures.rowHeadLeading * heads.name.size - heads.captionDrop) * em
            for text in caption {
                items.append(
                    try line(
                        text, heads.caption, at: Point(x, y), color: palette.secondaryText(row),
                        role: .caption,
                        owner: layer.id))
                y += heads.captionLeading * em
            }
            return items
        }
    }

    /// The baseline of the row's first heading; where it has none, as deep as a heading would stand.
    private func firstBaseline(ofRow row: Int) -> Double {
        let headings = composition.items.filter { $0.row == row && $0.role == .heading }
        let usual = composition.rows[row].start + RowHeadSizes.usualBaseline * em
        return headings.map { $0.lines[0].baseline }.min() ?? usual
    }

    /// The size of a row head that lies in the column of vertical ones; nil where it runs upwards.
    private func lyingSize(ofRow row: Int) throws -> Double? {
        try NarrowRowHead.lyingSize(
            map.layers[row], in: composition.rows[row].length / em, rowHead: furniture.rowHead, scale: scale,
            breaker: breaker)
    }

    /// Names and captions upright beside each other, centred on the row, in the sizes that fit it.
    private func verticalRowHeads() throws -> [SceneItem] {
        let left = grid.left + (furniture.rowHead - FurnitureFigures.portraitRowHead) * em
        return try composition.rows.indices.flatMap { row -> [SceneItem] in
            let layer = map.layers[row]
            let span = composition.rows[row]
            if let size = try lyingSize(ofRow: row) {
                var name = scale.rowHead
                name.size = size
                let start = Point(
                    grid.left + NarrowRowHead.lyingLeft * em, span.start + NarrowRowHead.lyingBaseline * em)
                return [
                    try line(layer.name, name, at: start, color: palette.text(row), role: .rowHead, owner: layer.id)
                ]
            }
            let room = span.length / em - 2 * FurnitureFigures.verticalHeadPadding
            var name = scale.rowHead
            name.size = min(
                FurnitureFigures.largestVerticalRowHead,
                name.size * room / (try breaker.width(layer.name, name)))
            var items = [
                try upwardLine(
                    layer.name, name, x: left + FurnitureFigures.verticalHeadBaseline * em, middle: span.middle,
                    color: palette.text(row), role: .rowHead, owner: layer.id)
            ]
            if !layer.caption.isEmpty {
                var caption = scale.caption
                caption.size = min(
                    caption.size, caption.size * room / (try breaker.width(layer.caption, caption)))
                items.append(
                    try upwardLine(
                        layer.caption, caption, x: left + FurnitureFigures.verticalCaptionBaseline * em,
                        middle: span.middle, color: palette.secondaryText(row), role: .caption, owner: layer.id
                    ))
            }
            return items
        }
    }

    /// Row numbers at both sides, on the row heads' baseline.
    private func atlasNumbers() throws -> [SceneItem] {
        let beside: (left: Double, right: Double) =
            switch furniture.rowHeads {
            case .horizontal: (-FurnitureFigures.atlasBeside, FurnitureFigures.atlasBeside)
            case .vertical: (FurnitureFigures.portraitAtlasInside, FurnitureFigures.portraitAtlasBeside)
            }
        // Numbers of two digits and more stand further out, by what they are wider.
        let digits = String(repeating: "0", count: String(map.layers.count).count)
        let wider = (try breaker.width(digits, scale.atlas) - breaker.width("0", scale.atlas)) / 2
        let isOutside = beside.left < 0
        return try composition.rows.indices.flatMap { row in
            let least = composition.rows[row].start + NarrowRowHead.numberBaseline * em
            let isLying = try furniture.rowHeads == .vertical && lyingSize(ofRow: row) != nil
            let y = isLying ? least : min(firstBaseline(ofRow: row), max(composition.rows[row].end - 0.4 * em, least))
            let number = String(row + 1)
            return [
                try line(
                    number, scale.atlas,
                    at: Point(grid.left + (beside.left + (isOutside ? -wider : wider)) * em, y), .center,
                    color: isOutside ? palette.theme.secondaryText : palette.secondaryText(row), role: .atlas),
                try line(
                    number, scale.atlas, at: Point(grid.right + (beside.right + wider) * em, y), .center,
                    color: palette.theme.secondaryText, role: .atlas),
            ]
        }
    }
}
