public import PosterLayout

/// What a PDF is made of: which pages show which parts of one scene, and what stands around them.
///
/// The scene is drawn once, as one form per layer, however many pages show it.
/// All lengths are points, y down, from the top left corner of the page's media box unless said otherwise.
public struct PDFDocumentPlan: Hashable, Sendable {
    public var pages: [PDFPagePlan]
    public var outline: [PDFOutlineEntry]
    /// How far beyond its trimmed page the scene is drawn, in the scene's points.
    public var sceneBleed: Double

    public init(pages: [PDFPagePlan], outline: [PDFOutlineEntry], sceneBleed: Double = 0) {
        self.pages = pages
        self.sceneBleed = sceneBleed
        self.outline = outline
    }

    /// The whole scene on one page of its own size.
    public init(poster scene: Scene) {
        let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        let placement = PDFPlacement(clip: nil, origin: Point(0, 0), scale: 1)
        pages = [
            PDFPagePlan(media: scene.size, bleed: page, trim: page, placements: [placement], links: scene.links)
        ]
        outline = scene.outline.map { PDFOutlineEntry($0, page: 0) }
        sceneBleed = 0
    }
}

/// One page.
public struct PDFPagePlan: Hashable, Sendable {
    /// The media box's size.
    public var media: Size
    /// The bleed box, inside the media box.
    public var bleed: Rect
    /// The trim box, inside the bleed box.
    public var trim: Rect
    /// Where the scene shows on the page.
    public var placements: [PDFPlacement]
    /// Painted over the scene, such as marks.
    public var overlay: [SceneItem]
    public var links: [LinkArea]
    /// What readers call the page; nil where its number will do.
    public var label: String?

    public init(
        media: Size, bleed: Rect, trim: Rect, placements: [PDFPlacement], overlay: [SceneItem] = [],
        links: [LinkArea] = [], label: String? = nil
    ) {
        self.media = media
        self.bleed = bleed
        self.trim = trim
        self.placements = placements
        self.overlay = overlay
        self.links = links
        self.label = label
    }
}

/// A part of the scene in its place on a page.
public struct PDFPlacement: Hashable, Sendable {
    /// What of the page it may paint; nil is all.
    public var clip: Rect?
    /// Where the scene's top left trim corner comes to lie.
    public var origin: Point
    /// Page points per scene point.
    public var scale: Double

    public init(clip: Rect?, origin: Point, scale: Double) {
        self.clip = clip
        self.origin = origin
        self.scale = scale
    }
}

/// An entry of the outline; it zooms to a box of a page.
public struct PDFOutlineEntry: Hashable, Sendable {
    public var title: String
    /// Index into the plan's pages.
    public var page: Int
    public var box: Rect
    public var children: [PDFOutlineEntry]

    public init(title: String, page: Int, box: Rect, children: [PDFOutlineEntry] = []) {
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
