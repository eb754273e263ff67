internal import PosterLayout

extension PDFFile {
    /// Adds a page.
    ///
    /// - Parameters:
    ///   - paper: the colour painted under the scene.
    ///   - layers: the scene's layers, in painting order.
    ///   - overlay: what is painted over them.
    func addPage(
        _ plan: PDFPagePlan, paper: Color, layers: [PDFForm], overlay: PDFForm?, colorSpace: PDFObject
    ) -> PDFObject {
        let forms = layers + (overlay.map { [$0] } ?? [])
        let content = addStream([:], Array(self.content(plan, paper: paper, layers: layers, overlay: overlay).utf8))
        let page = add([
            "Type": .name("Page"),
            "MediaBox": .rectangle(left: 0, bottom: 0, right: plan.media.width, top: plan.media.height),
            "BleedBox": rectangle(plan.bleed, on: plan),
            "TrimBox": rectangle(plan.trim, on: plan),
            "Group": [
                "Type": .name("Group"), "S": .name("Transparency"), "I": true, "CS": .object(colorSpace),
            ],
            "Resources": [
                "ColorSpace": ["DefaultRGB": .object(colorSpace)],
                "XObject": .dictionary(forms.map { (key: $0.name, value: .object($0.object)) }),
            ],
            "Contents": .object(content),
        ])
        if !plan.links.isEmpty {
            set("Annots", of: page, to: .array(plan.links.map { .object(addLink($0, on: plan)) }))
        }
        append(page: page)
        return page
    }

    /// The operators that paint a page.
    private func content(_ plan: PDFPagePlan, paper: Color, layers: [PDFForm], overlay: PDFForm?) -> String {
        var lines: [String] = []
        for placement in plan.placements {
            lines.append("q")
            let painted = placement.clip ?? Rect(x: 0, y: 0, width: plan.media.width, height: plan.media.height)
            let box = operands([painted.left, plan.media.height - painted.bottom, painted.width, painted.height])
            if placement.clip != nil { lines.append("\(box) re W n") }
            lines.append(operands(paper.channels(for: .operators)) + " rg \(box) re f")
            for form in layers {
                let scale = placement.scale
                let left = placement.origin.x + scale * form.area.left
                let bottom = plan.media.height - placement.origin.y - scale * form.area.bottom
                lines.append("q " + operands([scale, 0, 0, scale, left, bottom]) + " cm /\(form.name) Do Q")
            }
            lines.append("Q")
        }
        if let overlay { lines.append("/\(overlay.name) Do") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func addLink(_ link: LinkArea, on plan: PDFPagePlan) -> PDFObject {
        add([
            "Type": .name("Annot"), "Subtype": .name("Link"),
            "F": 4,  // printed with the page: PDF/A wants it, and there is nothing to see
            "Border": [0, 0, 0],
            "Rect": rectangle(link.box, on: plan),
            "Contents": .text(link.contents),
            "A": ["S": .name("URI"), "URI": .ascii(asciiURI(link.uri))],
        ])
    }

    /// A rectangle of the page, y down, in PDF's coordinates.
    func rectangle(_ box: Rect, on plan: PDFPagePlan) -> PDFValue {
        .rectangle(
            left: box.left, bottom: plan.media.height - box.bottom, right: box.right,
            top: plan.media.height - box.top)
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
private func operands(_ numbers: [Double]) -> String {
    numbers.map { number in
        let units = Int((number * 1_000_000).rounded())
        let (whole, rest) = abs(units).quotientAndRemainder(dividingBy: 1_000_000)
        var digits = (units < 0 ? "-" : "") + String(whole)
        if rest != 0 {
            var decimals = CalendarDate.padded(rest, to: 6)
            while decimals.last == "0" { decimals.removeLast() }
            digits += "." + decimals
        }
        return digits
    }.joined(separator: " ")
}
