internal import Drawing
internal import MapModel
internal import TextFormats

/// Writes a page to explore a map with: one file that loads nothing.
///
/// The opening edition is an element of the page, the others wait in templates. What the script needs beyond the
/// drawings is in a block of JSON. A Content-Security-Policy names the hashes of the page's one script and one style,
/// so nothing that a map brings along can run or load.
package struct PageWriter {
    private let fonts: [WebFont]
    private let outliner: Lettering.Outliner
    private let isForeign: Lettering.ForeignTest
    private let hash: Hash

    /// SHA-256 (FIPS 180-4) of some bytes, 32 bytes long.
    package typealias Hash = ([UInt8]) -> [UInt8]

    /// - Parameters:
    ///   - fonts: the faces that text is set in.
    ///   - isForeign: which text is left to the reader's own fonts, fitted into its width.
    ///   - outliner: draws text of any other face.
    ///   - hash: by this the Content-Security-Policy names what may run.
    package init(
        fonts: [WebFont], isForeign: @escaping Lettering.ForeignTest = { _ in false },
        outliner: @escaping Lettering.Outliner, hash: @escaping Hash
    ) {
        self.fonts = fonts
        self.isForeign = isForeign
        self.outliner = outliner
        self.hash = hash
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - editions: in their order, the newest last; not empty.
    ///   - opening: the id of the edition it opens with.
    /// - Throws: what outlining text throws.
    package func page(of editions: [WebEdition], opening: String) throws -> [UInt8] {
        guard let first = editions.first(where: { $0.map.edition.id == opening }) ?? editions.last else { return [] }
        let faces = FaceStyles(fonts.map(\.face))
        let style =
            faces.sources(fonts, isEmbedded: true) + FaceStyles.textRules + faces.classRules
            + CompactSource.text(String(decoding: PackageResources.page_css, as: UTF8.self)) + Self.printRule(first.scene.size)
            + DarkColors.rules(for: editions.map(\.scene))
        let script = Self.script
        let policy = [
            "default-src 'none'", "script-src '\(source(script))'", "style-src '\(source(style))'",
            "font-src data:", "img-src data:", "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")

        var markup = Markup()
        markup.raw("<!DOCTYPE html>\n")
        try markup.element("html", [("lang", first.map.language)]) { markup throws in
            markup.element("head") { markup in
                markup.raw("<meta charset=\"utf-8\">\n")
                markup.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(XMLText.escaped(policy))\">\n")
                markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n")
                markup.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                markup.raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                for (name, value) in [("description", first.map.subject), ("author", first.map.author)] where !value.isEmpty {
                    markup.raw("<meta name=\"\(name)\" content=\"\(XMLText.escaped(value))\">\n")
                }
                markup.element("title", text: "\(first.map.title) \(first.map.edition.id)")
                markup.raw("<style>\(style)</style>\n")
            }
            try markup.element("body") { markup throws in
                PageFrame(map: first.map, editions: editions.map(\.map.edition)).write(
                    to: &markup, sheet: try element(of: first))
                for edition in editions where edition.map.edition.id != first.map.edition.id {
                    markup.raw("<template id=\"edition:\(XMLText.escaped(edition.map.edition.id))\">\n")
                    markup.raw(try element(of: edition))
                    markup.raw("</template>\n")
                }
                markup.raw("<script type=\"application/json\" id=\"page:data\">")
                markup.raw(PageData(editions: editions, opening: first.map.edition.id).json)
                markup.raw("</script>\n<script>\(script)</script>\n")
            }
        }
        return Array(markup.text.utf8)
    }

    /// What the policy calls a text that may run: "sha256-…" (Content Security Policy Level 3, section 2.3.1).
    private func source(_ text: String) -> String {
        "sha256-" + Base64.text(hash(Array(text.utf8)))
    }

    private func element(of edition: WebEdition) throws -> String {
        var drawing = SVGDrawing(edition, host: .page)
        drawing.isForeign = isForeign
        let faces = Set(fonts.map(\.face))
        drawing.outliner = { face in faces.contains(face) ? nil : outliner }
        var markup = Markup()
        try drawing.writeRoot(style: "", to: &markup)
        return markup.text
    }

    /// The parts of the script in their order, in one scope.
    private static var script: String {
        let parts = [
            PackageResources.view_js, PackageResources.atlas_js, PackageResources.spotlight_js,
            PackageResources.match_js, PackageResources.search_js, PackageResources.panels_js, PackageResources.main_js,
        ]
        return "\"use strict\";\n{\n" + parts.map { CompactSource.text(String(decoding: $0, as: UTF8.self)) }.joined() + "}\n"
    }

    /// The poster's own paper, without the browser's margins.
    private static func printRule(_ size: Size) -> String {
        let (width, height) = (DecimalText.text(size.width, decimals: 2), DecimalText.text(size.height, decimals: 2))
        return "@page{size:\(width)pt \(height)pt;margin:0}\n"
            + "@media print{#sheet,#sheet>svg{width:\(width)pt!important;height:\(height)pt!important}}\n"
    }
}
