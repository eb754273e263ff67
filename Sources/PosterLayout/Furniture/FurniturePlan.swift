package import Drawing
package import MapModel

/// Figures of the furniture, in em: what planning reserves and drawing uses.
package enum FurnitureFigures {
    /// From the content's top to the baseline of a title at full size: its capitals' height.
    package static let titleBaseline = 3.35
    /// Height of the title strip: the title with its descenders.
    package static let titleStrip = 4.42
    /// The smallest a title is set in one line, and its size in two.
    package static let smallestTitle = 3.0
    package static let twoLineTitle = 2.2
    /// Between title and release, and between the parts of the title strip.
    package static let releaseGap = 1.2
    package static let titleGap = 3.0
    package static let howToReadLeading = 1.6
    package static let howToReadLines = 3
    /// From the title strip to the column heads: the atlas letters stand in it.
    package static let atlasLetters = 1.42
    /// From the column heads' top to the baseline of the letters above them.
    package static let atlasAboveHead = 0.5
    /// White between the column heads and the first band.
    package static let headGap = 0.4
    /// From the last band to the baseline of the atlas letters, and to the end of the strip they stand in where no
    /// legend follows.
    package static let atlasBelow = 1.2
    package static let atlasStrip = 1.65
    /// From the bands' edge to the middle of an atlas number of one digit.
    package static let atlasBeside = 1.1
    /// The same in portrait, where width is the scarce thing: the left numbers stand in the row heads.
    package static let portraitAtlasBeside = 0.8
    /// From the bands' left edge to the middle of a number inside a vertical row head.
    package static let portraitAtlasInside = 0.7
    package static let landscapeRowHead = 13.0
    package static let portraitRowHead = 4.7
    package static let landscapeColumnHead = 3.3
    package static let portraitColumnHead = 2.75
    /// Room before row heads, and after them.
    package static let rowHeadPadding = 0.85
    /// The smallest size of a column head, of a row head, of frame text.
    package static let smallestColumnHead = 1.1
    package static let smallestRowHead = 1.4
    package static let smallestText = 0.88
    /// Vertical row heads: sizes, room before and after the text, baselines from the bands' left edge.
    package static let largestVerticalRowHead = 1.9
    package static let smallestVerticalRowHead = 1.25
    package static let verticalHeadPadding = 0.5
    package static let verticalHeadBaseline = 2.65
    package static let verticalCaptionBaseline = 4.2
    /// Room at either side of a column head's text.
    package static let columnHeadPadding = 0.5
    package static let rowHeadLeading = 1.05
    package static let captionLeading = 1.3
}

extension Furniture {
    /// Plans the room outside the grid for a map whose type has the proportions of `scale`.
    ///
    /// The type size is not known yet, and the grid's shape neither. How many legend strips there are, and whether
    /// the how-to-read lines stand beside the title or under it, is chosen so that the names come out largest on a
    /// sheet of the A series, with the grid's area estimated from the names'.
    ///
    /// - Throws: what `measurer` throws.
    package static func plan(
        for map: PosterMap, scale: TypeScale, arrangement: Arrangement, measuring measurer: any TextMeasurer,
        words: FurnitureWords = FurnitureWords()
    ) throws -> Furniture {
        let breaker = LineBreaker(measurer)
        let legend = try Legend(for: map, scale: scale, words: words, breaker: breaker)
        let title = try TitlePlan(for: map, scale: scale, words: words, breaker: breaker)
        let area = try estimatedGridArea(of: map, scale: scale, breaker: breaker)
        var plans: [Furniture] = []
        for rowHeads in RowHeads.choices(arrangement) {
            var plan = try heads(
                map, scale: scale, arrangement: arrangement, rowHeads: rowHeads, breaker: breaker)
            for count in LegendStrips.counts(legend, arrangement: arrangement) {
                let strips = LegendStrips(
                    legend, arrangement: arrangement, rowHead: plan.rowHead, strips: count)
                plan.legendStrips = count
                plan.bottom = strips.height
                for isBelow in [false, true] {
                    plan.isHowToReadBelow = isBelow
                    let needed = max(isBelow ? title.widthBelow : title.widthBeside, strips.minimumWidth)
                    plan.minimumWidth = needed + plan.left - plan.rowHead + plan.right
                    plan.titleStrip = FurnitureFigures.titleStrip + (isBelow ? title.heightBelow : 0)
                    plan.top =
                        plan.titleStrip + FurnitureFigures.atlasLetters + plan.columnHead
                        + FurnitureFigures.headGap
                    plans.append(plan)
                }
            }
        }
        let widths = plans.map { $0.contentWidth(gridArea: area) }
        let narrowest = plans.indices.min { (widths[$0], $0) < (widths[$1], $1) }
        return plans[narrowest ?? 0]
    }

    /// What does not depend on title and legend: the heads of rows and columns, and the numbers beside the rows.
    private static func heads(
        _ map: PosterMap, scale: TypeScale, arrangement: Arrangement, rowHeads: RowHeads, breaker: LineBreaker
    ) throws -> Furniture {
        let digits = String(repeating: "0", count: String(map.layers.count).count)
        let number = try breaker.width(digits, scale.atlas)
        let digit = try breaker.width("0", scale.atlas)
        let rowHead = try rowHeadWidth(
            for: map, scale: scale, rowHeads: rowHeads, moreDigits: number - digit, breaker: breaker)
        let isNumberInside = rowHeads == .vertical
        let beside = isNumberInside ? FurnitureFigures.portraitAtlasBeside : FurnitureFigures.atlasBeside
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
    private func contentWidth(gridArea area: Double) -> Double {
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

    /// Horizontal heads are as wide as the art direction's column unless a word is wider; in vertical ones the number
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
    private static func estimatedGridArea(
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
