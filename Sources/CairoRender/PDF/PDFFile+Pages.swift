internal import Drawing
internal import TextFormats

/// What every page of a document is made with.
struct PDFPageStyle {
    /// The colour painted under the scene.
    var paper: Color
    /// The scene's layers, in painting order.
    var layers: [PDFForm]
    /// What its RGB numbers mean.
    var colorSpace: PDFObject
    /// In which colours are blended.
    var blending: PDFValue
    /// One over this is the scale pages are written at.
    var scaleDenominator: Int
}

extension PDFFile {
    /// Adds a page, still without what refers to other pages.
    ///
    /// - Parameter overlay: what is painted over the layers.
    func addPage(_ plan: PDFPagePlan, style: PDFPageStyle, overlay: PDFForm?) -> PDFObject {
        let forms = style.layers + (overlay.map { [$0] } ?? [])
        let scale = style.scaleDenominator
        let content = addStream([:], Array(self.content(plan, style: style, overlay: overlay).utf8))
        var colorSpaces: [(key: String, value: PDFValue)] = [("DefaultRGB", .object(style.colorSpace))]
        if !plan.marks.isEmpty { colorSpaces.append((MarkWriter.allPlates, MarkWriter.allPlatesSpace)) }
        let page = add([
            "Type": .name("Page"),
            "MediaBox": rectangle(
                Rect(x: 0, y: 0, width: plan.media.width, height: plan.media.height), on: plan, scale: scale),
            "BleedBox": rectangle(plan.bleed, on: plan, scale: scale),
            "TrimBox": rectangle(plan.trim, on: plan, scale: scale),
            "Group": [
                "Type": .name("Group"), "S": .name("Transparency"), "I": true, "CS": style.blending,
            ],
            "Resources": [
                "ColorSpace": .dictionary(colorSpaces),
                "XObject": .dictionary(forms.map { (key: $0.name, value: .object($0.object)) }),
            ],
            "Contents": .object(content),
        ])
        append(page: page)
        return page
    }

    /// Adds what can be clicked on the pages.
    func addLinks(_ plan: PDFDocumentPlan, pages: [PDFObject]) {
        let scale = plan.scaleDenominator
        for (page, object) in zip(plan.pages, pages) {
            let links =
                page.links.map { addLink($0, on: page, scale: scale) }
                + page.pageLinks.map { addLink($0, to: pages[$0.page], on: page, scale: scale) }
                + page.jumps.map { addLink($0, in: plan, pages: pages, on: page) }
            guard !links.isEmpty else { continue }
            set("Annots", of: object, to: .array(links.map { .object($0) }))
        }
    }

    /// The operators that paint a page.
    private func content(_ plan: PDFPagePlan, style: PDFPageStyle, overlay: PDFForm?) -> String {
        var lines: [String] = []
        if style.scaleDenominator != 1 {
            let scale = 1 / Double(style.scaleDenominator)
            lines.append(operands([scale, 0, 0, scale, 0, 0]) + " cm")
        }
        for placement in plan.placements {
            lines.append("q")
            let page = Rect(x: 0, y: 0, width: plan.media.width, height: plan.media.height)
            let clips = placement.clips.isEmpty ? [page] : placement.clips
            let boxes = clips.map { box in
                operands([box.left, plan.media.height - box.bottom, box.width, box.height]) + " re"
            }.joined(separator: "\n")
            if !placement.clips.isEmpty { lines.append("\(boxes) W n") }
            lines.append(operands(style.paper.channels(on: .pdf)) + " rg \(boxes) f")
            for form in style.layers {
                let scale = placement.scale
                let left = placement.origin.x + scale * form.area.left
                let bottom = plan.media.height - placement.origin.y - scale * form.area.bottom
                lines.append("q " + operands([scale, 0, 0, scale, left, bottom]) + " cm /\(form.name) Do Q")
            }
            lines.append("Q")
        }
        if let overlay { lines.append("/\(overlay.name) Do") }
        lines += MarkWriter(height: plan.media.height).operators(plan.marks)
        return lines.joined(separator: "\n") + "\n"
    }

    private func addLink(_ link: LinkArea, on plan: PDFPagePlan, scale: Int) -> PDFObject {
        add([
            "Type": .name("Annot"), "Subtype": .name("Link"),
            "F": 4,  // printed with the page: PDF/A wants it, and there is nothing to see
            "Border": [0, 0, 0],
            "Rect": rectangle(link.box, on: plan, scale: scale),
            "Contents": .text(link.contents),
            "A": ["S": .name("URI"), "URI": .ascii(asciiURI(link.uri))],
        ])
    }

    private func addLink(_ link: PDFPageLink, to page: PDFObject, on plan: PDFPagePlan, scale: Int) -> PDFObject {
        add([
            "Type": .name("Annot"), "Subtype": .name("Link"), "F": 4, "Border": [0, 0, 0],
            "Rect": rectangle(link.box, on: plan, scale: scale),
            "Contents": .text(link.contents),
            "Dest": [.object(page), .name("Fit")],
        ])
    }

    private func addLink(
        _ link: PDFJumpLink, in plan: PDFDocumentPlan, pages: [PDFObject], on page: PDFPagePlan
    ) -> PDFObject {
        add([
            "Type": .name("Annot"), "Subtype": .name("Link"), "F": 4, "Border": [0, 0, 0],
            "Rect": rectangle(link.box, on: page, scale: plan.scaleDenominator),
            "Contents": .text(link.contents),
            "A": [
                "S": .name("GoTo"), "D": destination(of: link.target, onPage: link.page, plan: plan, pages: pages),
            ],
        ])
    }

    /// A rectangle of the page, y down, in PDF's coordinates.
    func rectangle(_ box: Rect, on plan: PDFPagePlan, scale: Int) -> PDFValue {
        let unit = 1 / Double(scale)
        return .rectangle(
            left: box.left * unit, bottom: (plan.media.height - box.bottom) * unit, right: box.right * unit,
            top: (plan.media.height - box.top) * unit)
    }
}

/// A URI in ASCII: everything outside it, and what no URI may hold, percent-encoded (RFC 3987, 3.1).
func asciiURI(_ uri: String) -> String {
    var result = ""
    for byte in uri.utf8 {
        let forbidden = Array(" \"<>\\^`{|}".utf8)
        if byte > 0x20 && byte < 0x7F && !forbidden.contains(byte) {
            result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            let digits = String(byte, radix: 16, uppercase: true)
            result += (byte < 0x10 ? "%0" : "%") + digits
        }
    }
    return result
}

/// Numbers as operands of a content stream, to a millionth.
func operands(_ numbers: [Double]) -> String {
    numbers.map { DecimalText.text($0, decimals: 6) }.joined(separator: " ")
}
