/// Pass 11. Turns links, tracks and ways into polylines, in `Em`: x from the grid's left, y from the first band's top.
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
    }

    func lines(_ wiring: Wiring, _ routes: [CrossRoute]) -> [Line] {
        var lines: [Line] = []
        var base = 0
        for column in columns.indices {
            for (index, net) in columns[column].stack.nets.enumerated() {
                for (leaf, connector) in zip(net.leaves, net.connectors) {
                    var points = simplified(path(column, index, net, leaf))
                    // Points run from the upper end to the lower.
                    if net.pointsUp { points.reverse() }
                    lines.append(Line(connector: connector, net: base + index, column: column, points: points))
                }
            }
            base += columns[column].stack.nets.count
        }
        for route in routes {
            let (from, to) = measured.connectors[route.connector]
            let column = measured.nodes[from].column == measured.nodes[to].column ? measured.nodes[from].column : nil
            lines.append(
                Line(connector: route.connector, net: base + route.net, column: column, points: simplified(way(route))))
        }
        return lines.sorted { $0.connector < $1.connector }
    }

    // MARK: Within a column

    private func path(_ column: Int, _ netIndex: Int, _ net: Net, _ leaf: Int) -> [Place] {
        let placed = columns[column]
        let stack = placed.stack
        let isFanOut = net.shape == .fanOut
        var vertex = stack.vertexOfNode[leaf]!
        let root = stack.vertexOfNode[net.root]!
        var links: [Int] = []
        while vertex != root {
            let next = (isFanOut ? stack.above : stack.below)[vertex].first { stack.links[$0].net == netIndex }!
            links.append(next)
            vertex = isFanOut ? stack.links[next].top : stack.links[next].bottom
        }
        if isFanOut { links.reverse() }
        var points: [Place] = []
        for link in links { append(column, link, to: &points) }
        return points
    }

    /// Appends the points of one link, downwards.
    private func append(_ column: Int, _ index: Int, to points: inout [Place]) {
        let placed = columns[column]
        let link = placed.stack.links[index]
        let (top, bottom) = (placed.stack.vertices[link.top], placed.stack.vertices[link.bottom])
        let (x0, x1) = (columnX[column] + placed.top[index], columnX[column] + placed.bottom[index])
        let start = top.kind == .lane ? vertical.lines[column][top.line].bottom : edge(column, top, isBottom: true)
        let end = bottom.kind == .lane ? vertical.lines[column][bottom.line].top : edge(column, bottom, isBottom: false)
        if let entry = placed.sideEntry[index] {
            let label = entry.isAtBottom ? bottom : top
            let side = Place(
                x: columnX[column] + label.x + entry.side * (label.width / 2), y: middle(column, label))
            let corner = Place(x: x0, y: side.y)
            if entry.isAtBottom {
                points.append(Place(x: x0, y: start))
                points.append(corner)
                points.append(side)
            } else {
                points.append(side)
                points.append(corner)
                points.append(Place(x: x1, y: end))
            }
            return
        }
        points.append(Place(x: x0, y: start))
        if x0 != x1, let place = channels.gaps[column][link.gap].place(of: link.net) {
            let y = trackY(column, link.gap, place.before)
            points.append(Place(x: x0, y: y))
            if let dogleg = place.dogleg {
                let second = trackY(column, link.gap, place.after)
                points.append(Place(x: columnX[column] + dogleg, y: y))
                points.append(Place(x: columnX[column] + dogleg, y: second))
                points.append(Place(x: x1, y: second))
            } else {
                points.append(Place(x: x1, y: y))
            }
        }
        points.append(Place(x: x1, y: end))
    }

    private func trackY(_ column: Int, _ gap: Int, _ track: Int) -> Em {
        GapSizing(spacing: spacing).trackY(
            channels.gaps[column][gap], plans[column][gap], vertical.gaps[column][gap], track: track)
    }

    /// y of a text's own upper or lower edge: a small label on a line of large ones is nearer to its baseline.
    private func edge(_ column: Int, _ vertex: ColumnStack.Vertex, isBottom: Bool) -> Em {
        let size = measured.nodes[vertex.node].style.size
        if vertex.kind == .heading {
            let extent = vertical.lines[column][vertex.line]
            return isBottom ? extent.bottom : extent.top
        }
        let baseline = vertical.baselines[column][vertex.line]
        return isBottom ? baseline + .em(size * spacing.descent) : baseline - .em(size * spacing.ascent)
    }

    /// y of the middle of a text's x-height, where connectors meet its side.
    func middle(_ column: Int, _ vertex: ColumnStack.Vertex) -> Em {
        vertical.baselines[column][vertex.line] - halfXHeight(vertex.node)
    }

    /// Half of a text's x-height: so far from the middle of its side a connector still meets letters.
    private func halfXHeight(_ node: Int) -> Em { .em(measured.nodes[node].style.size * 0.26) }

    // MARK: Between columns

    /// y at which a route leaves a stop for the gutter.
    func stopY(_ route: CrossRoute, _ stop: Int) -> Em {
        let (from, to) = measured.connectors[route.connector]
        func y(_ node: Int, _ access: Access) -> Em {
            let column = measured.nodes[node].column
            let stack = columns[column].stack
            switch access {
            case .side: return middle(column, stack.vertices[stack.vertexOfNode[node]!])
            case .gap(let gap, _): return crossTrackY(column, gap, route.net)
            }
        }
        if stop == 0 { return y(from, route.source) }
        if stop <= route.through.count {
            let (column, passage) = route.through[stop - 1]
            switch passage {
            case .gap(let gap): return crossTrackY(column, gap, route.net)
            case .strip(let row):
                let tracks = vertical.strips[row]
                // Before strips have tracks, any place in the strip will do.
                guard let place = channels.strips[row].place(of: route.net) else { return vertical.rows[row].top }
                return tracks[place.before]
            }
        }
        let (start, end) = (y(from, route.source), y(to, route.target))
        // Names of two sizes on one line have their middles a little apart: no kink for that.
        let isLevel = route.isDirect && route.isAlone && abs(start - end) <= halfXHeight(to)
        return isLevel ? start : end
    }

    private func crossTrackY(_ column: Int, _ gap: Int, _ net: Int) -> Em {
        let place = channels.gaps[column][gap].place(of: Channels.crossNet(net))!
        return trackY(column, gap, place.before)
    }

    private func way(_ route: CrossRoute) -> [Place] {
        let (from, to) = measured.connectors[route.connector]
        var points = start(from, route.source, side: route.direction, y: stopY(route, 0))
        for piece in route.gutterPieces(measured) {
            let (a, b) = (stopY(route, piece.stop), stopY(route, piece.stop + 1))
            guard a != b, let place = channels.gutters[piece.gutter].place(of: route.net) else { continue }
            let tracks = gutterX[piece.gutter]
            let x = tracks[piece.firstSide < 0 ? place.before : place.after]
            points.append(Place(x: x, y: a))
            if let dogleg = place.dogleg, piece.firstSide != piece.secondSide {
                let second = tracks[piece.secondSide < 0 ? place.before : place.after]
                points.append(Place(x: x, y: dogleg))
                points.append(Place(x: second, y: dogleg))
                points.append(Place(x: second, y: b))
            } else {
                points.append(Place(x: x, y: b))
            }
        }
        points += start(to, route.target, side: route.targetSide, y: stopY(route, route.through.count + 1)).reversed()
        return points
    }

    /// From the label to where its way turns towards the gutter.
    private func start(_ node: Int, _ access: Access, side: Int, y: Em) -> [Place] {
        let column = measured.nodes[node].column
        let stack = columns[column].stack
        let vertex = stack.vertices[stack.vertexOfNode[node]!]
        switch access {
        case .side: return [Place(x: columnX[column] + vertex.x + side * (vertex.width / 2), y: y)]
        case .gap(let gap, let port):
            let isBelow = gap > vertex.line
            let x = columnX[column] + port
            return [Place(x: x, y: edge(column, vertex, isBottom: isBelow)), Place(x: x, y: y)]
        }
    }

    /// Without repeated points and points in the middle of a straight piece.
    private func simplified(_ points: [Place]) -> [Place] {
        var kept: [Place] = []
        for point in points where point != kept.last {
            if kept.count > 1 {
                let (a, b) = (kept[kept.count - 2], kept[kept.count - 1])
                if (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y) { kept.removeLast() }
            }
            kept.append(point)
        }
        return kept
    }
}
