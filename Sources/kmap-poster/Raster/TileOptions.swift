internal import ArgumentParser
internal import Sheets

/// A picture in tiles, in a folder.
struct TileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write tiles with sides of so many pixels into the folder -o, with manifest.json. (with --deep-zoom default: 256)",
            valueName: "pixels"))
    var tiles: Int?

    @Flag(help: "Write the Deep Zoom layout into the folder -o: a .dzi, and tiles of every level.")
    var deepZoom = false

    @Option(help: ArgumentHelp("With --deep-zoom: what tiles have of their neighbours. (default: 1)", valueName: "pixels"))
    var tileOverlap: Int?

    @Flag(help: "Go on where a run was interrupted; tiles whose hash holds are kept.")
    var resume = false

    @Option(help: ArgumentHelp("Draw only a share of the tiles, the second of eight: 2/8.", valueName: "share"))
    var shard: String?

    @Flag(help: "Check the tiles that shares have drawn into the folder -o, and write its manifest.json.")
    var merge = false

    /// Whether the output is a folder.
    var isAsked: Bool { tiles != nil || deepZoom || merge }

    func validate() throws {
        if let tiles, !TileLayout.sides.contains(tiles) {
            let (least, most) = (TileLayout.sides.lowerBound, TileLayout.sides.upperBound)
            throw ValidationError("--tiles is a number of pixels from \(least) to \(most), not \(tiles)")
        }
        if let tileOverlap, !TileLayout.overlaps.contains(tileOverlap) {
            throw ValidationError("--tile-overlap is from 0 to \(TileLayout.overlaps.upperBound) pixels, not \(tileOverlap)")
        }
        guard tileOverlap == nil || deepZoom else { throw ValidationError("--tile-overlap is for --deep-zoom") }
        guard isAsked || (!resume && shard == nil) else {
            throw ValidationError("\(resume ? "--resume" : "--shard") is for --tiles or --deep-zoom")
        }
        guard !merge || (tiles == nil && !deepZoom && !resume && shard == nil) else {
            throw ValidationError("--merge needs nothing but the folder, -o; the shares in it know the rest")
        }
        _ = try shardToDraw()
    }

    var layout: TileLayout {
        deepZoom ? .deepZoom(side: tiles ?? 256, overlap: tileOverlap ?? 1) : .plain(side: tiles ?? 256)
    }

    func shardToDraw() throws(ValidationError) -> Shard {
        try optionValue { try shard.map { try Shard.parse($0) } ?? .whole }
    }
}
