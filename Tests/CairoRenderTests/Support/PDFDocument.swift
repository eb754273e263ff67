import Foundation
import PosterTestSupport
import Testing

/// A PDF file taken apart by qpdf.
final class PDFDocument {
    typealias Dictionary = [String: Any]

    private let path: String
    private let folder: TemporaryFolder
    private let objects: Dictionary

    init(_ bytes: [UInt8]) throws {
        folder = try TemporaryFolder()
        path = (folder / "document.pdf")
        try Data(bytes).write(to: URL(filePath: path))
        let json = try Tool.qpdf.run(["--json=2", path]).output
        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Dictionary)
        let parts = try #require(parsed["qpdf"] as? [Dictionary])
        objects = try #require(parts.last)
    }

    /// Runs a tool on the file; `operands` follow its name.
    @discardableResult
    func run(_ tool: Tool, _ options: String..., operands: String...) throws -> (status: Int32, output: String) {
        // The file goes when the document does, and nothing else holds it.
        try withExtendedLifetime(self) { try tool.run(options + [path] + operands) }
    }

    /// The first page as poppler draws it, a PPM file.
    func picture(dpi: Int) throws -> [UInt8] {
        let name = (folder / "page")
        try run(.pdftoppm, "-r", "\(dpi)", "-singlefile", operands: name)
        return Array(try Data(contentsOf: URL(filePath: name + ".ppm")))
    }

    /// All pages as poppler draws them, PPM files.
    func pictures(dpi: Int, pages: Int) throws -> [[UInt8]] {
        try (1...pages).map { page in
            let name = folder / ("page\(page)")
            try run(.pdftoppm, "-r", "\(dpi)", "-singlefile", "-f", "\(page)", "-l", "\(page)", operands: name)
            return Array(try Data(contentsOf: URL(filePath: name + ".ppm")))
        }
    }

    /// The document catalogue.
    var catalog: Dictionary {
        let trailer = objects["trailer"] as? Dictionary
        return dictionary((trailer?["value"] as? Dictionary)?["/Root"])
    }

    /// The information dictionary.
    var info: Dictionary {
        let trailer = objects["trailer"] as? Dictionary
        return dictionary((trailer?["value"] as? Dictionary)?["/Info"])
    }

    /// The pages, first to last.
    var pages: [Dictionary] {
        array(dictionary(catalog["/Pages"])["/Kids"]).map { dictionary($0) }
    }

    /// A dictionary, or the one a reference leads to; empty where there is none.
    func dictionary(_ value: Any?) -> Dictionary {
        let resolved = resolve(value) as? Dictionary
        return (resolved?["value"] ?? (resolved?["stream"] as? Dictionary)?["dict"]) as? Dictionary ?? resolved ?? [:]
    }

    func array(_ value: Any?) -> [Any] {
        let resolved = resolve(value)
        return (resolved as? [Any]) ?? ((resolved as? Dictionary)?["value"] as? [Any]) ?? []
    }

    /// Numbers of an array such as a rectangle.
    func numbers(_ value: Any?) -> [Double] {
        array(value).compactMap { ($0 as? NSNumber)?.doubleValue }
    }

    /// A text string without qpdf's mark of its encoding.
    func text(_ value: Any?) -> String? {
        (value as? String).map { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : $0 }
    }

    /// The decoded data of a stream.
    func data(ofStream reference: Any?) throws -> String {
        let number = try #require((reference as? String)?.split(separator: " ").first)
        return try run(.qpdf, "--show-object=\(number)", "--filtered-stream-data").output
    }

    private func resolve(_ value: Any?) -> Any? {
        guard let reference = value as? String, reference.hasSuffix(" R") else { return value }
        return objects["obj:\(reference)"]
    }
}
