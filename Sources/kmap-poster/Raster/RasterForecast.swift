internal import CairoRender
internal import OutputFiles
internal import Sheets
internal import SystemPackage

/// What a picture will take, said before it is drawn; what cannot fit is refused.
struct RasterForecast {
    let picture: RasterPicture
    let estimate: RasterEstimate
    /// How much of the picture is still to be drawn, 0 to 1.
    private let share: Double
    private var fileSize: Int { Int(Double(estimate.fileSize) * share) }

    init(_ picture: RasterPicture, format: RasterFormat, options: RasterOptions) throws {
        self.picture = picture
        estimate = try RasterEstimate(
            picture, format: format, quality: options.quality ?? RasterFormat.usualQuality, threads: options.threadCount)
        share = 1
    }

    /// - Parameters:
    ///   - groups: all tiles, in groups of those that are drawn at once.
    ///   - missing: how many pixels of them are still to be drawn.
    init(_ picture: RasterPicture, tiles groups: [[Tile]], missing: Int, options: RasterOptions) throws {
        self.picture = picture
        estimate = try RasterEstimate(picture, tiles: groups, threads: options.threadCount)
        share = Double(missing) / Double(picture.pixels)
    }

    /// - Parameter path: the file, or the folder for tiles.
    /// - Throws: where the disk has less room than the picture takes.
    func checkRoom(for path: String) throws(CommandFailure) {
        guard let room = Self.room(at: FilePath(path)), room < fileSize else { return }
        throw CommandFailure(
            .cannotCreate,
            "“\(path)” would take about \(Self.size(fileSize)), and the disk has \(Self.size(room)) left; "
                + "give a lower --dpi, a smaller --size or another disk with -o")
    }

    /// Says what is about to be drawn.
    func announce(_ path: String, as style: ProgressStyle) {
        switch style {
        case .auto:
            let dpi = Int(exactly: picture.dpi).map { "\($0)" } ?? "\(picture.dpi)"
            standardError(
                "\(path): \(picture.width) × \(picture.height) px, \(ProgressReport.decimal(Double(picture.pixels) / 1e6)) MP "
                    + "at \(dpi) dpi; about \(Self.size(fileSize)), and \(Self.size(estimate.memory)) of memory")
        case .json:
            standardError(
                "{\"event\": \"start\", \"width\": \(picture.width), \"height\": \(picture.height), \"dpi\": \(picture.dpi), "
                    + "\"pixels\": \(picture.pixels), \"expectedBytes\": \(fileSize), \"memoryBytes\": \(estimate.memory)}")
        }
    }

    /// Bytes that are free where a file is to be; nil where the system does not say.
    private static func room(at path: FilePath) -> Int? {
        // Pipes and devices take what they take.
        if let type = (try? Stat(path))?.type, type != .regular, type != .directory { return nil }
        var folder = path
        while true {
            do throws(Errno) {
                return try folder.freeSpace()
            } catch {
                guard error == .noSuchFileOrDirectory, folder != folder.folder else { return nil }
                folder = folder.folder
            }
        }
    }

    /// "52.3 MB".
    private static func size(_ bytes: Int) -> String {
        bytes < 10_000_000_000
            ? "\(ProgressReport.decimal(Double(bytes) / 1e6)) MB" : "\(ProgressReport.decimal(Double(bytes) / 1e9)) GB"
    }
}
