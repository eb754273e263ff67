internal import CCairo
public import PosterLayout

/// The faces of one folder of fonts: measures text, and shapes it for drawing.
///
/// Not `Sendable`, since Pango's objects are not: every thread makes its own from the same folder.
/// An unknown face or a missing glyph is an error; another font is never used in its place.
public final class FontBook: TextMeasurer {
    private let library: FontLibrary
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
    public init(folder: String) throws(RenderError) {
        library = try FontLibrary(folder: folder)
    }

    /// The advance width of `text` in em, without tracking.
    ///
    /// - Throws: `RenderError`, where the face is not there, or has no glyph for a character of `text`.
    public func advance(of text: String, in face: FontFace) throws -> Double {
        let line = Line(face: face, text: text)
        if let known = advances[line] { return known }
        let advance = try shape(text, in: face, tracking: 0).advance
        advances[line] = advance
        return advance
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
