internal import Drawing
internal import MapModel
internal import TextFormats

/// Pass 11. Turns links, tracks and routes into polylines, in `Em`: x from the grid's left, y from the first band's top.
struct RouteDrawing {
    var measured: MeasuredMap
    var columns: [PlacedColumn]
    var plans: [[GapPlan]]
    var vertical: VerticalPlan
    var channels: Channels
    var spacing: Spacing
    /// x of the left side of each column's cells.
    var columnX: [Em]
    /// x of every track of each gutter.
    var gutterX: [[Em]]
    /// What is level by chance before rows are stretched will not be level in the end, and must not count.
    var heightsAreFinal = false
    /// Known once heights are final.
    var portedEdges = PortedEdges()

    struct Place: Hashable, Sendable {
        var x: Em
        var y: Em
    }

    struct Line: Sendable {
        var connector: Int
        /// Unique over the whole map.
        var net: Int
        var column: Int?
        /// From the tail to the tip.
        var points: [Place]
        /// Whether it runs within one block.
        var isWire = false

        /// How often it steps sideways by less than this and goes on up or down the way it went.
        func sideSteps(under least: Em) -> Int {
            points.indices.dropFirst().dropLast(2).count { index in
                let (before, a, b, after) = (points[index - 1], points[index], points[index + 1], points[index + 2])
                return abs(a.x - b.x) < least && a.y == b.y && (a.y - before.y) * (after.y - b.y) > 0
            }
        }
    }

    func lines(_ wiring: Wiring, _ routes: [InterColumnRoute]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(measured.connectors.count)
        var base = 0
        for (column, placed) in columns.enumerated() {
            for (index, net) in placed.stack.nets.enumerated() {
                for (leaf, connector) in zip(net.leaves, net.connectors) {
                    var path = path(of: index, to: leaf, in: column, placed)
                    // Points run from the upper end to the lower.
                    if net.pointsUp { path.points.reverse() }
                    lines.append(Line(connector: connector, net: base + index, column: column, points: path.points))
                }
            }
            base += placed.stack.nets.count
            appendWires(of: placed, in: column, &base, to: &lines)
        }
        for route in routes {
            let (from, to) = measured.connectors[route.connector]
            let column = measured.nodes[from].column == measured.nodes[to].column ? measured.nodes[from].column : nil
            lines.append(
                Line(connector: route.connector, net: base + route.net, column: column, points: path(along: route).points))
        }
        return lines.sorted { $0.connector < $1.connector }
    }

    /// Connectors that are drawn within blocks.
    private func appendWires(of placed: PlacedColumn, in column: Int, _ base: inout Int, to lines: inout [Line]) {
        for vertex in 0..<placed.stack.textCount {
            let block = placed.stack.block(of: vertex)
            if block.wires.isEmpty { continue }
            let x = columnX[column] + placed.stack.left(of: vertex)
            let y = vertical.baselines[column][placed.stack.vertices[vertex].line]
            var nets: [Int] = []
            for wire in block.wires {
                let net = nets.firstIndex(of: wire.net) ?? nets.count
                if net == nets.count { nets.append(wire.net) }
                lines.append(
                    Line(
                        connector: wire.connector, net: base + net, column: column,
                        points: wire.points.map { Place(x: x + $0.x, y: y + $0.y) }, isWire: true))
            }
            base += nets.count
        }
    }

    /// Points without repeated ones and ones in the middle of a straight piece.
    private struct Path {
        var points: [Place] = []

        mutating func append(_ x: Em, _ y: Em) {
            let point = Place(x: x, y: y)
            if let last = points.last {
                if point == last { return }
                if points.count > 1 {
                    let before = points[points.count - 2]
                    if (before.x == last.x && last.x == x) || (before.y == last.y && last.y == y) { points.removeLast() }
                }
            }
            points.append(point)
        }
    }

    // MARK: Within a column

    private func path(of net: Int, to leaf: Int, in column: Int, _ placed: PlacedColumn) -> Path {
        let stack = placed.stack
        let isFanOut = stack.nets[net].shape == .fanOut
        let root = stack.netEnds[net][0]
        var links: [Int] = []
        links.reserveCapacity(16)
        var vertex = stack.vertexOfNode[leaf]!
        var node = leaf
        while vertex != root {
            // A block may hold several ends of one net.
            let next = (isFanOut ? stack.above[vertex] : stack.below[vertex]).first {
                stack.links[$0].net == net && (isFanOut ? stack.links[$0].bottomNode : stack.links[$0].topNode) == node
            }!
            node = -1
            links.append(next)
            vertex = isFanOut ? stack.links[next].top : stack.links[next].bottom
        }
        if isFanOut { links.reverse() }
        var path = Path()
        path.points.reserveCapacity(2 * links.count + 4)
        for link in links { append(link: link, of: placed, in: column, to: &path) }
        return path
    }

