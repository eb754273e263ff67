internal import Foundation

/// A folder of a test's own, removed with this value.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.path + "/kmap-poster-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it.
    package static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

    /// Writes a file into it, and tells its path.
    package func write(_ text: String, as name: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: self / name))
        return self / name
    }

    /// Writes a file into a folder of it, which is made where it is not there.
    package func write(_ text: String, at path: String) throws {
        let file = URL(filePath: self / path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The names of everything in it, sorted.
    package var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
