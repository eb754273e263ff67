/// Connectors of one column that share a root and a trunk.
///
/// A connector belongs to one net and a net has one root, so every leaf really is connected to the root: the
/// classical misreading of bundles (K₂,₂ confluence) cannot occur.
struct Net: Hashable, Sendable {
    enum Shape: Hashable, Sendable {
        /// The root stands above its leaves.
        case fanOut
        /// The root stands below its leaves.
        case fanIn
    }

    var shape: Shape
    /// Nodes.
    var root: Int
    var leaves: [Int]
    /// Index into `MeasuredMap.connectors` of each leaf's connector.
    var connectors: [Int]
    /// Whether its connectors point up: they are drawn from the lower end to the upper.
    var pointsUp: Bool
}

/// The connectors, sorted for the passes: those within a column as nets, the others one by one.
struct Wiring: Sendable {
    /// Nets of each column.
    var columns: [[Net]]
    /// Connectors (indices) between columns, or within a column but too long for lanes: routed through gutters.
    var betweenColumns: [Int]
}
