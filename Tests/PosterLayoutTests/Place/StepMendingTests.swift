import Testing

@testable import PosterLayout

/// Steps aside that are too small to be meant, and how they go.
@Suite struct StepMendingTests {
    /// A narrow placing of every column, of full lines and with many bends.
    private func placings(of search: LayoutSearch) -> [(placed: PlacedColumn, search: ColumnSearch)] {
        search.firstPlacings(widthPercent: 100, rounds: 0)
    }

    private func tinySteps(_ placed: PlacedColumn, _ least: Em) -> Int {
        placed.stack.links.indices.count { link in
            let step = abs(placed.top[link] - placed.bottom[link])
            return placed.sideEntry[link] == nil && step > 0 && step < least
        }
    }

    @Test func stepsGetAsWideAsCanBeSeen() throws {
        var (before, after) = (0, 0)
        for seed in 1...8 {
            let search = try LayoutSearch(ofSeed: seed)
            let least = search.context.spacing.leastStep
            for (placed, own) in placings(of: search) {
                before += tinySteps(placed, least)
                var stepping = own.placement
                stepping.leastStep = least
                stepping.reachesFar = true
                let new = try #require(stepping.place(placed.stack))
                after += tinySteps(new, least)
                #expect(new.stack.lines.map(\.vertices) == placed.stack.lines.map(\.vertices))
                for line in new.stack.lines {
                    for (a, b) in zip(line.vertices, line.vertices.dropFirst()).map({
                        (new.stack.vertices[$0], new.stack.vertices[$1])
                    }) {
                        #expect(b.x - b.width / 2 - a.x - a.width / 2 >= search.context.spacing.separation(a.kind, b.kind) - 1)
                    }
                }
            }
        }
        #expect(before > 20)
        #expect(after * 5 < before)
    }

    @Test(arguments: 1...4)
    func drawingsAreMendedOrLeftAsTheyAre(seed: Int) throws {
        let search = try LayoutSearch(ofSeed: seed)
        let start = search.draw(placings(of: search).map(\.placed))
        let end = StepMending(search: search, trials: 100).improve(start)
        let (before, after) = (start.grid.metrics.tinySteps, end.grid.metrics.tinySteps)
        #expect(after < before)
        let worth = Weights.inCrossings(Weights.Drawing.tinyStep * (before - after))
        #expect(end.objective(start.grid.scale) <= start.objective(start.grid.scale) + worth)
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
