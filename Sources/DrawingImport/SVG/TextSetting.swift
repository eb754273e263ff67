internal import Drawing

/// Sets a `<text>` element: where each of its lines stands.
struct TextSetting {
    /// A run of letters that starts at a place of its own.
    private struct Chunk {
        var text = ""
        /// Where it is anchored, on the baseline.
        var place: Point
        var width = 0.0
        var anchor: Style.Anchor
        var size: Double
        var link: Int
    }

    /// A name of its own in the text, as by a link within it.
    struct Part {
        var lines: [DrawnTextLine]
        var style: Style
        var ids: [String]
        var link: String?
    }

    /// How many pieces of a text are read.
    private static let longest = 1_000

    private let sheet: StyleSheet
    private let transform: Transform
    private var chunks: [Chunk] = []
    private var styles: [Style]
    private var ids: [[String]] = [[]]
    private var links: [String?] = [nil]
    private var pen: Point
    private var lineSize: Double

    /// - Parameters:
    ///   - style: That of the text element itself.
    ///   - transform: From the text's units to the sheet's.
    init(_ element: XMLElement, style: Style, sheet: StyleSheet, transform: Transform) {
        self.sheet = sheet
        self.transform = transform
        styles = [style]
        pen = Point(0, 0)
        lineSize = style.size
        move(element, style: style)
        read(element, style: style, link: 0, isFirst: true)
    }

    /// The parts that have letters.
    var parts: [Part] {
        links.indices.compactMap { link in
            let lines = chunks.filter { $0.link == link }.compactMap(line)
            return lines.isEmpty ? nil : Part(lines: lines, style: styles[link], ids: ids[link], link: links[link])
        }
    }

    private mutating func read(_ element: XMLElement, style: Style, link: Int, isFirst: Bool) {
        for child in element.children {
            switch child {
            case .text(let text): set(text, style: style, link: link)
            case .element(let inner) where inner.name == "tspan" || inner.name == "textPath" || inner.name == "a":
                let own = style.inherited(by: inner, sheet: sheet)
                guard !own.isHidden else { continue }
                var place = link
                if inner.name == "a", let address = inner.reference, links.count < Self.longest {
                    place = links.count
                    links.append(address)
                    styles.append(own)
                    ids.append([])
                    chunks.append(Chunk(place: pen, anchor: own.anchor, size: own.size, link: place))
                } else if inner["sodipodi:role"] == "line" && inner["x"] == nil && inner["y"] == nil && !chunks.isEmpty {
                    pen = Point(chunks[0].place.x, pen.y + 1.25 * lineSize)
                    chunks.append(Chunk(place: pen, anchor: own.anchor, size: own.size, link: place))
                }
                if let id = inner["id"] { ids[place].append(id) }
                move(inner, style: own)
                read(inner, style: own, link: place, isFirst: false)
                // What follows a link is no part of it.
                if place != link { chunks.append(Chunk(place: pen, anchor: style.anchor, size: style.size, link: link)) }
            case .element: continue
            }
        }
    }

    /// Takes the place that an element gives, if it gives one.
    private mutating func move(_ element: XMLElement, style: Style) {
        let x = first(element["x"], style)
        let y = first(element["y"], style)
        let shift = Point(first(element["dx"], style) ?? 0, first(element["dy"], style) ?? 0)
        if x != nil || y != nil {
            pen = Point((x ?? pen.x) + shift.x, (y ?? pen.y) + shift.y)
            let link = chunks.last?.link ?? 0
            chunks.append(Chunk(place: pen, anchor: style.anchor, size: style.size, link: max(link, links.count - 1)))
        } else if shift != Point(0, 0) {
            pen = Point(pen.x + shift.x, pen.y + shift.y)
            // A step of a line is a new one; a smaller one raises or lowers letters.
            if abs(shift.y) >= 0.8 * style.size, let last = chunks.last {
                chunks.append(Chunk(place: Point(last.place.x, pen.y), anchor: style.anchor, size: style.size, link: last.link))
            }
        }
    }

    private mutating func set(_ text: String, style: Style, link: Int) {
        let text = text.collapsingBlanks
        guard !text.isEmpty, chunks.count < Self.longest else { return }
        let isBlank = text == " "
        if chunks.isEmpty || (chunks[chunks.count - 1].link != link && !isBlank) {
            chunks.append(Chunk(place: pen, anchor: style.anchor, size: style.size, link: link))
        }
        let index = chunks.count - 1
        if chunks[index].text.isEmpty {
            if isBlank { return }
            (chunks[index].anchor, chunks[index].size) = (style.anchor, style.size)
            if chunks.count(where: { $0.link == link && !$0.text.isEmpty }) == 0 { styles[link] = style }
        }
        // A name drawn in pieces, as “down” and “_interruptible” in smaller type, is one whatever the file has between them.
        if text.hasPrefix("_"), chunks[index].text.hasSuffix(" "), !chunks[index].text.dropLast().contains(" ") {
            chunks[index].text.removeLast()
        }
        chunks[index].text += text
        let width = TypeWidth.width(text, style: style)
        chunks[index].width += width
        chunks[index].size = max(chunks[index].size, isBlank ? 0 : style.size)
        pen.x += width
    }

    private func line(_ chunk: Chunk) -> DrawnTextLine? {
        let text = chunk.text.collapsingBlanks.trimmingBlanks
        guard !text.isEmpty else { return nil }
        let left =
            switch chunk.anchor {
            case .start: chunk.place.x
            case .middle: chunk.place.x - chunk.width / 2
            case .end: chunk.place.x - chunk.width
            }
        let room = Rect(
            left: left, top: chunk.place.y - 0.75 * chunk.size, right: left + chunk.width,
            bottom: chunk.place.y + 0.2 * chunk.size)
        return DrawnTextLine(text: text, box: transform(room))
    }

    /// The first of a list of lengths.
    private func first(_ value: String?, _ style: Style) -> Double? {
        guard let value else { return nil }
        let first = value.split { $0 == "," || $0.isWhitespace }.first.map(String.init) ?? ""
        return Style.length(first, parentSize: style.size)
    }
}

extension String {
    /// With one blank for any number of blanks and line ends.
    var collapsingBlanks: String {
        var out = ""
        for letter in self {
            if letter.isWhitespace {
                if out.last != " " { out.append(" ") }
            } else {
                out.append(letter)
            }
        }
        return out
    }

    var trimmingBlanks: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
