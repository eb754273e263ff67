package import Sheets

extension RasterPicture {
    /// Draws tiles and hands them out as PNG files, in their order, on the calling thread.
    ///
    /// - Parameters:
    ///   - groups: what is drawn at once, by one thread; the tiles of each stand side by side.
    ///   - threads: how many draw at once.
    /// - Throws: `RenderError`, where Cairo cannot draw; what `write` throws.
    package func writeTiles(_ groups: [[Tile]], threads: Int, write: (Tile, [UInt8]) throws -> Void) throws {
        guard !groups.isEmpty else { return }
        try OrderedWork.run(
            count: groups.count, threads: min(threads, groups.count),
            worker: {
                { index in
                    let tiles = groups[index]
                    let files = try halved(tiles.first?.halvings ?? 0).pngs(tiles.map(\.box))
                    return Array(zip(tiles, files))
                }
            },
            use: { (part: [(Tile, [UInt8])]) in
                for (tile, file) in part { try write(tile, file) }
            })
    }
}
