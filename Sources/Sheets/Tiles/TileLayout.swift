package import Drawing
package import TextFormats

/// How a picture is cut into square tiles.
package enum TileLayout: Hashable, Sendable {
    /// Side by side, in one folder.
    case plain(side: Int)
    /// Microsoft's Deep Zoom: the picture at every size from one pixel up, each twice the one before, in tiles that
    /// have some pixels of their neighbours.
    case deepZoom(side: Int, overlap: Int)

    /// Shorter sides make too many files, longer ones are pictures in themselves.
    package static let sides = 64...32_768
    /// Sides of a whole picture, in pixels: 84 m at 300 dpi.
    package static let pictureSides = 1...1_000_000
    /// Pixels that a tile may have of its neighbours.
    package static let overlaps = 0...16
    /// More files than this no tool likes in a folder.
    static let mostTiles = 1_000_000

    /// The side of a tile without what it has of its neighbours, in pixels.
    package var side: Int {
        switch self {
        case .plain(let side), .deepZoom(let side, _): side
        }
    }

    /// Pixels that a tile has of each of its neighbours.
    package var overlap: Int {
        switch self {
        case .plain: 0
        case .deepZoom(_, let overlap): overlap
        }
    }

    /// How many tiles side by side are drawn at once, and go to the same share of a job. A picture is drawn in columns
    /// some two thousand pixels wide, and narrow tiles each by itself would draw every column many times over.
    private var tilesPerGroup: Int { side < 2_048 ? 8_192 / side : 1 }

    /// The tiles, which must be in their order, in groups of those that are drawn at once.
    package func groups(_ tiles: [Tile]) -> [[Tile]] {
        var groups: [[Tile]] = []
        for tile in tiles {
            if let last = groups.last?.last, last.halvings == tile.halvings, last.row == tile.row,
                last.column / tilesPerGroup == tile.column / tilesPerGroup
            {
                groups[groups.count - 1].append(tile)
            } else {
                groups.append([tile])
            }
        }
        return groups
    }

    /// The tiles of a picture, level by level, row by row; of Deep Zoom the smallest level first.
    ///
    /// - Parameter name: what Deep Zoom's folder begins with.
    /// - Throws: `TileError.noPicture`, where a side is outside `pictureSides`; `TileError.tooMany`.
    package func tiles(width: Int, height: Int, name: String) throws(TileError) -> [Tile] {
        // Within these, no count of tiles overflows.
        guard Self.pictureSides.contains(width), Self.pictureSides.contains(height) else {
            throw .noPicture(width: width, height: height)
        }
        let levels = levels(width: width, height: height)
        let count = levels.map { Self.count($0.width, side) * Self.count($0.height, side) }.reduce(0, +)
        guard count <= Self.mostTiles else { throw .tooMany(count, side: side) }
        return levels.flatMap { tiles(of: $0, name: name) }
    }

    private struct Level {
        /// The number Deep Zoom gives it, and how often the picture was halved.
        var number: Int
        var halvings: Int
        var width: Int
        var height: Int
    }

    private func levels(width: Int, height: Int) -> [Level] {
        switch self {
        case .plain: return [Level(number: 0, halvings: 0, width: width, height: height)]
        case .deepZoom:
            var last = 0
            while 1 << last < max(width, height) { last += 1 }
            return (0...last).map { number in
                let divisor = 1 << (last - number)
                return Level(
                    number: number, halvings: last - number, width: (width + divisor - 1) / divisor,
                    height: (height + divisor - 1) / divisor)
            }
        }
    }

    private func tiles(of level: Level, name: String) -> [Tile] {
        let (columns, rows) = (Self.count(level.width, side), Self.count(level.height, side))
        return (0..<rows).flatMap { row in
            (0..<columns).map { column in
                let (left, top) = (max(0, column * side - overlap), max(0, row * side - overlap))
                let right = min(level.width, (column + 1) * side + overlap)
                let bottom = min(level.height, (row + 1) * side + overlap)
                let file =
                    switch self {
                    case .plain: "r\(Self.number(row + 1, of: rows))c\(Self.number(column + 1, of: columns)).png"
                    case .deepZoom: "\(name)_files/\(level.number)/\(column)_\(row).png"
                    }
                return Tile(
                    file: file, row: row, column: column, halvings: level.halvings,
                    box: PixelBox(x: left, y: top, width: right - left, height: bottom - top))
            }
        }
    }

    private static func count(_ length: Int, _ side: Int) -> Int { (length + side - 1) / side }

    /// With zeros before it, so that names sort.
    private static func number(_ number: Int, of count: Int) -> String {
        String(number, digits: String(count).count)
    }
}

/// A piece of a picture, and the file it is in.
package struct Tile: Hashable, Sendable {
    /// Its path in the folder.
    package var file: String
    /// From 0.
    package var row: Int
    package var column: Int
    /// How often the picture was halved: 0 at its full size.
    package var halvings: Int
    /// Which pixels of the picture, halved so often.
    package var box: PixelBox

    /// Which pixels of the picture at its full size.
    var fullBox: PixelBox {
        PixelBox(x: box.x << halvings, y: box.y << halvings, width: box.width << halvings, height: box.height << halvings)
    }
}

/// A share of a job: the second of eight.
package struct Shard: Hashable, Sendable {
    /// From 1.
    package var number: Int
    package var count: Int

    /// The whole job.
    package static let whole = Shard(number: 1, count: 1)

    private init(number: Int, count: Int) {
        self.number = number
        self.count = count
    }

    /// Reads "2/8".
    package static func parse(_ text: String) throws(TileError) -> Shard {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1], (1...10_000).contains(count),
            (1...count).contains(number)
        else { throw .notAShard(text) }
        return Shard(number: number, count: count)
    }

    /// Neighbours go to different shares, so that each has its part of what is dense.
    package func contains(_ index: Int) -> Bool { index % count == number - 1 }
}

/// Why there are no such tiles.
package enum TileError: Error, Hashable, Sendable, CustomStringConvertible {
    case tooMany(Int, side: Int)
    case notAShard(String)
    case noPicture(width: Int, height: Int)
    /// A manifest, or the first line of a journal, that is none; the first place where it is not.
    case notAManifest(Finding)

    package var description: String {
        switch self {
        case .tooMany(let count, let side):
            "tiles of \(side) px would be \(count) files; more than \(TileLayout.mostTiles) is too many, so give larger tiles"
        case .notAShard(let text):
            "“\(text.shortened(to: 20))” is no share; write which of how many, like 2/8"
        case .noPicture(let width, let height):
            "there is no picture of \(width) × \(height) px: a side has from 1 to \(TileLayout.pictureSides.upperBound)"
        case .notAManifest(let finding): finding.descriptionWithoutSeverity
        }
    }
}
