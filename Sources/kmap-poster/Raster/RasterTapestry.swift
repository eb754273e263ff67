internal import ArgumentParser
internal import CairoRender
internal import Drawing
internal import MapModel
internal import OutputFiles
internal import Sheets
internal import SystemPackage
internal import TextFormats

/// A tapestry as one picture, or as tiles of one.
struct RasterTapestry {
    var input: MapOptions
    var edition: EditionOption
    var poster: SheetOptions
    var theme: ThemeOption
    var raster: RasterOptions
    var tiles: TileOptions
    var cloth: ClothOptions
    var output: String

    func run(timings: Bool) throws {
        if tiles.merge { return try merge() }
        let job = try MapJob(input, edition, output: output) { _, _ in output }
        let map = job.map
        var maker = try PosterMaker(job)
        let (sheets, preset) = try cloth.sheets(poster, data: job.data)
        let finish = try cloth.finish()
        let composition = try maker.compose(map, on: sheets, engine: poster.engine)
        let finished = try maker.draw(composition, of: map, theme: try theme.theme())
        maker.warnOfFineParts(of: finished, on: cloth.medium)
        let scene =
            finish.isNone
            ? finished : finished.placed(on: finish.cut(of: finished.size), at: Point(finish.hem, finish.topAllowance))
        var raster = raster
        if let preset { raster.dpi = preset.dpi }
        if tiles.isAsked {
            try maker.step("tiles") { fonts, _ in
                let picture = try RasterPicture(scene, dpi: raster.dpi ?? RasterOptions.usualDPI, book: fonts)
                let tileJob = TileJob(
                    map: map.id, edition: map.edition.id, title: map.title, size: scene.size, dpi: picture.dpi,
                    width: picture.width, height: picture.height, layout: tiles.layout, drawing: Digest.hexadecimal(of: scene))
                let labels = composition.placedLabels.map { $0.moved(by: Point(finish.hem, finish.topAllowance)) }
                try write(tileJob, of: picture, labels: labels)
            }
        } else {
            let format = try OutputFormat(path: output)
            if let preset, !preset.formats.contains(format.usualEnding) {
                throw CommandFailure(
                    .usage, "\(preset.vendor) takes .\(preset.formats.joined(separator: " or .")), not .\(format.rawValue)")
            }
            try maker.writePicture(scene, as: format.picture ?? .png, options: raster, to: output)
            if let limit = preset?.longestFile, let size = (try? Stat(output))?.size, size > limit {
                standardError("\(output): warning: \(size) bytes; \(preset?.vendor ?? "") takes \(limit) at most")
            }
        }
        if let preset, !preset.isConfirmed {
            maker.note("\(preset.id): not confirmed\(preset.note.map { ": \($0)" } ?? ""); see \(preset.source)")
        }
        if !finish.isNone { try writeTemplate(finish, finished: finished, maker: &maker) }
        if timings { maker.stopwatch.report.forEach(standardError) }
    }

    /// Writes the finishing template beside the picture, or into the folder.
    private func writeTemplate(_ finish: ClothFinish, finished: Scene, maker: inout PosterMaker) throws {
        let path = FilePath(output)
        let beside = path.removingLastComponent().appending("\(path.stem ?? "")-finishing.pdf")
        let name = (tiles.isAsked ? path.appending("finishing.pdf") : beside).string
        let template = try maker.step("finish") { fonts, _ in
            try FinishingTemplate(finish, finished: finished.size, measuring: fonts).scene(info: finished.info)
        }
        maker.noteScale(of: template.size)
        try keepMap(name)
        try maker.write(try maker.pdf(template), to: name, isOurs: tiles.isAsked)
        maker.note(
            "\(name): where to cut, fold, sew and punch; \(Length.text(template.size)) before, "
                + "\(Length.text(finished.size)) after")
    }

    private func keepMap(_ name: String) throws(CommandFailure) { try input.file(in: try input.data()).keepsApart(from: name) }

