/// The tiles a run has written so far, line by line: the job, then its tiles. A manifest is read as one.
package struct TileJournal: Hashable, Sendable {
    package var job: TileJob
    /// In the order they were written.
    package var records: [TileRecord]

    /// Reads a journal; what a broken-off write tore, and all after it, is left out. Nil where even the job is torn.
    ///
    /// - Throws: `TileError.notAManifest`, where the job is whole, and none.
    package init?(journal text: String, file: String) throws(TileError) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // The last line is whole only where a line feed follows.
        lines.removeLast()
        guard let first = lines.first, first.hasPrefix("{\"format\": \(TileJob.formatVersion), ") else { return nil }
        job = try TileJob(journal: first, file: file)
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
        job = try TileJob(manifest: text, file: file)
        records = text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("    {") else { return nil }
            return TileRecord(line: String(line.dropFirst(4).trimmingComma))
        }
    }
}

extension Substring {
    fileprivate var trimmingComma: Substring { last == "," ? dropLast() : self }
}
