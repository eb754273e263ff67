internal import Drawing

extension PDFFile {
    /// Adds the outline; readers show its first level.
    func addOutline(_ entries: [PDFOutlineEntry], plan: PDFDocumentPlan, pages: [PDFObject]) {
        guard !entries.isEmpty else { return }
        let root = add(["Type": .name("Outlines"), "Count": .integer(entries.count)])
        addOutlineLevel(entries, under: root, plan: plan, pages: pages)
        set("Outlines", of: catalog, to: .object(root))
        set("PageMode", of: catalog, to: .name("UseOutlines"))
    }

    private func addOutlineLevel(
        _ entries: [PDFOutlineEntry], under parent: PDFObject, plan: PDFDocumentPlan, pages: [PDFObject]
    ) {
        let objects = entries.map { entry in
            add([
                "Title": .text(entry.title), "Parent": .object(parent),
                "Dest": destination(of: entry.box, onPage: entry.page, plan: plan, pages: pages),
            ])
        }
        for (index, entry) in entries.enumerated() {
            if index > 0 { set("Prev", of: objects[index], to: .object(objects[index - 1])) }
            if index + 1 < objects.count { set("Next", of: objects[index], to: .object(objects[index + 1])) }
            guard !entry.children.isEmpty else { continue }
            addOutlineLevel(entry.children, under: objects[index], plan: plan, pages: pages)
            // Negative: closed, with so many below it.
            set("Count", of: objects[index], to: .integer(-entry.children.count))
        }
        set("First", of: parent, to: .object(objects[0]))
        set("Last", of: parent, to: .object(objects[objects.count - 1]))
    }

    /// The place that a reader zooms to: a box of a page.
    func destination(of box: Rect, onPage page: Int, plan: PDFDocumentPlan, pages: [PDFObject]) -> PDFValue {
        let height = plan.pages[page].media.height
        let unit = 1 / Double(plan.scaleDenominator)
        let corners = [box.left, height - box.bottom, box.right, height - box.top]
        return .array([.object(pages[page]), .name("FitR")] + corners.map { .real($0 * unit) })
    }
}
