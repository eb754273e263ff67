internal import CCairo
internal import Drawing

/// One line of text in one face, shaped at a fixed reference size; the matrix scales it when it is drawn.
///
/// A new size costs Pango some 300 µs, a new text 6 µs: so one layout serves every size of its face.
final class LineLayout {
    /// The size texts are shaped at, in units of whatever space they are drawn in.
    static let referenceSize = 100.0
    /// Pango counts in 1/1024 units in 32 bits; a longer line might not fit.
    private static let longestText = 4_000

    let raw: OpaquePointer
    let face: FontFace
    private let tracking: Double
    private let layout: GObjectReference
    private let font: GObjectReference

    /// - Throws: `RenderError.unknownFace`, where the library would take another font.
    init(face: FontFace, tracking: Double, library: borrowing FontLibrary) throws(RenderError) {
        let description = pango_font_description_new()!
        defer { pango_font_description_free(description) }
        // Field by field: a parsed "IBM Plex Sans Condensed" is the family "IBM Plex Sans" and its wide cut.
        pango_font_description_set_family(description, face.family)
        pango_font_description_set_weight(description, PangoWeight(UInt32(clamping: face.weight)))
        pango_font_description_set_style(description, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(description, Self.referenceSize * Double(PANGO_SCALE))

        guard let font = library.load(description) else { throw .unknownFace(face, nearest: "none") }
        try Self.check(font, is: face)

        let layout = GObjectReference(adopting: pango_layout_new(library.context.raw))
        pango_layout_set_font_description(layout.raw, description)
        pango_layout_set_single_paragraph_mode(layout.raw, 1)
        pango_layout_set_auto_dir(layout.raw, 0)
        let attributes = pango_attr_list_new()
        // Letters that stay apart for search and copying.
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, calt=0"))
        pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        if tracking != 0 {
            let spacing = tracking * Self.referenceSize * Double(PANGO_SCALE)
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(spacing.rounded())))
        }
        pango_layout_set_attributes(layout.raw, attributes)
        pango_attr_list_unref(attributes)

        self.raw = layout.raw
        self.face = face
        self.tracking = tracking
        self.layout = layout
        self.font = font
    }

    /// Sets the text to measure and draw.
    ///
    /// - Throws: `RenderError`, where the text is too long or the face has no glyph for one of its characters.
    func set(_ text: String) throws(RenderError) {
        guard text.utf8.count <= Self.longestText else {
            throw .textTooLong(text: text, limit: Self.longestText)
        }
        for character in text where !covers(character) {
            throw .missingGlyph(character, text: text, face: face)
        }
        pango_layout_set_text(raw, text, Int32(text.utf8.count))
    }

    /// Whether the face has glyphs for a character.
    func covers(_ character: Character) -> Bool {
        let pangoFont = UnsafeMutablePointer<PangoFont>(font.raw)
        return character.unicodeScalars.allSatisfy { pango_font_has_char(pangoFont, $0.value) != 0 }
    }

    /// The width of the text that is set, in em; tracking included, between characters only.
    var advance: Double {
        var width: Int32 = 0
        pango_layout_get_size(raw, &width, nil)
        return Double(width) / (Double(PANGO_SCALE) * Self.referenceSize)
    }

    /// The face as Cairo has it; lives as long as the layout.
    var cairoFace: OpaquePointer? {
        cairo_scaled_font_get_font_face(pango_cairo_font_get_scaled_font(font.raw))
    }

    /// What Fontconfig knows of the font, which owns it.
    var pattern: OpaquePointer? {
        pango_fc_font_get_pattern(UnsafeMutablePointer<PangoFcFont>(font.raw))
    }

    /// Compares what was loaded with what was asked for; Fontconfig always answers with something.
    private static func check(_ font: borrowing GObjectReference, is face: FontFace) throws(RenderError) {
        let found = pango_font_describe(UnsafeMutablePointer<PangoFont>(font.raw))!
        defer { pango_font_description_free(found) }
        let family = String(cString: pango_font_description_get_family(found))
        let weight = Int(pango_font_description_get_weight(found).rawValue)
        let isItalic = pango_font_description_get_style(found) == PANGO_STYLE_ITALIC
        guard family == face.family, weight == face.weight, isItalic == face.isItalic else {
            pango_font_description_unset_fields(found, PANGO_FONT_MASK_SIZE)
            let words = pango_font_description_to_string(found)!
            defer { g_free(words) }
            throw .unknownFace(face, nearest: String(cString: words))
        }
    }
}
