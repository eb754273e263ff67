internal import Drawing
internal import MapModel

/// The room for the heads of rows and columns, in em: several ways to have them.
struct HeadPlanning {
    var map: PosterMap
    var scale: TypeScale
    var arrangement: Furniture.Arrangement
    var estimate: GridEstimate
    var breaker: LineBreaker

    /// - Throws: what the measurer throws.
    func choices() throws -> [Furniture] {
        try Furniture.RowHeads.choices(arrangement).flatMap { rowHeads in
            let rows: [(width: Double, minimums: [Double])] =
                switch rowHeads {
                case .vertical: try verticalRowHeads()
                case .horizontal: try horizontalRowHeads()
                }
            return try rows.flatMap { row in
                try Self.columnShares.map { try furniture(rowHeads, width: row.width, minimums: row.minimums, columnShare: $0) }
            }
        }
    }

    private func furniture(
        _ rowHeads: Furniture.RowHeads, width: Double, minimums: [Double], columnShare: Double
    ) throws -> Furniture {
        let digits = String(repeating: "0", count: String(map.layers.count).count)
        let number = try breaker.width(digits, scale.gridReference)
        let digit = try breaker.width("0", scale.gridReference)
        let isNumberInside = rowHeads == .vertical
        let beside = isNumberInside ? FurnitureFigures.portraitReferenceBeside : FurnitureFigures.referenceBeside
        let outside = beside + number - digit / 2
        let rowHead = width + (isNumberInside ? number - digit : 0)
        var furniture = Furniture(
            arrangement: arrangement, top: 0, bottom: FurnitureFigures.referenceStrip(arrangement),
            left: rowHead + (isNumberInside ? 0 : outside), right: outside, columnHead: 0, rowHead: rowHead, rowHeads: rowHeads,
            rowMinimums: minimums)
        let heads = try columnHeads(beside: furniture.left + furniture.right, share: columnShare)
        furniture.columnHead = heads.height
        furniture.columnMinimums = heads.minimums
        furniture.top = FurnitureFigures.referenceLetters + heads.height + FurnitureFigures.headGap
        return furniture
    }

    // MARK: Columns

    /// Heads that are short enough for two lines at their smallest are so; others are broken to a column as wide as the
    /// others are, and make all heads higher.
    private func columnHeads(beside: Double, share: Double) throws -> (height: Double, minimums: [Double]) {
        let height =
            switch arrangement {
            case .landscape: FurnitureFigures.landscapeColumnHead
            case .portrait: FurnitureFigures.portraitColumnHead
            }
        let padding = 2 * FurnitureFigures.columnHeadPadding
        let style = ColumnHeadSizes.smallest(scale)
        let most = max(Self.leastColumn, share * averageColumn(beside: beside)) - padding
        var heads: [[String]] = []
        for functionality in map.functionalities {
            heads.append(try breaker.wrapped(functionality.name, style, count: 2, width: most))
        }
        let lines = heads.map(\.count).max() ?? 1
        return (
            max(height, lines > 2 ? ColumnHeadSizes.height(lines: lines, size: style.size) : 0),
            try heads.map { try breaker.width($0, style) + padding }
        )
    }

    /// What a column whose head is broken is at least, and of an average column at most: the one makes all heads higher, the
    /// other a column wider.
    private static let leastColumn = 9.0
    private static let columnShares = [0.6, 0.9, 1.3]

    /// The average width of a column, in em.
    private func averageColumn(beside: Double) -> Double {
        let shape = estimate.room.width / estimate.room.height
        return max(0, (estimate.area * shape).squareRoot() - beside / 2) / Double(max(1, map.functionalities.count))
    }

    // MARK: Rows

    /// As wide as a column of heads is meant to be, or as heads of one line each that need less; wider where a word is, or where a head
    /// would be very high.
    private func horizontalRowHeads() throws -> [(width: Double, minimums: [Double])] {
        let padding = 1.5 * FurnitureFigures.rowHeadPadding
        let words = try map.layers.map {
            max(try breaker.widestWord($0.name, scale.rowHead), try breaker.widestWord($0.caption, scale.caption))
        }
        let lines = try map.layers.map {
            max(try breaker.width($0.name, scale.rowHead), try breaker.width($0.caption, scale.caption))
        }
        let needed = min(FurnitureFigures.landscapeRowHead, (lines.max() ?? 0) + padding)
        let usual = max(needed, min(words.max() ?? 0, Self.widestWord) + padding)
        return try ([usual] + Self.widerRowHeads.filter { $0 > usual }).map { width in
            let minimums = try map.layers.map {
                try RowHeadSizes.minimumHeight($0, room: width - padding, scale: scale, breaker: breaker)
            }
            return (width, minimums)
        }
    }

    /// Words of row heads that are wider are broken.
    private static let widestWord = 18.0
    private static let widerRowHeads = [17.0, 22, 29]

    /// As narrow as can be, or wider by lines so that rows may be lower.
    private func verticalRowHeads() throws -> [(width: Double, minimums: [Double])] {
        try ([nil] + NarrowRowHead.lengths).map { length in
            let heads = try map.layers.map {
                try NarrowRowHead.lines($0, length: length, scale: scale, breaker: breaker)
            }
            let width = FurnitureFigures.portraitRowHead + (heads.map(\.extraWidth).max() ?? 0)
            let minimums = try zip(map.layers, heads).map { layer, lines in
                try NarrowRowHead.minimumHeight(layer, lines, rowHead: width, scale: scale, breaker: breaker)
            }
            return (width, minimums)
        }
    }
}
