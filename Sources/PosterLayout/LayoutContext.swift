internal import Drawing
internal import MapModel

/// What the passes after measuring are about, the same from the first to the last: a map and its texts, the sheet, and what
/// follows from these alone.
struct LayoutContext: Sendable {
    let map: PosterMap
    let measured: MeasuredMap
    let plan: FurniturePlan
    let sheet: GridRoom
    let spacing: Spacing
    let wiring: Wiring
    let blocks: [[ColumnBlock]]
    let isFloor: [Bool]

    init(map: PosterMap, measured: MeasuredMap, plan: FurniturePlan, sheet: Sheet, spacing: Spacing) {
        self.map = map
        self.measured = measured
        self.plan = plan
        self.sheet = GridRoom(size: sheet.size, safeArea: plan.gridArea(of: sheet))
        self.spacing = spacing
        wiring = NetBundling().bundle(measured)
        blocks = ColumnBlock.blocks(of: measured)
        isFloor = map.layers.map(\.isFloor)
    }

    /// The room that title, heads and legend take.
    var furniture: Furniture { plan.furniture }

    /// What the furniture takes of the sheet beside the grid, and above and below it.
    var furnitureWidth: Em { .emUp(furniture.left + furniture.right) }
    var furnitureHeight: Em { .emUp(furniture.top + furniture.bottom) }
}

/// The sheet as far as the grid and its heads may fill it.
struct GridRoom: Hashable, Sendable {
    /// The trimmed sheet, in points.
    var size: Size
    /// What margins, title strip and legend leave.
    var safeArea: Rect
}
