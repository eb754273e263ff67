/// A gap or a gutter with the tracks of the nets that run along it.
struct Channel: Hashable, Sendable {
    var segments: [TrackSegment] = []
    var places: [TrackPlace] = []
    var trackCount = 0
    /// Whether an arrow ends on a label right above or below the gap.
    var hasArrowAbove = false
    var hasArrowBelow = false
    /// Whether a connector starts or ends at the gap's lines at all (else lanes only pass it).
    var hasEnds = false

    func place(of net: Int) -> TrackPlace? {
        segments.firstIndex { $0.net == net }.map { places[$0] }
    }
}

/// The channels of the whole map. In gaps, a column's own nets count from 0 and cross-column nets down from −1.
struct Channels: Sendable {
    /// Of each column, gap by gap.
    var gaps: [[Channel]]
    /// Gutter *i* lies left of column *i*; the last right of the last column.
    var gutters: [Channel]
    /// Strips: above each row, across the whole map; positions along them are gutters.
    var strips: [Channel]

    static func crossNet(_ net: Int) -> Int { -1 - net }
}

/// Gathers the segments of all channels and assigns their tracks.
struct ChannelPlanning {
    var measured: MeasuredMap
    var columns: [PlacedColumn]
    var spacing: Spacing

    private var assignment: TrackAssignment {
        TrackAssignment(conflict: spacing.laneLane * 3 / 5, clearance: spacing.laneLane)
    }

    /// Gaps; the gutters follow once heights are known.
    func gaps(_ routes: [CrossRoute]) -> [[Channel]] {
        var segments: [[[TrackSegment]]] = columns.map { Array(repeating: [], count: $0.stack.lines.count + 1) }
        var channels: [[Channel]] = columns.map { Array(repeating: Channel(), count: $0.stack.lines.count + 1) }
        for (index, column) in columns.enumerated() {
            for (linkIndex, link) in column.stack.links.enumerated() {
                let (top, bottom) = (column.top[linkIndex], column.bottom[linkIndex])
                let entry = column.sideEntry[linkIndex]
                extend(
                    &segments[index][link.gap], link.net, before: entry?.isAtBottom == false ? nil : top,
                    after: entry?.isAtBottom == true ? nil : bottom, through: [top, bottom])
                let net = column.stack.nets[link.net]
                let ends = (column.stack.vertices[link.top].kind != .lane, column.stack.vertices[link.bottom].kind != .lane)
                if (ends.0 && entry?.isAtBottom != false) || (ends.1 && entry?.isAtBottom != true) {
                    channels[index][link.gap].hasEnds = true
                }
                if net.pointsUp {
                    if ends.0 && entry?.isAtBottom != false { channels[index][link.gap].hasArrowAbove = true }
                } else if ends.1 && entry?.isAtBottom != true {
                    channels[index][link.gap].hasArrowBelow = true
                }
            }
        }
        for route in routes {
            let net = Channels.crossNet(route.net)
            let (from, to) = measured.connectors[route.connector]
            for (node, access, side, isTarget) in [
                (from, route.source, route.direction, false), (to, route.target, route.targetSide, true),
            ] {
                guard case .gap(let gap, let port) = access else { continue }
                let index = measured.nodes[node].column
                let stack = columns[index].stack
                let isBelow = gap > stack.vertices[stack.vertexOfNode[node]!].line
                let end = side > 0 ? stack.width + .emScale : -.emScale
                extend(
                    &segments[index][gap], net, before: isBelow ? port : nil, after: isBelow ? nil : port,
                    through: [end])
                channels[index][gap].hasEnds = true
                if isTarget {
                    if isBelow { channels[index][gap].hasArrowAbove = true } else { channels[index][gap].hasArrowBelow = true }
                }
            }
            for (column, passage) in route.through {
                guard case .gap(let gap) = passage else { continue }
                extend(
                    &segments[column][gap], net, before: nil, after: nil,
                    through: [-.emScale, columns[column].stack.width + .emScale])
            }
        }
        for column in channels.indices {
            for gap in channels[column].indices {
                let wanted = segments[column][gap].filter { $0.low < $0.high }.sorted {
                    ($0.low, $0.high, $0.net) < ($1.low, $1.high, $1.net)
                }
                let blocked = segments[column][gap].filter { $0.low >= $0.high }.map(\.low).sorted()
                let assigned = assignment.assign(wanted, blocked: blocked)
                channels[column][gap].segments = wanted
                channels[column][gap].places = assigned.places
                channels[column][gap].trackCount = assigned.count
            }
        }
        return channels
    }

