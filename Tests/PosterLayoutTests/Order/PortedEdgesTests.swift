import PosterTestSupport
import Testing

@testable import PosterLayout

@Suite struct PortedEdgesTests {
    @Test func nothingIsPortedBeforeItIsAskedFor() {
        #expect(!PortedEdges().contains(edgeOf: 0, inColumn: 0, isLower: true))
    }

    @Test(arguments: 1...3)
    func edgesThatSomethingMeetsAreKnown(seed: Int) throws {
        let search = try LayoutSearch(ofTest: RandomMap().make(seed: UInt64(seed)), effort: .fast)
        let grid = search.best().best.grid
        let edges = PortedEdges(of: grid.columns, grid.routes, search.context.measured)
        for (index, column) in grid.columns.enumerated() {
            let stack = column.stack
            for vertex in 0..<stack.textCount {
                let routed = grid.routes.flatMap { route -> [Bool] in
                    let (from, to) = search.context.measured.connectors[route.connector]
                    return [(from, route.source), (to, route.target)].compactMap { node, access in
                        guard stack.vertexOfNode[node] == vertex, case .gap(let gap, _) = access else { return nil }
                        return gap > stack.vertices[vertex].line
                    }
                }
                let lower = !stack.below[vertex].isEmpty || routed.contains(true)
                let upper = !stack.above[vertex].isEmpty || routed.contains(false)
                #expect(edges.contains(edgeOf: vertex, inColumn: index, isLower: true) == lower)
                #expect(edges.contains(edgeOf: vertex, inColumn: index, isLower: false) == upper)
            }
        }
    }

    /// A side is met off its middle where that saves a kink, but not towards an edge that something else meets.
    @Test func sidesAreMetClearOfPorts() throws {
        var met = 0
        for seed in 1...12 {
            var parameters = RandomMap()
            parameters.connectorsPerItem = 1
            (parameters.sameCell, parameters.sameColumn, parameters.sameRow) = (0.3, 0.2, 0.4)
            let search = try LayoutSearch(ofTest: parameters.make(seed: UInt64(seed)), effort: .fast)
            let grid = search.best().best.grid
            met += sidesMetTowardsPorts(search, grid, sidePort: 0)
            #expect(sidesMetTowardsPorts(search, grid, sidePort: .em(2)) == 0)
        }
        #expect(met > 0)
    }

    /// Sides that are met off their middle, towards an edge that something meets, where those keep `sidePort` apart.
    private func sidesMetTowardsPorts(_ search: LayoutSearch, _ grid: GridLayout, sidePort: Em) -> Int {
        var spacing = search.context.spacing
        spacing.sidePort = sidePort
        let sizing = VerticalSizing(
            measured: search.context.measured,
            columns: grid.columns.indices.map {
                ColumnSizing(grid.columns[$0].stack, grid.plans[$0], search.context.measured, spacing).needs(grid.gaps[$0])
            },
            blocks: search.context.blocks, stripTracks: grid.strips.map(\.trackCount), isFloor: search.context.isFloor,
            spacing: spacing)
        let drawing = GridGeometry(
            measured: search.context.measured, columns: grid.columns, plans: grid.plans, gaps: grid.gaps, routes: grid.routes,
            strips: grid.strips, vertical: sizing.plan(rows: grid.needs.rows), spacing: spacing, padding: 0, widening: 0,
            heightsAreFinal: true
        ).drawing
        return grid.routes.count { route in
            let to = search.context.measured.connectors[route.connector].1
            let column = search.context.measured.nodes[to].column
            let vertex = grid.columns[column].stack.vertexOfNode[to]!
            let middle = drawing.middle(column, to)
            let y = drawing.stopY(route, route.through.count + 1)
            return route.target == .side && y != middle
                && drawing.portedEdges.contains(edgeOf: vertex, inColumn: column, isLower: y > middle)
        }
    }
}
