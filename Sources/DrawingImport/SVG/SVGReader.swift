internal import Drawing
internal import TextFormats

/// Walks through the elements of an SVG and collects what stands on the sheet.
struct SVGReader {
    private var drawing = SVGDrawing()
    private var sheet = StyleSheet()
    /// Elements by id, for those that are used elsewhere, and for gradients.
    private var named: [String: XMLElement] = [:]
    /// How many elements may still be drawn: uses of uses of uses can be very many.
    private var elementsLeft = 1_000_000

    /// What an element has from those around it.
    private struct Context {
        var transform = Transform.identity
        var style = Style()
        var link: String?
        var remark: String?
        /// Innermost first.
        var ids: [String] = []
        /// The ids of what is being used, outermost first.
        var uses: [String] = []
    }

    /// - Throws: where the root is no SVG, or the drawing uses its own parts without end.
    static func read(_ root: XMLElement) throws(ImportError) -> SVGDrawing {
        guard root.name == "svg" else {
            let name = root.name.split(separator: " ").last.map(String.init) ?? root.name
            throw ImportError(
                "the file is no SVG: its outermost element is “\(name)”", hint: "give a drawing saved by Inkscape as SVG",
                at: root.location)
        }
        var reader = SVGReader()
        reader.collect(root)
        try reader.draw(root, in: Context())
        for (count, noun) in [
            (reader.drawing.texts.count, "texts"), (reader.drawing.shapes.count, "shapes"), (reader.drawing.lines.count, "lines"),
        ] where count > largest {
            throw ImportError("the drawing has \(count) \(noun)", hint: "a map has \(largest) at most")
        }
        return reader.drawing
    }

    private mutating func collect(_ element: XMLElement) {
        if let id = element["id"], named[id] == nil { named[id] = element }
        if element.name == "style" { sheet.add(element.allText) }
        if element.name.hasSuffix(" creator") { drawing.author = drawing.author ?? Self.words(element) }
        if element.name.hasPrefix("http://purl.org/dc/elements/1.1/ ") {
            if element.name.hasSuffix(" title") { drawing.title = drawing.title ?? Self.words(element) }
            if element.name.hasSuffix(" date") { drawing.date = drawing.date ?? Self.words(element) }
        }
        for child in element.elements { collect(child) }
    }

    /// The text in an element; nil where there is none.
    private static func words(_ element: XMLElement) -> String? {
        let text = element.allText.collapsingBlanks.trimmingBlanks
        return text.isEmpty ? nil : text
    }

    /// How many texts, shapes or lines a drawing may have: a map of more could not be printed, and what is compared with each other grows
    /// faster than their number.
    private static let largest = 20_000

    // MARK: Walking

    private mutating func draw(_ element: XMLElement, in outer: Context) throws(ImportError) {
        elementsLeft -= 1
        guard elementsLeft > 0 else { throw ImportError("the drawing uses its own parts too often", at: element.location) }
        guard !Self.invisible.contains(element.name) else { return }
        var inner = outer
        inner.style = outer.style.inherited(by: element, sheet: sheet)
        if inner.style.isHidden, element["display"] == "none" || !Self.isContainer(element) || Self.isSwitchedOff(element, sheet)
        {
            drawing.hidden += 1
            return
        }
        if let transform = element["transform"] { inner.transform = outer.transform.after(Transform(reading: transform)) }
        if let id = element["id"] { inner.ids.insert(id, at: 0) }
        let remark = element.elements.first { $0.name == "title" } ?? element.elements.first { $0.name == "desc" }
        if let words = remark.flatMap(Self.words) ?? element["xlink:title"]?.collapsingBlanks.trimmingBlanks, !words.isEmpty,
            !Self.isLayer(element)
        {
            inner.remark = words
        }
        switch element.name {
        case "svg", "g", "switch", "a":
            if element.name == "a" { inner.link = element.reference ?? inner.link }
            for child in element.elements { try draw(child, in: inner) }
        case "use": try drawUse(element, in: inner)
        case "text": drawText(element, in: inner)
        case "flowRoot": drawFlow(element, in: inner)
        case "rect", "circle", "ellipse", "polygon", "image": drawShape(element, in: inner)
        case "path", "line", "polyline": drawPath(element, in: inner)
        default: if !element.name.contains(" ") { drawing.unread[element.name, default: 0] += 1 }
        }
    }

