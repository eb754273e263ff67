internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

/// A scene as elements, layer by layer.
struct SVGDrawing {
    let scene: Scene
    let composition: Composition
    let map: PosterMap
    let sheetIndex: SheetIndex
    let host: Host
    /// What draws the text of a face as outlines; nil where it is text.
    var outliner: (FontFace) -> Lettering.Outliner? = { _ in nil }
    /// Text with characters that its face has not: whatever font sets it, it is fitted into the width it was given.
    var isForeign: Lettering.ForeignTest = { _ in false }

    /// What the drawing is part of.
    enum Host {
        /// A file of its own, for any program that reads SVG.
        case document
        /// A page of HTML, whose script tells of arrows what a document has titles for.
        case page
    }

    init(_ edition: WebEdition, host: Host) {
        scene = edition.scene
        composition = edition.composition
        map = edition.map
        sheetIndex = SheetIndex(edition.map, edition.composition)
        self.host = host
    }

    /// The whole drawing.
    ///
    /// - Parameter style: CSS of our own; none where it is empty.
    func writeRoot(style: String, to markup: inout Markup) throws {
        let (width, height) = (DecimalText.text(scene.size.width, decimals: 2), DecimalText.text(scene.size.height, decimals: 2))
        let millimetres = { (points: Double) in DecimalText.text(points * 25.4 / 72, decimals: 3) + "mm" }
        let isDocument = host == .document
        try markup.element(
            "svg",
            [
                ("xmlns", isDocument ? "http://www.w3.org/2000/svg" : nil),
                // For programs that know links of SVG 1.1 only.
                ("xmlns:xlink", isDocument ? "http://www.w3.org/1999/xlink" : nil),
                ("width", isDocument ? millimetres(scene.size.width) : width),
                ("height", isDocument ? millimetres(scene.size.height) : height),
                ("viewBox", "0 0 \(width) \(height)"), ("lang", scene.info.language), ("role", "group"),
                ("aria-label", scene.info.title),
            ]
        ) { markup throws in
            if isDocument {
                markup.element("title", text: scene.info.title)
                if !scene.info.subject.isEmpty { markup.element("desc", text: scene.info.subject) }
            }
            if !style.isEmpty { markup.element("style", []) { $0.raw(style) } }
            try writeLayers(to: &markup)
        }
    }

    private func writeLayers(to markup: inout Markup) throws {
        markup.empty(
            "rect",
            [
                ("class", "paper"), ("width", DecimalText.text(scene.size.width, decimals: 2)),
                ("height", DecimalText.text(scene.size.height, decimals: 2)), ("fill", scene.paper.hex),
            ])
        for name in SceneLayer.Name.allCases {
            let items = scene.layers.filter { $0.name == name }.flatMap(\.items)
            try markup.element(
                "g",
                [
                    ("id", "layer:\(name.rawValue)"), ("class", name.rawValue.lowercased()), ("role", "group"),
                    ("aria-label", name.rawValue),
                ]
            ) { markup throws in
                switch name {
                case .bands: try write(items, to: &markup)
                case .connectors: try writeConnectors(items, to: &markup)
                case .labels: try writeLabels(items, to: &markup)
                }
            }
        }
    }

    /// Shapes and text in their order.
    func write(_ items: [SceneItem], to markup: inout Markup) throws {
        for item in items { try write(item, to: &markup) }
    }

    func write(_ item: SceneItem, to markup: inout Markup) throws {
        switch item.shape {
        case .fill(let path, let color):
            let name = isOnFloor(path.elements.first) && item.role != .head ? "\(item.role.className) floor" : item.role.className
            markup.empty("path", [("class", name), ("fill", color.hex), ("d", path.data)])
        case .stroke(let path, let stroke):
            let name = isOnFloor(path.elements.first) ? "\(item.role.className) floor" : item.role.className
            markup.empty(
                "path",
                [
                    ("class", name), ("fill", "none"), ("stroke", stroke.color.hex),
                    ("stroke-width", DecimalText.text(stroke.width, decimals: 3)),
                    (
                        "stroke-dasharray",
                        stroke.dashes.isEmpty
                            ? nil : stroke.dashes.map { DecimalText.text($0, decimals: 2) }.joined(separator: " ")
                    ),
                    ("d", path.data),
                ])
        case .text(let run): try write(run, role: item.role.className, to: &markup)
        }
    }

    /// A line of text; its role is left to the element around it where that has one.
    func write(_ run: TextRun, role: String?, to markup: inout Markup) throws {
        let floor = isOnFloor(.move(run.origin)) ? "floor" : nil
        let isForeign = isForeign(run)
        if !isForeign, let outliner = outliner(run.face) {
            let names = [role, floor].compactMap { $0 }
            markup.empty(
                "path",
                [
                    ("class", names.isEmpty ? nil : names.joined(separator: " ")), ("fill", run.color.hex),
                    ("d", try outliner(run).data),
                ])
            return
        }
        let (x, y) = (DecimalText.text(run.origin.x, decimals: 2), DecimalText.text(run.origin.y, decimals: 2))
        let tracking = run.tracking * run.size
        let names = [role, FaceStyles.className(run.face), floor].compactMap { $0 }
        markup.element(
            "text",
            [
                ("class", names.joined(separator: " ")), ("x", x), ("y", y),
                ("font-size", DecimalText.text(run.size, decimals: 3)), ("fill", run.color.hex),
                ("textLength", isForeign && run.advance > 0 ? DecimalText.text(run.advance, decimals: 2) : nil),
                ("lengthAdjust", isForeign ? "spacingAndGlyphs" : nil),
                ("letter-spacing", tracking == 0 ? nil : DecimalText.text(tracking, decimals: 4)),
                ("transform", run.isVertical ? "rotate(-90 \(x) \(y))" : nil),
            ], text: run.text)
    }

    /// Whether something begins on a dark floor, where colours are the floor's own.
    private func isOnFloor(_ element: Path.Element?) -> Bool {
        guard case .move(let point) = element else { return false }
        return composition.rows.indices.contains { row in
            map.layers[row].isFloor && composition.rows[row].start <= point.y && point.y <= composition.rows[row].end
                && composition.page.grid.left <= point.x && point.x <= composition.page.grid.right
        }
    }
}