    /// Appends the points of one link, downwards.
    private func append(link index: Int, of placed: PlacedColumn, in column: Int, to path: inout Path) {
        let link = placed.stack.links[index]
        let (top, bottom) = (placed.stack.vertices[link.top], placed.stack.vertices[link.bottom])
        let (x0, x1) = (columnX[column] + placed.top[index], columnX[column] + placed.bottom[index])
        let start =
            link.topNode < 0
            ? vertical.lines[column][top.line].bottom : edge(column, link.topNode, x: placed.top[index], isBottom: true)
        let end =
            link.bottomNode < 0
            ? vertical.lines[column][bottom.line].top : edge(column, link.bottomNode, x: placed.bottom[index], isBottom: false)
        let isUp = placed.stack.nets[link.net].pointsUp
        if let entry = placed.sideEntry[index] {
            let node = entry.isAtBottom ? link.bottomNode : link.topNode
            let isTip = placed.stack.nets[link.net].pointsUp != entry.isAtBottom
            let off = isTip ? spacing.tipOff : spacing.tailOff
            let x = columnX[column] + placed.stack.edge(of: node, side: entry.side) + entry.side * off
            let y = middle(column, node)
            if entry.isAtBottom {
                if let x = sidePortX(link.topNode, isBelow: true, isTip: isUp, in: column) { path.append(x, start) }
                path.append(x0, start)
                path.append(x0, y)
                path.append(x, y)
            } else {
                path.append(x, y)
                path.append(x0, y)
                path.append(x1, end)
                if let x = sidePortX(link.bottomNode, isBelow: false, isTip: !isUp, in: column) { path.append(x, end) }
            }
            return
        }
        if let x = sidePortX(link.topNode, isBelow: true, isTip: isUp, in: column) { path.append(x, start) }
        path.append(x0, start)
        if x0 != x1, let place = channels.gaps[column][link.gap].place(of: link.net) {
            let y = trackY(place.before, ofGap: link.gap, in: column)
            path.append(x0, y)
            if let dogleg = place.dogleg {
                let second = trackY(place.after, ofGap: link.gap, in: column)
                path.append(columnX[column] + dogleg, y)
                path.append(columnX[column] + dogleg, second)
                path.append(x1, second)
            } else {
                path.append(x1, y)
            }
        }
        path.append(x1, end)
        if let x = sidePortX(link.bottomNode, isBelow: false, isTip: !isUp, in: column) {
            path.append(x, end)
        }
    }

    /// Where a connector meets the right side of a text that it runs beside; nil where it meets it from above or below.
    private func sidePortX(_ node: Int, isBelow: Bool, isTip: Bool, in column: Int) -> Em? {
        guard node >= 0 else { return nil }
        let stack = columns[column].stack
        guard stack.block(of: stack.vertexOfNode[node]!).needsSidePort(node, isBelow: isBelow) else { return nil }
        return columnX[column] + stack.edge(of: node, side: 1) + (isTip ? spacing.tipOff : spacing.tailOff)
    }

    private func trackY(_ track: Int, ofGap gap: Int, in column: Int) -> Em {
        GapSizing(spacing: spacing).trackY(
            channels.gaps[column][gap], plans[column][gap], vertical.gaps[column][gap], track: track)
    }

    /// y of a text's own upper or lower edge; of the middle of its side where connectors run beside its block instead.
    ///
    /// - Parameter x: where the connector's port is.
    private func edge(_ column: Int, _ node: Int, x: Em, isBottom: Bool) -> Em {
        let stack = columns[column].stack
        let vertex = stack.vertexOfNode[node]!
        let block = stack.block(of: vertex)
        let member = block.member(of: node)!
        if block.needsSidePort(node, isBelow: isBottom) {
            return middle(column, node) + block.sideOffset(of: node, x: x - stack.left(of: vertex))
        }
        let baseline = vertical.baselines[column][stack.vertices[vertex].line] + member.baseline
        let metrics = BlockMetrics(spacing: spacing)
        return isBottom ? baseline + member.tail + metrics.descent(member.size) : baseline - metrics.ascent(member.size)
    }

    /// y of the middle of a text's x-height, where connectors meet its side.
    func middle(_ column: Int, _ node: Int) -> Em {
        let stack = columns[column].stack
        let vertex = stack.vertexOfNode[node]!
        let member = stack.block(of: vertex).member(of: node)!
        return vertical.baselines[column][stack.vertices[vertex].line] + member.baseline - halfXHeight(node)
    }

    /// Half of a text's x-height: so far from the middle of its side a connector still meets letters.
    private func halfXHeight(_ node: Int) -> Em {
        BlockMetrics(spacing: spacing).middle(.em(measured.nodes[node].style.size))
    }

    // MARK: Between columns

