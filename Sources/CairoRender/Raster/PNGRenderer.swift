internal import CZlib
internal import Foundation
public import PosterLayout

/// Writes scenes as PNG, strip by strip: memory does not grow with the picture's height, its sides have no limit but
/// the format's, and the bytes do not depend on the number of threads.
public struct PNGRenderer {
    private let book: FontBook
    private let threads: Int

    /// Rows that are told by their difference from the row above leave little to search for: on a poster, level 3
    /// makes smaller files than 6 does without, in half the time.
    private static let level: Int32 = 3

    /// - Parameters:
    ///   - book: the fonts the scene was measured with.
    ///   - threads: how many draw at once; as many as there are processors where nil.
    public init(book: FontBook, threads: Int? = nil) {
        self.book = book
        self.threads = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    /// Draws the scene and hands the file out piece by piece, on the calling thread.
    ///
    /// - Throws: `RenderError`, where the scene cannot be drawn or there is no such picture; what `write` throws.
    public func render(_ scene: Scene, dpi: Double, write: ([UInt8]) throws -> Void) throws {
        let plan = try RasterPlan(size: scene.size, dpi: dpi)
        let list = try DisplayList(scene, book: book)
        try write(PNGStream.head(width: plan.width, height: plan.height, dpi: dpi, title: scene.info.title))
        var checksum = adler32(0, nil, 0)
        try OrderedWork.run(
            count: plan.stripCount, threads: min(threads, plan.stripCount),
            worker: {
                let packer = try StripPacker(list, plan: plan, level: Self.level)
                return packer.pack
            },
            use: { strip in
                try write(strip.chunk)
                checksum = adler32_combine(checksum, strip.checksum, strip.length)
            })
        try write(PNGStream.tail(checksum: checksum))
    }
}
