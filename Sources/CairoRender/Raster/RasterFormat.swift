/// What a picture is written as.
package enum RasterFormat: String, Sendable, CaseIterable {
    case png, tiff, jpeg

    /// A JPEG's quality where none is asked for: small letters have no halo that is seen.
    package static let usualQuality = 92
}

/// What a strip is compressed for, by itself.
enum StripFormat: Sendable {
    case png, tiff

    /// zlib's level. Rows of a PNG are told by their difference from the row above and leave little to search for: on a
    /// poster, level 3 makes smaller files than 6 does without, in half the time. A TIFF has no such difference.
    var level: Int32 {
        switch self {
        case .png: 3
        case .tiff: 6
        }
    }
}
