import Testing

@testable import Sheets

@Suite struct TileLayoutTests {
    @Test(arguments: [
        (TileLayout.plain(side: 4_096), 1), (.plain(side: 2_048), 1), (.plain(side: 512), 16),
        (.deepZoom(side: 256, overlap: 1), 32),
    ])
    func tilesDrawnAtOnceStandSideBySide(layout: TileLayout, most: Int) throws {
        let tiles = try layout.tiles(width: 20_000, height: 9_000, name: "x")
        let groups = layout.groups(tiles)
        #expect(groups.flatMap { $0 } == tiles)
        #expect(groups.map(\.count).max() == most)
        for group in groups {
            for (tile, next) in zip(group, group.dropFirst()) {
                #expect((next.halvings, next.row, next.column) == (tile.halvings, tile.row, tile.column + 1))
            }
        }
    }

    @Test func groupWithGapsStaysOne() throws {
        let layout = TileLayout.plain(side: 512)
        let tiles = try layout.tiles(width: 10_000, height: 1_000, name: "x")
        let left = tiles.filter { $0.column.isMultiple(of: 3) }
        #expect(layout.groups(left).map { $0.map(\.column) } == [[0, 3, 6, 9, 12, 15], [18], [0, 3, 6, 9, 12, 15], [18]])
    }

    /// The last power of two that a number holds is 2^62, so that levels up to such a side would never end.
    @Test(arguments: [
        (9_223_372_036_854_774_784, 100), (4_611_686_018_427_387_905, 100), (1_000_000_000_000, 1_000_000_000_000), (0, 100),
        (100, -1), (1_000_001, 1),
    ])
    func pictureThatCannotBeHasNoTiles(width: Int, height: Int) {
        for layout in [TileLayout.plain(side: 64), .deepZoom(side: 64, overlap: 1)] {
            #expect(throws: TileError.noPicture(width: width, height: height)) {
                try layout.tiles(width: width, height: height, name: "x")
            }
        }
    }
}
