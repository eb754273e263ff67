internal import PosterLayout

/// What writing a picture will take, before it is begun.
public struct RasterEstimate: Hashable, Sendable {
    /// The file's size, or of all tiles together, in bytes; from strips here and there, so a tenth off is usual.
    public let fileSize: Int
    /// Memory at most, in bytes.
    public let memory: Int

    /// What the program, the fonts and a map of a thousand names take.
    private static let base = 40_000_000
    private static let samples = 16

    /// - Parameter threads: how many will draw; they draw the samples, too.
    /// - Throws: `RenderError`, where Cairo cannot draw.
    public init(_ picture: RasterPicture, format: RasterFormat, threads: Int) throws {
        let plan = picture.plan
        let strip = plan.rowsPerStrip * plan.window.width
        // The canvas and the strip of each thread, its rows, and what waits to be written.
        memory = Self.base + threads * (9 * strip + 24 * plan.window.width)
        fileSize = try Self.fileSize(picture, format: format, threads: threads)
    }

    /// Draws a few rows of some strips: what the first of them takes, which has none above, and each of the others.
    private static func fileSize(_ picture: RasterPicture, format: RasterFormat, threads: Int) throws -> Int {
        let plan = picture.plan
        let count = min(samples, plan.stripCount, max(2, 100_000_000 / (8 * plan.width)))
        let rows = min(plan.height, plan.rowsPerStrip, max(8, min(64, 200_000 / plan.width)))
        var first = 0
        var others = 0
        try OrderedWork.run(
            count: count, threads: min(threads, count),
            worker: {
                { sample in
                    let strip = plan.rows(ofStrip: (2 * sample + 1) * plan.stripCount / (2 * count))
                    let y = max(0, min(strip.lowerBound + strip.count / 2, plan.height - rows))
                    return try [1, rows].map { rows in
                        let part = plan.cropped(to: PixelBox(x: 0, y: y, width: plan.width, height: rows))
                        return try StripPacker(picture.list, plan: part, format: format).pack(0).data.count
                    }
                }
            },
            use: { (sizes: [Int]) in
                first += sizes[0]
                others += sizes[1] - sizes[0]
            })
        let perStrip = Double(first) / Double(count)
        let perRow = rows > 1 ? Double(others) / Double(count * (rows - 1)) : 0
        return Int(Double(plan.stripCount) * perStrip + Double(plan.height - plan.stripCount) * perRow)
    }
}
