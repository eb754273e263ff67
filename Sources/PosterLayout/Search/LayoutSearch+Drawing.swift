extension LayoutSearch {
    /// Placed columns, and all that follows from them.
    struct Drawing: Sendable {
        var columns: [ColumnSketch]
        var grid: GridLayout

        func objective(_ reference: Double) -> Double {
            grid.objective(reference: reference, typeWeight: Weights.Drawing.typeAtSameWidths)
        }
    }

    private func sketch(_ column: PlacedColumn) -> ColumnSketch {
        ColumnSketch(column, context.measured, context.wiring, context.spacing)
    }

    /// Routes between placed columns, tracks, heights and lines.
    func draw(_ columns: [PlacedColumn]) -> Drawing { draw(columns.map(sketch), known: nil) }

    /// The drawing with another placing of one column.
    func redraw(_ drawing: Drawing, _ column: Int, as placed: PlacedColumn) -> Drawing {
        var columns = drawing.columns
        columns[column] = sketch(placed)
        return draw(columns, known: (drawing.grid.routes, column))
    }

    private func draw(_ columns: [ColumnSketch], known: (routes: [InterColumnRoute], changed: Int)?) -> Drawing {
        var routing = routing(columns)
        let routes = routing.route(context.wiring.betweenColumns, known: known)
        return Drawing(columns: columns, grid: assemble(columns, routes))
    }

    /// How many drawings to try of so many: on a large map, or one of many connectors between columns, each costs more, and fewer
    /// are.
    func drawings(_ trials: Int) -> Int {
        let byTexts = trials * Self.largeMap / max(1, context.measured.nodes.count)
        return min(trials, byTexts, trials * Self.manyConnectors / max(1, context.wiring.betweenColumns.count))
    }

    /// Maps of more texts than this are large.
    private static let largeMap = 750
    /// Of connectors between columns.
    private static let manyConnectors = 120

    /// Of every column the placing that makes the whole drawing best, the others as they are by then: what a column is
    /// worth by itself does not tell how well connectors between columns come through it.
    func choose(_ choices: [[PlacedColumn]]) -> Drawing {
        var best = draw(choices.map { $0[0] })
        let reference = best.grid.scale
        for column in choices.indices {
            let others = choices[column].dropFirst().prefix(drawings(choices[column].count - 1))
            let drawings = workers.map(others.count) { [best] other in
                redraw(best, column, as: others[others.startIndex + other])
            }
            for drawing in drawings where drawing.objective(reference) < best.objective(reference) { best = drawing }
        }
        return best
    }

    /// Tracks, heights and lines for placed columns and chosen routes.
    private func assemble(_ sketches: [ColumnSketch], _ routes: [InterColumnRoute]) -> GridLayout {
        let columns = sketches.map(\.placed)
        let plans = sketches.map(\.plans)
        let planning = ChannelPlanning(measured: context.measured, columns: columns, spacing: context.spacing)
        let gaps = planning.gaps(routes, own: sketches.map(\.own))
        var sizing = sizing(sketches.indices.map { sketches[$0].sizing.needs(gaps[$0]) })
        let strips = strips(planning, routes, plans, gaps, sizing)
        sizing.stripTracks = strips.map(\.trackCount)
        var needs = sizing.needs()
        for row in needs.rows.indices { needs.rows[row] = max(needs.rows[row], minimumRow(row)) }
        let vertical = sizing.plan(rows: needs.rows)
        let geometry = GridGeometry(
            measured: context.measured, columns: columns, plans: plans, gaps: gaps, routes: routes, strips: strips,
            vertical: vertical, spacing: context.spacing, padding: 0, widening: 0)
        return GridLayout(
            columns: columns, plans: plans, routes: routes, gaps: gaps, strips: strips,
            gutterTracks: geometry.gutters.map(\.trackCount), needs: needs,
            scale: frame(gutterTracks: nil).scale(width: geometry.width, height: needs.rows.reduce(0, +)),
            metrics: ConnectorMetrics(geometry.drawing.lines(context.wiring, routes), leastStep: context.spacing.leastStep))
    }

    /// Tracks of the strips: to which side routes go on from them is told by a first plan of the heights.
    private func strips(
        _ planning: ChannelPlanning, _ routes: [InterColumnRoute], _ plans: [[GapPlan]], _ gaps: [[Channel]],
        _ sizing: VerticalSizing
    ) -> [Channel] {
        let none = Array(repeating: Channel(), count: context.measured.rowCount)
        let drawing = RouteDrawing(
            measured: context.measured, columns: planning.columns, plans: plans, vertical: sizing.plan(rows: sizing.needs().rows),
            channels: Channels(gaps: gaps, gutters: [], strips: none), spacing: context.spacing, columnX: [], gutterX: [])
        return planning.strips(routes, count: context.measured.rowCount) { drawing.stopY($0, $1) }
    }

    /// Heights without tracks in the strips.
    private func sizing(_ columns: [ColumnSizing.Needs]) -> VerticalSizing {
        VerticalSizing(
            measured: context.measured, columns: columns, blocks: context.blocks,
            stripTracks: Array(repeating: 0, count: context.measured.rowCount), isFloor: context.isFloor, spacing: context.spacing
        )
    }

    private func routing(_ columns: [ColumnSketch]) -> InterColumnRouting {
        let isStripFree = context.blocks.map { column in
            (0..<context.measured.rowCount).map { row in
                !column.contains { $0.rows.lowerBound < row && row <= $0.rows.upperBound }
            }
        }
        let sizing = sizing(columns.map(\.ownNeeds))
        let vertical = sizing.plan(rows: sizing.needs().rows)
        return InterColumnRouting(
            measured: context.measured, columns: columns, middle: vertical.gaps.map { $0.map(\.middle) },
            baselines: vertical.baselines,
            stripMiddle: vertical.rows.map(\.top), isStripFree: isStripFree, isFloor: context.isFloor, spacing: context.spacing,
            rounds: max(1, drawings(budget.reroutes)))
    }
}
