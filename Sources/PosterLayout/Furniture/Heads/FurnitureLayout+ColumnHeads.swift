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

    /// The names in the column heads, centred on the height of small letters and capitals.
    func columnHeadTexts() throws -> [PlacedText] {
        let padding = 2 * FurnitureFigures.columnHeadPadding
        let settings = try ColumnHeadSizes.settings(
            map.functionalities.map(\.name), rooms: composition.columns.map { $0.length / em - padding },
            height: room.columnHead, scale: scale, breaker: breaker)
        let middle = headTop + room.columnHead * em / 2
        return try settings.enumerated().flatMap { column, setting in
            let (lines, style) = setting
            let leading = ColumnHeadSizes.leading * style.size * em
            // Half the height of what shows: 2.48 of 3.55 em at full size.
            let first = middle + 0.288 * style.size * em - Double(lines.count - 1) * leading / 2
            return try lines.enumerated().map { index, text in
                try line(
                    text, style, at: Point(composition.columns[column].middle, first + Double(index) * leading), .center,
                    role: .columnHead, owner: map.functionalities[column].id, on: .columnHead(column))
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