    private func write(_ job: TileJob, of picture: RasterPicture, labels: [PlacedLabel]) throws {
        let folder = TileFolder(path: FilePath(output))
        let shard = try tiles.shardToDraw()
        let all = try usage { try job.tiles() }
        let lockOfThere = try folder.lock(for: shard)
        defer { lockOfThere?.release() }
        let known = folder.sound(try remains(in: folder, for: job, shard: shard).records, of: all, in: job)
        let groups = job.layout.groups(all)
        let mine = groups.enumerated().filter { shard.contains($0.offset) }.flatMap(\.element)
        let missing = mine.filter { known[$0.file] == nil }
        let pixels = { (tiles: [Tile]) in tiles.reduce(0) { $0 + $1.box.width * $1.box.height } }

        let forecast = try RasterForecast(picture, tiles: groups, missing: pixels(missing), options: raster)
        if !input.isQuiet { forecast.announce(output, as: raster.progress) }
        try forecast.checkRoom(for: output)

        try folder.make(for: all)
        let lockOfMade = lockOfThere == nil ? try folder.lock(for: shard) : nil
        defer { lockOfMade?.release() }
        var records = known
        let journal = try JournalFile(
            path: folder.path.appending(TileFolder.journalName(shard)), job: job, known: mine.compactMap { known[$0.file] })
        var done = pixels(mine) - pixels(missing)
        var report = ProgressReport(raster.progress, isQuiet: input.isQuiet, total: pixels(mine), kept: done)
        do {
            try picture.writeTiles(job.layout.groups(missing), threads: raster.threadCount) { tile, bytes in
                try OutputFile.write(bytes, to: folder.path.appending(tile.file).string, isOurs: true)
                let record = TileRecord(tile, of: job, hash: Digest.hexadecimal(of: bytes), labels: labels)
                try journal.add(record)
                records[tile.file] = record
                done += tile.box.width * tile.box.height
                report.report(done)
            }
        } catch let error as OutputError {
            var failure = CommandFailure(error)
            failure.message += "; the tiles before it are kept, and --resume goes on from there"
            throw failure
        }
        report.end()
        if shard == .whole { try folder.complete(job, tiles: all, records: records) }
    }

    /// What is in the folder already; only a run that resumes, or shares a folder with others, may find something.
    private func remains(in folder: TileFolder, for job: TileJob, shard: Shard) throws(CommandFailure) -> TileFolder.Remains {
        let remains = try folder.remains()
        if let other = remains.jobs.first(where: { $0.line != job.line }) {
            throw CommandFailure(
                .cannotCreate, "“\(output)” holds tiles of another picture (\(other.summary)); give another folder with -o")
        }
        let hasOwn = remains.journals.contains(TileFolder.journalName(shard)) || !remains.isEmpty && shard == .whole
        guard tiles.resume || !hasOwn else {
            throw CommandFailure(
                .cannotCreate, "“\(output)” is not empty; go on with what is there with --resume, or give another folder")
        }
        return tiles.resume ? remains : TileFolder.Remains()
    }

    /// Completes what shares have drawn.
    private func merge() throws {
        let folder = TileFolder(path: FilePath(output))
        let lock = try folder.lock(for: .whole)
        defer { lock?.release() }
        let remains = try folder.remains()
        guard let job = remains.jobs.first else {
            throw CommandFailure(.noInput, "“\(output)” holds no shares of a tapestry; draw them first, with --tiles and --shard")
        }
        guard remains.jobs.count == 1 else {
            throw CommandFailure(.findings, "“\(output)” holds shares of different pictures; keep each in a folder of its own")
        }
        let all: [Tile]
        do throws(TileError) {
            all = try job.tiles()
        } catch {
            throw CommandFailure(.findings, "“\(output)”: \(error)")
        }
        let sound = folder.sound(remains.records, of: all, in: job)
        let missing = all.filter { sound[$0.file] == nil }
        guard missing.isEmpty else {
            let names = missing.prefix(5).map(\.file).joined(separator: ", ") + (missing.count > 5 ? " …" : "")
            throw CommandFailure(
                .findings,
                "“\(output)”: \(missing.count) of \(all.count) tiles are missing or damaged: \(names); "
                    + "run their shares again with --resume")
        }
        try folder.complete(job, tiles: all, records: sound)
        if !input.isQuiet { standardError("\(output): \(all.count) tiles, all as they should be") }
    }
}
