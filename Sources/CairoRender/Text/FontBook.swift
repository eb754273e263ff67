internal import CCairo
package import Drawing
package import SystemPackage

/// The faces of one folder of fonts: measures text, and shapes it for drawing.
///
/// Not `Sendable`, since Pango's objects are not: every thread makes its own from the same folder.
/// An unknown face or a missing glyph is an error; another font is never used in its place. Only for what is read on a
/// screen may such text be left to the reader's own fonts, which are not known here: its width is then an estimate.
package final class FontBook: TextMeasurer {
    /// What becomes of text with a character that its face has no glyph for.
    package enum ForeignText: Sendable {
        case isRefused
        case isLeftToTheReader
    }

    private let library: FontLibrary
    private let foreignText: ForeignText
    /// The missing glyphs of texts that were left to the reader, one of each text, in the order they were measured.
    package private(set) var leftToTheReader: [RenderError] = []
    private var layouts: [Setting: LineLayout] = [:]
    private var advances: [Line: Double] = [:]

    /// What a line layout is made for.
    private struct Setting: Hashable {
        var face: FontFace
        var tracking: Double
    }

    private struct Line: Hashable {
        var face: FontFace
        var text: String
    }

    /// - Parameter folder: a folder with font files (.otf, .ttf).
    /// - Throws: `RenderError.noFonts` where there are none.
    package init(folder: FilePath, foreignText: ForeignText = .isRefused) throws(RenderError) {
        library = try FontLibrary(folder: folder)
        self.foreignText = foreignText
    }

    /// The advance width of `text` in em, without tracking.
    ///
    /// - Throws: `RenderError`, where the face is not there, or has no glyph for a character of `text` that is not left
    ///   to the reader.
    package func advance(of text: String, in face: FontFace) throws -> Double {
        let line = Line(face: face, text: text)
        if let known = advances[line] { return known }
        let advance: Double
        do throws(RenderError) {
            advance = try shape(text, in: face, tracking: 0).advance
        } catch {
            guard case .missingGlyph = error, foreignText == .isLeftToTheReader else { throw error }
            leftToTheReader.append(error)
            advance = try foreignAdvance(of: text, in: face)
        }
        advances[line] = advance
        return advance
    }

    /// Whether the face has a glyph for every character of the text.
    ///
    /// - Throws: `RenderError`, where the face is not there.
    package func covers(_ text: String, in face: FontFace) throws(RenderError) -> Bool {
        let layout = try layout(for: Setting(face: face, tracking: 0))
        return text.allSatisfy(layout.covers)
    }

    /// What the face has of the text, and an estimate for the rest.
    private func foreignAdvance(of text: String, in face: FontFace) throws(RenderError) -> Double {
        let layout = try layout(for: Setting(face: face, tracking: 0))
        var advance = 0.0
        var own = ""
        for character in text {
            guard !layout.covers(character) else {
                own.append(character)
                continue
            }
            advance += ForeignWidth.estimate(of: character)
            guard !own.isEmpty else { continue }
            try layout.set(own)
            advance += layout.advance
            own = ""
        }
        try layout.set(own)
        return advance + layout.advance
    }

    /// The layout that holds `text` until the next call, at its reference size.
    ///
    /// - Throws: `RenderError`, where the face is not there, or has no glyph for a character of `text`.
    func shape(_ text: String, in face: FontFace, tracking: Double) throws(RenderError) -> LineLayout {
        let layout = try layout(for: Setting(face: face, tracking: tracking))
        try layout.set(text)
        return layout
    }

    private func layout(for setting: Setting) throws(RenderError) -> LineLayout {
        if let known = layouts[setting] { return known }
        let layout = try LineLayout(face: setting.face, tracking: setting.tracking, library: library)
        layouts[setting] = layout
        return layout
    }
}