    private static let invisible: Set<String> = [
        "defs", "marker", "symbol", "clipPath", "mask", "pattern", "linearGradient", "radialGradient", "filter", "metadata",
        "title", "desc", "style", "script", "flowRegion", "font", "view",
    ]

    private static func isContainer(_ element: XMLElement) -> Bool { ["svg", "g", "switch", "a"].contains(element.name) }

    /// Layers have titles that are not said of each name in them.
    private static func isLayer(_ element: XMLElement) -> Bool {
        element.name == "svg" || element["inkscape:groupmode"] == "layer"
    }

    /// Whether it is not displayed, in which case nothing in it can be.
    private static func isSwitchedOff(_ element: XMLElement, _ sheet: StyleSheet) -> Bool {
        let all = sheet.declarations(for: element) + StyleSheet.declarations(element["style"] ?? "")
        return (all.last { $0.property == "display" }?.value ?? element["display"]) == "none"
    }

    private mutating func drawUse(_ element: XMLElement, in context: Context) throws(ImportError) {
        guard let reference = element.reference, reference.hasPrefix("#"), let target = named[String(reference.dropFirst())],
            let id = target["id"], !context.uses.contains(id), context.uses.count < 16
        else { return }
        var inner = context
        inner.uses.append(id)
        let place = Transform(e: length(element, "x", context) ?? 0, f: length(element, "y", context) ?? 0)
        inner.transform = context.transform.after(place)
        if target.name == "symbol" {
            for child in target.elements { try draw(child, in: inner) }
        } else {
            try draw(target, in: inner)
        }
    }

    private func length(_ element: XMLElement, _ name: String, _ context: Context) -> Double? {
        element[name].flatMap { Style.length($0, parentSize: context.style.size) }
    }

    // MARK: Texts

    private mutating func drawText(_ element: XMLElement, in context: Context) {
        let setting = TextSetting(element, style: context.style, sheet: sheet, transform: context.transform)
        for part in setting.parts {
            add(part.lines, style: part.style, link: part.link ?? context.link, ids: part.ids, in: context, at: element.location)
        }
    }

    private mutating func add(
        _ lines: [DrawnTextLine], style: Style, link: String?, ids: [String], in context: Context, at location: TextLocation
    ) {
        let ink: Color? = if case .ink(let ink) = style.fill { ink } else { nil }
        drawing.texts.append(
            DrawnText(
                lines: lines, size: style.size * context.transform.scale, isBold: style.isBold, isItalic: style.isItalic,
                isMono: style.isMono, ink: ink, link: link, remark: context.remark, ids: ids + context.ids, location: location))
    }

    /// Text that is broken into lines within a shape.
    private mutating func drawFlow(_ element: XMLElement, in context: Context) {
        let region = element.elements.first { $0.name == "flowRegion" }?.elements.first
        guard let region, let room = Rect(around: outline(region, context).points) else { return }
        var top = room.top
        for paragraph in element.elements where paragraph.name == "flowPara" || paragraph.name == "flowDiv" {
            let style = context.style.inherited(by: paragraph, sheet: sheet)
            guard let text = Self.words(paragraph) else {
                top += 1.25 * style.size
                continue
            }
            let width = TypeWidth.width(text, style: style)
            let count = room.width > 0 ? max(1, (width / room.width).rounded(.up)) : 1
            let used = min(width, room.width)
            let left =
                switch style.anchor {
                case .start: room.left
                case .middle: room.midX - used / 2
                case .end: room.right - used
                }
            let box = Rect(x: left, y: top, width: used, height: count * 1.25 * style.size)
            top = box.bottom
            let ids = paragraph["id"].map { [$0] } ?? []
            let line = DrawnTextLine(text: text, box: context.transform(box))
            add([line], style: style, link: context.link, ids: ids, in: context, at: paragraph.location)
        }
    }

    // MARK: Shapes and lines

