internal import Drawing
internal import TextFormats

/// A name that stands in a drawing, in one line, whatever it was drawn in.
struct DrawnName: Hashable, Sendable {
    var text: String
    var box: Rect
    var size: Double
    var isBold: Bool
    var isItalic: Bool
    var isMono: Bool
    var ink: Color?
    var link: String?
    var remark: String?
    var ids: [String]
    var location: TextLocation
}

extension DrawnName {
    /// Joins the lines of a text: with a blank, but for a name that was broken at an underscore or slash, or drawn in pieces.
    init(_ text: DrawnText) {
        var joined = text.lines[0].text
        for (line, next) in zip(text.lines, text.lines.dropFirst()) {
            let isSameLine = abs(line.box.midY - next.box.midY) < 0.3 * text.size
            let touches = isSameLine && next.box.left - line.box.right < 0.2 * text.size
            let isBroken =
                next.text.hasPrefix("_") || line.text.hasSuffix("_") || (line.text.hasSuffix("/") && !next.text.contains(" "))
            joined += (touches || isBroken ? "" : " ") + next.text
        }
        self.init(
            text: joined, box: text.box, size: text.size, isBold: text.isBold, isItalic: text.isItalic, isMono: text.isMono,
            ink: text.ink, link: text.link, remark: text.remark, ids: text.ids, location: text.location)
    }

    /// Both as one, the second behind the first.
    func joined(with other: DrawnName, by separator: String) -> DrawnName {
        var name = self
        name.text += separator + other.text
        name.box = box.union(other.box)
        name.link = link ?? other.link
        name.remark = remark ?? other.remark
        name.ids += other.ids
        return name
    }
}
