package import Drawing
package import Sheets

/// What a PDF is made of: which pages show which parts of one scene, and what stands around them.
///
/// The scene is drawn once, as one form per layer, however many pages show it.
/// All lengths are points, y down, from the top left corner of the page's media box unless said otherwise.
package struct PDFDocumentPlan: Hashable, Sendable {
    var pages: [PDFPagePlan]
    var outline: [PDFOutlineEntry]
    /// How far beyond its trimmed page the scene is drawn, in the scene's points.
    var sceneBleed: Double
    /// Pages are written at one over this scale: 10 for a poster too large for a PDF page.
    var scaleDenominator: Int
    /// Whether readers are asked to print pages one-sided and as large as they are, on paper of their size.
    var isForPaper = false

    init(
        pages: [PDFPagePlan], outline: [PDFOutlineEntry], sceneBleed: Double = 0, scaleDenominator: Int = 1,
        isForPaper: Bool = false
    ) {
        self.pages = pages
        self.isForPaper = isForPaper
        self.sceneBleed = sceneBleed
        self.outline = outline
        self.scaleDenominator = scaleDenominator
    }

    /// The whole scene on one page of its own size; larger ones than a page can be are written at 1:10.
    package init(poster scene: Scene) {
        let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        let placement = PDFPlacement(clips: [], origin: Point(0, 0), scale: 1)
        pages = [
            PDFPagePlan(
                media: scene.size, bleed: page, trim: page, placements: [placement], links: scene.links,
                jumps: scene.jumps.map { PDFJumpLink(box: $0.box, page: 0, target: $0.target, contents: $0.contents) })
        ]
        outline = scene.outline.map { PDFOutlineEntry($0, page: 0) }
        sceneBleed = 0
        scaleDenominator = PageScale.denominator(for: scene.size)
    }

    /// The whole scene on a sheet for the press: ground to the bleed, marks around it, nothing to click.
    ///
    /// - Parameter slug: what the slug's line says, which it has room for.
    package init(poster scene: Scene, on sheet: PressSheet, slug: [SceneItem]) {
        let placement = PDFPlacement(
            clips: [sheet.bleedBox], origin: Point(sheet.trim.left, sheet.trim.top), scale: 1)
        pages = [
            PDFPagePlan(
                media: sheet.media, bleed: sheet.bleedBox, trim: sheet.trim, placements: [placement],
                overlay: slug, marks: sheet.markShapes)
        ]
        outline = []
        sceneBleed = sheet.bleed
        scaleDenominator = PageScale.denominator(for: sheet.media)
    }
}

/// One page.
struct PDFPagePlan: Hashable, Sendable {
    /// The media box's size.
    var media: Size
    /// The bleed box, inside the media box.
    var bleed: Rect
    /// The trim box, inside the bleed box.
    var trim: Rect
    /// Where the scene shows on the page.
    var placements: [PDFPlacement]
    /// Painted over the scene, such as marks.
    var overlay: [SceneItem]
    /// What the printer works with, outside the bleed.
    var marks: [MarkShape]
    var links: [LinkArea]
    /// Places that lead to other pages.
    var pageLinks: [PDFPageLink]
    /// Places that lead to other places of the drawing, on this page or another.
    var jumps: [PDFJumpLink]
    /// What readers call the page; nil where its number will do.
    var label: String?

    init(
        media: Size, bleed: Rect, trim: Rect, placements: [PDFPlacement], overlay: [SceneItem] = [],
        marks: [MarkShape] = [], links: [LinkArea] = [], pageLinks: [PDFPageLink] = [], jumps: [PDFJumpLink] = [],
        label: String? = nil
    ) {
        self.media = media
        self.bleed = bleed
        self.trim = trim
        self.placements = placements
        self.overlay = overlay
        self.marks = marks
        self.links = links
        self.pageLinks = pageLinks
        self.jumps = jumps
        self.label = label
    }
}

/// A part of the scene in its place on a page.
struct PDFPlacement: Hashable, Sendable {
    /// What of the page it may paint, all of these together; none is the whole page.
    var clips: [Rect]
    /// Where the scene's top left trim corner comes to lie.
    var origin: Point
    /// Page points per scene point.
    var scale: Double
}

/// A place that leads to another page.
struct PDFPageLink: Hashable, Sendable {
    var box: Rect
    /// Index into the plan's pages.
    var page: Int
    /// What a reader shows, and a screen reader says.
    var contents: String
}

/// A place that leads to a box of a page.
struct PDFJumpLink: Hashable, Sendable {
    var box: Rect
    /// Index into the plan's pages.
    var page: Int
    /// What is to be seen there, on that page.
    var target: Rect
    /// What a reader shows, and a screen reader says.
    var contents: String
}

/// An entry of the outline; it zooms to a box of a page.
struct PDFOutlineEntry: Hashable, Sendable {
    var title: String
    /// Index into the plan's pages.
    var page: Int
    var box: Rect
    var children: [PDFOutlineEntry]

    init(title: String, page: Int, box: Rect, children: [PDFOutlineEntry] = []) {
        self.title = title
        self.page = page
        self.box = box
        self.children = children
    }

    /// An entry of the scene's outline, where the scene lies on the page unmoved.
    init(_ entry: OutlineEntry, page: Int) {
        self.init(
            title: entry.title, page: page, box: entry.box,
            children: entry.children.map { PDFOutlineEntry($0, page: page) })
    }
}
