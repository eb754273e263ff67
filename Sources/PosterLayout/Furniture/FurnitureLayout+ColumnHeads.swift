internal import Drawing
internal import MapModel
internal import TextFormats

extension FurnitureLayout {
    /// What the names of the columns stand on, one beside the other above the grid.
    func columnHeads() -> [Rect] {
        let top = headTop
        return composition.columns.map { span in
            Rect(left: span.start, top: top, right: span.end, bottom: top + room.columnHead * em)
        }
    }

    /// Where the column heads begin.
    private var headTop: Double { grid.top - (FurnitureFigures.headGap + room.columnHead) * em }

    /// The names in the column heads, all in one size: the largest that fits them in one line, or in two.
    func columnHeadTexts() throws -> [PlacedText] {
        let padding = 2 * FurnitureFigures.columnHeadPadding
        let rooms = composition.columns.map { $0.length / em - padding }
        let largest = room.columnHead / FurnitureFigures.landscapeColumnHead * scale.columnHead.size
        var choice: (lines: [[String]], size: Double) = ([], 0)
        for count in 1...2 {
            let lines = try map.functionalities.map {
                try breaker.lines($0.name, scale.columnHead, count: count)
            }
            let widths = try lines.map { try breaker.width($0, scale.columnHead) }
            let fits = zip(rooms, widths).map { scale.columnHead.size * $0 / $1 }.min() ?? largest
            let isBroken = lines.contains { $0.count > 1 }
            let size = min(fits, isBroken ? 0.39 * room.columnHead : largest)
            if size > choice.size { choice = (lines, size) }
        }
        var style = scale.columnHead
        style.size = choice.size
        return try zip(composition.columns.indices, choice.lines).flatMap { column, lines in
            let middle = headTop + room.columnHead * em / 2
            // Centred on the height of small letters and capitals: 2.48 of 3.55 em at full size.
            let first = middle + 0.288 * style.size * em - Double(lines.count - 1) * 0.525 * style.size * em
            return try lines.enumerated().map { index, text in
                let y = first + Double(index) * 1.05 * style.size * em
                return try line(
                    text, style, at: Point(composition.columns[column].middle, y), .center, role: .columnHead,
                    owner: map.functionalities[column].id, on: .columnHead(column))
            }
        }
    }

    /// The columns' letters, over the heads and under the grid.
    func referenceLetters() throws -> [PlacedText] {
        let above = headTop - FurnitureFigures.referenceAboveHead * em
        let below = grid.bottom + FurnitureFigures.referenceBelow * em
        return try [above, below].flatMap { y in
            try composition.columns.enumerated().map { column, span in
                try line(
                    GridReference.letters(ofColumn: column), scale.gridReference, at: Point(span.middle, y), .center,
                    role: .gridReference)
            }
        }
    }
}
