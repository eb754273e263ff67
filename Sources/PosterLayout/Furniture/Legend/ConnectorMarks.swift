internal import MapModel

/// What arrows do on a sheet: the legend explains no more than that.
struct ConnectorMarks: Hashable, Sendable {
    var isWithinColumns: Bool
    var isAcrossColumns: Bool
    var hasBranches: Bool
    var hasMerging: Bool
    var hasCrossings: Bool
    /// Whether any ends in a label that names its other end.
    var hasJumps: Bool
    /// How many could not be drawn, which nobody plans for.
    var omitted = 0

    var hasArrows: Bool { isWithinColumns || isAcrossColumns || hasJumps }

    /// All that a map's arrows may do, wherever layout puts them: what planning leaves room for.
    ///
    /// - Parameter far: how those are shown that span two columns and more.
    init(possibleIn map: PosterMap, far: FarConnectors) {
        let ends = map.connectors.map { (map.columns(of: $0.from), map.columns(of: $0.to)) }
        isWithinColumns = ends.contains { $0.overlaps($1) }
        // What stands for several columns may come to stand in another than its partner.
        isAcrossColumns = ends.contains { $0 != $1 || $0.count > 1 }
        hasBranches = ends.count > 1
        hasMerging = ends.count > 1
        hasJumps = far == .labels && ends.contains { $1.lowerBound - $0.upperBound > 1 || $0.lowerBound - $1.upperBound > 1 }
        hasCrossings = ends.count > 1
    }

    /// What they do where they stand.
    init(of composition: Composition) {
        let drawn = composition.connectors.filter { $0.jump == nil }
        isWithinColumns = drawn.contains { $0.column != nil }
        isAcrossColumns = drawn.contains { $0.column == nil }
        hasJumps = drawn.count < composition.connectors.count
        omitted = composition.omittedConnectors.count
        let merges = composition.merges
        hasMerging = !merges.isEmpty
        hasBranches = composition.junctions.contains { junction in
            !merges.contains { $0.net == junction.net && $0.point == junction.point }
        }
        hasCrossings = !composition.crossings.isEmpty
    }
}

extension PosterMap {
    /// The columns in one of which an arrow's end stands.
    fileprivate func columns(of end: ConnectorEnd) -> ClosedRange<Int> {
        switch end {
        case .item(let index): items[index].functionality...items[index].functionality
        case .group(let index): modules[groups[index].module].functionalities
        case .module(let index): modules[index].functionalities
        }
    }
}
