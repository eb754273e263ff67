internal import MapModel

/// What arrows do on a sheet: the legend explains no more than that.
struct ConnectorMarks: Hashable, Sendable {
    var isWithinColumns: Bool
    var isAcrossColumns: Bool
    var hasBranches: Bool
    var hasCrossings: Bool

    /// All that a map's arrows may do, wherever layout puts them: what planning leaves room for.
    init(possibleIn map: PosterMap) {
        let ends = map.connectors.map { (map.columns(of: $0.from), map.columns(of: $0.to)) }
        isWithinColumns = ends.contains { $0.overlaps($1) }
        // What stands for several columns may come to stand in another than its partner.
        isAcrossColumns = ends.contains { $0 != $1 || $0.count > 1 }
        hasBranches = ends.count > 1
        hasCrossings = ends.count > 1
    }

    /// What they do where they stand.
    init(of composition: Composition) {
        isWithinColumns = composition.connectors.contains { $0.column != nil }
        isAcrossColumns = composition.connectors.contains { $0.column == nil }
        hasBranches = !composition.junctions.isEmpty
        hasCrossings = !composition.crossings.isEmpty
    }

    /// The legend's lines: what an arrow means, how one into another column looks where there are others too, and
    /// what branches and crossings look like.
    func lines(_ words: FurnitureWords) -> [String] {
        let marks = (hasBranches ? [words.branch] : []) + (hasCrossings ? [words.crossing] : [])
        return [words.arrow] + (isWithinColumns && isAcrossColumns ? [words.acrossColumns] : [])
            + (marks.isEmpty ? [] : [marks.joined(separator: " · ")])
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
