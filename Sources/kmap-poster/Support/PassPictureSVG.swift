internal import Drawing
internal import PosterLayout
internal import TextFormats

/// Writes a picture of a pass as SVG: plain boxes, texts and lines, in the fonts of whoever looks at it.
enum PassPictureSVG {
    /// Pixels an em.
    private static let scale = 10.0
    private static let edge = 3.0

    static func text(_ picture: PassPicture) -> String {
        let extent = picture.extent.inset(by: -edge)
        func number(_ value: Double) -> String { DecimalText.text(value * scale, decimals: 1) }
        var out =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(number(extent.width))\" height=\"\(number(extent.height))\" "
            + "font-family=\"sans-serif\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
            + "<title>\(XMLText.escaped(picture.name)): \(XMLText.escaped(picture.summary))</title>\n"
        for box in picture.boxes {
            let (x, y) = (box.rect.left - extent.left, box.rect.top - extent.top)
            out += "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(max(box.rect.width, 0.1)))\" "
            out += "height=\"\(number(box.rect.height))\" fill=\"\(fill(box.kind))\" stroke=\"#999\" stroke-width=\"0.5\"/>\n"
        }
        for wire in picture.wires {
            let points = wire.points.map { "\(number($0.x - extent.left)),\(number($0.y - extent.top))" }
            out += "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(color(ofNet: wire.net))\"/>\n"
        }
        for box in picture.boxes where !box.text.isEmpty {
            let (x, y) = (box.rect.left - extent.left, box.rect.top - extent.top + 0.78 * min(box.rect.height, 2))
            let length = box.kind == .area || box.kind == .lane ? "" : " textLength=\"\(number(box.rect.width))\""
            out += "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(0.9 * min(box.rect.height, 2)))\"\(length) "
            out += "lengthAdjust=\"spacingAndGlyphs\">\(XMLText.escaped(box.text))</text>\n"
        }
        return out + "</svg>\n"
    }

    private static func fill(_ kind: PassPicture.Kind) -> String {
        switch kind {
        case .area: "none"
        case .line: "#eef3f7"
        case .heading: "#ffe9b8"
        case .name: "#e4efe0"
        case .lane: "#e8d9f2"
        }
    }

    /// Neighbouring numbers get hues far apart.
    private static func color(ofNet net: Int) -> String { "hsl(\(((net * 137) % 360 + 360) % 360) 70% 38%)" }
}
