internal import CairoRender
internal import Foundation
internal import OutputFiles
internal import Sheets
internal import SystemPackage

/// A folder of tiles: the tiles, and either the manifest of all or the journals of the runs that are not through.
///
/// A journal is written line by line as tiles become files, so that it never knows of a tile that is not there.
struct TileFolder {
    let path: FilePath
    private static let manifestName = "manifest.json"

    static func journalName(_ shard: Shard) -> String { "shard-\(shard.number)-of-\(shard.count).jsonl" }

    private static func lockName(_ shard: Shard) -> String { "shard-\(shard.number)-of-\(shard.count).lock" }

    private static func isLock(_ name: String) -> Bool { name.hasPrefix("shard-") && name.hasSuffix(".lock") }

    private static func isJournal(_ name: String) -> Bool { name.hasPrefix("shard-") && name.hasSuffix(".jsonl") }

    /// What is in the folder, in the order of names; nothing where there is none.
    private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path.string)) ?? []).sorted() }

    /// What earlier runs left in the folder.
    struct Remains {
        /// The jobs they worked on; one, where all is well.
        var jobs: [TileJob] = []
        var records: [TileRecord] = []
        var journals: [String] = []
        var isEmpty = true
    }

    func remains() throws(CommandFailure) -> Remains {
        var remains = Remains()
        if let type = (try? Stat(path))?.type, type != .directory {
            throw CommandFailure(.cannotCreate, "“\(path)” is a file; tiles need a folder, so give another name with -o")
        }
        let names = names
        remains.isEmpty = names.allSatisfy(Self.isLock)
        for name in names {
            let file = path.appending(name)
            guard name == Self.manifestName || Self.isJournal(name) else { continue }
            let text = try text(file)
            let journal: TileJournal?
            do throws(TileError) {
                if name == Self.manifestName {
                    journal = try TileJournal(manifest: text, file: file.string)
                } else {
                    remains.journals.append(name)
                    journal = try TileJournal(journal: text, file: file.string)
                }
            } catch { throw CommandFailure(.findings, error.description) }
            guard let journal else { continue }
            if !remains.jobs.contains(where: { $0.line == journal.job.line }) { remains.jobs.append(journal.job) }
            remains.records += journal.records
        }
        return remains
    }

    /// Keeps others from drawing the same tiles: those of the same share, and whoever draws or merges all of them.
    ///
    /// - Returns: nil where there is no folder yet.
    /// - Throws: where another run is at it.
    func lock(for shard: Shard) throws(CommandFailure) -> LockFile? {
        guard path.isFolder else { return nil }
        let lock: LockFile
        do throws(LockFile.Failure) {
            lock = try LockFile(path: path.appending(Self.lockName(shard)))
        } catch {
            switch error {
            case .isHeld(let other): throw isHeld(by: other)
            case .output(let error): throw CommandFailure(error)
            }
        }
        let others = shard == .whole ? names.filter(Self.isLock) : [Self.lockName(.whole)]
        for name in others where name != Self.lockName(shard) {
            if let other = LockFile.holder(of: path.appending(name)) { throw isHeld(by: other) }
        }
        return lock
    }

    private func isHeld(by other: String) -> CommandFailure {
        CommandFailure(
            .findings,
            "“\(path)”: \(other) is at work on the tiles in it; wait until it is through, or give another folder with -o")
    }

    /// Those of the records that are of these tiles, and whose file is there and has the hash; the last of each tile counts.
    func sound(_ records: [TileRecord], of tiles: [Tile], in job: TileJob) -> [String: TileRecord] {
        var last: [String: TileRecord] = [:]
        for record in records { last[record.file] = record }
        var sound: [String: TileRecord] = [:]
        for tile in tiles {
            // No other file is looked at, so that no record leads out of the folder.
            guard let record = last[tile.file], record.describes(tile, of: job), hash(ofFile: tile.file) == record.hash else {
                continue
            }
            sound[tile.file] = record
        }
        return sound
    }

    private func hash(ofFile name: String) -> String? {
        let file = path.appending(name)
        guard Self.isFile(file) else { return nil }
        return FileManager.default.contents(atPath: file.string).map { Digest.hexadecimal(of: Array($0)) }
    }

    /// Whether it is a file itself, and no link to one; a pipe would be waited for.
    private static func isFile(_ path: FilePath) -> Bool { (try? Stat(path, followTargetSymlink: false))?.type == .regular }

    private func text(_ file: FilePath) throws(CommandFailure) -> String {
        guard Self.isFile(file), let data = FileManager.default.contents(atPath: file.string) else {
            throw CommandFailure(.noInput, "\(file): cannot be read")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Makes the folders the tiles go to.
    func make(for tiles: [Tile]) throws(CommandFailure) {
        var last: FilePath?
        try OutputFolder.make(path)
        for folder in tiles.map({ path.appending($0.file).folder }) where folder != last && folder != path {
            last = folder
            try OutputFolder.make(folder, below: path)
        }
    }

    /// Writes manifest, descriptor and the page that shows the tiles, and takes the journals away.
    func complete(_ job: TileJob, tiles: [Tile], records: [String: TileRecord]) throws {
        if let descriptor = job.deepZoomDescriptor {
            try OutputFile.write(Array(descriptor.utf8), to: path.appending("\(job.name).dzi").string, isOurs: true)
        }
        if let page = job.viewerPage {
            try OutputFile.write(Array(page.utf8), to: path.appending("index.html").string, isOurs: true)
        }
        var manifest = try OutputFile(path: path.appending(Self.manifestName).string, isOurs: true)
        try manifest.write(Array(job.manifestHead.utf8))
        let lines = tiles.lazy.compactMap { records[$0.file]?.line }
        for (index, line) in lines.enumerated() {
            try manifest.write(Array(((index == 0 ? "    " : ",\n    ") + line).utf8))
        }
        try manifest.write(Array(TileJob.manifestTail.utf8))
        try manifest.commit()
        // Locks of others are of runs that were ended.
        for name in names where Self.isJournal(name) || Self.isLock(name) { try? path.appending(name).unlink() }
    }
}

/// The file a run tells its tiles to.
final class JournalFile {
    private let path: FilePath
    private let descriptor: FileDescriptor

    /// Begins the journal anew, with what is already known.
    init(path: FilePath, job: TileJob, known: [TileRecord]) throws(CommandFailure) {
        self.path = path
        let lines = ([job.line] + known.map(\.line)).map { $0 + "\n" }.joined()
        do throws(OutputError) {
            try OutputFile.write(Array(lines.utf8), to: path.string, isOurs: true)
        } catch {
            throw CommandFailure(error)
        }
        do throws(Errno) {
            descriptor = try systemCall {
                try FileDescriptor.open(path, .writeOnly, options: [.append, .noFollow, .closeOnExec])
            }
        } catch {
            throw Self.failure(error, path)
        }
    }

    deinit { try? descriptor.close() }

    /// - Throws: where the disk is full.
    func add(_ record: TileRecord) throws(CommandFailure) {
        do throws(Errno) {
            try systemCall { try descriptor.writeAll((record.line + "\n").utf8) }
        } catch {
            throw Self.failure(error, path)
        }
    }

    private static func failure(_ error: Errno, _ path: FilePath) -> CommandFailure {
        CommandFailure(.inputOutput, "cannot write “\(path)”: \(error)")
    }
}
