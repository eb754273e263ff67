internal import ArgumentParser
internal import Foundation
internal import PosterLayout

/// What a file is written as; its ending says so.
enum OutputFormat: String, CaseIterable {
    case pdf, png

    /// - Parameter path: a file, or "-" for standard output, which gets a PDF.
    init(path: String) throws(ValidationError) {
        let ending = (path as NSString).pathExtension.lowercased()
        guard path != "-" else {
            self = .pdf
            return
        }
        guard let format = Self(rawValue: ending) else {
            let endings = Self.allCases.map { ".\($0.rawValue)" }.joined(separator: " or ")
            throw ValidationError("“\(path)”: the ending says what is written; it must be \(endings)")
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
}
