import PosterTestSupport
import Testing

@testable import PosterLayout

/// Steps aside by a hair, and how they go.
@Suite struct StepMendingTests {
    private func search(_ map: PosterMap) throws -> LayoutSearch {
        let scale = TypeScale()
        return LayoutSearch(
            map: map, measured: try LabelMeasuring(scale: scale).measure(map, with: FixedMeasurer()),
            furniture: try Furniture.plan(for: map, scale: scale, arrangement: .landscape, measuring: FixedMeasurer()),
            sheet: try Sheet(size: Size(2400, 1700), margin: 30), spacing: Spacing(), effort: .normal, workers: .serial)
    }

    /// A narrow placing of every column, of full lines and with many bends.
    private func placings(_ search: LayoutSearch) -> [(placed: PlacedColumn, search: ColumnSearch)] {
        search.blocks.indices.map { column in
            let sections = search.measured.columns[column]
            let width = max(.em(14), sections.map { search.fillings[$0].minimalWidth }.max() ?? 0)
            var stack = ColumnStacking(measured: search.measured, spacing: search.spacing).stack(
                column: column, width: width, filled: sections.map { search.fillings[$0].fill(width: width) },
                nets: search.wiring.columns[column])
            let own = search.columnSearch(stack)
            stack = own.ordering.order(stack, start: 0, pull: own.pull)
            stack.width += max(0, HorizontalPlacement.deficit(stack, search.spacing))
            let refining = PlacementRefining(ordering: own.ordering, placement: own.placement, rounds: 0)
            return (refining.refine(stack, pull: own.pull), own)
        }
    }

    private func hairSteps(_ placed: PlacedColumn, _ least: Em) -> Int {
        placed.stack.links.indices.count { link in
            let step = abs(placed.top[link] - placed.bottom[link])
            return placed.sideEntry[link] == nil && step > 0 && step < least
        }
    }

    @Test func stepsGetAsWideAsCanBeSeen() throws {
        var (before, after) = (0, 0)
        for seed in 1...8 {
            var parameters = RandomMap()
            parameters.connectorsPerItem = 1
            let search = try search(parameters.make(seed: UInt64(seed)))
            let least = search.spacing.leastStep
            for (placed, own) in placings(search) {
                before += hairSteps(placed, least)
                var stepping = own.placement
                stepping.leastStep = least
                let new = try #require(stepping.place(placed.stack, pull: own.pull))
                after += hairSteps(new, least)
                #expect(new.stack.lines.map(\.vertices) == placed.stack.lines.map(\.vertices))
                for line in new.stack.lines {
                    for (a, b) in zip(line.vertices, line.vertices.dropFirst()).map({ (new.stack.vertices[$0], new.stack.vertices[$1]) }) {
                        #expect(b.x - b.width / 2 - a.x - a.width / 2 >= search.spacing.separation(a.kind, b.kind) - 1)
                    }
                }
            }
        }
        #expect(before > 20)
        #expect(after * 5 < before)
    }

    @Test(arguments: 1...4)
    func drawingsAreMendedOrLeftAsTheyAre(seed: Int) throws {
        var parameters = RandomMap()
        parameters.connectorsPerItem = 1
        let search = try search(parameters.make(seed: UInt64(seed)))
        let start = search.draw(placings(search).map(\.placed))
        let end = StepMending(search: search, trials: 100).improve(start)
        let (before, after) = (start.draft.metrics.hairSteps, end.draft.metrics.hairSteps)
        #expect(after < before)
        #expect(end.objective(start.draft.scale) <= start.objective(start.draft.scale) + 3 * Double(before - after))
    }

    @Test func stepsBackIsATurnAndNotAStep() {
        func line(_ points: [(Em, Em)]) -> RouteDrawing.Line {
            .init(connector: 0, net: 0, column: 0, points: points.map { .init(x: $0.0, y: $0.1) })
        }
        #expect(line([(0, 0), (0, 900), (100, 900), (100, 2000)]).sideSteps(under: 400) == 1)
        #expect(line([(0, 0), (0, 900), (500, 900), (500, 2000)]).sideSteps(under: 400) == 0)
        #expect(line([(0, 0), (0, 900), (100, 900), (100, 0)]).sideSteps(under: 400) == 0)
        #expect(line([(0, 0), (900, 0), (900, 100), (2000, 100)]).sideSteps(under: 400) == 0)
        #expect(line([(0, 0), (0, 900), (100, 900)]).sideSteps(under: 400) == 0)
    }
}
