internal import Drawing

extension SheetDrawing {
    private static let face = FontFace(TypeFamily.sans, weight: 450)
    private static let strong = FontFace(TypeFamily.sans, weight: 600)
    /// Between the parts of a caption, in sizes of its type.
    private static let gap = 1.6

    /// A strip that has room for a caption: the half of it that lies away from the seam.
    struct Strip {
        /// Where the caption's middle line runs.
        var start: Point
        var length: Double
        var height: Double
        /// Whether it runs upwards.
        var isVertical: Bool
    }

    /// A piece of a caption.
    private struct Word {
        var text: String
        var face = SheetDrawing.face
        /// The sheet it leads to.
        var target: (row: Int, column: Int)?
    }

    /// A picture of where the sheet goes, its name, the poster's title, and its neighbours, which are links; and a ruler.
    func addCaption(title: String, items: inout [SceneItem], links: inout [SheetLink]) throws {
        let strips = captionStrips()
        guard var strip = strips.first else { return }
        var words = [Word(text: sheet.name, face: Self.strong), Word(text: title)]
        words += directions().map { Word(text: "\($0.arrow) r\($0.row + 1)c\($0.column + 1)", target: ($0.row, $0.column)) }
        var size = Self.captionSize(strip)
        let picture = Size(Double(plan.columns) / Double(plan.rows) * strip.height * 0.9, strip.height * 0.9)
        func length(_ words: [Word]) throws -> Double {
            try words.reduce(picture.width) { $0 + size * Self.gap + (try width($1, size)) }
        }
        // The ruler stands behind the caption, or else on the next strip that has room.
        let ruler = try rulerLength(size: size)
        var short = words
        short.remove(at: 1)
        let other = strips.dropFirst().first { $0.length >= ruler }
        if try strip.length >= length(short) + 2 * size * Self.gap + ruler || (other == nil && strip.length >= 2 * ruler) {
            items += try self.ruler(on: strip, size: size)
            strip.length -= ruler + 2 * size * Self.gap
        } else if let other {
            items += try self.ruler(on: other, size: Self.captionSize(other))
        }
        // The title gives way where the strip is short.
        if try length(words) > strip.length { words = short }
        let needed = try length(words)
        if needed > strip.length { size *= strip.length / needed }
        items += smallPicture(picture, strip)
        var position = picture.width + size * Self.gap
        for word in words {
            let advance = try width(word, size)
            let origin = place(position, 0.35 * size, in: strip)
            let run = TextRun(
                text: word.text, face: word.face, size: size, color: Self.ink, origin: origin, advance: advance,
                isVertical: strip.isVertical)
            items.append(SceneItem(.text(run), role: .caption))
            if let target = word.target {
                let box = box(along: Interval(position, position + advance), across: Interval(-0.6 * size, 0.6 * size), in: strip)
                links.append(
                    SheetLink(
                        box: box, row: target.row, column: target.column,
                        contents: "to sheet r\(target.row + 1)c\(target.column + 1)"))
            }
            position += advance + size * Self.gap
        }
    }

    /// Type that can be read, where the strip is not narrower than its capitals.
    private static func captionSize(_ strip: Strip) -> Double {
        strip.height >= 5.2 ? min(7.5, max(7, 0.8 * strip.height)) : 0.8 * strip.height
    }

    private func width(_ word: Word, _ size: Double) throws -> Double {
        try breaker.width(word.text, TextStyle(word.face, size: 1)) * size
    }

    /// What lies between two places along a strip, and two across it.
    func box(along: Interval, across: Interval, in strip: Strip) -> Rect {
        let (a, b) = (place(along.start, across.start, in: strip), place(along.end, across.end, in: strip))
        return Rect(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
    }

    /// Along a strip and across it (down from its middle line), on the sheet.
    func place(_ along: Double, _ across: Double, in strip: Strip) -> Point {
        strip.isVertical
            ? Point(strip.start.x + across, strip.start.y - along) : Point(strip.start.x + along, strip.start.y + across)
    }

    /// Those of these that have room: below, above, right, left.
    private func captionStrips() -> [Strip] {
        let half = 0.5
        let pad = 2.0
        var strips: [Strip] = []
        if !isOuter(.bottom) {
            let height = paper.glueStrip * half
            strips.append(
                Strip(
                    start: Point(withStrips.left + pad, withStrips.bottom - height / 2),
                    length: withStrips.width - 2 * pad, height: height, isVertical: false))
        }
        if !isOuter(.top) {
            let height = min(8, (extent.top - reached.top) - paper.cutAway * half)
            let middle = extent.top - paper.cutAway * half - height / 2
            strips.append(
                Strip(
                    start: Point(extent.left + pad, middle), length: extent.width - 2 * pad, height: height,
                    isVertical: false))
        }
        if !isOuter(.right) {
            let height = paper.glueStrip * half
            strips.append(
                Strip(
                    start: Point(withStrips.right - height / 2, extent.bottom - pad), length: extent.height - 2 * pad,
                    height: height, isVertical: true))
        }
        if !isOuter(.left) {
            let height = min(8, (extent.left - reached.left) - paper.cutAway * half)
            let middle = extent.left - paper.cutAway * half - height / 2
            strips.append(
                Strip(
                    start: Point(middle, extent.bottom - pad), length: extent.height - 2 * pad, height: height,
                    isVertical: true))
        }
        return strips.filter { $0.height >= 3 && $0.length > 40 }
    }

    private func directions() -> [(arrow: String, row: Int, column: Int)] {
        // In the next lane, that which shares most of the edge.
        func beyond(_ step: Int) -> TapestrySheet? {
            plan.sheets.filter { plan.place($0).lane == place.lane + step }
                .map { ($0, edges(with: $0).reduce(0) { $0 + $1.span.length }) }
                .max { $0.1 < $1.1 }?.0
        }
        let (inLane, beyond) = ([inLane(-1), inLane(1)], [beyond(-1), beyond(1)])
        let others = plan.arrangement.isByColumns ? beyond + inLane : inLane + beyond
        return zip(["←", "→", "↑", "↓"], others).compactMap { arrow, sheet in sheet.map { (arrow, $0.row, $0.column) } }
    }

    /// All sheets as small fields, this one filled.
    private func smallPicture(_ size: Size, _ strip: Strip) -> [SceneItem] {
        plan.sheets.map { other in
            let field = plan.arrangement.field(of: plan.place(other))
            let box = box(
                along: Interval(field.left * size.width, field.right * size.width),
                across: Interval((field.top - 0.5) * size.height, (field.bottom - 0.5) * size.height), in: strip)
            let isThis = plan.place(other) == place
            let shape: SceneItem.Shape =
                isThis
                ? .fill(.rectangle(box), Self.ink)
                : .stroke(.rectangle(box.inset(by: 0.1)), Stroke(Self.ink, width: 0.2))
            return SceneItem(shape, role: .whereItIs)
        }
    }
}
