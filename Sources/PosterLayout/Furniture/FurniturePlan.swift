package import Drawing
package import MapModel

/// The furniture as it is planned before layout: the room it takes, and the legend as it is dealt out for that.
package struct FurniturePlan: Hashable, Sendable {
    package var furniture: Furniture
    var legend: LegendStrips

    /// Plans the room outside the grid for a map whose type has the proportions of `scale`.
    ///
    /// The type size is not known yet, and the grid's shape neither. How many legend strips there are, and whether
    /// the how-to-read lines stand beside the title or under it, is chosen so that the names come out largest on a
    /// sheet of the A series, with the grid's area estimated from the names'.
    ///
    /// - Parameter far: how connectors over two columns and more are shown: the legend explains their labels.
    /// - Throws: what `measurer` throws.
    package init(
        for map: PosterMap, scale: TypeScale, arrangement: Furniture.Arrangement, measuring measurer: any TextMeasurer,
        words: FurnitureWords = FurnitureWords(), far: FarConnectors = .lines
    ) throws {
        let breaker = LineBreaker(measurer)
        let legend = try Legend(for: map, scale: scale, words: words, far: far, breaker: breaker)
        let title = try TitlePlan(for: map, scale: scale, words: words, breaker: breaker)
        let area = try Furniture.estimatedGridArea(of: map, scale: scale, breaker: breaker)
        var plans: [FurniturePlan] = []
        for rowHeads in Furniture.RowHeads.choices(arrangement) {
            var room = try Furniture.heads(
                map, scale: scale, arrangement: arrangement, rowHeads: rowHeads, breaker: breaker)
            for count in LegendStrips.counts(legend, arrangement: arrangement) {
                let strips = LegendStrips(
                    legend, arrangement: arrangement, rowHead: room.rowHead, strips: count)
                room.legendStrips = count
                room.bottom = strips.height
                for isBelow in [false, true] {
                    room.isHowToReadBelow = isBelow
                    let needed = max(isBelow ? title.widthBelow : title.widthBeside, strips.minimumWidth)
                    room.minimumWidth = needed + room.left - room.rowHead + room.right
                    room.titleStrip = FurnitureFigures.titleStrip + (isBelow ? title.heightBelow : 0)
                    room.top =
                        room.titleStrip + FurnitureFigures.referenceLetters + room.columnHead
                        + FurnitureFigures.headGap
                    plans.append(FurniturePlan(furniture: room, legend: strips))
                }
            }
        }
        let widths = plans.map { $0.furniture.contentWidth(gridArea: area) }
        let narrowest = plans.indices.min { (widths[$0], $0) < (widths[$1], $1) }
        self = plans[narrowest ?? 0]
    }

    private init(furniture: Furniture, legend: LegendStrips) {
        self.furniture = furniture
        self.legend = legend
    }
}

extension Furniture {
    /// What does not depend on title and legend: the heads of rows and columns, and the numbers beside the rows.
    fileprivate static func heads(
        _ map: PosterMap, scale: TypeScale, arrangement: Arrangement, rowHeads: RowHeads, breaker: LineBreaker
    ) throws -> Furniture {
        let digits = String(repeating: "0", count: String(map.layers.count).count)
        let number = try breaker.width(digits, scale.gridReference)
        let digit = try breaker.width("0", scale.gridReference)
        let rowHead = try rowHeadWidth(
            for: map, scale: scale, rowHeads: rowHeads, moreDigits: number - digit, breaker: breaker)
        let isNumberInside = rowHeads == .vertical
        let beside = isNumberInside ? FurnitureFigures.portraitReferenceBeside : FurnitureFigures.referenceBeside
        let outside = beside + number - digit / 2
        let columnHead =
            switch arrangement {
            case .landscape: FurnitureFigures.landscapeColumnHead
            case .portrait: FurnitureFigures.portraitColumnHead
            }
        return Furniture(
            arrangement: arrangement, top: 0, bottom: 0, left: rowHead + (isNumberInside ? 0 : outside),
            right: outside, columnHead: columnHead, rowHead: rowHead, rowHeads: rowHeads,
            columnMinimums: try map.functionalities.map {
                try columnMinimum($0.name, scale: scale, breaker: breaker)
            },
            rowMinimums: try map.layers.map {
                try rowMinimum($0, scale: scale, rowHeads: rowHeads, rowHead: rowHead, breaker: breaker)
            })
    }

