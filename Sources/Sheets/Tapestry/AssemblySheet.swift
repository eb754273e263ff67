package import Drawing

/// The first sheet of a tapestry: a picture of the poster under the grid of sheets, and how to print and glue them.
package struct AssemblySheet: Hashable, Sendable {
    /// Where the picture's top left corner is, and how many of the sheet's points a point of the poster takes.
    package var origin: Point
    package var scale: Double
    /// What is drawn over the picture and around it, in points of the sheet, y down.
    package var items: [SceneItem]
    /// The sheets in the picture lead to theirs.
    package var links: [SheetLink]

    private static let ink = Color(0x1E252C)
    private static let seamColor = Color(0x8A1538)

    /// - Throws: what `measurer` throws.
    package init(of plan: TapestryPlan, title: String, measuring measurer: any TextMeasurer) throws {
        let paper = plan.paper.size
        let edge = max(plan.paper.margin, 10 * Length.millimetre)
        let area = Rect(x: 0, y: 0, width: paper.width, height: paper.height).inset(by: min(edge, paper.width / 8))
        // Type as large as the paper allows: 10 pt on A4.
        let unit = min(11, max(3.5, min(paper.width / 58, paper.height / 60)))
        let lines = Self.instructions(plan)
        // The picture below the title, or to the right of all text: where it is larger.
        func written(in area: Rect) throws -> (pen: AssemblyPen, below: Double) {
            var pen = AssemblyPen(breaker: LineBreaker(measurer), area: area, unit: unit)
            try pen.title(title)
            return (pen, try pen.heightOfLines(lines) + AssemblyPen.rulerHeight * unit + unit)
        }
        func scale(_ room: Rect) -> Double {
            min(room.width / plan.poster.width, room.height / plan.poster.height)
        }
        var (pen, below) = try written(in: area)
        var room = Rect(left: area.left, top: pen.y, right: area.right, bottom: max(pen.y + unit, area.bottom - below))
        let column = max(0.38 * area.width, 4 * Length.inch + 5 * unit)
        let beside = Rect(left: area.left + column + 2 * unit, top: area.top, right: area.right, bottom: area.bottom)
        let (text, needed) = try written(in: Rect(x: area.left, y: area.top, width: column, height: area.height))
        let isBeside = beside.width > 0 && scale(beside) > scale(room) && text.y + needed <= area.bottom
        if isBeside { (pen, room) = (text, beside) }
        let scale = scale(room)
        let origin = Point(room.midX - plan.poster.width * scale / 2, room.top)
        if !isBeside { pen.y = origin.y + plan.poster.height * scale + 1.2 * unit }
        try pen.lines(lines)
        pen.ruler(bottom: area.bottom)
        try pen.rulerCaptions(bottom: area.bottom)

        var links: [SheetLink] = []
        var grid: [SceneItem] = []
        for sheet in plan.sheets {
            let parts = sheet.visible.map { box in
                Rect(
                    x: origin.x + box.x * scale, y: origin.y + box.y * scale, width: box.width * scale,
                    height: box.height * scale)
            }
            grid += Self.outline(parts).map { SceneItem(.fill(.rectangle($0), Self.seamColor), role: .seam) }
            let box = parts.dropFirst().reduce(parts[0]) { $0.union($1) }
            // In the middle, where the sheet is seen there.
            let middle = Rect(x: box.midX, y: box.midY, width: 0, height: 0)
            let largest = parts.max { $0.width * $0.height < $1.width * $1.height } ?? box
            let named = parts.contains { $0.contains(middle) } ? box : largest
            grid += try pen.name(sheet.name, in: named, color: Self.seamColor)
            links.append(
                SheetLink(box: box, row: sheet.row, column: sheet.column, contents: "to sheet \(sheet.name)"))
        }
        self.origin = origin
        self.scale = scale
        items = pen.items + grid
        self.links = links
    }

    /// The edges of a field, as thin rectangles.
    static func outline(_ parts: [Rect], width: Double = 0.8) -> [Rect] {
        SheetEdge.outline(of: parts).map { edge in
            var edge = edge
            edge.span = Interval(edge.span.start - width / 2, edge.span.end + width / 2)
            return edge.strip(from: -width / 2, to: width / 2)
        }
    }

    /// What to do, in the order of doing it.
    static func instructions(_ plan: TapestryPlan) -> [String] {
        let count = plan.sheets.count
        let tape = Int((plan.seamLength / Length.millimetre / 1000).rounded(.up))
        let gluing =
            plan.paper.overlap > 0
            ? Self.gluing(plan.arrangement)
            : ["3. Cut each sheet along its dark lines. There is no overlap: tape the sheets edge to edge from behind."]
        let cut = plan.cutLabels
        let names = cut.prefix(4).map { "“\($0.text)”" }.joined(separator: ", ")
        let seams =
            cut.isEmpty
            ? "No name of the map is cut by a seam."
            : "Names that a seam runs through: \(cut.count) (\(names)\(cut.count > 4 ? " …" : "")); take care there."
        // Where seams cannot help it, say so.
        let forced = plan.unavoidable.count
        let fits =
            forced == 0
            ? ""
            : " Of what is cut, \(forced == plan.cut.count ? "all" : "\(forced)") would be so wherever the seams of so many sheets were."
        let others = plan.cutLines == 0 ? "" : " Of title, heads and legend, lines cut: \(plan.cutLines)."
        return [
            "\(Length.text(plan.poster)) on \(count) sheets of \(Length.text(plan.paper.size)), \(plan.arrangement.way): "
                + "\(plan.arrangement.words).",
            "1. Print at 100 % (“actual size”, no scaling, no “fit to page”), one-sided, this sheet first.",
            "2. Measure the rulers below: 100 mm and 4 in. If they are not, the scale is wrong; stop here.",
        ] + gluing + [
            "Seams: \(tape) m in all; as much tape for the back, or one glue stick for about 10 m. \(seams)\(others)\(fits)"
        ]
    }
}

