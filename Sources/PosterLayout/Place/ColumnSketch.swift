/// A placed column with all that connectors between columns leave as it is: worked out once, for many drawings.
struct ColumnSketch: Sendable {
    var placed: PlacedColumn
    var plans: [GapPlan]
    var own: OwnGaps
    var sizing: ColumnSizing
    /// With the tracks of its own nets alone.
    var ownNeeds: ColumnSizing.Needs
    /// Of each gap, the x at which the column's own nets pass it, ascending: one for each net.
    var netX: [[Em]]
    /// What its own nets take up.
    var use: RouteUse.Column

    init(_ placed: PlacedColumn, _ measured: MeasuredMap, _ wiring: Wiring, _ spacing: Spacing) {
        self.placed = placed
        plans = GapPlan.plans(of: placed.stack, measured)
        own = ChannelPlanning(measured: measured, columns: [], spacing: spacing).ownGaps(placed)
        sizing = ColumnSizing(placed.stack, plans, measured, spacing)
        ownNeeds = sizing.needs(own.channels)
        netX = Self.netX(of: placed)
        use = RouteUse.Column(placed)
    }

    private static func netX(of placed: PlacedColumn) -> [[Em]] {
        placed.stack.linksOfGap.map { links in
            var passed: [Em] = []
            passed.reserveCapacity(links.count)
            var last: Int?
            // Those of one net come one after the other; the first stands for the net.
            for link in links where placed.stack.links[link].net != last {
                last = placed.stack.links[link].net
                passed.append((placed.top[link] + placed.bottom[link]) / 2)
            }
            return passed.sorted()
        }
    }
}
