/// The only thing layout asks of fonts. Implementations are deterministic: same text and face, same answer.
package protocol TextMeasurer {
    /// The advance width of `text` set in one line, in em (1 = the size it is set at), without tracking.
    ///
    /// - Throws: where the face is not there, or has no glyph for a character of `text`.
    func advance(of text: String, in face: FontFace) throws -> Double
}

extension TextMeasurer {
    /// The advance width of `text` set in `style`, in em of the style's own size, tracking included.
    ///
    /// Tracking stands between characters, not before the first or after the last; every renderer draws it so.
    package func advance(of text: String, in style: TextStyle) throws -> Double {
        try advance(of: text, in: style.face) + style.tracking * Double(max(0, text.count - 1))
    }
}
