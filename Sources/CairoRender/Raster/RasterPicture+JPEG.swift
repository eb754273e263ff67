package import SystemPackage

extension RasterPicture {
    /// Draws the picture as a JPEG, and hands the file out piece by piece, on the calling thread.
    ///
    /// - Parameters:
    ///   - quality: 1 to 100.
    ///   - profiles: the folder that holds `sRGB.icc`.
    ///   - threads: how many draw at once.
    ///   - progress: is told how many pixels are done, of `pixels`.
    /// - Throws: `RenderError`, where a side is longer than 65,500 pixels, the profile is missing, Cairo cannot draw or
    ///   libjpeg cannot write; what `write` throws.
    package func writeJPEG(
        quality: Int, profiles: FilePath, threads: Int, progress: (Int) -> Void = { _ in },
        write: ([UInt8]) throws -> Void
    ) throws {
        let profile = try ColorProfile(rgb: profiles.appending("sRGB.icc")).bytes
        let stream = try JPEGStream(width: width, height: height, dpi: dpi, quality: quality, profile: profile)
        var done = 0
        try OrderedWork.run(
            count: plan.stripCount, threads: min(threads, plan.stripCount),
            worker: { [list, plan] in
                let painter = StripPainter(list, plan: plan)
                return painter.paint
            },
            use: { (strip: PaintedStrip) in
                try write(try stream.add(strip.colors, count: strip.rows))
                done += strip.rows * width
                progress(done)
            })
        try write(try stream.end())
    }
}