    /// y at which a route leaves a stop for the gutter.
    func stopY(_ route: InterColumnRoute, _ stop: Int) -> Em {
        let (from, to) = measured.connectors[route.connector]
        func y(_ node: Int, _ access: Access) -> Em {
            let column = measured.nodes[node].column
            switch access {
            case .side: return middle(column, node)
            case .offSide(let offset): return middle(column, node) + offset
            case .gap(let gap, _): return trackY(of: route, ofGap: gap, in: column)
            }
        }
        func passage(_ index: Int) -> Em {
            let (column, passage) = route.through[index]
            switch passage {
            case .gap(let gap): return trackY(of: route, ofGap: gap, in: column)
            case .strip(let row):
                let tracks = vertical.strips[row]
                // Before strips have tracks, any place in the strip will do.
                guard let place = channels.strips[row].place(of: route.net) else { return vertical.rows[row].top }
                return tracks[place.before]
            }
        }
        /// A route meets the side of a name where it comes along anyway, a little off the middle: no kink for that.
        func levelled(_ node: Int, side: Int, _ y: Em, with next: Em) -> Em {
            let isShared = portedEdges.contains(sideOf: node, side: side)
            let isMet = (heightsAreFinal || route.isDirect) && node != route.root && !isShared
            return isMet && abs(y - next) <= halfXHeight(node) && !isNearPort(node, next, isLower: next > y) ? next : y
        }
        if stop > 0 && stop <= route.through.count { return passage(stop - 1) }
        let (start, end) = (y(from, route.source), y(to, route.target))
        if route.through.isEmpty && route.turnsBack { return stop == 0 ? start : end }
        if stop == 0 {
            // Where both ends are sides the target gives way, if it can.
            let isFixed = route.source != .side || route.through.isEmpty && route.target == .side && to != route.root
            return isFixed ? start : levelled(from, side: route.direction, start, with: route.through.isEmpty ? end : passage(0))
        }
        if route.target != .side { return end }
        return levelled(to, side: route.targetSide, end, with: route.through.isEmpty ? start : passage(route.through.count - 1))
    }

    /// Whether what meets a label's side this high would come too near to what meets its upper or lower edge.
    private func isNearPort(_ node: Int, _ y: Em, isLower: Bool) -> Bool {
        let column = measured.nodes[node].column
        let vertex = columns[column].stack.vertexOfNode[node]!
        return portedEdges.contains(edgeOf: vertex, inColumn: column, isLower: isLower)
            && abs(edge(column, node, x: 0, isBottom: isLower) - y) < spacing.sidePort
    }

    private func trackY(of route: InterColumnRoute, ofGap gap: Int, in column: Int) -> Em {
        let place = channels.gaps[column][gap].place(of: Channels.interColumnNet(route.net))!
        return trackY(place.before, ofGap: gap, in: column)
    }

    private func path(along route: InterColumnRoute) -> Path {
        let (from, to) = measured.connectors[route.connector]
        var path = Path()
        path.points.reserveCapacity(8)
        let first = stopY(route, 0)
        for place in port(from, route.source, isTip: false) { path.append(place.x, place.y) }
        path.append(endX(from, route.source, side: route.direction, off: spacing.tailOff), first)
        for piece in route.gutterPieces(measured) {
            let (a, b) = (stopY(route, piece.stop), stopY(route, piece.stop + 1))
            guard a != b, let place = channels.gutters[piece.gutter].place(of: route.net) else { continue }
            let tracks = gutterX[piece.gutter]
            let x = tracks[piece.firstSide < 0 ? place.before : place.after]
            path.append(x, a)
            if let dogleg = place.dogleg, piece.firstSide != piece.secondSide {
                let second = tracks[piece.secondSide < 0 ? place.before : place.after]
                path.append(x, dogleg)
                path.append(second, dogleg)
                path.append(second, b)
            } else {
                path.append(x, b)
            }
        }
        path.append(
            endX(to, route.target, side: route.targetSide, off: spacing.tipOff), stopY(route, route.through.count + 1))
        for place in port(to, route.target, isTip: true).reversed() { path.append(place.x, place.y) }
        return path
    }

    /// Where a route meets a label's upper or lower edge, if it does, or where it comes from its side to run beside its block.
    private func port(_ node: Int, _ access: Access, isTip: Bool) -> [Place] {
        switch access {
        case .side, .offSide: return []
        case .gap(let gap, let port):
            let column = measured.nodes[node].column
            let stack = columns[column].stack
            let isBelow = gap > stack.vertices[stack.vertexOfNode[node]!].line
            let place = Place(x: columnX[column] + port, y: edge(column, node, x: port, isBottom: isBelow))
            guard let x = sidePortX(node, isBelow: isBelow, isTip: isTip, in: column) else { return [place] }
            return [Place(x: x, y: place.y), place]
        }
    }

    /// x at which a route turns towards the gutter, or meets the label's side.
    private func endX(_ node: Int, _ access: Access, side: Int, off: Em) -> Em {
        let column = measured.nodes[node].column
        switch access {
        case .side, .offSide: return columnX[column] + columns[column].stack.edge(of: node, side: side) + side * off
        case .gap(_, let port): return columnX[column] + port
        }
    }
}
