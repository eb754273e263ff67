package import Drawing

/// How the text of an SVG finds its letters.
package enum Lettering {
    /// The font files are in the document.
    case embed([WebFont])
    /// Files that lie beside the document, or the same fonts installed on the reader's machine.
    case link([WebFont])
    /// Text becomes outlines, which look alike everywhere; links and descriptions stay.
    case outline(Outliner)

    /// The path of a line of text, in points, in its place.
    package typealias Outliner = (TextRun) throws -> Path

    /// Whether a line of text has characters that its face has no glyphs for, so that the reader's own fonts set it.
    package typealias ForeignTest = (TextRun) -> Bool
}

/// A font file that a browser reads, and the face it holds: whole and unmodified, as the OFL asks of its name.
package struct WebFont: Hashable, Sendable {
    /// The formats of font files that browsers read, as CSS names them.
    package enum Format: String, Hashable, Sendable {
        case woff2, opentype, truetype

        /// The media type of RFC 8081.
        var mediaType: String {
            switch self {
            case .woff2: "font/woff2"
            case .opentype: "font/otf"
            case .truetype: "font/ttf"
            }
        }
    }

    package var face: FontFace
    package var format: Format
    /// The file's name, without a folder.
    package var name: String
    package var data: [UInt8]

    package init(face: FontFace, format: Format, name: String, data: [UInt8]) {
        self.face = face
        self.format = format
        self.name = name
        self.data = data
    }
}

extension WebFont {
    /// The faces that the scenes' text is set in, in a fixed order.
    ///
    /// - Parameter least: only those that set so many characters at least; a font for fewer is larger than their outlines.
    package static func faces(of scenes: [Scene], setting least: Int = 0) -> [FontFace] {
        FaceStyles(of: scenes, setting: least).faces
    }
}
