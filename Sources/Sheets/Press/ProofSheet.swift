package import Drawing

/// A whole job on one page: the poster made small, with boxes, marks, seams and allowances drawn over it.
package struct ProofSheet: Hashable, Sendable {
    /// Where the poster's top left corner is on the page, and how many of the page's points one of the poster takes.
    package var origin: Point
    package var scale: Double
    /// What of the page the poster's drawing may paint: the poster and its bleed.
    package var clip: Rect
    /// What is drawn over the poster, in points of the page, y down.
    package var items: [SceneItem]

    private static let ink = Color(0x1E252C)
    private static let trimColor = Color(0x0B5FFF)
    private static let bleedColor = Color(0xD00000)
    private static let safeColor = Color(0x00803C)
    private static let seamColor = Color(0xC0007A)
    private static let edge = 12 * Length.millimetre
    /// From a line's sample to its words.
    private static let indent = 16.0
    private static let size = 8.0
    private static let leading = 12.0

    /// - Parameters:
    ///   - page: the size of the page.
    ///   - press: the sheet for a press, or nil where it is not for one.
    ///   - plan: the sheets of a tapestry, or nil where one sheet holds it all.
    ///   - margin: the poster's safe margin.
    /// - Throws: what `measurer` throws.
    package init(
        page: Size, poster: Size, margin: Double, press: PressSheet?, plan: TapestryPlan?, title: String,
        measuring measurer: any TextMeasurer
    ) throws {
        // All of the job in the poster's own points: the sheets of paper, or the press's media.
        let trim = Rect(x: 0, y: 0, width: poster.width, height: poster.height)
        let media = press.map { sheet in
            Rect(x: -sheet.trim.left, y: -sheet.trim.top, width: sheet.media.width, height: sheet.media.height)
        }
        let papers =
            plan.map { plan in
                plan.sheets.map { sheet -> Rect in
                    let paper = sheet.paper.size
                    return Rect(x: -sheet.origin.x, y: -sheet.origin.y, width: paper.width, height: paper.height)
                }
            } ?? []
        let whole = (papers + (media.map { [$0] } ?? [])).reduce(trim) { $0.union($1) }
        let breaker = LineBreaker(measurer)
        let width = page.width - 2 * Self.edge
        let titles = try breaker.lines(title, Self.style(weight: 600), width: width)
        let legend = try Self.legend(poster: poster, margin: margin, press: press, plan: plan).map { text, color in
            (lines: try breaker.lines(text, Self.style(weight: 400), width: width - Self.indent), color: color)
        }
        let height = Self.leading * Double(titles.count + legend.reduce(0) { $0 + $1.lines.count } + 1)
        let room = Rect(
            left: Self.edge, top: Self.edge, right: page.width - Self.edge, bottom: page.height - Self.edge - height)
        let scale = min(room.width / whole.width, room.height / whole.height)
        let origin = Point(
            room.midX - whole.midX * scale, room.top + (room.height - whole.height * scale) / 2 - whole.top * scale)
        func onPage(_ box: Rect) -> Rect {
            Rect(
                x: origin.x + box.x * scale, y: origin.y + box.y * scale, width: box.width * scale,
                height: box.height * scale)
        }

        var items: [SceneItem] = []
        func frame(_ box: Rect, _ color: Color, width: Double = 0.6, dashes: [Double] = []) {
            items.append(
                SceneItem(.stroke(.rectangle(onPage(box)), Stroke(color, width: width, dashes: dashes)), role: .proofBox))
        }
        if let plan {
            for sheet in plan.sheets {
                let drawing = SheetDrawing(plan: plan, sheet: sheet, breaker: LineBreaker(measurer))
                let strips = drawing.withStrips
                frame(
                    Rect(
                        x: strips.x - sheet.origin.x, y: strips.y - sheet.origin.y, width: strips.width,
                        height: strips.height), Self.seamColor, width: 0.25, dashes: [2, 2])
                items += AssemblySheet.outline(sheet.visible.map(onPage)).map {
                    SceneItem(.fill(.rectangle($0), Self.seamColor), role: .proofSeam)
                }
            }
        }
        if let press, let media {
            frame(media, Self.ink, width: 0.4)
            frame(trim.inset(by: -press.bleed), Self.bleedColor)
            items += press.markShapes.flatMap { Self.items(of: $0, on: press, onPage) }
        }
        frame(trim.inset(by: margin), Self.safeColor, width: 0.4, dashes: [3, 2])
        frame(trim, Self.trimColor)
        var y = page.height - Self.edge - height
        for text in titles {
            y += Self.leading
            items.append(try Self.line(text, weight: 600, x: Self.edge, y: y, color: Self.ink, breaker))
        }
        for (lines, color) in legend {
            let sample = Path.line(Point(Self.edge, y + Self.leading - 3), Point(Self.edge + 11, y + Self.leading - 3))
            items.append(SceneItem(.stroke(sample, Stroke(color, width: 1.2)), role: .proofLegend))
            for text in lines {
                y += Self.leading
                items.append(try Self.line(text, weight: 400, x: Self.edge + Self.indent, y: y, color: Self.ink, breaker))
            }
        }
        self.origin = origin
        self.scale = scale
        self.items = items
        clip = onPage(trim.inset(by: -(press?.bleed ?? 0)))
    }

    private static func legend(
        poster: Size, margin: Double, press: PressSheet?, plan: TapestryPlan?
    ) -> [(String, Color)] {
        var lines = [
            ("Trim: \(Length.text(poster))", trimColor), ("Safe area: \(Length.text(margin)) inside the trim", safeColor),
        ]
        if let press {
            lines.append(("Bleed: \(Length.text(press.bleed)) beyond the trim", bleedColor))
            lines.append(("Media: \(Length.text(press.media))", ink))
        }
        if let plan {
            lines.append(
                (
                    "Seams of \(plan.sheets.count) sheets of \(Length.text(plan.paper.size)), \(plan.arrangement.words), "
                        + "names cut: \(plan.cutLabels.count), other lines: \(plan.cutLines); dashed: with glue strips of \(Length.text(plan.paper.glueStrip))",
                    seamColor
                ))
        }
        return lines
    }

    private static func items(of mark: MarkShape, on press: PressSheet, _ onPage: (Rect) -> Rect) -> [SceneItem] {
        func moved(_ box: Rect) -> Rect {
            onPage(Rect(x: box.x - press.trim.left, y: box.y - press.trim.top, width: box.width, height: box.height))
        }
        func point(_ point: Point) -> Point {
            let box = moved(Rect(x: point.x, y: point.y, width: 0, height: 0))
            return Point(box.x, box.y)
        }
        switch mark {
        case .line(let from, let to):
            return [SceneItem(.stroke(.line(point(from), point(to)), Stroke(ink, width: 0.3)), role: .proofMark)]
        case .circle(let center, let radius):
            let box = moved(Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius))
            return [
                SceneItem(.stroke(.rounded(box, radius: box.width / 2), Stroke(ink, width: 0.3)), role: .proofMark)
            ]
        case .patch(let box, let inks):
            func channel(_ ink: Double) -> UInt8 { UInt8(255 * (1 - ink) * (1 - inks[3])) }
            let color = Color(red: channel(inks[0]), green: channel(inks[1]), blue: channel(inks[2]))
            return [SceneItem(.fill(.rectangle(moved(box)), color), role: .proofMark)]
        }
    }

    private static func line(
        _ text: String, weight: Int, x: Double, y: Double, color: Color, _ breaker: LineBreaker
    ) throws -> SceneItem {
        let style = style(weight: weight)
        let advance = try breaker.width(text, style)
        return SceneItem(
            .text(TextRun(text: text, face: style.face, size: size, color: color, origin: Point(x, y), advance: advance)),
            role: .proofLegend)
    }

    /// Sizes are points here, since there is no poster's em on the page.
    private static func style(weight: Int) -> TextStyle { TextStyle(FontFace(TypeFamily.sans, weight: weight), size: size) }
}
