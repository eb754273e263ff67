import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct CellGrowthTests {
    /// Modules with a name each, at these places.
    private func growth(
        rows: Int = 1, columns: Int, at places: [(row: Int, column: Int)], connect: [(Int, Int)] = []
    ) throws -> (cell: BlockCell, growth: CellGrowth) {
        var builder = MapBuilder(rows: rows, columns: columns)
        for (index, place) in places.enumerated() {
            builder.module("m\(index)", row: place.row, column: place.column)
            builder.item("\(index)", module: "m\(index)")
        }
        for (from, to) in connect { builder.connect("\(from)", "\(to)") }
        let cell = try BlockCell(builder.map)
        return (cell, CellGrowth(cell.measured, cell.wiring))
    }

    @Test func cellsGrowOverEmptyNeighbours() throws {
        let growth = try growth(columns: 4, at: [(0, 1), (0, 3)]).growth
        #expect(growth.ofSection == [.init(left: 1, right: 1), .init(left: 0, right: 0)])
        #expect(!growth.isEmpty)
    }

    @Test func fullRowsDoNotGrow() throws {
        #expect(try growth(columns: 2, at: [(0, 0), (0, 1)]).growth.isEmpty)
    }

    @Test func nothingGrowsOverAGutterWithAConnector() throws {
        // From the upper row's first column to its last, past the lower row's.
        let growth = try growth(rows: 2, columns: 3, at: [(0, 0), (0, 2), (1, 0)], connect: [(0, 1)]).growth
        #expect(growth.isEmpty)
    }

    /// A connector within the second column passes its middle cell.
    @Test func nothingGrowsOverWhatAConnectorPasses() throws {
        let places = [(row: 0, column: 1), (row: 2, column: 1), (row: 1, column: 0)]
        #expect(try growth(rows: 3, columns: 2, at: places, connect: [(0, 1)]).growth.ofSection[2] == .init())
        #expect(try growth(rows: 3, columns: 2, at: places).growth.ofSection[2] == .init(left: 0, right: 1))
    }

    @Test func whatACellHasGrowsByColumnsAndGutters() throws {
        let (cell, growth) = try growth(columns: 3, at: [(0, 1)])
        let rooms = growth.rooms(cell.measured, widths: [100, 200, 400], gutter: 10)
        #expect(rooms == [CellRoom(left: 110, right: 410)])
    }

    /// No two sections grow over one cell, and none over a full one.
    @Test(arguments: 1...40)
    func cellsAreGrownOverOnce(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (rows, columns) = (random.number(in: 1...4), random.number(in: 2...6))
        var places: [(row: Int, column: Int)] = []
        for row in 0..<rows { for column in 0..<columns where random.chance(0.4) { places.append((row, column)) } }
        if places.isEmpty { return }
        let count = places.count
        let (cell, growth) = try growth(
            rows: rows, columns: columns, at: places,
            connect: count > 1 && random.chance(0.5) ? [(0, count - 1)] : [])
        var taken = Set(places.map { [$0.row, $0.column] })
        for (section, reach) in zip(cell.measured.sections, growth.ofSection) {
            for column in section.column - reach.left...section.column + reach.right where column != section.column {
                #expect((0..<columns).contains(column))
                #expect(taken.insert([section.rows.lowerBound, column]).inserted)
            }
        }
    }
}
