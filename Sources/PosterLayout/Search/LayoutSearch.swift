internal import Drawing
internal import MapModel

/// Runs the passes in rounds, feeding true heights back into the sizes, and keeps the best layout of the grid.
struct LayoutSearch: Sendable {
    let context: LayoutContext
    let budget: EffortBudget
    let fillings: [SectionShelving]
    /// Those with the most connectors first.
    let columnsBySize: [Int]
    let workers: Workers

    init(_ context: LayoutContext, effort: Effort, workers: Workers) {
        self.context = context
        budget = EffortBudget(effort)
        self.workers = workers
        fillings = SectionPreparing(
            measured: context.measured, elements: context.elements, wiring: context.wiring, metrics: context.metrics
        ).prepare()
        columnsBySize = Array(context.wiring.columns.indices).sorted {
            (-context.wiring.columns[$0].count, $0) < (-context.wiring.columns[$1].count, $1)
        }
    }

    /// What one round starts from.
    private struct State {
        /// True height less estimate, by column and block.
        var corrections: [[Em]]
        var gutterTracks: [Int]
        var slack: Int
        /// Widths of the last round.
        var widths: [Em]?
        /// What sections have beyond their columns' sides, in these widths.
        var rooms: [CellRoom]
        /// Heights of each column's blocks at its candidate widths, before corrections.
        var shapes: [[[Em]?]]
    }

    /// The best drawing, and what the round that it came from made on its way there.
    struct Result: Sendable {
        /// Estimated widths of columns and heights of rows.
        var widths: [Em]
        var rows: [Em]
        var rooms: [CellRoom]
        var filled: [[FilledSection]]
        /// As it was drawn first, with labels moved that connectors between columns end on, and with small steps
        /// mended and air beside lines.
        var drawn: Drawing
        var moved: Drawing
        var best: Drawing
    }

    func best() -> Result {
        var best: (objective: Double, result: Result)?
        var reference: Double?
        // Where cells grow, their columns' widths have to settle first.
        let settling = context.growth.isEmpty ? 0 : Self.settlingRounds
        for slack in budget.slacks {
            var state = State(
                corrections: context.blocks.map { $0.map { _ in 0 } },
                gutterTracks: Array(repeating: 1, count: context.blocks.count + 1),
                slack: slack, widths: nil,
                rooms: context.growth.rooms(context.measured, widths: firstWidths, gutter: context.spacing.gutter),
                shapes: context.blocks.map { _ in Array(repeating: nil, count: budget.widths) })
            for _ in 0..<budget.rounds - 1 + settling {
                let grid = round(&state, isFinal: false).best.grid
                if reference == nil { reference = grid.scale }
            }
            var result = round(&state, isFinal: true)
            if reference == nil { reference = result.drawn.grid.scale }
            result = Refilling(search: self, trials: budget.refills).improve(result)
            result.moved = EndMoving(search: self, trials: budget.trials).improve(result.drawn)
            result.best = StepMending(search: self, trials: budget.mendings).improve(result.moved)
            result.best = Airing(search: self).improve(result.best)
            let objective = result.best.grid.objective(reference: reference!)
            if best == nil || objective < best!.objective { best = (objective, result) }
        }
        return best!.result
    }

    private static let settlingRounds = 2

    /// Columns as wide as the sheet's shape asks for, all the same.
    private var firstWidths: [Em] {
        let area = context.measured.columns.joined().reduce(0) { $0 + fillings[$1].area }
        let frame = frame(gutterTracks: nil)
        let ratio = frame.available.width / frame.available.height
        let total = (Double(max(1, area)) * Self.areaOfNames * ratio * Double(Int.emScale)).squareRoot()
        return context.blocks.map { _ in Int(total) / context.blocks.count }
    }

    // MARK: One round

