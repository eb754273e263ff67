package import Drawing
package import Sheets

extension PDFDocumentPlan {
    /// A poster over many sheets: the assembly plan first, then the sheets row by row.
    ///
    /// - Parameters:
    ///   - sheets: those to print, of the plan's.
    ///   - hasCover: whether the assembly plan is among the pages.
    /// - Throws: what `measurer` throws.
    package init(
        tapestry plan: TapestryPlan, of scene: Scene, sheets: [TapestrySheet], hasCover: Bool,
        measuring measurer: any TextMeasurer
    ) throws {
        let title = scene.info.title
        let first = hasCover ? 1 : 0
        func page(_ row: Int, _ column: Int) -> Int? {
            sheets.firstIndex { $0.row == row && $0.column == column }.map { $0 + first }
        }
        func pageLinks(_ links: [SheetLink]) -> [PDFPageLink] {
            links.compactMap { link in
                page(link.row, link.column).map { PDFPageLink(box: link.box, page: $0, contents: link.contents) }
            }
        }
        let places = SeenPlaces(plan)
        var pages: [PDFPagePlan] = []
        var outline: [PDFOutlineEntry] = []
        if hasCover {
            let cover = try AssemblySheet(of: plan, title: title, measuring: measurer)
            let picture = Rect(
                x: cover.origin.x, y: cover.origin.y, width: plan.poster.width * cover.scale,
                height: plan.poster.height * cover.scale)
            let whole = Rect(x: 0, y: 0, width: cover.page.width, height: cover.page.height)
            outline.append(PDFOutlineEntry(title: "Assembly plan", page: 0, box: whole))
            pages.append(
                PDFPagePlan(
                    media: cover.page, bleed: whole, trim: whole,
                    placements: [PDFPlacement(clips: [picture], origin: cover.origin, scale: cover.scale)],
                    overlay: cover.items, pageLinks: pageLinks(cover.links), label: "plan"))
        }
        for sheet in sheets {
            let overlay = try SheetOverlay(of: sheet, in: plan, title: title, measuring: measurer)
            let links = scene.links.compactMap { link -> LinkArea? in
                guard places.sheet(of: link.box) == sheet, let seen = sheet.seen(of: link.box) else { return nil }
                var link = link
                link.box = sheet.onSheet(seen.box)
                return link
            }
            let jumps = scene.jumps.compactMap { jump -> PDFJumpLink? in
                // What leads to a sheet that is not printed leads nowhere.
                guard places.sheet(of: jump.box) == sheet, let seen = sheet.seen(of: jump.box),
                    let other = places.sheet(of: jump.target), let number = page(other.row, other.column),
                    let target = other.seen(of: jump.target)
                else { return nil }
                return PDFJumpLink(
                    box: sheet.onSheet(seen.box), page: number, target: other.onSheet(target.box), contents: jump.contents)
            }
            let paper = sheet.paper.size
            let whole = Rect(x: 0, y: 0, width: paper.width, height: paper.height)
            pages.append(
                PDFPagePlan(
                    media: paper, bleed: whole, trim: whole,
                    placements: [PDFPlacement(clips: overlay.clips, origin: sheet.origin, scale: 1)],
                    overlay: overlay.items, links: links, pageLinks: pageLinks(overlay.links), jumps: jumps, label: sheet.name))
        }
        func entry(_ entry: OutlineEntry) -> PDFOutlineEntry? {
            let children = entry.children.compactMap(entry(_:))
            guard let sheet = places.sheet(of: entry.box), let page = page(sheet.row, sheet.column),
                let seen = sheet.seen(of: entry.box)
            else {
                // What lies on a sheet that is not printed may have parts on those that are.
                return children.first.map {
                    PDFOutlineEntry(title: entry.title, page: $0.page, box: $0.box, children: children)
                }
            }
            return PDFOutlineEntry(title: entry.title, page: page, box: sheet.onSheet(seen.box), children: children)
        }
        let bySheet = sheets.enumerated().map { index, sheet in
            let paper = sheet.paper.size
            return PDFOutlineEntry(
                title: sheet.name, page: index + first, box: Rect(x: 0, y: 0, width: paper.width, height: paper.height))
        }
        if let box = bySheet.first?.box {
            outline.append(PDFOutlineEntry(title: "Sheets", page: first, box: box, children: bySheet))
        }
        let denominator = sheets.map { PageScale.denominator(for: $0.paper.size) }.max() ?? 1
        self.init(
            pages: pages, outline: outline + scene.outline.compactMap(entry(_:)), scaleDenominator: denominator,
            isForPaper: denominator == 1)
    }
}

extension PDFDocumentPlan {
    /// A whole job on one page.
    package init(proof: ProofSheet, page: Size, sceneBleed: Double) {
        let whole = Rect(x: 0, y: 0, width: page.width, height: page.height)
        let placement = PDFPlacement(clips: [proof.clip], origin: proof.origin, scale: proof.scale)
        self.init(
            pages: [
                PDFPagePlan(media: page, bleed: whole, trim: whole, placements: [placement], overlay: proof.items)
            ],
            outline: [], sceneBleed: sceneBleed)
    }
}

/// Finds the sheet on which most of a place of the poster is seen; of equal ones the first.
private struct SeenPlaces {
    private let sheets: [TapestrySheet]

    init(_ plan: TapestryPlan) {
        sheets = plan.sheets
    }

    func sheet(of box: Rect) -> TapestrySheet? {
        var best: (sheet: TapestrySheet, area: Double)?
        for sheet in sheets {
            guard let area = sheet.seen(of: box)?.area, area > best?.area ?? 0 else { continue }
            best = (sheet, area)
        }
        return best?.sheet
    }
}
