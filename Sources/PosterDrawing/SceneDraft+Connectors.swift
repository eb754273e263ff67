internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// Figures of lines, in em; the stroke is never thinner than the printer's floor, in points.
    static let strokeWidth = 0.068
    static let thinnestStroke = 0.35
    static let casingWidth = 0.27
    static let bendRadius = 0.38
    static let dotRadius = 0.125
    /// How far a lower line stays away from a crossing, in strokes.
    static let gapStrokes = 2.3

    var stroke: Double { max(Self.strokeWidth * em, Self.thinnestStroke) }

    /// The connectors in paint order: those within columns, then those between columns, each on its casing.
    ///
    /// A net is drawn once, whatever it shares: each connector of it draws what those before it have not.
    func connectors() -> [SceneItem] {
        let nets = nets()
        let gaps = gapsOfNets()
        var junctions: [Int: [Point]] = [:]
        for junction in composition.junctions { junctions[junction.net, default: []].append(junction.point) }
        let within = nets.filter { !$0.isAcross }
        let across = nets.filter(\.isAcross)
        return (within + across).flatMap {
            drawing(of: $0, junctions: junctions[$0.number] ?? [], gaps: gaps[$0.number] ?? [])
        }
    }

    private struct Net {
        var number: Int
        var connectors: [RoutedConnector]
        /// Whether it runs between columns.
        var isAcross: Bool { connectors.contains { $0.column == nil } }
    }

    /// The nets by number. What connectors share is drawn as the first of them, so those that are gone come last.
    private func nets() -> [Net] {
        let sorted = composition.connectors.enumerated().sorted {
            ($0.element.net, rank($0.element), $0.offset) < ($1.element.net, rank($1.element), $1.offset)
        }
        var nets: [Net] = []
        for (_, connector) in sorted {
            if nets.last?.number == connector.net {
                nets[nets.count - 1].connectors.append(connector)
            } else {
                nets.append(Net(number: connector.net, connectors: [connector]))
            }
        }
        return nets
    }

    /// Per net, the places where it has a gap since another line runs over it without a casing.
    private func gapsOfNets() -> [Int: [Point]] {
        let across = Set(composition.connectors.filter { $0.column == nil }.map(\.net))
        var gaps: [Int: [Point]] = [:]
        for crossing in composition.crossings
        where !across.contains(crossing.over) || isFloor(atY: crossing.point.y) {
            gaps[crossing.under, default: []].append(crossing.point)
        }
        return gaps
    }

    private func drawing(of net: Net, junctions: [Point], gaps: [Point]) -> [SceneItem] {
        let column = net.isAcross ? nil : net.connectors[0].column
        var casings: [SceneItem] = []
        var lines: [SceneItem] = []
        var heads: [SceneItem] = []
        var seen: [Arrowhead] = []
        for branch in Branch.split(net.connectors) {
            let id = branch.connector.id
            let change = map.change(of: id)
            let head = head(of: branch)
            for (line, y) in roundedLines(of: branch, head: head, junctions: junctions, gaps: gaps) {
                let stroke = Stroke(
                    lineColor(column, change, atY: y), width: strokeWidth(change),
                    dashes: dashes(of: line, change, gaps: gaps))
                lines.append(SceneItem(.stroke(line.path, stroke), owner: id, role: .connector))
                // Nothing runs under a stub.
                if net.isAcross && branch.connector.jump == nil && !isFloor(atY: y) {
                    let casing = Stroke(palette.theme.casing, width: Self.casingWidth * em)
                    casings.append(SceneItem(.stroke(line.path, casing), owner: id, role: .casing))
                }
            }
            if let head,
                !seen.contains(where: { Self.isNear($0.tip, head.tip) && $0.direction == head.direction })
            {
                seen.append(head)
                let color = lineColor(column, change, atY: head.tip.y - head.direction.y)
                heads.append(SceneItem(.fill(head.path, color), owner: id, role: .arrowhead))
            }
        }
        let owner = net.connectors[0].id
        let dots = junctions.map { point in
            let color = lineColor(column, map.change(of: owner), atY: point.y)
            return SceneItem(.fill(.circle(point, radius: Self.dotRadius * em), color), owner: owner, role: .junction)
        }
        return casings + lines + dots + barbs(net: net.number, owner: owner, column: column) + heads
    }

    private func head(of branch: Branch) -> Arrowhead? {
        let connector = branch.connector
        return Arrowhead(route: connector.lines.last ?? [], em: em, scale: headScale(map.change(of: connector.id)))
    }

    /// What a branch draws: rounded lines, each with a y that tells where it lies.
    private func roundedLines(
        of branch: Branch, head: Arrowhead?, junctions: [Point], gaps: [Point]
    ) -> [(line: RoundedLine, y: Double)] {
        branch.lines.flatMap { line in
            var points = line.points
            if line.endsAtTip, let head { points = Self.shortened(points, by: head) }
            return cutAtFloor(points).map { part in
                let rounded = RoundedLine(
                    part.points, radius: Self.bendRadius * em,
                    isSquare: { corner in junctions.contains { Self.isNear($0, corner) } }, kept: gaps)
                return (rounded, part.y)
            }
        }
    }

    /// The route of every connector, whole from tail to tip, in the composition's order.
    ///
    /// Where it shares a line with others of its net, its corners are those of the one that draws the line; a corner
    /// where it leaves the line is square, as drawn.
    func routes() -> [ConnectorRoute] {
        let gaps = gapsOfNets()
        var junctions: [Int: [Point]] = [:]
        for junction in composition.junctions { junctions[junction.net, default: []].append(junction.point) }
        var corners: [Int: [RoundedLine.Corner]] = [:]
        for net in nets() {
            corners[net.number] = Branch.split(net.connectors).flatMap { branch in
                roundedLines(
                    of: branch, head: head(of: branch),
                    junctions: junctions[net.number] ?? [], gaps: gaps[net.number] ?? []
                ).flatMap(\.line.corners)
            }
        }
        return composition.connectors.map { connector in
            let known = corners[connector.net] ?? []
            let lines = connector.lines.map { route in
                RoundedLine(
                    from: route[0],
                    corners: route.dropFirst().dropLast().map { point in
                        known.first { Self.isNear($0.point, point) } ?? RoundedLine.Corner(point: point, radius: 0)
                    },
                    to: route[route.count - 1])
            }
            let barbs = merges.filter { $0.connectors.contains(connector.id) }.compactMap { barb($0) }
            return ConnectorRoute(
                owner: connector.id, path: Path(lines.flatMap(\.path.elements)), barbs: Path(barbs.flatMap(\.elements)))
        }
    }

    func lineColor(_ column: Int?, _ change: EditionComparison.Change, atY y: Double) -> Color {
        let isFloor = isFloor(atY: y)
        let marks = palette.theme.changes
        switch change {
        case .same, .changed: return isFloor ? palette.theme.floor.line : palette.connector(column)
        case .added: return isFloor ? marks.addedOnFloor : marks.added
        case .gone: return isFloor ? marks.goneOnFloor : marks.gone
        }
    }

    private static func isNear(_ a: Point, _ b: Point) -> Bool {
        abs(a.x - b.x) < 0.01 && abs(a.y - b.y) < 0.01
    }

    private static func shortened(_ points: [Point], by head: Arrowhead) -> [Point] {
        var points = points
        let end = points[points.count - 1]
        points[points.count - 1] = Point(
            end.x - head.direction.x * head.cut, end.y - head.direction.y * head.cut)
        return points
    }

    /// The pattern of a line with gaps, and of one that is gone; empty where it has none.
    private func dashes(of line: RoundedLine, _ change: EditionComparison.Change, gaps: [Point]) -> [Double] {
        let gapped = dashes(of: line, gaps: gaps)
        switch change {
        case .same, .added, .changed: return gapped
        case .gone: return goneDashes(along: line.length, gapped: gapped)
        }
    }

    private func dashes(of line: RoundedLine, gaps: [Point]) -> [Double] {
        let half = Self.gapStrokes * stroke
        let places = gaps.compactMap { line.place(of: $0) }.sorted()
        var dashes: [Double] = []
        var end = 0.0
        for place in places {
            let start = max(0, place - half)
            if start < end, !dashes.isEmpty {
                dashes[dashes.count - 1] += place + half - end
            } else {
                dashes += [start - end, place + half - start]
            }
            end = place + half
        }
        // The last dash reaches past the line's end, so that the pattern never begins again.
        return dashes.isEmpty ? [] : dashes + [max(0, line.length - end) + em, 0]
    }

    // MARK: The floor

    private func isFloor(atY y: Double) -> Bool {
        composition.rows.indices.contains { row in
            palette.isFloor(row) && composition.rows[row].start < y && y <= composition.rows[row].end
        }
    }

    /// Where a floor band begins or ends.
    private var floorEdges: [Double] {
        composition.rows.indices.flatMap { row -> [Double] in
            guard palette.isFloor(row) else { return [] }
            let isFirst = row == 0 || !palette.isFloor(row - 1)
            let isLast = row + 1 == composition.rows.count || !palette.isFloor(row + 1)
            return (isFirst ? [composition.rows[row].start] : []) + (isLast ? [composition.rows[row].end] : [])
        }
    }

    /// A polyline cut where it enters or leaves a floor band: each part with a y that tells where it lies.
    private func cutAtFloor(_ points: [Point]) -> [(points: [Point], y: Double)] {
        let edges = floorEdges
        var parts: [(points: [Point], y: Double)] = []
        var current = [points[0]]
        func close() {
            let middle = (current[0].y + current[1].y) / 2
            parts.append((current, middle))
        }
        for (a, b) in zip(points, points.dropFirst()) {
            let (low, high) = (min(a.y, b.y), max(a.y, b.y))
            let crossed = edges.filter { $0 > low && $0 < high }.sorted { a.y < b.y ? $0 < $1 : $0 > $1 }
            for edge in crossed {
                current.append(Point(a.x, edge))
                close()
                current = [Point(a.x, edge)]
            }
            current.append(b)
        }
        close()
        return parts
    }
}
