/// Runs the passes in rounds, feeding true heights back into the sizes, and keeps the best draft.
struct LayoutSearch: Sendable {
    let map: PosterMap
    let measured: MeasuredMap
    let furniture: Furniture
    let sheet: Sheet
    let spacing: Spacing
    let budget: EffortBudget
    let wiring: Wiring
    let blocks: [[ColumnBlock]]
    let fillings: [SectionFilling]
    let isFloor: [Bool]
    let workers: Workers

    init(
        map: PosterMap, measured: MeasuredMap, furniture: Furniture, sheet: Sheet, spacing: Spacing, effort: Effort,
        workers: Workers
    ) {
        self.map = map
        self.measured = measured
        self.furniture = furniture
        self.sheet = sheet
        self.spacing = spacing
        budget = EffortBudget(effort)
        self.workers = workers
        wiring = NetBundling().bundle(measured)
        blocks = ColumnBlock.blocks(of: measured)
        fillings = SectionPreparing(spacing: spacing).prepare(measured, wiring)
        isFloor = map.layers.map(\.isFloor)
    }

    /// What one round starts from.
    private struct State {
        /// True height less estimate, by column and block.
        var corrections: [[Em]]
        var gutterTracks: [Int]
        var slack: Int
        /// Widths of the last round.
        var widths: [Em]?
    }

    func best() -> LayoutDraft {
        var best: (objective: Double, draft: LayoutDraft)?
        var reference: Double?
        for slack in budget.slacks {
            var state = State(
                corrections: blocks.map { $0.map { _ in 0 } }, gutterTracks: Array(repeating: 1, count: blocks.count + 1),
                slack: slack, widths: nil)
            for _ in 0..<budget.rounds - 1 {
                let draft = round(&state, isFinal: false).draft
                if reference == nil { reference = draft.scale }
            }
            var (draft, routing) = round(&state, isFinal: true)
            if reference == nil { reference = draft.scale }
            if budget.trials > 0 {
                draft = RouteRefining(search: self, trials: budget.trials, reference: reference!).refine(draft, routing)
            }
            let objective = draft.objective(reference: reference!)
            if best == nil || objective < best!.objective { best = (objective, draft) }
        }
        return best!.draft
    }

    // MARK: One round

    private func round(_ state: inout State, isFinal: Bool) -> (draft: LayoutDraft, routing: CrossRouting) {
        let sized = size(state)
        state.widths = sized.widths
        let filled = fill(sized, state)
        var columns = workers.map(blocks.count) { column in
            place(column, width: sized.widths[column], filled[column], isFinal: isFinal)
        }
        let plans = columns.map { GapPlan.plans(of: $0.stack, measured) }
        var routing = routing(columns, plans)
        let routes = routing.route(wiring.crossing)
        columns = columns.map { HorizontalSpread(spacing: spacing).spread($0, measured, routes) }
        let draft = assemble(columns, plans, routes)
        // Feed back what was estimated wrongly.
        for column in blocks.indices {
            for block in blocks[column].indices {
                let estimate = estimatedHeight(column, block, filled[column])
                let difference = draft.needs.blocks[column][block] - estimate
                state.corrections[column][block] = (state.corrections[column][block] + difference) / 2
            }
        }
        state.gutterTracks = draft.gutterTracks
        return (draft, routing)
    }