    private func outline(_ element: XMLElement, _ context: Context) -> PathOutline {
        func value(_ name: String) -> Double { length(element, name, context) ?? 0 }
        func points(_ numbers: [Double]) -> [Point] {
            stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
        }
        switch element.name {
        case "rect", "image":
            let (x, y, width, height) = (value("x"), value("y"), value("width"), value("height"))
            guard width > 0, height > 0 else { return PathOutline(points: []) }
            return PathOutline(points: [Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)])
        case "circle", "ellipse":
            let (rx, ry) = element.name == "circle" ? (value("r"), value("r")) : (value("rx"), value("ry"))
            let (x, y) = (value("cx"), value("cy"))
            var outline = PathOutline(points: [Point(x - rx, y), Point(x, y - ry), Point(x + rx, y), Point(x, y + ry)])
            outline.isStraight = false
            return outline
        case "line": return PathOutline(points: [Point(value("x1"), value("y1")), Point(value("x2"), value("y2"))])
        case "polygon", "polyline":
            var reader = NumberReader(element["points"] ?? "")
            return PathOutline(points: points(reader.numbers()))
        default: return PathOutline(reading: element["d"] ?? "")
        }
    }

    private mutating func drawShape(_ element: XMLElement, in context: Context) {
        add(outline(element, context), of: element, in: context)
    }

    /// A path is a line where it has an arrowhead or the editor knew it as a connector, else a shape.
    private mutating func drawPath(_ element: XMLElement, in context: Context) {
        let outline = outline(element, context)
        let isConnector =
            element["inkscape:connector-type"] != nil || element["inkscape:connection-start"] != nil
            || element["inkscape:connection-end"] != nil
        let hasMarker = context.style.markerStart != nil || context.style.markerEnd != nil
        guard isConnector || hasMarker else { return add(outline, of: element, in: context) }
        guard let start = outline.first, let end = outline.last else { return }
        drawing.lines.append(
            DrawnLine(
                start: context.transform(start), end: context.transform(end),
                startID: Self.id(element["inkscape:connection-start"]),
                endID: Self.id(element["inkscape:connection-end"]), startMarker: marker(context.style.markerStart),
                endMarker: marker(context.style.markerEnd), isConnector: isConnector, location: element.location))
    }

    private static func id(_ reference: String?) -> String? {
        reference.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
    }

    /// What a marker is called, by the editor if it says so.
    private func marker(_ id: String?) -> String? {
        id.map { named[$0]?["inkscape:stockid"] ?? $0 }
    }

    private mutating func add(_ outline: PathOutline, of element: XMLElement, in context: Context) {
        let points = outline.points.map { context.transform($0) }
        guard let box = Rect(around: points) else { return }
        for id in context.ids { drawing.boxes[id] = drawing.boxes[id].map { $0.union(box) } ?? box }
        let isRectangle = points.count >= 4 && Self.isRectangle(points, box)
        guard isRectangle, box.width > 0, box.height > 0 else { return }
        let isFilled = context.style.fill != .none
        guard isFilled || context.style.stroke != .none else { return }
        drawing.shapes.append(DrawnShape(box: box, ink: ink(context.style.fill), isFilled: isFilled, location: element.location))
    }

    /// Whether all points lie on the edges of the box and some at each corner, which may be rounded a little.
    private static func isRectangle(_ points: [Point], _ box: Rect) -> Bool {
        let tolerance = max(box.width, box.height) * 0.01
        var corners: Set<[Bool]> = []
        for point in points {
            let (fromLeft, fromTop) = (point.x - box.left, point.y - box.top)
            let (x, y) = (min(fromLeft, box.width - fromLeft), min(fromTop, box.height - fromTop))
            guard min(x, y) <= tolerance else { return false }
            if x <= 0.15 * box.width && y <= 0.15 * box.height {
                corners.insert([fromLeft < box.width / 2, fromTop < box.height / 2])
            }
        }
        return corners.count == 4
    }

    /// The colour of a paint; of a gradient, that of its first stop.
    private func ink(_ paint: Style.Paint, depth: Int = 0) -> Color? {
        switch paint {
        case .none: return nil
        case .ink(let ink): return ink
        case .server(let id):
            guard depth < 8, let server = named[id] else { return nil }
            if let stop = server.elements.first(where: { $0.name == "stop" }) {
                let declared = StyleSheet.declarations(stop["style"] ?? "").last { $0.property == "stop-color" }?.value
                return (declared ?? stop["stop-color"]).flatMap { Color(css: $0) }
            }
            guard let next = server.reference, next.hasPrefix("#") else { return nil }
            return ink(.server(String(next.dropFirst())), depth: depth + 1)
        }
    }
}
