internal import Foundation
public import PosterLayout

/// Writes scenes as PNG, strip by strip.
public struct PNGRenderer {
    private let book: FontBook
    private let threads: Int

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
        try RasterPicture(scene, dpi: dpi, book: book).writePNG(threads: threads, write: write)
    }
}