    /// Tracks, heights and lines for placed columns and chosen ways.
    func assemble(_ columns: [PlacedColumn], _ plans: [[GapPlan]], _ routes: [CrossRoute]) -> LayoutDraft {
        let planning = ChannelPlanning(measured: measured, columns: columns, spacing: spacing)
        let gaps = planning.gaps(routes)
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

    private func minimumRow(_ row: Int) -> Em {
        furniture.rowMinimums.indices.contains(row) ? .emUp(furniture.rowMinimums[row]) : 0
    }

    private func frame(gutterTracks: [Int]?) -> GridSizing.Frame {
        let available = sheet.safeArea
        var width = Em.emUp(furniture.left + furniture.right)
        if let gutterTracks {
            width += gutterTracks.indices.reduce(0) {
                $0 + spacing.gutterWidth($1, of: gutterTracks.count - 1, tracks: gutterTracks[$1])
            }
        }
        return GridSizing.Frame(
            available: Size(available.width, available.height), fixedWidth: width,
            fixedHeight: .emUp(furniture.top + furniture.bottom))
    }

    private func size(_ state: State) -> (widths: [Em], rows: [Em]) {
        let frame = frame(gutterTracks: state.gutterTracks)
        var candidates: [[Em]] = []
        for column in blocks.indices {
            let minimal = measured.columns[column].map { fillings[$0].minimalWidth }.max() ?? .em(6)
            let head = furniture.columnMinimums.indices.contains(column) ? Em.emUp(furniture.columnMinimums[column]) : 0
            var width = max(minimal, head, .em(8))
            var list: [Em] = []
            for _ in 0..<budget.widths {
                list.append(width)
                width += max(.emScale, width / (budget.widths * 7 / 10))
            }
            candidates.append(list)
        }
        var sizing = GridSizing(
            blocks: blocks, rowCount: measured.rowCount, frame: frame, candidates: candidates,
            rounds: budget.sizingSteps
        ) { column, candidate, block in
            let width = candidates[column][candidate] * 100 / state.slack
            var height = 0
            for section in blocks[column][block].sections { height += fillings[section].fill(width: width).height }
            return self.total(height, column, block) + state.corrections[column][block]
        }
        let demand = blocks.indices.map { column in
            measured.columns[column].reduce(0) { $0 + fillings[$1].nodes.reduce(0) { $0 + $1.width * $1.size / .emScale } }
        }
        let sum = max(1, demand.reduce(0, +))
        // About as wide in all as the sheet's shape asks for.
        let ratio = frame.available.width / frame.available.height
        let area = Double(sum) * 2.9
        let total = (area * ratio * Double(Int.emScale)).squareRoot()
        let equal = blocks.indices.map { _ in Int(total) / blocks.count }
        let byDemand = blocks.indices.map { Int(total * Double(demand[$0]) / Double(sum)) }
        let mixed = blocks.indices.map { (equal[$0] + byDemand[$0]) / 2 }
        var starts = [mixed, equal].map(sizing.nearest)
        if let widths = state.widths { starts = [sizing.nearest(to: widths)] + starts.prefix(1) }
        let result = sizing.solve(starts: starts)
        var widths = result.widths
        // What is left of the sheet's width makes columns wider: straighter connectors for nothing.
        let heightScale = frame.available.height / Double(result.rowHeights.reduce(0, +) + frame.fixedHeight)
        let room = Int(frame.available.width / heightScale) - frame.fixedWidth - widths.reduce(0, +)
        if room > 0 { for column in widths.indices { widths[column] += room / widths.count } }
        return (widths, result.rowHeights)
    }

    private func total(_ sections: Em, _ column: Int, _ block: Int) -> Em {
        sections + (blocks[column][block].sections.count - 1) * spacing.sectionSection + 2 * spacing.cellBand
    }

    private func estimatedHeight(_ column: Int, _ block: Int, _ filled: [FilledSection]) -> Em {
        let first = blocks[column][..<block].reduce(0) { $0 + $1.sections.count }
        let sections = filled[first..<first + blocks[column][block].sections.count].reduce(0) { $0 + $1.height }
        return total(sections, column, block)
    }

    /// Fills every block with lines as short as its rows' heights allow.
    private func fill(_ sized: (widths: [Em], rows: [Em]), _ state: State) -> [[FilledSection]] {
        blocks.indices.map { column in
            blocks[column].indices.flatMap { index -> [FilledSection] in
                let block = blocks[column][index]
                let width = sized.widths[column] * 100 / state.slack
                let limit = block.rows.reduce(0) { $0 + sized.rows[$1] } - state.corrections[column][index]
                func fill(_ width: Em) -> (sections: [FilledSection], height: Em) {
                    let sections = block.sections.map { fillings[$0].fill(width: width) }
                    return (sections, total(sections.reduce(0) { $0 + $1.height }, column, index))
                }
                var best = fill(width)
                var low = min(width, sized.widths[column] * 70 / 100)
                var high = width
                for _ in 0..<6 where high - low > .emScale / 4 {
                    let middle = (low + high) / 2
                    let attempt = fill(middle)
                    if attempt.height <= max(limit, best.height) { (high, best) = (middle, attempt) } else { low = middle }
                }
                return best.sections
            }
        }
    }

    private func place(_ column: Int, width: Em, _ filled: [FilledSection], isFinal: Bool) -> PlacedColumn {
        let stack = ColumnStacking(measured: measured, spacing: spacing).stack(
            column: column, width: width, filled: filled, nets: wiring.columns[column])
        let isSubheading = stack.vertices.map { vertex -> Bool in
            guard vertex.node >= 0, case .group = measured.nodes[vertex.node].origin else { return false }
            return true
        }
        var left = Array(repeating: 0, count: stack.vertices.count)
        var right = left
        for connector in wiring.crossing {
            let (from, to) = measured.connectors[connector]
            let (a, b) = (measured.nodes[from].column, measured.nodes[to].column)
            if a == b { continue }
            for (own, other, node) in [(a, b, from), (b, a, to)] where own == column {
                let vertex = stack.vertexOfNode[node]!
                if other > own { right[vertex] += 1 } else { left[vertex] += 1 }
            }
        }
        let pull = LineOrdering.Pull(left: left, right: right)
        var headingTarget: [Int: Em] = [:]
        for (index, vertex) in stack.vertices.enumerated() where vertex.kind == .heading {
            let section = measured.sections[measured.nodes[vertex.node].section]
            // The heading of a module over several columns is pulled to the middle of its span.
            if section.columns.count > 1 {
                headingTarget[index] = stack.width - vertex.width / 2 - spacing.labelCell
            }
        }
        let ordering = LineOrdering(spacing: spacing, sweeps: isFinal ? budget.sweeps : budget.sweeps / 2)
        let refining = PlacementRefining(
            ordering: ordering,
            placement: HorizontalPlacement(spacing: spacing, sweeps: budget.blockMoves, headingTarget: headingTarget),
            rounds: isFinal ? budget.placements : 1)
        let sifting = LineSifting(pull: pull, isSubheading: isSubheading, passes: isFinal ? budget.siftingPasses : 0)
        let search = ColumnSearch(
            ordering: ordering, placement: refining.placement, pull: pull, isSubheading: isSubheading,
            passes: isFinal ? budget.searchPasses : 0)
        // Several beginnings are swept and sifted; the most promising are placed and searched.
        let orders = (0..<(isFinal ? budget.starts : 1)).map { start -> (cost: Int, stack: ColumnStack) in
            var ordered = ordering.order(stack, start: start, pull: pull, isSubheading: isSubheading)
            ordered = sifting.sift(ordered)
            ordered.width += max(0, HorizontalPlacement.deficit(ordered, spacing))
            return (isFinal ? search.quickCost(of: ordered) ?? .max : 0, ordered)
        }
        let promising = orders.indices.sorted { (orders[$0].cost, $0) < (orders[$1].cost, $1) }.prefix(budget.finalists)
        var best: (cost: Int, placed: PlacedColumn)?
        for index in promising {
            let refined = refining.refine(orders[index].stack, pull: pull, isSubheading: isSubheading)
            let placed = search.improve(refined)
            let cost = search.cost(of: placed)
            if best == nil || cost < best!.cost { best = (cost, placed) }
        }
        return best!.placed
    }

    private func routing(_ columns: [PlacedColumn], _ plans: [[GapPlan]]) -> CrossRouting {
        let planning = ChannelPlanning(measured: measured, columns: columns, spacing: spacing)
        let gaps = planning.gaps([])
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

extension Spacing {
    /// Width of a gutter from cell to cell; the outer ones are narrower where nothing runs in them.
    func gutterWidth(_ index: Int, of last: Int, tracks: Int) -> Em {
        let needed = tracks > 0 ? 2 * trackCell + (tracks - 1) * gutterTrack : 0
        return index == 0 || index == last ? needed : max(gutter, needed)
    }
}
