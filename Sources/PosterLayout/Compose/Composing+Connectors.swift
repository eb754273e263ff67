internal import Drawing
internal import MapModel

extension Composing {
    /// Connectors in the map's order: those that are drawn, and those that are named at both ends.
    func connectors(
        _ lines: [RouteDrawing.Line], _ grid: GridLayout, _ items: [PlacedItem], _ vertical: VerticalPlan,
        _ geometry: GridGeometry, _ frame: Frame
    ) -> [RoutedConnector] {
        func connector(_ index: Int, net: Int, column: Int?, route: [Point], jump: ConnectorJump? = nil) -> RoutedConnector {
            let (from, to) = context.measured.connectors[index]
            return RoutedConnector(
                id: connectorID(from, to), from: id(of: from), to: id(of: to), net: net, column: column, route: route, jump: jump)
        }
        var found = lines.map { line in
            (
                line.connector,
                connector(
                    line.connector, net: line.net, column: line.column,
                    route: line.points.map { Point(frame.x($0.x), frame.y($0.y)) })
            )
        }
        var net = (lines.map(\.net).max() ?? -1) + 1
        let first = context.jumps.firstOfNets()
        var nets: [Int: Int] = [:]
        let ends = jumpEnds(grid, items, vertical, geometry, frame)
        for (index, end) in ends.enumerated() {
            guard let tail = end.tail, let head = end.head else { continue }
            // Those that share a stub are one net.
            let own = nets[first[index]] ?? net
            nets[first[index]] = own
            found.append((index, connector(index, net: own, column: nil, route: [], jump: ConnectorJump(tail: tail, head: head))))
            if own == net { net += 1 }
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Both ends of every connector that is not drawn.
    private func jumpEnds(
        _ grid: GridLayout, _ items: [PlacedItem], _ vertical: VerticalPlan, _ geometry: GridGeometry, _ frame: Frame
    ) -> [(tail: JumpEnd?, head: JumpEnd?)] {
        var ends = [(tail: JumpEnd?, head: JumpEnd?)](repeating: (nil, nil), count: context.measured.connectors.count)
        if context.measured.connectors.indices.allSatisfy({ !context.jumps.isJump($0) }) { return ends }
        var fields: [String: String] = [:]
        for item in items { fields[item.id] = item.field }
        for (column, placed) in grid.columns.enumerated() {
            for vertex in 0..<placed.stack.textCount {
                let x = geometry.drawing.columnX[column] + placed.stack.left(of: vertex)
                let y = vertical.baselines[column][placed.stack.vertices[vertex].line]
                for jump in placed.stack.block(of: vertex).jumps {
                    let (from, to) = context.measured.connectors[jump.text.connector]
                    let own = jump.text.end == .tail ? from : to
                    let label = JumpLabel(jump.text.end, field: fields[id(of: jump.text.other)]!, name: jump.text.name)
                    let style = context.jumpStyle
                    let setting = TextSetting(lines: [label.text], widths: [jump.text.width], width: jump.text.width)
                    let end = JumpEnd(
                        route: jump.route.map { Point(frame.x(x + $0.x), frame.y(y + $0.y)) },
                        lines: [line(0, of: setting, size: style.size, left: x + jump.x, baseline: y + jump.baseline, frame)],
                        style: style, field: fields[id(of: own)]!)
                    switch jump.text.end {
                    case .tail: ends[jump.text.connector].tail = end
                    case .head: ends[jump.text.connector].head = end
                    }
                }
            }
        }
        return ends
    }
}
