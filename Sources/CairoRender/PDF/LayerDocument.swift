internal import Drawing

/// A PDF of drawings, each on a page of its own: the raw material for form XObjects. All share one set of fonts.
struct LayerDocument {
    /// One drawing.
    struct Page {
        /// What of the drawing's own coordinates the page shows, in points.
        var area: Rect
        var items: [SceneItem]
    }

    /// The document's bytes.
    ///
    /// - Precondition: there is at least one page.
    /// - Throws: `RenderError`, where a text cannot be set, or Cairo fails.
    static func write(_ pages: [Page], book: FontBook) throws(RenderError) -> [UInt8] {
        let sink = ByteSink()
        let painter = ScenePainter(book: book)
        let surface = try Surface.pdf(into: sink, size: Size(pages[0].area.width, pages[0].area.height))
        let context = try Context(surface)
        for page in pages {
            surface.setPageSize(Size(page.area.width, page.area.height))
            try context.saved { () throws(RenderError) in
                context.translate(by: Point(-page.area.x, -page.area.y))
                try painter.paint(page.items, on: context)
            }
            context.showPage()
            try context.check()
        }
        try surface.finish()
        return sink.bytes
    }
}
