import Testing

@testable import PosterLayout

/// Lines that keep from the texts they pass, where there is room.
@Suite struct AiringTests {
    /// Lanes beside a text, nearer to it than they have to be where there is room.
    private func near(_ drawing: LayoutSearch.Drawing, _ spacing: Spacing) -> Int {
        drawing.columns.reduce(0) { sum, sketch in
            let stack = sketch.placed.stack
            return sum
                + stack.lines.reduce(0) { sum, line in
                    sum
                        + zip(line.vertices, line.vertices.dropFirst()).count { a, b in
                            let (left, right) = (stack.vertices[a], stack.vertices[b])
                            if (left.kind == .lane) == (right.kind == .lane) { return false }
                            let room = right.x - left.x - (left.width + right.width) / 2
                            return room < spacing.separation(left.kind, right.kind) + spacing.laneAir / 2
                        }
                }
        }
    }

    @Test func linesKeepFartherFromTextsForNothing() throws {
        var (before, after) = (0, 0)
        for seed in 1...4 {
            let search = try LayoutSearch(ofSeed: seed)
            let start = search.draw(search.firstPlacings(widthPercent: 120, rounds: 0).map(\.placed))
            let end = Airing(search: search).improve(start)
            before += near(start, search.context.spacing)
            after += near(end, search.context.spacing)
            #expect(end.objective(start.grid.scale) <= start.objective(start.grid.scale))
            #expect(end.grid.metrics.tinySteps <= start.grid.metrics.tinySteps)
        }
        #expect(after * 4 < before * 3)
    }
}
