/// The only thing layout asks of fonts. Implementations are deterministic: same text and face, same answer.
public protocol TextMeasurer {
    /// The advance width of `text` set in one line, in em (1 = the size it is set at), without tracking.
    ///
    /// - Throws: where the face is not there, or has no glyph for a character of `text`.
    func advance(of text: String, in face: FontFace) throws -> Double
}
