internal import CZlib
internal import Foundation
public import PosterLayout

/// Writes scenes as PNG, strip by strip: memory does not grow with the picture's height, its sides have no limit but
/// the format's, and the bytes do not depend on the number of threads.
public struct PNGRenderer {
    private let book: FontBook
    private let threads: Int

    /// zlib's own default: a smaller file takes much longer.
    private static let level: Int32 = 6

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

/// A strip as it goes into the file.
private struct PackedStrip: Sendable {
    var chunk: [UInt8]
    /// Adler-32 of the `length` bytes that were compressed.
    var checksum: UInt
    var length: Int
}

/// One thread's means to draw and compress strips.
private final class StripPacker {
    private let plan: RasterPlan
    private let drawer: StripDrawer
    private let deflater: Deflater
    /// A row as PNG wants it: the filter's number and the pixels.
    private var line: [UInt8]

    init(_ list: DisplayList, plan: RasterPlan, level: Int32) throws(RenderError) {
        self.plan = plan
        drawer = StripDrawer(list, plan: plan)
        deflater = try Deflater(level: level)
        line = Array(repeating: 0, count: 1 + 3 * plan.width)
    }

    func pack(_ strip: Int) throws -> PackedStrip {
        var data: [UInt8] = []
        var checksum = adler32(0, nil, 0)
        try drawer.draw(strip) { row in
            line.withUnsafeMutableBufferPointer { line in
                Self.copy(row, to: line.baseAddress! + 1, pixels: plan.width)
                checksum = adler32(checksum, line.baseAddress, UInt32(line.count))
                deflater.compress(UnsafeBufferPointer(line), into: &data)
            }
        }
        deflater.finish(isLast: strip == plan.stripCount - 1, into: &data)
        let length = plan.rows(ofStrip: strip).count * line.count
        return PackedStrip(chunk: PNGStream.imageData(data), checksum: checksum, length: length)
    }

    /// From blue, green, red and an unused byte to red, green, blue.
    private static func copy(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, pixels: Int) {
        var source = source
        var target = target
        for _ in 0..<pixels {
            target[0] = source[2]
            target[1] = source[1]
            target[2] = source[0]
            source += 4
            target += 3
        }
    }
}
