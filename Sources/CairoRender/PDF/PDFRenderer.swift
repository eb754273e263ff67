package import Drawing
package import SystemPackage

/// Writes scenes as PDF: vector drawing, real text, links, optional content, outline; PDF/A-2b for the screen.
///
/// Cairo draws every layer on a page of its own; libqpdf makes these pages forms and builds the final pages from them.
/// Cairo's own links, metadata and page boxes are not used: 1.16 damages files with them, or has none.
package struct PDFRenderer {
    private let book: FontBook
    private let profile: ColorProfile

    /// - Parameters:
    ///   - book: the fonts the scene was measured with.
    ///   - profiles: the folder that holds `sRGB.icc`.
    /// - Throws: `RenderError.badProfile`.
    package init(book: FontBook, profiles: FilePath) throws(RenderError) {
        self.book = book
        profile = try ColorProfile(rgb: profiles.appending("sRGB.icc"))
    }

    /// The scene on one page of its own size.
    ///
    /// - Throws: `RenderError`, where a text cannot be set, or Cairo or libqpdf fails.
    package func render(_ scene: Scene) throws(RenderError) -> [UInt8] {
        try render(scene, plan: PDFDocumentPlan(poster: scene))
    }

    /// The scene as a plan spreads it over pages.
    ///
    /// For a press there are no layers to switch, links or outline: PDF/X-4 has no annotations on the page.
    ///
    /// - Throws: `RenderError`, where a text cannot be set, or Cairo or libqpdf fails.
    package func render(
        _ scene: Scene, plan: PDFDocumentPlan, for purpose: PDFPurpose = .screen
    ) throws(RenderError) -> [UInt8] {
        let names = SceneLayer.Name.allCases
        let drawings = drawings(scene, plan: plan)
        let file = try PDFFile(try LayerDocument.write(drawings, book: book))
        let pages = file.pages
        let color = file.addColorSpace(profile)
        var groups: [PDFObject] = []
        if case .screen = purpose { groups = file.addGroups(names.map(\.rawValue)) }

        var forms: [PDFForm] = []
        var contents: [UInt8] = []
        for (index, page) in pages.enumerated() {
            contents += try file.content(of: page)
            forms.append(
                try file.makeForm(
                    named: "L\(index)", from: page, area: drawings[index].area,
                    group: index < groups.count ? groups[index] : nil, colorSpace: color.space,
                    inks: purpose.inks(of: index < names.count ? names[index] : nil)))
        }
        var style = PDFPageStyle(
            paper: scene.paper, layers: Array(forms.prefix(names.count)), colorSpace: color.space,
            blending: .object(color.space), scaleDenominator: plan.scaleDenominator)
        // With sRGB for blending, black ink alone would become four inks.
        if case .press = purpose { style.blending = .name("DeviceCMYK") }
        var overlays = forms.dropFirst(names.count)
        let objects = plan.pages.map { page in
            file.addPage(page, style: style, overlay: page.overlay.isEmpty ? nil : overlays.removeFirst())
        }
        var info = scene.info
        info.noteScale(plan.scaleDenominator)
        switch purpose {
        case .screen:
            file.addLinks(plan, pages: objects)
            file.addOutline(plan.outline, plan: plan, pages: objects)
            file.setMetadata(info, standard: .a2b)
            file.setScreenIntent(profile: color.profile)
        case .press(let intent):
            file.setMetadata(info, standard: .x4(documentID: ContentID.uuid(of: contents)))
            file.setPressIntent(intent)
        }
        file.setViewerPreferences(isForPaper: plan.isForPaper)
        file.setPageLabels(plan.pages.map(\.label))
        try file.check()
        return try file.write(version: purpose.version)
    }

    /// The scene's layers, then the overlays of those pages that have one.
    private func drawings(_ scene: Scene, plan: PDFDocumentPlan) -> [LayerDocument.Page] {
        let trim = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        let layers = SceneLayer.Name.allCases.map { name in
            LayerDocument.Page(
                area: trim.inset(by: -plan.sceneBleed),
                items: scene.layers.filter { $0.name == name }.flatMap(\.items))
        }
        let overlays = plan.pages.filter { !$0.overlay.isEmpty }.map { page in
            LayerDocument.Page(
                area: Rect(x: 0, y: 0, width: page.media.width, height: page.media.height), items: page.overlay)
        }
        return layers + overlays
    }
}

extension PDFPurpose {
    /// Which colours of a layer, or of an overlay (nil), are black ink alone; nil where there is no press.
    fileprivate func inks(of layer: SceneLayer.Name?) -> PressInks? {
        guard case .press = self else { return nil }
        return switch layer {
        case .bands: PressInks(kind: .fields)
        case .connectors, .labels, nil: PressInks(kind: .lines)
        }
    }

    /// The version of PDF its standard is built on.
    fileprivate var version: String {
        switch self {
        case .screen: "1.7"
        case .press: "1.6"
        }
    }
}

extension DocumentInfo {
    /// Says that the pages are written smaller than the poster is.
    fileprivate mutating func noteScale(_ denominator: Int) {
        guard denominator > 1 else { return }
        let note = "Written at 1:\(denominator): print it at \(100 * denominator) %."
        subject = subject.isEmpty ? note : "\(subject). \(note)"
    }
}
