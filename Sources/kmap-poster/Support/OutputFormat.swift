internal import ArgumentParser
internal import CairoRender
internal import SystemPackage

/// What a file is written as; its ending says so.
enum OutputFormat: String, CaseIterable {
    case pdf, png, tif, tiff, jpg, jpeg, svg, html

    /// What messages call it.
    var noun: String {
        switch self {
        case .pdf: "a PDF"
        case .png: "a PNG"
        case .tif, .tiff: "a TIFF"
        case .jpg, .jpeg: "a JPEG"
        case .svg: "an SVG"
        case .html: "a page"
        }
    }

    /// What kind of picture it is, where it is one.
    var picture: RasterFormat? {
        switch self {
        case .png: .png
        case .tif, .tiff: .tiff
        case .jpg, .jpeg: .jpeg
        case .pdf, .svg, .html: nil
        }
    }

    /// The ending that presets call it by.
    var usualEnding: String {
        switch self {
        case .tiff: "tif"
        case .jpeg: "jpg"
        case .pdf, .png, .tif, .jpg, .svg, .html: rawValue
        }
    }

    /// Whether it is read by programs that have fonts of their own.
    var isForBrowsers: Bool {
        switch self {
        case .svg, .html: true
        case .pdf, .png, .tif, .tiff, .jpg, .jpeg: false
        }
    }

    /// - Parameter path: a file. "-", which is standard output, and a pipe or device whose name has no ending get a PDF.
    init(path: String) throws(ValidationError) {
        if path == "-" {
            self = .pdf
        } else if let format = FilePath(path).extension.flatMap({ Self(rawValue: $0.lowercased()) }) {
            self = format
        } else {
            let type = (try? Stat(path))?.type ?? .regular
            guard type == .regular || type == .directory else {
                self = .pdf
                return
            }
            let folder = type == .directory ? " is a folder; give a file in it" : ""
            let endings = Self.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
            throw ValidationError("“\(path)”\(folder): the ending says what is written; it must be one of \(endings)")
        }
    }
}
