public import PosterLayout

extension RasterPicture {
    /// Draws tiles and hands them out as PNG files, in their order, on the calling thread.
    ///
    /// - Parameters:
    ///   - isAlone: whether each is drawn without regard to the whole's columns, as small ones should be.
    ///   - threads: how many draw at once.
    /// - Throws: `RenderError`, where Cairo cannot draw; what `write` throws.
    public func writeTiles(
        _ tiles: [Tile], isAlone: Bool, threads: Int, write: (Tile, [UInt8]) throws -> Void
    ) throws {
        guard !tiles.isEmpty else { return }
        try OrderedWork.run(
            count: tiles.count, threads: min(threads, tiles.count),
            worker: {
                { index in
                    let tile = tiles[index]
                    return (tile, try halved(tile.halvings).png(tile.box, isAlone: isAlone))
                }
            },
            use: { (part: (Tile, [UInt8])) in try write(part.0, part.1) })
    }
}