    private func round(_ state: inout State, isFinal: Bool) -> Result {
        let sized = size(&state)
        state.widths = sized.widths
        if !context.growth.isEmpty {
            state.rooms = context.growth.rooms(context.measured, widths: sized.widths, gutter: context.spacing.gutter)
            state.shapes = context.blocks.map { _ in Array(repeating: nil, count: budget.widths) }
        }
        let filled = fill(sized, state)
        let choices = place(widths: sized.widths, filled, rooms: state.rooms, isFinal: isFinal)
        let drawing = isFinal ? choose(choices) : draw(choices.map { $0[0] })
        let grid = drawing.grid
        // Feed back what was estimated wrongly.
        for column in context.blocks.indices {
            for block in context.blocks[column].indices {
                let estimate = estimatedHeight(ofBlock: block, in: column, filled[column])
                let difference = grid.needs.blocks[column][block] - estimate
                state.corrections[column][block] = state.corrections[column][block] + difference / 2
            }
        }
        state.gutterTracks = grid.gutterTracks
        return Result(
            widths: sized.widths, rows: sized.rows, rooms: state.rooms, filled: filled, drawn: drawing, moved: drawing,
            best: drawing)
    }

    func minimumRow(_ row: Int) -> Em {
        context.furniture.rowMinimums.indices.contains(row) ? .emUp(context.furniture.rowMinimums[row]) : 0
    }

    func frame(gutterTracks: [Int]?) -> GridSizing.Frame {
        let available = context.sheet.safeArea
        var width = context.furnitureWidth
        if let gutterTracks {
            width += context.spacing.gutterWidths(tracks: gutterTracks).reduce(0, +)
        }
        return GridSizing.Frame(
            available: Size(available.width, available.height), fixedWidth: width,
            fixedHeight: context.furnitureHeight)
    }

    /// A grid is about so many times as large as its names are: the rest is gaps, headings and lanes.
    private static let areaOfNames = 2.9

    private func size(_ state: inout State) -> (widths: [Em], rows: [Em]) {
        let frame = frame(gutterTracks: state.gutterTracks)
        var candidates: [[Em]] = []
        for column in context.blocks.indices {
            let minimal =
                context.measured.columns[column].map {
                    fillings[$0].minimalWidth - state.rooms[$0].left - state.rooms[$0].right
                }.max() ?? .em(6)
            let head =
                context.furniture.columnMinimums.indices.contains(column) ? Em.emUp(context.furniture.columnMinimums[column]) : 0
            var width = max(minimal, head, .em(8))
            var list: [Em] = []
            for _ in 0..<budget.widths {
                list.append(width)
                width += max(.emScale, width / (budget.widths * 7 / 10))
            }
            candidates.append(list)
        }
        var sizing = GridSizing(
            blocks: context.blocks, rowCount: context.measured.rowCount, frame: frame, candidates: candidates,
            rounds: budget.sizingSteps, shapes: state.shapes, corrections: state.corrections
        ) { [slack = state.slack, rooms = state.rooms] column, candidate, block in
            let width = candidates[column][candidate] * 100 / slack
            var height = 0
            for section in context.blocks[column][block].sections {
                height += fillings[section].height(width: width + rooms[section].left + rooms[section].right)
            }
            return self.height(ofBlock: block, in: column, sections: height)
        }
        let demand = context.blocks.indices.map { column in
            context.measured.columns[column].reduce(0) {
                $0 + fillings[$1].area
            }
        }
        let sum = max(1, demand.reduce(0, +))
        // About as wide in all as the sheet's shape asks for.
        let ratio = frame.available.width / frame.available.height
        let area = Double(sum) * Self.areaOfNames
        let total = (area * ratio * Double(Int.emScale)).squareRoot()
        let equal = context.blocks.indices.map { _ in Int(total) / context.blocks.count }
        let byDemand = context.blocks.indices.map { Int(total * Double(demand[$0]) / Double(sum)) }
        let mixed = context.blocks.indices.map { (equal[$0] + byDemand[$0]) / 2 }
        var starts = [mixed, equal].map(sizing.nearest)
        if let widths = state.widths { starts = [sizing.nearest(to: widths)] + starts.prefix(1) }
        let result = sizing.solve(starts: starts)
        state.shapes = sizing.shapes
        var widths = result.widths
        // What is left of the sheet's width makes columns wider: straighter connectors for nothing.
        let heightScale = frame.available.height / Double(result.rowHeights.reduce(0, +) + frame.fixedHeight)
        let spare = Int(frame.available.width / heightScale) - frame.fixedWidth - widths.reduce(0, +)
        if spare > 0 { for column in widths.indices { widths[column] += spare / widths.count } }
        return (widths, result.rowHeights)
    }