extension AssemblySheet {
    /// How to glue what overlaps.
    private static func gluing(_ arrangement: TapestryArrangement) -> [String] {
        let cutting = "3. Cut each sheet along its dark lines, at the left and at the top. The grey strips stay."
        guard arrangement.isByColumns else {
            return [
                cutting,
                "4. Row by row, left to right: put glue on a sheet's right strip, lay the next sheet's cut edge on the thin line, the seam; "
                    + "triangles with the same letters meet.",
                "5. Then the rows, top to bottom: glue on the lower strips, the next row's cut edge on the seam.",
            ]
        }
        return [
            cutting,
            "4. Column by column, top to bottom: put glue on a sheet's lower strip, lay the next sheet's cut edge on the thin line, the seam; "
                + "triangles with the same letters meet.",
            "5. Then the columns, left to right: glue on the right strips, the next column's cut edge on the seam.",
        ]
    }
}

/// Writes the first sheet from top to bottom.
private struct AssemblyPen {
    private static let regular = FontFace(TypeFamily.sans, weight: 400)
    private static let strong = FontFace(TypeFamily.sans, weight: 600)
    private static let ink = Color(0x1E252C)
    /// In units.
    static let rulerHeight = 6.0

    let breaker: LineBreaker
    let area: Rect
    let unit: Double
    var items: [SceneItem] = []
    /// Where the next thing begins.
    var y: Double

    init(breaker: LineBreaker, area: Rect, unit: Double) {
        self.breaker = breaker
        self.area = area
        self.unit = unit
        y = area.top
    }

    mutating func title(_ text: String) throws {
        let style = TextStyle(Self.strong, size: 1)
        let size = min(2 * unit, area.width / max(1, try breaker.width(text, style)))
        y += 0.75 * size
        items.append(try line(text, style, size: size, x: area.left, y: y))
        y += 0.6 * size + 0.5 * unit
    }

    /// A line as wide as the area is broken.
    private func broken(_ lines: [String]) throws -> [String] {
        try lines.flatMap { try breaker.lines($0, TextStyle(Self.regular, size: 1), width: area.width / unit) }
    }

    func heightOfLines(_ lines: [String]) throws -> Double { Double(try broken(lines).count) * 1.45 * unit + unit }

    mutating func lines(_ lines: [String]) throws {
        for text in try broken(lines) {
            y += 1.45 * unit
            items.append(try line(text, TextStyle(Self.regular, size: 1), size: unit, x: area.left, y: y - 0.4 * unit))
        }
    }

    /// Rulers of 100 mm and of 4 in, one over the other.
    mutating func ruler(bottom: Double) {
        for (index, (step, count, each)) in [(Length.millimetre, 100, 10), (Length.inch / 8, 32, 8)].enumerated() {
            let top = bottom - Double(2 - index) * 2.6 * unit
            let length = step * Double(count)
            // A ruler that does not fit whole would measure nothing.
            guard length <= area.width else { continue }
            bar(Rect(x: area.left, y: top, width: length, height: 0.4))
            for tick in 0...count {
                let isLong = tick % each == 0
                let isMiddle = tick % (each / 2) == 0
                let height = (isLong ? 1.0 : isMiddle ? 0.7 : 0.4) * unit
                bar(Rect(x: area.left + Double(tick) * step - 0.15, y: top, width: 0.3, height: height))
            }
        }
    }

    mutating func rulerCaptions(bottom: Double) throws {
        for (index, (length, text)) in [(100 * Length.millimetre, "100 mm"), (4 * Length.inch, "4 in")].enumerated() {
            guard length <= area.width else { continue }
            let top = bottom - Double(2 - index) * 2.6 * unit
            let style = TextStyle(Self.regular, size: 1)
            let width = try breaker.width(text, style) * 0.9 * unit
            let x = min(area.left + length + 0.5 * unit, area.right - width)
            items.append(try line(text, style, size: 0.9 * unit, x: x, y: top + 1.9 * unit))
        }
    }

    /// A sheet's name in the middle of its field, on a white ground.
    func name(_ text: String, in box: Rect, color: Color) throws -> [SceneItem] {
        let style = TextStyle(Self.strong, size: 1)
        let width = try breaker.width(text, style)
        let size = min(1.1 * unit, 0.7 * box.width / width, 0.7 * box.height)
        let ground = Rect(
            x: box.midX - width * size / 2 - 0.3 * size, y: box.midY - 0.65 * size, width: (width + 0.6) * size,
            height: 1.3 * size)
        var run = try line(text, style, size: size, x: box.midX - width * size / 2, y: box.midY + 0.35 * size)
        if case .text(var colored) = run.shape {
            colored.color = color
            run.shape = .text(colored)
        }
        return [SceneItem(.fill(.rectangle(ground), .white), role: .nameGround), run]
    }

    private mutating func bar(_ box: Rect) {
        items.append(SceneItem(.fill(.rectangle(box), Self.ink), role: .ruler))
    }

    private func line(_ text: String, _ style: TextStyle, size: Double, x: Double, y: Double) throws -> SceneItem {
        let advance = try breaker.width(text, style) * size
        return SceneItem(
            .text(TextRun(text: text, face: style.face, size: size, color: Self.ink, origin: Point(x, y), advance: advance)),
            role: .assembly)
    }
}
