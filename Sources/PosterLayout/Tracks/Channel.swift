/// A gap or a gutter with the tracks of the nets that run along it.
struct Channel: Hashable, Sendable {
    var segments: [TrackSegment] = []
    var places: [TrackPlace] = []
    var trackCount = 0
    /// Whether an arrow ends on a label right above or below the gap.
    var hasArrowAbove = false
    var hasArrowBelow = false

    func place(of net: Int) -> TrackPlace? {
        segments.firstIndex { $0.net == net }.map { places[$0] }
    }
}

/// The gaps of one column with its own nets alone: what connectors between columns leave as it is.
struct OwnGaps: Sendable {
    /// In the order of the links.
    var segments: [[TrackSegment]]
    var channels: [Channel]
}

/// The channels of the whole map. In gaps, a column's own nets count up from 0 and nets between columns down from −1.
struct Channels: Sendable {
    /// Of each column, gap by gap.
    var gaps: [[Channel]]
    /// Gutter *i* lies left of column *i*; the last right of the last column.
    var gutters: [Channel]
    /// Strips: above each row, across the whole map; positions along them are gutters.
    var strips: [Channel]

    static func interColumnNet(_ net: Int) -> Int { -1 - net }
}

/// Gathers the segments of all channels and assigns their tracks.
struct ChannelPlanning {
    var measured: MeasuredMap
    var columns: [PlacedColumn]
    var spacing: Spacing

    private var assignment: TrackAssignment {
        TrackAssignment(conflict: spacing.laneLane * 3 / 5, clearance: spacing.laneLane)
    }

    /// The gaps of a column with its own nets alone.
    ///
    /// - Postcondition: a net has a track in a gap where one of its links there does not run straight, and nowhere else.
    func ownGaps(_ column: PlacedColumn) -> OwnGaps {
        let count = column.stack.lines.count + 1
        var own = OwnGaps(
            segments: Array(repeating: [], count: count), channels: Array(repeating: Channel(), count: count))
        for (index, link) in column.stack.links.enumerated() {
            let (top, bottom) = (column.top[index], column.bottom[index])
            let entry = column.sideEntry[index]
            let (leaves, arrives) = (entry?.isAtBottom != false, entry?.isAtBottom != true)
            extend(
                &own.segments[link.gap], link.net, before: leaves ? top : nil, after: arrives ? bottom : nil, from: top,
                to: bottom)
            let endsAbove = leaves && column.stack.vertices[link.top].kind != .lane
            let endsBelow = arrives && column.stack.vertices[link.bottom].kind != .lane
            // What comes straight on from a lane has its straight piece behind it already.
            let isLong = top == bottom && (link.topNode < 0 || link.bottomNode < 0)
            if column.stack.nets[link.net].pointsUp {
                if endsAbove && !isLong { own.channels[link.gap].hasArrowAbove = true }
            } else if endsBelow && !isLong {
                own.channels[link.gap].hasArrowBelow = true
            }
        }
        for gap in 0..<count { assign(own.segments[gap], to: &own.channels[gap], width: column.stack.width) }
        return own
    }

    /// Gaps of all columns; the gutters follow once heights are known.
    ///
    /// - Postcondition: what runs along a gap has a track in it; gaps without a route are as they were.
    /// - Parameter own: the columns' own gaps.
    func gaps(_ routes: [InterColumnRoute], own: [OwnGaps]) -> [[Channel]] {
        var channels = own.map(\.channels)
        var added: [[[TrackSegment]]] = channels.map { Array(repeating: [], count: $0.count) }
        for route in routes {
            let net = Channels.interColumnNet(route.net)
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
                    &added[index][gap], net, before: isBelow ? port : nil, after: isBelow ? nil : port, from: end, to: end)
                if isTarget {
                    if isBelow { channels[index][gap].hasArrowAbove = true } else { channels[index][gap].hasArrowBelow = true }
                }
            }
            for (column, passage) in route.through {
                guard case .gap(let gap) = passage else { continue }
                extend(
                    &added[column][gap], net, before: nil, after: nil, from: -.emScale,
                    to: columns[column].stack.width + .emScale)
            }
        }
        for column in channels.indices {
            for gap in channels[column].indices where !added[column][gap].isEmpty {
                assign(
                    own[column].segments[gap] + added[column][gap], to: &channels[column][gap],
                    width: columns[column].stack.width)
            }
        }
        return channels
    }

    /// Tracks of a gap of a column that is this wide.
    private func assign(_ segments: [TrackSegment], to channel: inout Channel, width: Em) {
        let wanted = segments.filter { $0.low < $0.high }.sorted {
            ($0.low, $0.high, $0.net) < ($1.low, $1.high, $1.net)
        }
        let straight = segments.filter { $0.low >= $0.high }.map(\.low).sorted()
        let assigned = assignment.assign(
            wanted, blocked: straight + [spacing.cardCell, width - spacing.cardCell],
            inside: min(spacing.laneCell, width / 2)...max(width - spacing.laneCell, width / 2))
        channel.segments = wanted
        channel.places = assigned.places
        channel.trackCount = assigned.count
    }

    /// Lets a net's segment reach to these places; begins it where there is none yet.
    private func extend(
        _ segments: inout [TrackSegment], _ net: Int, before: Em?, after: Em?, from: Em, to: Em
    ) {
        let index = segments.firstIndex { $0.net == net } ?? segments.count
        if index == segments.count {
            segments.append(TrackSegment(net: net, before: [], after: [], low: .max, high: .min))
        }
        if let before, !segments[index].before.contains(before) { segments[index].before.append(before) }
        if let after, !segments[index].after.contains(after) { segments[index].after.append(after) }
        segments[index].low = min(segments[index].low, from, to, before ?? from, after ?? from)
        segments[index].high = max(segments[index].high, from, to, before ?? from, after ?? from)
    }

    /// Strips, given on which side of them the routes go on: tracks in an order that crosses little.
    ///
    /// - Postcondition: every net has one track in each strip it runs along, and no two that overlap share one.
    func strips(_ routes: [InterColumnRoute], count: Int, y: (_ route: InterColumnRoute, _ stop: Int) -> Em) -> [Channel] {
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
                        extend(&segments[row], route.net, before: nil, after: nil, from: place, to: place)
                        continue
                    }
                    let goesUp = y(route, stop) < own
                    let at = place + route.net
                    extend(
                        &segments[row], route.net, before: goesUp ? at : nil, after: goesUp ? nil : at,
                        from: place - .em(2), to: place + .em(2))
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
    ///
    /// - Postcondition: a net has a track in every gutter in which it moves up or down.
    func gutters(_ routes: [InterColumnRoute], y: (_ route: InterColumnRoute, _ stop: Int) -> Em) -> [Channel] {
        var segments: [[TrackSegment]] = Array(repeating: [], count: columns.count + 1)
        for route in routes {
            for piece in route.gutterPieces(measured) {
                let (a, b) = (y(route, piece.stop), y(route, piece.stop + 1))
                let ends = [(piece.firstSide, a), (piece.secondSide, b)]
                for (side, place) in ends {
                    extend(
                        &segments[piece.gutter], route.net, before: side < 0 ? place : nil,
                        after: side > 0 ? place : nil, from: a, to: b)
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

extension InterColumnRoute {
    /// A gutter the route runs in, between two of its stops (source, gaps, target), and the sides it comes in by.
    struct GutterPiece {
        var stop: Int
        var gutter: Int
        var firstSide: Int
        var secondSide: Int
    }

    /// - Postcondition: one from each stop to the next, in the gutter between their columns.
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
