internal import CZlib
package import Drawing
package import OutputFiles
package import SystemPackage

/// A scene made ready to be drawn as pixels, whole or in parts.
///
/// Memory does not grow with the picture's height, its sides have no limit but 1,000,000 pixels, and the bytes do not
/// depend on the number of threads. A pixel is the same in whatever part of the picture it is drawn.
package struct RasterPicture: Sendable {
    let list: DisplayList
    let plan: RasterPlan
    let title: String
    /// Pixels per inch.
    package let dpi: Double

    /// Of the whole picture, in pixels.
    package var width: Int { plan.width }
    /// Of the whole picture, in pixels.
    package var height: Int { plan.height }
    /// How many pixels the whole picture has.
    package var pixels: Int { width * height }

    /// - Parameter book: the fonts the scene was measured with.
    /// - Throws: `RenderError`, where the scene cannot be drawn or there is no such picture.
    package init(_ scene: Scene, dpi: Double, book: FontBook) throws(RenderError) {
        plan = try RasterPlan(size: scene.size, dpi: dpi)
        list = try DisplayList(scene, book: book)
        title = scene.info.title
        self.dpi = dpi
    }

    private init(list: DisplayList, plan: RasterPlan, title: String, dpi: Double) {
        self.list = list
        self.plan = plan
        self.title = title
        self.dpi = dpi
    }

    /// The same picture with half the pixels a side as often as `times` says, rounded up; drawn anew, not shrunk.
    func halved(_ times: Int) -> RasterPicture {
        RasterPicture(list: list, plan: plan.halved(times), title: title, dpi: dpi / Double(1 << times))
    }

    /// Parts of the picture that stand side by side, as PNG files; drawn at once, on the calling thread.
    ///
    /// - Parameter boxes: must be within the picture, in the same rows, and each right of the one before.
    /// - Throws: `RenderError`, where Cairo cannot draw.
    func pngs(_ boxes: [PixelBox]) throws(RenderError) -> [[UInt8]] {
        guard let first = boxes.first, let last = boxes.last else { return [] }
        let width = last.columns.upperBound - first.x
        let part = plan.cropped(to: PixelBox(x: first.x, y: first.y, width: width, height: first.height))
        let drawer = StripDrawer(list, plan: part)
        var parts: [PNGPart] = []
        for box in boxes { parts.append(PNGPart(box, of: self, at: box.x - first.x)) }
        for number in 0..<part.stripCount {
            let rows = try drawer.draw(number)
            for index in parts.indices {
                try parts[index].add(drawer, rows: rows, isLast: number == part.stripCount - 1)
            }
        }
        return parts.map { $0.file + PNGStream.tail(checksum: $0.checksum) }
    }

    /// Draws the picture as a PNG, and hands the file out piece by piece, on the calling thread.
    ///
    /// - Parameters:
    ///   - threads: how many draw at once.
    ///   - progress: is told how many pixels are done, of `pixels`.
    /// - Throws: `RenderError`, where Cairo cannot draw; what `write` throws.
    package func writePNG(
        threads: Int, progress: (Int) -> Void = { _ in }, write: ([UInt8]) throws -> Void
    ) throws {
        try write(PNGStream.head(width: width, height: height, dpi: dpi, title: title))
        var checksum = adler32(0, nil, 0)
        try writeStrips(.png, threads: threads, progress: progress) { strip in
            try write(strip.data)
            checksum = adler32_combine(checksum, strip.checksum, strip.length)
        }
        try write(PNGStream.tail(checksum: checksum))
    }

    /// Draws the picture as a TIFF of deflated strips; a BigTIFF where the file is longer than 4 GB.
    ///
    /// - Parameters:
    ///   - profiles: the folder that holds `sRGB.icc`.
    ///   - threads: how many draw at once.
    ///   - progress: is told how many pixels are done, of `pixels`.
    ///   - file: what is written; a regular file, since the head is known last.
    /// - Throws: `RenderError`, where the profile is missing or Cairo cannot draw; `OutputError`.
    package func writeTIFF(
        profiles: FilePath, threads: Int, progress: (Int) -> Void = { _ in }, to file: inout OutputFile
    ) throws {
        let profile = try ColorProfile(rgb: profiles.appending("sRGB.icc")).bytes
        var stream = TIFFStream(width: width, height: height, rowsPerStrip: plan.rowsPerStrip)
        try file.write(TIFFStream.headRoom)
        try writeStrips(.tiff, threads: threads, progress: progress) { strip in
            try file.write(stream.add(strip.data))
        }
        let (head, directory) = stream.finish(dpi: dpi, title: title, profile: profile)
        try file.write(directory)
        try file.overwriteStart(head)
    }

    private func writeStrips(
        _ format: StripFormat, threads: Int, progress: (Int) -> Void, use: (PackedStrip) throws -> Void
    ) throws {
        var done = 0
        try OrderedWork.run(
            count: plan.stripCount, threads: min(threads, plan.stripCount),
            worker: { [list, plan] in
                let packer = try StripPacker(list, plan: plan, format: format)
                return packer.pack
            },
            use: { strip in
                try use(strip)
                done += strip.pixels
                progress(done)
            })
    }
}

/// A PNG that is made of a part of a picture's rows.
private struct PNGPart {
    let width: Int
    /// Where its first pixel stands in those rows.
    let column: Int
    private(set) var file: [UInt8]
    private(set) var checksum = adler32(0, nil, 0)

    init(_ box: PixelBox, of picture: RasterPicture, at column: Int) {
        width = box.width
        self.column = column
        file = PNGStream.head(width: box.width, height: box.height, dpi: picture.dpi, title: picture.title)
    }

    /// Adds a strip that was drawn. The coder goes with it: there may be many parts, and a coder takes more than a tile.
    mutating func add(_ drawer: borrowing StripDrawer, rows: Int, isLast: Bool) throws(RenderError) {
        let coder = try StripCoder(width: width, format: .png)
        coder.begin()
        for row in 0..<rows { coder.add(drawer.row(row) + 4 * column) }
        let strip = coder.end(isLast: isLast)
        file += strip.data
        checksum = adler32_combine(checksum, strip.checksum, strip.length)
    }
}