    /// How wide the content comes out on a sheet of the A series, for a grid of that area: the less, the larger the
    /// type. The positive root of (w + l) = a (area / w + v), where a is the sheet's shape.
    fileprivate func contentWidth(gridArea area: Double) -> Double {
        let shape =
            switch arrangement {
            case .landscape: 2.0.squareRoot()
            case .portrait: 0.5.squareRoot()
            }
        let beside = left + right
        let b = shape * (top + bottom) - beside
        let heads = columnMinimums.reduce(0, +) + beside
        let height = rowMinimums.reduce(0, +) + top + bottom
        return max(
            minimumWidth, heads, shape * height, (b + (b * b + 4 * shape * area).squareRoot()) / 2 + beside)
    }

    /// Horizontal heads are as wide as a column of theirs is meant to be unless a word is wider; in vertical ones the number
    /// stands beside the name, so that more digits take more room.
    private static func rowHeadWidth(
        for map: PosterMap, scale: TypeScale, rowHeads: RowHeads, moreDigits: Double, breaker: LineBreaker
    ) throws -> Double {
        switch rowHeads {
        case .vertical: return FurnitureFigures.portraitRowHead + moreDigits
        case .horizontal:
            let words = try map.layers.map {
                max(
                    try breaker.widestWord($0.name, scale.rowHead),
                    try breaker.widestWord($0.caption, scale.caption))
            }
            let widest = words.max() ?? 0
            return max(FurnitureFigures.landscapeRowHead, widest + 1.5 * FurnitureFigures.rowHeadPadding)
        }
    }

    /// What a column head needs in one line, or in two of half the height, at its smallest.
    private static func columnMinimum(_ name: String, scale: TypeScale, breaker: LineBreaker) throws -> Double {
        var style = scale.columnHead
        style.size = FurnitureFigures.smallestColumnHead
        let lines = try breaker.lines(name, style, count: 2)
        return try breaker.width(lines, style) + 2 * FurnitureFigures.columnHeadPadding
    }

    /// The height of a row head: name over caption where it is horizontal, the longer of both where it is upright.
    private static func rowMinimum(
        _ layer: Layer, scale: TypeScale, rowHeads: RowHeads, rowHead: Double, breaker: LineBreaker
    ) throws -> Double {
        switch rowHeads {
        case .horizontal:
            let room = rowHead - 1.5 * FurnitureFigures.rowHeadPadding
            return try RowHeadSizes.minimumHeight(layer, room: room, scale: scale, breaker: breaker)
        case .vertical:
            return try NarrowRowHead.minimumHeight(layer, rowHead: rowHead, scale: scale, breaker: breaker)
        }
    }

    /// The area the grid will come out at, roughly: that of its names and headings over the share of the grid they
    /// cover in good layouts of the kernel map, 0.3.
    fileprivate static func estimatedGridArea(
        of map: PosterMap, scale: TypeScale, breaker: LineBreaker
    ) throws -> Double {
        var area = 0.0
        for item in map.items {
            let style = scale.label(
                map.kinds[item.kind].face, importance: item.importance, onFloor: map.layers[item.layer].isFloor)
            area += (try breaker.width(item.label, style) + 0.9) * (style.size + 0.75)
        }
        for module in map.modules {
            if let heading = module.heading { area += (try breaker.width(heading, scale.heading) + 2) * 2.6 }
        }
        return area / 0.3
    }
}
