internal import Drawing
package import Sheets

/// What writing a picture will take, before it is begun.
package struct RasterEstimate: Hashable, Sendable {
    /// The file's size, or of all tiles together, in bytes; from a few rows here and there, so a tenth off is usual.
    package let fileSize: Int
    /// Memory at most, in bytes.
    package let memory: Int

    /// What the program, the fonts and a map of a thousand names take.
    private static let base = 40_000_000
    /// What naming, recording and compressing tiles takes besides; what is known of each tile, as measured.
    private static let tileBase = 6_000_000
    private static let perTile = 900
    private static let samples = 64

    /// - Parameters:
    ///   - quality: of a JPEG, 1 to 100.
    ///   - threads: how many will draw; they draw the samples, too.
    /// - Throws: `RenderError`, where there is no JPEG of this size, or Cairo cannot draw.
    package init(
        _ picture: RasterPicture, format: RasterFormat, quality: Int = RasterFormat.usualQuality, threads: Int
    ) throws {
        let plan = picture.plan
        let strip = plan.rowsPerStrip * plan.part.width
        // The canvas and the strip of each thread, its rows, and what waits to be written.
        // A JPEG's strips wait as they are: two for each thread, and the one that is being written.
        let waiting = format == .jpeg ? 10 * strip : 0
        memory = Self.base + threads * (9 * strip + 24 * plan.part.width + waiting)
        fileSize =
            switch format {
            case .png: try Self.fileSize(picture, format: .png, threads: threads)
            case .tiff: try Self.fileSize(picture, format: .tiff, threads: threads)
            case .jpeg: try Self.fileSize(picture, quality: quality, threads: threads)
            }
    }

    /// What tiles will take that are drawn in groups.
    ///
    /// - Parameters:
    ///   - groups: all of them; `fileSize` is the picture's all the same, at its full size.
    ///   - threads: how many will draw; they draw the samples, too.
    /// - Throws: `RenderError`, where Cairo cannot draw.
    package init(_ picture: RasterPicture, tiles groups: [[Tile]], threads: Int) throws {
        fileSize = try Self.fileSize(picture, format: .png, threads: threads)
        let perPixel = Double(fileSize) / Double(picture.pixels)
        var canvases = 0
        var waiting = 0
        for group in groups {
            guard let first = group.first, let last = group.last else { continue }
            let width = last.box.columns.upperBound - first.box.x
            let part = picture.halved(first.halvings).plan.cropped(
                to: PixelBox(x: first.box.x, y: first.box.y, width: width, height: first.box.height))
            canvases = max(canvases, 4 * part.rowsPerStrip * (width + part.columnWidth))
            waiting = max(waiting, Int(perPixel * Double(width * first.box.height)))
        }
        // Canvases of different sizes do not fit into each other's place; half as much again was measured.
        let hasLevels = groups.contains { $0.contains { $0.halvings > 0 } }
        memory =
            Self.base + Self.tileBase + threads * (hasLevels ? canvases + canvases / 2 : canvases) + 2 * threads * waiting
            + Self.perTile * groups.reduce(0) { $0 + $1.count }
    }

    /// Draws a few rows of some strips as JPEGs of their own.
    private static func fileSize(_ picture: RasterPicture, quality: Int, threads: Int) throws -> Int {
        let plan = picture.plan
        try JPEGStream.check(width: plan.width, height: plan.height)
        // Blocks are of eight rows.
        let rows = min(plan.height, plan.rowsPerStrip, max(8, min(64, 60_000 / plan.width / 8 * 8)))
        let sizes = try sampled(plan, rows: rows, threads: threads) { y in
            let part = plan.cropped(to: PixelBox(x: 0, y: y, width: plan.width, height: rows))
            let stream = try JPEGStream(
                width: plan.width, height: part.part.height, dpi: picture.dpi, quality: quality, profile: [0])
            let painter = StripPainter(picture.list, plan: part)
            var length = 0
            for number in 0..<part.stripCount {
                let strip = try painter.paint(number)
                // The head comes with the first rows, and is that of every JPEG.
                length += try stream.add(strip.colors, count: strip.rows).count
            }
            return length + (try stream.end().count) - jpegHead
        }
        return jpegHead + profileLength + sizes.reduce(0, +) * plan.height / (sizes.count * rows)
    }

    /// What a JPEG has besides its rows, without a profile, in bytes; and how long the profile is, roughly.
    private static let (jpegHead, profileLength) = (640, 3_300)

    /// Draws a few rows of some strips: what the first of them takes, which has none above, and each of the others.
    private static func fileSize(_ picture: RasterPicture, format: StripFormat, threads: Int) throws -> Int {
        let plan = picture.plan
        let rows = min(plan.height, plan.rowsPerStrip, max(4, min(64, 60_000 / plan.width)))
        let sizes = try sampled(plan, rows: rows, threads: threads) { y in
            let sizes = try [1, rows].map { rows in
                let part = plan.cropped(to: PixelBox(x: 0, y: y, width: plan.width, height: rows))
                return try StripPacker(picture.list, plan: part, format: format).pack(0).data.count
            }
            return (first: sizes[0], others: sizes[1] - sizes[0])
        }
        let perStrip = Double(sizes.reduce(0) { $0 + $1.first }) / Double(sizes.count)
        let others = sizes.reduce(0) { $0 + $1.others }
        let perRow = rows > 1 ? Double(others) / Double(sizes.count * (rows - 1)) : 0
        return Int(Double(plan.stripCount) * perStrip + Double(plan.height - plan.stripCount) * perRow)
    }

    /// What is measured of so many rows in the middle of strips here and there, by all threads.
    ///
    /// - Parameter measure: is given the first of the rows, counted from the picture's top.
    private static func sampled<Size: Sendable>(
        _ plan: RasterPlan, rows: Int, threads: Int, measure: @escaping @Sendable (_ y: Int) throws -> Size
    ) throws -> [Size] {
        let count = min(samples, plan.stripCount, max(2, 100_000_000 / (8 * plan.width)))
        var sizes: [Size] = []
        try OrderedWork.run(
            count: count, threads: min(threads, count),
            worker: {
                { sample in
                    let strip = plan.rows(ofStrip: (2 * sample + 1) * plan.stripCount / (2 * count))
                    return try measure(max(0, min(strip.lowerBound + strip.count / 2, plan.height - rows)))
                }
            },
            use: { (size: Size) in sizes.append(size) })
        return sizes
    }
}
