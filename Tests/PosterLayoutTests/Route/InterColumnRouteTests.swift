import Testing

@testable import PosterLayout

@Suite struct InterColumnRouteTests {
    private func route(_ names: (String, String), direction: Int, side: Int, through: [Int]) -> (InterColumnRoute, MeasuredMap) {
        var grid = HandMadeGrid(rows: 1, columns: 4)
        for column in 0..<4 { grid.section(column: column, row: 0, lines: [["\(column)"], ["\(column)'"]]) }
        grid.connect(names.0, names.1)
        let route = InterColumnRoute(
            connector: 0, net: 0, root: nil, direction: direction, targetSide: side, source: .side, target: .side,
            through: through.map { ($0, .strip(0)) })
        return (route, grid.measured)
    }

    @Test func gutterIsTheOneBetweenTwoStops() {
        let (right, measured) = route(("0", "3"), direction: 1, side: -1, through: [1, 2])
        #expect(right.gutterPieces(measured).map(\.gutter) == [1, 2, 3])
        #expect(right.gutterPieces(measured).map(\.firstSide) == [-1, -1, -1])
        #expect(right.gutterPieces(measured).map(\.secondSide) == [1, 1, 1])
        let (left, other) = route(("3", "1"), direction: -1, side: 1, through: [2])
        #expect(left.gutterPieces(other).map(\.gutter) == [3, 2])
        #expect(left.gutterPieces(other).map(\.firstSide) == [1, 1])
        #expect(left.gutterPieces(other).map(\.secondSide) == [-1, -1])
    }

    @Test(arguments: [1, -1])
    func whatTurnsBackStaysOnItsSide(side: Int) {
        let (route, measured) = route(("2", "2'"), direction: side, side: side, through: [])
        #expect(route.turnsBack)
        #expect(!route.isDirect)
        let piece = route.gutterPieces(measured)[0]
        #expect(piece.gutter == (side > 0 ? 3 : 2))
        #expect((piece.firstSide, piece.secondSide) == (-side, -side))
    }

    @Test func directIsFromSideToSideOfNeighbours() {
        var direct = route(("0", "1"), direction: 1, side: -1, through: []).0
        #expect(direct.isDirect)
        direct.target = .gap(1, port: 5)
        #expect(!direct.isDirect)
        #expect(!route(("0", "2"), direction: 1, side: -1, through: [1]).0.isDirect)
    }

    @Test func routesAreEqualWhereTheyRunAlike() {
        let route = route(("0", "2"), direction: 1, side: -1, through: [1]).0
        var other = route
        #expect(other == route)
        other.through[0].passage = .gap(1)
        #expect(other != route)
        other = route
        other.source = .gap(1, port: 7)
        #expect(other != route)
    }
}
