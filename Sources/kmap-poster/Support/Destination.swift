internal import ArgumentParser
internal import CairoRender
internal import Foundation
internal import PosterLayout

/// What a file is written as; its ending says so.
enum OutputFormat: String, CaseIterable {
    case pdf, png, tif, tiff, svg, html

    /// What messages call it.
    var noun: String {
        switch self {
        case .pdf: "a PDF"
        case .png: "a PNG"
        case .tif, .tiff: "a TIFF"
        case .svg: "an SVG"
        case .html: "a page"
        }
    }

    /// What kind of picture it is, where it is one.
    var picture: RasterFormat? {
        switch self {
        case .png: .png
        case .tif, .tiff: .tiff
        case .pdf, .svg, .html: nil
        }
    }

    /// Whether it is read by programs that have fonts of their own.
    var isForBrowsers: Bool {
        switch self {
        case .svg, .html: true
        case .pdf, .png, .tif, .tiff: false
        }
    }

    /// - Parameter path: a file, or "-" for standard output, which gets a PDF.
    init(path: String) throws(ValidationError) {
        let ending = (path as NSString).pathExtension.lowercased()
        guard path != "-" else {
            self = .pdf
            return
        }
        guard let format = Self(rawValue: ending) else {
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            let folder = isThere && isFolder.boolValue ? " is a folder; give a file in it" : ""
            let endings = Self.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
            throw ValidationError("“\(path)”\(folder): the ending says what is written; it must be one of \(endings)")
        }
        self = format
    }
}

/// The names of files that nobody gave one.
enum DefaultName {
    /// "linux-kernel-map-7.0.pdf". Ids may have slashes, file names not.
    static func poster(of map: PosterMap) -> String {
        "\(map.id)-\(map.edition.id)".replacing("/", with: "-") + ".pdf"
    }

    /// "linux-kernel-map.html", which has every edition in it.
    static func page(of document: MapDocument) -> String {
        document.id.replacing("/", with: "-") + ".html"
    }
}
