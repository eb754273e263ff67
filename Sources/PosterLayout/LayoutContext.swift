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
    let jumps: JumpTexts
    let jumpStyle: TextStyle
    /// Of each section.
    let elements: [[BlockElement]]
    let wiring: Wiring
    let growth: CellGrowth
    let blocks: [[ColumnBlock]]
    let isFloor: [Bool]

    /// - Parameter areNamesAlone: whether names with connectors are in no list, outline or stack.
    init(
        map: PosterMap, measured: MeasuredMap, plan: FurniturePlan, sheet: Sheet, spacing: Spacing,
        jumps: JumpTexts = JumpTexts(), jumpStyle: TextStyle, areNamesAlone: Bool = false
    ) {
        self.map = map
        self.jumps = jumps
        self.jumpStyle = jumpStyle
        let measured = areNamesAlone ? measured.withNamesAlone : measured
        let found = ElementFinding(areNamesAlone: areNamesAlone).find(in: measured, but: jumps)
        let (joined, elements) = areNamesAlone ? (measured, found) : SectionJoining().join(measured, found, but: jumps)
        self.measured = joined
        self.elements = elements
        self.plan = plan
        self.sheet = GridRoom(size: sheet.size, safeArea: plan.gridArea(of: sheet))
        self.spacing = spacing
        wiring = NetBundling().bundle(joined, elements, jumps)
        growth = CellGrowth(joined, wiring)
        blocks = ColumnBlock.blocks(of: joined)
        isFloor = map.layers.map(\.isFloor)
    }

    var metrics: BlockMetrics { BlockMetrics(spacing: spacing, jumps: jumps) }

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
