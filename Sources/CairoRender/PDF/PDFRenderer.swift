public import PosterLayout

/// Writes scenes as PDF: vector drawing, real text, links, optional content, outline; PDF/A-2b for the screen.
///
/// Cairo draws every layer on a page of its own; libqpdf makes these pages forms and builds the final pages from them.
/// Cairo's own links, metadata and page boxes are not used: 1.16 damages files with them, or has none.
public struct PDFRenderer {
    private let book: FontBook
    private let profile: ColorProfile

    /// - Parameters:
    ///   - book: the fonts the scene was measured with.
    ///   - profiles: the folder that holds `sRGB.icc`.
    /// - Throws: `RenderError.badProfile`.
    public init(book: FontBook, profiles: String) throws(RenderError) {
        self.book = book
        profile = try ColorProfile(rgb: "\(profiles)/sRGB.icc")
    }

    /// The scene on one page of its own size.
    ///
    /// - Throws: `RenderError`, where a text cannot be set, or Cairo or libqpdf fails.
    public func render(_ scene: Scene) throws(RenderError) -> [UInt8] {
        try render(scene, plan: PDFDocumentPlan(poster: scene))
    }

    /// The scene as a plan spreads it over pages.
    ///
    /// - Throws: `RenderError`, where a text cannot be set, or Cairo or libqpdf fails.
    public func render(_ scene: Scene, plan: PDFDocumentPlan) throws(RenderError) -> [UInt8] {
        let names = SceneLayer.Name.allCases
        let trim = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        let drawings =
            names.map { name in
                LayerDocument.Page(
                    area: trim.inset(by: -plan.sceneBleed),
                    items: scene.layers.filter { $0.name == name }.flatMap(\.items))
            }
            + plan.pages.filter { !$0.overlay.isEmpty }.map { page in
                LayerDocument.Page(
                    area: Rect(x: 0, y: 0, width: page.media.width, height: page.media.height), items: page.overlay)
            }
        let file = try PDFFile(try LayerDocument.write(drawings, book: book))
        let drawn = file.pages
        let color = file.addColorSpace(profile)
        let groups = file.addGroups(names.map(\.rawValue))

        var forms: [PDFForm] = []
        for (index, page) in drawn.enumerated() {
            let group = index < groups.count ? groups[index] : nil
            forms.append(
                try file.makeForm(
                    named: "L\(index)", from: page, area: drawings[index].area, group: group, colorSpace: color.space))
        }
        let layers = Array(forms.prefix(names.count))
        var overlays = forms.dropFirst(names.count)
        let pages = plan.pages.map { page in
            file.addPage(
                page, paper: scene.paper, layers: layers, overlay: page.overlay.isEmpty ? nil : overlays.removeFirst(),
                colorSpace: color.space)
        }
        file.addOutline(plan.outline, plan: plan, pages: pages)
        file.setMetadata(scene.info)
        file.setScreenIntent(profile: color.profile)
        file.setPageLabels(plan.pages.map(\.label))
        try file.check()
        return try file.write()
    }
}