    /// Lets a net's segment reach to these places; begins it where there is none yet.
    private func extend(
        _ segments: inout [TrackSegment], _ net: Int, before: Em?, after: Em?, through: [Em]
    ) {
        let index = segments.firstIndex { $0.net == net } ?? segments.count
        if index == segments.count {
            segments.append(TrackSegment(net: net, before: [], after: [], low: .max, high: .min))
        }
        if let before, !segments[index].before.contains(before) { segments[index].before.append(before) }
        if let after, !segments[index].after.contains(after) { segments[index].after.append(after) }
        for place in through + [before, after].compactMap({ $0 }) {
            segments[index].low = min(segments[index].low, place)
            segments[index].high = max(segments[index].high, place)
        }
    }

    /// Strips, given on which side of them the routes go on: tracks in an order that crosses little.
    func strips(_ routes: [CrossRoute], count: Int, y: (_ route: CrossRoute, _ stop: Int) -> Em) -> [Channel] {
        var segments: [[TrackSegment]] = Array(repeating: [], count: count)
        for route in routes {
            let pieces = route.gutterPieces(measured)
            for (index, entry) in route.through.enumerated() {
                guard case .strip(let row) = entry.passage else { continue }
                let own = y(route, index + 1)
                // The gutters before and after this column.
                for (piece, stop) in [(pieces[index], index), (pieces[index + 1], index + 2)] {
                    let place = piece.gutter * .em(8)
                    if stop > 0, stop <= route.through.count, route.through[stop - 1].passage == entry.passage {
                        extend(&segments[row], route.net, before: nil, after: nil, through: [place])
                        continue
                    }
                    let goesUp = y(route, stop) < own
                    let at = place + route.net
                    extend(
                        &segments[row], route.net, before: goesUp ? at : nil, after: goesUp ? nil : at,
                        through: [place - .em(2), place + .em(2)])
                }
            }
        }
        let assignment = TrackAssignment(conflict: 0, clearance: 0)
        return segments.map { wanted in
            let sorted = wanted.sorted { ($0.low, $0.high, $0.net) < ($1.low, $1.high, $1.net) }
            let assigned = assignment.assign(sorted, blocked: [])
            return Channel(segments: sorted, places: assigned.places, trackCount: assigned.count)
        }
    }

    /// Gutters, given the y at which every route comes out of its columns.
    func gutters(_ routes: [CrossRoute], y: (_ route: CrossRoute, _ stop: Int) -> Em) -> [Channel] {
        var segments: [[TrackSegment]] = Array(repeating: [], count: columns.count + 1)
        for route in routes {
            for piece in route.gutterPieces(measured) {
                let (a, b) = (y(route, piece.stop), y(route, piece.stop + 1))
                let ends = [(piece.firstSide, a), (piece.secondSide, b)]
                for (side, place) in ends {
                    extend(
                        &segments[piece.gutter], route.net, before: side < 0 ? place : nil,
                        after: side > 0 ? place : nil, through: [a, b])
                }
            }
        }
        return segments.map { wanted in
            let sorted = wanted.filter { $0.low < $0.high }.sorted { ($0.low, $0.high, $0.net) < ($1.low, $1.high, $1.net) }
            let assigned = assignment.assign(sorted, blocked: [])
            return Channel(segments: sorted, places: assigned.places, trackCount: assigned.count)
        }
    }
}

extension CrossRoute {
    /// A gutter the route runs in, between two of its stops (source, gaps, target), and the sides it comes in by.
    struct GutterPiece {
        var stop: Int
        var gutter: Int
        var firstSide: Int
        var secondSide: Int
    }

    func gutterPieces(_ measured: MeasuredMap) -> [GutterPiece] {
        let (from, to) = measured.connectors[connector]
        let columns = [measured.nodes[from].column] + through.map(\.column) + [measured.nodes[to].column]
        return columns.indices.dropLast().map { stop in
            let gutter = direction > 0 ? columns[stop] + 1 : columns[stop]
            let turnsBack = columns[stop] == columns[stop + 1]
            return GutterPiece(
                stop: stop, gutter: gutter, firstSide: -direction, secondSide: turnsBack ? -direction : direction)
        }
    }
}
