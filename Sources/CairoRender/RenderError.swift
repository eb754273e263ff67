package import Drawing
package import SystemPackage
internal import TextFormats

/// Why a scene could not be drawn or written.
package enum RenderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder holds no font, or is none.
    case noFonts(folder: FilePath)
    /// The face asked for is not among the fonts; the nearest that is would be `nearest`.
    case unknownFace(FontFace, nearest: String)
    /// The face has no glyph for a character of the text.
    case missingGlyph(Character, text: String, face: FontFace)
    /// The text has more characters than one line can be shaped with.
    case textTooLong(text: String, limit: Int)
    /// A QR code holds 1 to 2331 bytes.
    case noQRCode(text: String)
    /// A text is not as wide as layout was told, in points: it was measured with other fonts.
    case metricsDrift(text: String, recorded: Double, drawn: Double)
    /// A colour profile cannot be read, or is not one of the sort that is needed.
    case badProfile(path: FilePath, needed: String)
    /// There is no such file, or it cannot be read.
    case noProfile(path: FilePath)
    /// A picture of this size (in points) at this resolution has no pixels, or more than a file can hold.
    case badResolution(dpi: Double, size: Size)
    /// A JPEG has no sides so long, in pixels.
    case tooLargeForJPEG(width: Int, height: Int)
    /// libjpeg could not write.
    case jpeg(String)
    /// There is not enough memory.
    case outOfMemory
    /// Cairo could not draw.
    case cairo(CairoError)
    /// libqpdf could not put the document together.
    case qpdf(String)

    package var description: String {
        switch self {
        case .noFonts(let folder):
            "no fonts in “\(folder)”: a folder with OpenType or TrueType files (.otf, .ttf) is needed"
        case .unknownFace(let face, let nearest):
            "no font “\(name(face))” in the fonts folder; the nearest there is “\(nearest)”"
        case .missingGlyph(let character, let text, let face):
            "the font “\(name(face))” has no glyph for “\(seen("\(character)"))” (\(codePoints(character))) in “\(seen(text))”"
        case .textTooLong(let text, let limit):
            "a line of more than \(limit) characters cannot be set: “\(text.prefix(40))…”"
        case .noQRCode(let text):
            "a QR code holds 1 to 2331 bytes, not \(text.utf8.count): “\(text.prefix(40))”"
        case .metricsDrift(let text, let recorded, let drawn):
            "“\(text)” was laid out \(recorded) pt wide and would be drawn \(drawn) pt wide; "
                + "layout and drawing need the same fonts"
        case .noProfile(let path):
            "“\(path)”: there is no such colour profile, or it cannot be read"
        case .badProfile(let path, let needed):
            "“\(path)” is not \(needed) (an ICC profile)"
        case .badResolution(let dpi, let size):
            "there is no picture of \(Length.text(size)) at \(Int(exactly: dpi).map { "\($0)" } ?? "\(dpi)") dpi: "
                + "each side must have from 1 to 1,000,000 pixels; posters are printed at 100 to 300 dpi"
        case .tooLargeForJPEG(let width, let height):
            "a JPEG has at most 65,500 pixels a side, and this would be one of \(width) × \(height); "
                + "give a lower --dpi, or a .png or .tif with -o"
        case .jpeg(let message):
            "libjpeg could not write the picture: \(message)"
        case .outOfMemory:
            "there is not enough memory"
        case .cairo(let error):
            "Cairo could not draw: \(error)"
        case .qpdf(let message):
            "libqpdf could not write the document: \(message)"
        }
    }
}

private func name(_ face: FontFace) -> String {
    "\(face.family), weight \(face.weight)\(face.isItalic ? ", italic" : "")"
}

/// Characters that cannot be seen, or turn others round, as an escape: "a\u{202E}b".
private func seen(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .format, .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: String(scalar)
        }
    }.joined()
}

/// "U+0041 U+0301".
private func codePoints(_ character: Character) -> String {
    character.unicodeScalars.map { scalar in
        "U+" + String(scalar.value, digits: 4, radix: 16, uppercase: true)
    }.joined(separator: " ")
}
