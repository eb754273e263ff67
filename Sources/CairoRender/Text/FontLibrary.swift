internal import CCairo
internal import Foundation
internal import SystemPackage

/// The fonts of one folder and nothing else: a private Fontconfig configuration, and a Pango context on it.
///
/// Hinting is off, glyph positions are not rounded and the resolution is 72 dpi, so a width at one size is the
/// width at another times their ratio, on every machine.
struct FontLibrary: ~Copyable {
    private let configuration: OpaquePointer
    let context: GObjectReference
    private let map: GObjectReference

    /// - Throws: `RenderError.noFonts`.
    init(folder: FilePath) throws(RenderError) {
        let files = Self.fontFiles(in: folder)
        guard let configuration = FcConfigCreate() else { throw .noFonts(folder: folder) }
        // File by file: for a folder, Fontconfig would want a cache, and a home to keep it in.
        let added = files.count { FcConfigAppFontAddFile(configuration, $0.string) == FcTrue }
        guard added > 0 else {
            FcConfigDestroy(configuration)
            throw .noFonts(folder: folder)
        }
        // Pango asks for the current configuration in passing, and would load the system's.
        FcConfigSetCurrent(configuration)

        let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)!
        pango_fc_font_map_set_config(OpaquePointer(map), configuration)
        let context = pango_font_map_create_context(map)!
        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("en"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)

        self.configuration = configuration
        self.map = GObjectReference(adopting: OpaquePointer(map))
        self.context = GObjectReference(adopting: context)
    }

    deinit {
        FcConfigDestroy(configuration)
    }

    /// The paths of the font files in a folder, in a fixed order.
    private static func fontFiles(in folder: FilePath) -> [FilePath] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? []
        return names.filter { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }.sorted().map { folder.appending($0) }
    }

    /// The font the map finds for a description.
    func load(_ description: OpaquePointer) -> GObjectReference? {
        let found = pango_font_map_load_font(
            UnsafeMutablePointer<PangoFontMap>(map.raw), context.raw, description)
        return found.map { GObjectReference(adopting: OpaquePointer($0)) }
    }
}
