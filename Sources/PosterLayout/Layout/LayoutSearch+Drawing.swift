extension LayoutSearch {
    /// Placed columns, and all that follows from them.
    struct Drawing: Sendable {
        var columns: [PlacedColumn]
        var ownGaps: [OwnGaps]
        var draft: LayoutDraft

        func objective(_ reference: Double) -> Double { draft.objective(reference: reference) }
    }

    /// Ways between placed columns, tracks, heights and lines.
    func draw(_ columns: [PlacedColumn]) -> Drawing {
        let planning = ChannelPlanning(measured: measured, columns: columns, spacing: spacing)
        return draw(columns, columns.map(planning.ownGaps), known: nil)
    }

    /// The drawing with another placing of one column.
    func redraw(_ drawing: Drawing, _ column: Int, as placed: PlacedColumn) -> Drawing {
        var (columns, ownGaps) = (drawing.columns, drawing.ownGaps)
        columns[column] = placed
        ownGaps[column] = ChannelPlanning(measured: measured, columns: columns, spacing: spacing).ownGaps(placed)
        return draw(columns, ownGaps, known: (drawing.draft.routes, column))
    }

    private func draw(
        _ columns: [PlacedColumn], _ ownGaps: [OwnGaps], known: (routes: [CrossRoute], changed: Int)?
    ) -> Drawing {
        let plans = columns.map { GapPlan.plans(of: $0.stack, measured) }
        var routing = routing(columns, plans, ownGaps)
        let routes = routing.route(wiring.crossing, known: known)
        let spread = columns.map { HorizontalSpread(spacing: spacing).spread($0, measured, routes) }
        return Drawing(columns: columns, ownGaps: ownGaps, draft: assemble(spread, plans, routes, ownGaps))
    }

    /// Of every column the placing that makes the whole drawing best, the others as they are by then: what a column is
    /// worth by itself does not tell how well connectors between columns come through it.
    func choose(_ choices: [[PlacedColumn]]) -> Drawing {
        var best = draw(choices.map { $0[0] })
        let reference = best.draft.scale
        for column in choices.indices {
            let others = choices[column].dropFirst()
            let drawings = workers.map(others.count) { [best] other in
                redraw(best, column, as: others[others.startIndex + other])
            }
            for drawing in drawings where drawing.objective(reference) < best.objective(reference) { best = drawing }
        }
        return best
    }

    /// Tracks, heights and lines for placed columns and chosen ways.
    private func assemble(
        _ columns: [PlacedColumn], _ plans: [[GapPlan]], _ routes: [CrossRoute], _ ownGaps: [OwnGaps]
    ) -> LayoutDraft {
        let planning = ChannelPlanning(measured: measured, columns: columns, spacing: spacing)
        let gaps = planning.gaps(routes, own: ownGaps)
        var sizing = VerticalSizing(
            measured: measured, columns: columns, plans: plans, blocks: blocks,
            stripTracks: Array(repeating: 0, count: measured.rowCount), isFloor: isFloor, spacing: spacing)
        let strips = strips(planning, routes, gaps, sizing)
        sizing.stripTracks = strips.map(\.trackCount)
        var needs = sizing.needs(gaps)
        for row in needs.rows.indices { needs.rows[row] = max(needs.rows[row], minimumRow(row)) }
        let vertical = sizing.plan(gaps, rows: needs.rows)
        let grid = GridGeometry(
            measured: measured, columns: columns, plans: plans, gaps: gaps, routes: routes, strips: strips,
            vertical: vertical, sizing: sizing, spacing: spacing, padding: 0,
            widening: 0)
        return LayoutDraft(
            columns: columns, plans: plans, routes: routes, gaps: gaps, strips: strips,
            gutterTracks: grid.gutters.map(\.trackCount), needs: needs,
            scale: frame(gutterTracks: nil).scale(width: grid.width, height: needs.rows.reduce(0, +)),
            metrics: DraftMetrics(grid.drawing.lines(wiring, routes)))
    }

    /// Tracks of the strips: which way routes go on from them is told by a first plan of the heights.
    private func strips(
        _ planning: ChannelPlanning, _ routes: [CrossRoute], _ gaps: [[Channel]], _ sizing: VerticalSizing
    ) -> [Channel] {
        let none = Array(repeating: Channel(), count: measured.rowCount)
        let vertical = sizing.plan(gaps, rows: sizing.needs(gaps).rows)
        let drawing = RouteDrawing(
            measured: measured, columns: planning.columns, plans: sizing.plans, vertical: vertical, sizing: sizing,
            channels: Channels(gaps: gaps, gutters: [], strips: none), spacing: spacing, columnX: [], gutterX: [])
        return planning.strips(routes, count: measured.rowCount) { drawing.stopY($0, $1) }
    }

    private func routing(_ columns: [PlacedColumn], _ plans: [[GapPlan]], _ ownGaps: [OwnGaps]) -> CrossRouting {
        let gaps = ownGaps.map(\.channels)
        let sizing = VerticalSizing(
            measured: measured, columns: columns, plans: plans, blocks: blocks,
            stripTracks: Array(repeating: 0, count: measured.rowCount), isFloor: isFloor, spacing: spacing)
        let isStripFree = blocks.map { column in
            (0..<measured.rowCount).map { row in
                !column.contains { $0.rows.lowerBound < row && row <= $0.rows.upperBound }
            }
        }
        let vertical = sizing.plan(gaps, rows: sizing.needs(gaps).rows)
        return CrossRouting(
            measured: measured, columns: columns, plans: plans, middle: vertical.gaps.map { $0.map(\.middle) },
            lineMiddle: vertical.lines.map { $0.map(\.middle) },
            stripMiddle: vertical.rows.map(\.top), isStripFree: isStripFree, isFloor: isFloor, spacing: spacing,
            rounds: budget.reroutes)
    }
}
