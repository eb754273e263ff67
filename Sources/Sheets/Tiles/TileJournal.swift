internal import Drawing
internal import TextFormats

/// The tiles a run has written so far, line by line: the job, then its tiles. A manifest is read as one.
package struct TileJournal: Hashable, Sendable {
    /// The job's line.
    package var job: String
    /// In the order they were written.
    package var records: [TileRecord]

    /// Reads a journal; what a broken-off write tore, and all after it, is left out. Nil where even the job is torn.
    package init?(journal text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // The last line is whole only where a line feed follows.
        lines.removeLast()
        guard let first = lines.first, first.hasPrefix("{\"format\": \(TileJob.formatVersion), ") else { return nil }
        job = first
        records = []
        for line in lines.dropFirst() {
            guard let record = TileRecord(line: line) else { break }
            records.append(record)
        }
    }

    /// Reads a manifest.
    ///
    /// - Throws: `TileError.notAManifest`.
    package init(manifest text: String, file: String) throws(TileError) {
        guard let job = try TileJob(json: text, file: file) else {
            throw .notAManifest(file: file, "is no manifest of tiles of format \(TileJob.formatVersion)")
        }
        self.job = job.line
        records = text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("    {") else { return nil }
            return TileRecord(line: String(line.dropFirst(4).trimmingComma))
        }
    }
}

extension TileJob {
    /// Reads the job of a manifest, or of a journal's first line; nil where it is none.
    package init?(json text: String, file: String) throws(TileError) {
        let root: LocatedJSON
        do throws(JSONError) {
            root = try JSONDocument(reading: Array(text.utf8)).root
        } catch {
            throw .notAManifest(file: file, "\(error.location.line):\(error.location.column): \(error.message)")
        }
        func string(_ key: String) -> String? {
            guard case .string(let value)? = root[key]?.payload else { return nil }
            return value
        }
        func number(_ value: LocatedJSON?) -> Double? {
            guard case .number(let value)? = value?.payload else { return nil }
            return value
        }
        func integer(_ value: LocatedJSON?) -> Int? { number(value).flatMap { Int(exactly: $0) } }
        guard integer(root["format"]) == Self.formatVersion, let map = string("map"), let edition = string("edition"),
            let title = string("title"), let drawing = string("drawing"), let dpi = number(root["dpi"]),
            let across = number(root["millimetres"]?["width"]), let down = number(root["millimetres"]?["height"]),
            let width = integer(root["pixels"]?["width"]), let height = integer(root["pixels"]?["height"]),
            let side = integer(root["tile"]), let overlap = integer(root["overlap"]), width > 0, height > 0,
            TileLayout.sides.contains(side), TileLayout.overlaps.contains(overlap)
        else { return nil }
        let layout: TileLayout
        switch string("kind") {
        case "tiles": layout = .plain(side: side)
        case "deep-zoom": layout = .deepZoom(side: side, overlap: overlap)
        default: return nil
        }
        self.init(
            map: map, edition: edition, title: title,
            size: Size(across * Length.millimetre, down * Length.millimetre), dpi: dpi, width: width, height: height,
            layout: layout, drawing: drawing)
    }
}

extension Substring {
    fileprivate var trimmingComma: Substring { last == "," ? dropLast() : self }
}
