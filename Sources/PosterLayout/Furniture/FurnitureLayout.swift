package import Drawing
package import MapModel

/// Says where everything around the grid of a composition stands, once the grid's own place is known.
package struct FurnitureLayout {
    let map: PosterMap
    let composition: Composition
    let title: FittedStrip<TitleStrip>
    let legend: FittedStrip<LegendStrips>
    let scale: TypeScale
    let words: FurnitureWords
    let breaker: LineBreaker
    /// Of each row, the highest baseline of a heading that stands wholly in it.
    private let headings: [Double?]

    /// Title strip and legend are broken into lines anew, for the grid's width as it came out.
    ///
    /// - Parameters:
    ///   - composition: `map` laid out, with its title strip and legend part of its page, but for its furniture.
    ///   - plan: the room that the composition leaves its furniture.
    /// - Throws: what the measurer throws.
    package init(
        of composition: Composition, map: PosterMap, plan: FurniturePlan, scale: TypeScale,
        words: FurnitureWords = FurnitureWords(), measuring measurer: any TextMeasurer
    ) throws {
        self.map = map
        self.composition = composition
        self.scale = scale
        self.words = words
        breaker = LineBreaker(measurer)
        let page = composition.page
        let strips = FrameStrips(
            map: map, arrangement: plan.furniture.arrangement, scale: scale, words: words, far: plan.far, breaker: breaker)
        title = try strips.title(
            width: page.grid.width, height: plan.titleHeight, unit: plan.unit, titleScale: plan.titleScale)
        legend = try strips.legend(
            width: page.grid.width, rowHead: page.furniture.rowHead * page.em, height: plan.legendHeight, unit: plan.unit)
        var headings = [Double?](repeating: nil, count: composition.rows.count)
        for item in composition.items where item.role == .heading {
            let baseline = item.lines[0].baseline
            // The heading of a module over several rows may stand on the edge of one, where nothing else would.
            let least = composition.rows[item.row].start + RowHeadSizes.leastBaseline * composition.page.em
            guard baseline >= least else { continue }
            headings[item.row] = headings[item.row].map { min($0, baseline) } ?? baseline
        }
        self.headings = headings
    }

    /// - Throws: what the measurer throws.
    package func placed() throws -> PlacedFurniture {
        var furniture = PlacedFurniture(columnHeads: columnHeads(), legendUnit: legend.unit)
        furniture.texts += try titleStrip() + columnHeadTexts() + rowHeads() + referenceLetters() + referenceNumbers()
        try addLegend(to: &furniture)
        return furniture
    }

    var em: Double { composition.page.em }
    var grid: Rect { composition.page.grid }
    var room: Furniture { composition.page.furniture }

    /// The baseline of the row's first heading; where it has none, as deep as a heading would stand.
    func firstBaseline(ofRow row: Int) -> Double {
        headings[row] ?? composition.rows[row].start + RowHeadSizes.usualBaseline * em
    }

    /// What the legend is measured in, in points.
    var unit: Double { legend.unit }

    // MARK: Lines

    enum Alignment {
        case left, center, right
    }

    /// The width of a line of text, in points.
    func width(_ text: String, _ style: TextStyle) throws -> Double {
        try breaker.width(text, style) * em
    }

    /// A line of text whose baseline passes through `point`, beginning, centred or ending there.
    func line(
        _ text: String, _ style: TextStyle, at point: Point, _ alignment: Alignment = .left, role: PlacedText.Role,
        owner: String? = nil, on ground: PlacedText.Ground = .paper
    ) throws -> PlacedText {
        let advance = try width(text, style)
        let x =
            switch alignment {
            case .left: point.x
            case .center: point.x - advance / 2
            case .right: point.x - advance
            }
        let size = style.size * em
        let box = Rect(
            x: x, y: point.y - FurnitureFigures.capitalHeight * size, width: advance,
            height: (FurnitureFigures.capitalHeight + FurnitureFigures.descent) * size)
        return PlacedText(
            role: role, owner: owner, ground: ground, style: style,
            line: PlacedLine(text: text, box: box, baseline: point.y, size: size))
    }

    /// A line of text of a style whose sizes are in `unit`, in points.
    func frameLine(
        _ text: String, _ style: TextStyle, unit: Double, at point: Point, _ alignment: Alignment = .left,
        role: PlacedText.Role, on ground: PlacedText.Ground = .paper
    ) throws -> PlacedText {
        var scaled = style
        scaled.size *= unit / em
        return try line(text, scaled, at: point, alignment, role: role, on: ground)
    }

    func legendLine(
        _ text: String, _ style: TextStyle, at point: Point, role: PlacedText.Role, on ground: PlacedText.Ground = .paper
    ) throws -> PlacedText {
        try frameLine(text, style, unit: unit, at: point, role: role, on: ground)
    }

    /// A line of text that runs upwards, centred on `middle`, its baseline at `x`.
    func upwardLine(
        _ text: String, _ style: TextStyle, x: Double, middle: Double, role: PlacedText.Role, owner: String?,
        on ground: PlacedText.Ground
    ) throws -> PlacedText {
        let advance = try width(text, style)
        let size = style.size * em
        let box = Rect(
            x: x - FurnitureFigures.capitalHeight * size, y: middle + advance / 2 - advance,
            width: (FurnitureFigures.capitalHeight + FurnitureFigures.descent) * size, height: advance)
        return PlacedText(
            role: role, owner: owner, ground: ground, style: style, isVertical: true,
            line: PlacedLine(text: text, box: box, baseline: x, size: size))
    }
}
