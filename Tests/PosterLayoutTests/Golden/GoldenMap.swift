import Foundation
import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// A small map of `Tests/Golden/maps`, and the drawing of it that was accepted.
///
/// A map of several editions is drawn as what changed between the first and the last.
struct GoldenMap: CustomTestStringConvertible {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    private static let folder = root.appending(path: "Tests/Golden")
    private static let drawnFolder = root.appending(path: "build/golden")
    private static let mapEnding = ".map.json"

    let name: String
    var testDescription: String { name }

    /// All of them, by name.
    static var all: [GoldenMap] {
        get throws {
            try names(in: folder.appending(path: "maps"), ending: mapEnding).map(GoldenMap.init)
        }
    }

    /// The names of all accepted drawings, sorted.
    static var acceptedNames: [String] {
        get throws { try names(in: folder, ending: ".json") }
    }

    private static func names(in folder: URL, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    /// The accepted composition as JSON; nil where none was accepted yet.
    var accepted: String? {
        get throws {
            let file = Self.folder.appending(path: name + ".json")
            guard FileManager.default.fileExists(atPath: file.path) else { return nil }
            return try String(contentsOf: file, encoding: .utf8)
        }
    }

    /// Today's composition as JSON, on an A3 sheet that lies.
    func draw() throws -> String {
        let paper = try PaperSize.parse("A3").size
        let sheet = try Sheet(
            size: Size(max(paper.width, paper.height), min(paper.width, paper.height)), margin: 10 * Length.millimetre)
        return try LayoutEngine().compose(try map, on: sheet, measuring: FixedMeasurer()).json
    }

    private var map: PosterMap {
        get throws {
            let path = "maps/" + name + Self.mapEnding
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: path)))
            let (read, findings) = MapDocument.read(bytes, file: path)
            try #require(findings == [])
            let document = try #require(read)
            return document.maps.count > 1 ? document.newest.showingChanges(since: document.maps[0]) : document.newest
        }
    }

    /// Leaves a drawing in `build/golden`, where `make accept` and `make report` find it.
    func keep(_ drawing: String) throws {
        try FileManager.default.createDirectory(at: Self.drawnFolder, withIntermediateDirectories: true)
        try drawing.write(to: Self.drawnFolder.appending(path: name + ".json"), atomically: true, encoding: .utf8)
    }
}