    func height(ofBlock block: Int, in column: Int, sections: Em) -> Em {
        sections + (context.blocks[column][block].sections.count - 1) * context.spacing.sectionSection + 2
            * context.spacing.cellBand
    }

    private func estimatedHeight(ofBlock block: Int, in column: Int, _ filled: [FilledSection]) -> Em {
        let first = context.blocks[column][..<block].reduce(0) { $0 + $1.sections.count }
        let sections = filled[first..<first + context.blocks[column][block].sections.count].reduce(0) { $0 + $1.height }
        return height(ofBlock: block, in: column, sections: sections)
    }

    /// Ways to fill, the easiest for connectors first: hundredths of the width, and the height that a bend around a block is worth.
    private static let relaxations: [(width: Int, sidePort: Em)] = [
        (82, .em(6)), (90, .em(6)), (96, .em(6)), (100, .em(6)), (86, .em(1.5)), (94, .em(1.5)), (100, .em(1.5)), (92, .em(0.3)),
        (100, .em(0.3)),
    ]

    /// What a cell filled easily is estimated lower than its row by: its tracks are not known yet.
    private static let margin: Em = .em(2)

    /// Fills every block with lines as short as its rows' heights allow.
    private func fill(_ sized: (widths: [Em], rows: [Em]), _ state: State) -> [[FilledSection]] {
        context.blocks.indices.map { column in
            context.blocks[column].indices.flatMap { index -> [FilledSection] in
                let block = context.blocks[column][index]
                let width = sized.widths[column] * 100 / state.slack
                let limit = block.rows.reduce(0) { $0 + sized.rows[$1] } - state.corrections[column][index]
                func room(_ section: Int) -> Em { state.rooms[section].left + state.rooms[section].right }
                func height(_ width: Em, _ sidePortHeight: Em) -> Em {
                    self.height(
                        ofBlock: index, in: column,
                        sections: block.sections.reduce(0) {
                            $0 + fillings[$1].height(width: width + room($1), sidePortHeight: sidePortHeight)
                        })
                }
                let most = max(limit, height(width, 0))
                // Where there is room, connectors run straight; where there is more, lanes have it.
                let choice =
                    Self.relaxations.first { height(width * $0.width / 100, $0.sidePort) <= most - Self.margin } ?? (100, 0)
                return block.sections.map {
                    fillings[$0].fill(
                        width: width * choice.width / 100 + room($0), full: sized.widths[column] + room($0),
                        sidePortHeight: choice.sidePort)
                }
            }
        }
    }
}

extension Spacing {
    /// Widths of the gutters from cell to cell, given their tracks: inner ones all but equal, the outer ones narrower where nothing
    /// runs in them.
    func gutterWidths(tracks: [Int]) -> [Em] {
        let needed = tracks.map { $0 > 0 ? 2 * trackCell + ($0 - 1) * gutterTrack : 0 }
        let inner = tracks.indices.dropFirst().dropLast()
        let widest = inner.reduce(gutter) { max($0, needed[$1]) }
        return needed.indices.map { inner.contains($0) ? max(needed[$0], widest * 4 / 5) : needed[$0] }
    }
}
