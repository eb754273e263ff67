package import Drawing
package import MapModel

/// The furniture as it is planned before layout: what it takes of the sheet above and below the grid, and what goes with the
/// map's type.
package struct FurniturePlan: Hashable, Sendable {
    /// What goes with the type of the map: heads, and what refers to the grid.
    package var furniture: Furniture
    /// What title strip and legend take of the sheet, in points.
    package var titleHeight: Double
    package var legendHeight: Double
    /// What they are measured in, in points: see `FrameType`.
    var unit: Double
    /// The smaller of what the two fit in, where they would take too much of the sheet in `unit`.
    var fittedUnit: Double
    /// How many times as large as beside the legend the title is.
    var titleScale: Double
    /// About what the names will be set in, in points.
    package var estimatedEm: Double
    /// How connectors over two columns and more are shown, which the legend explains.
    var far: FarConnectors

    /// What the strips take of the sheet's height at most; they are set smaller where they would take more.
    private static let mostTitle = 0.18
    private static let mostLegend = 0.32
    /// What there is between grid references and a legend of larger type, in what the one is larger than the other.
    private static let whiteOverLegend = 0.6
    private static let mostWhite = 0.03
    /// About what they take, as long as nobody knows.
    private static let usualStrips = 0.1

    /// Plans the furniture of a map whose type has the proportions of `scale`.
    ///
    /// The type size is not known yet, and the grid's shape neither: the grid's area is estimated from the names'. How
    /// the row heads run, and into how many lines heads are broken, is chosen so that names come out largest so.
    ///
    /// - Parameter far: how connectors over two columns and more are shown: the legend explains their labels.
    /// - Throws: what `measurer` throws.
    package init(
        for map: PosterMap, on sheet: Sheet, scale: TypeScale, measuring measurer: any TextMeasurer,
        words: FurnitureWords = FurnitureWords(), far: FarConnectors = .lines
    ) throws {
        let breaker = LineBreaker(measurer)
        let arrangement = Furniture.Arrangement(of: sheet.size)
        let room = Size(sheet.safeArea.width, sheet.safeArea.height)
        let estimate = GridEstimate(
            area: try GridEstimate.area(of: map, scale: scale, breaker: breaker), room: room)
        let heads = HeadPlanning(map: map, scale: scale, arrangement: arrangement, estimate: estimate, breaker: breaker)
        let usual = room.height * Self.usualStrips
        var choice: (furniture: Furniture, em: Double)?
        for furniture in try heads.choices() {
            let em = estimate.em(furniture, strips: usual)
            if em > choice?.em ?? 0 { choice = (furniture, em) }
        }
        self.far = far
        furniture = choice!.furniture
        var em = choice!.em
        let strips = FrameStrips(
            map: map, arrangement: arrangement, scale: scale, words: words, far: far, breaker: breaker)
        (titleHeight, legendHeight, unit, fittedUnit, titleScale, estimatedEm) = (0, 0, 0, 0, 1, em)
        // The strips' type goes with the names', and these with the strips' height.
        for _ in 0..<2 {
            unit = FrameType.unit(on: sheet.size, names: em, scale: scale)
            titleScale = min(max(em / unit, FrameType.titleRange.lowerBound), FrameType.titleRange.upperBound)
            // Nothing is said of the numbers' type yet: a little less room is safe.
            let width = max(room.width / 2, room.width - 1.15 * (furniture.left - furniture.rowHead + furniture.right) * em)
            let title = try strips.title(
                width: width, height: Self.mostTitle * room.height, unit: unit, titleScale: titleScale)
            titleHeight = title.height
            let legend = try strips.legend(
                width: width, rowHead: furniture.rowHead * em, height: Self.mostLegend * room.height, unit: unit)
            legendHeight = legend.height
            fittedUnit = min(title.unit, legend.unit)
            // Grid references that are small beside the legend would seem to belong to it.
            if legendHeight > 0 {
                legendHeight += min(Self.whiteOverLegend * max(0, legend.unit - em), Self.mostWhite * room.height)
            }
            if legendHeight == 0 { furniture.bottom = FurnitureFigures.referenceEnd }
            em = estimate.em(furniture, strips: titleHeight + legendHeight)
        }
        estimatedEm = em
    }

    /// What title strip and legend leave of the sheet.
    func gridArea(of sheet: Sheet) -> Rect {
        let area = sheet.safeArea
        return Rect(
            left: area.left, top: area.top + titleHeight, right: area.right, bottom: area.bottom - legendHeight)
    }

    /// The page with title strip and legend above and below what `page` has.
    func completed(_ page: PagePlan) -> PagePlan {
        var page = page
        page.content.y -= titleHeight
        page.content.height += titleHeight + legendHeight
        page.furniture.top += titleHeight / page.em
        page.furniture.bottom += legendHeight / page.em
        return page
    }
}

extension Furniture.Arrangement {
    /// The arrangement for a sheet.
    package init(of size: Size) { self = size.height > size.width * 1.05 ? .portrait : .landscape }
}
