internal import CairoRender
internal import Foundation
internal import OutputFiles
internal import Sheets

/// A folder of tiles: the tiles, and either the manifest of all or the journals of the runs that are not through.
///
/// A journal is written line by line as tiles become files, so that it never knows of a tile that is not there.
struct TileFolder {
    let path: String
    var manifestPath: String { path + "/manifest.json" }

    static func journalName(_ shard: Shard) -> String { "shard-\(shard.number)-of-\(shard.count).jsonl" }

    private static func isJournal(_ name: String) -> Bool { name.hasPrefix("shard-") && name.hasSuffix(".jsonl") }

    /// What is in the folder, in the order of names; nothing where there is none.
    private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// What earlier runs left in the folder.
    struct Remains {
        /// Lines of the jobs they worked on; one, where all is well.
        var jobs: [String] = []
        var records: [TileRecord] = []
        var journals: [String] = []
        var isEmpty = true
    }

    func remains() throws(CommandFailure) -> Remains {
        var remains = Remains()
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw CommandFailure(.cannotCreate, "“\(path)” is a file; tiles need a folder, so give another name with -o")
        }
        let names = names
        remains.isEmpty = names.isEmpty
        for name in names {
            let file = path + "/" + name
            let journal: TileJournal?
            if name == "manifest.json" {
                let manifest = try text(file)
                do throws(TileError) {
                    journal = try TileJournal(manifest: manifest, file: file)
                } catch { throw CommandFailure(.findings, error.description) }
            } else if Self.isJournal(name) {
                remains.journals.append(name)
                journal = TileJournal(journal: try text(file))
            } else {
                continue
            }
            guard let journal else { continue }
            if !remains.jobs.contains(journal.job) { remains.jobs.append(journal.job) }
            remains.records += journal.records
        }
        return remains
    }

    /// Those of the records whose file is there and has the hash; the last of each file counts.
    func sound(_ records: [TileRecord]) -> [String: TileRecord] {
        var last: [String: TileRecord] = [:]
        for record in records { last[record.file] = record }
        return last.filter { hash(ofFile: $0.key) == $0.value.hash }
    }

    private func hash(ofFile name: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + name).map { Digest.sha256(Array($0)) }
    }

    private func text(_ file: String) throws(CommandFailure) -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(.noInput, "\(file): cannot be read")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Makes the folders the tiles go to.
    func make(for tiles: [Tile]) throws(CommandFailure) {
        var last = ""
        for folder in [path] + tiles.map({ OutputError.folder(of: path + "/" + $0.file) }) where folder != last {
            last = folder
            try OutputFolder.make(folder)
        }
    }

    /// Writes manifest and descriptor, and takes the journals away.
    func complete(_ job: TileJob, tiles: [Tile], records: [String: TileRecord]) throws {
        if let descriptor = job.deepZoomDescriptor {
            try OutputFile.write(Array(descriptor.utf8), to: "\(path)/\(job.name).dzi")
        }
        var manifest = try OutputFile(path: manifestPath)
        try manifest.write(Array(job.manifestHead.utf8))
        let lines = tiles.lazy.compactMap { records[$0.file]?.line }
        for (index, line) in lines.enumerated() {
            try manifest.write(Array(((index == 0 ? "    " : ",\n    ") + line).utf8))
        }
        try manifest.write(Array(TileJob.manifestTail.utf8))
        try manifest.commit()
        for name in names where Self.isJournal(name) { unlink(path + "/" + name) }
    }
}

/// The file a run tells its tiles to.
final class JournalFile {
    private let path: String
    private let descriptor: Int32

    /// Begins the journal anew, with what is already known.
    init(path: String, job: TileJob, known: [TileRecord]) throws(OutputError) {
        self.path = path
        let lines = ([job.line] + known.map(\.line)).map { $0 + "\n" }.joined()
        try OutputFile.write(Array(lines.utf8), to: path)
        descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// - Throws: where the disk is full.
    func add(_ record: TileRecord) throws(CommandFailure) {
        let line = Array((record.line + "\n").utf8)
        guard write(descriptor, line, line.count) == line.count else {
            throw CommandFailure(.inputOutput, "cannot write “\(path)”: \(String(cString: strerror(errno)))")
        }
    }
}
