internal import CairoRender
internal import Drawing
internal import OutputFiles

extension PosterMaker {
    /// Draws and writes a picture strip by strip, so a large one does not have to fit into memory.
    mutating func writePicture(
        _ scene: Scene, as format: RasterFormat, options: RasterOptions, to path: String
    ) throws(CommandFailure) {
        try step(format.rawValue) { [isQuiet] fonts, data in
            let picture = try RasterPicture(scene, dpi: options.dpi ?? RasterOptions.usualDPI, book: fonts)
            let forecast = try RasterForecast(picture, format: format, options: options)
            if !isQuiet { forecast.announce(path, as: options.progress) }
            try forecast.checkRoom(for: path)
            var report = ProgressReport(options.progress, isQuiet: isQuiet, total: picture.pixels)
            var file = try OutputFile(path: path)
            switch format {
            case .png:
                try picture.writePNG(
                    threads: options.threadCount, progress: { report.report($0) }, write: { try file.write($0) })
            case .tiff:
                try picture.writeTIFF(
                    profiles: data.profiles, threads: options.threadCount, progress: { report.report($0) },
                    to: &file)
            case .jpeg:
                try picture.writeJPEG(
                    quality: options.quality ?? RasterFormat.usualQuality, profiles: data.profiles,
                    threads: options.threadCount, progress: { report.report($0) }, write: { try file.write($0) })
            }
            report.end()
            try file.commit()
        }
    }
}
