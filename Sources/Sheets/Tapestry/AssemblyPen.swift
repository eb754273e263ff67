internal import Drawing

/// Writes the first sheet from top to bottom.
struct AssemblyPen {
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

    /// From the edge to a step's text, in units: room for its number.
    private static let indent = 1.5

    /// Lines not wider than the area; those of a step stand to the right of its number.
    private func broken(_ step: AssemblyStep) throws -> [String] {
        let indent = step.number == nil ? 0 : Self.indent
        return try breaker.lines(step.text, TextStyle(Self.regular, size: 1), width: area.width / unit - indent)
    }

    func height(of steps: [AssemblyStep]) throws -> Double {
        Double(try steps.reduce(0) { try $0 + broken($1).count }) * 1.45 * unit + unit
    }

    mutating func write(_ steps: [AssemblyStep]) throws {
        let style = TextStyle(Self.regular, size: 1)
        for step in steps {
            for (index, text) in try broken(step).enumerated() {
                y += 1.45 * unit
                let baseline = y - 0.4 * unit
                if let number = step.number, index == 0 {
                    items.append(try line("\(number).", style, size: unit, x: area.left, y: baseline))
                }
                let x = area.left + (step.number == nil ? 0 : Self.indent * unit)
                items.append(try line(text, style, size: unit, x: x, y: baseline))
            }
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

    /// A sheet's name in the middle of its field, on a white ground; nil where it would be too small to read.
    func name(_ text: String, in box: Rect, color: Color) throws -> [SceneItem]? {
        let style = TextStyle(Self.strong, size: 1)
        let width = try breaker.width(text, style)
        let least = AssemblySheet.leastName
        guard least * width <= 0.95 * box.width, least <= 0.9 * box.height else { return nil }
        let size = max(least, min(1.1 * unit, 0.7 * box.width / width, 0.7 * box.height))
        let pad = min(0.3 * size, max(0, (box.width - width * size) / 2))
        let ground = Rect(
            x: box.midX - width * size / 2 - pad, y: box.midY - min(0.65 * size, box.height / 2), width: width * size + 2 * pad,
            height: min(1.3 * size, box.height))
        let run = try line(text, style, size: size, x: box.midX - width * size / 2, y: box.midY + 0.35 * size, color: color)
        return [SceneItem(.fill(.rectangle(ground), .white), role: .nameGround), run]
    }

    /// A row's name, which ends at a place.
    func edgeName(_ text: String, endingAt x: Double, y: Double, color: Color) throws -> SceneItem {
        let size = AssemblySheet.leastName
        let width = try breaker.width(text, TextStyle(Self.strong, size: 1)) * size
        return try line(text, TextStyle(Self.strong, size: 1), size: size, x: x - width, y: y + 0.35 * size, color: color)
    }

    /// A column's name, with its middle at a place.
    func edgeName(_ text: String, middle x: Double, y: Double, color: Color) throws -> SceneItem {
        let width = try breaker.width(text, TextStyle(Self.strong, size: 1)) * AssemblySheet.leastName
        return try edgeName(text, endingAt: x + width / 2, y: y, color: color)
    }

    private mutating func bar(_ box: Rect) {
        items.append(SceneItem(.fill(.rectangle(box), Self.ink), role: .ruler))
    }

    private func line(
        _ text: String, _ style: TextStyle, size: Double, x: Double, y: Double, color: Color = Self.ink
    ) throws -> SceneItem {
        let advance = try breaker.width(text, style) * size
        return SceneItem(
            .text(TextRun(text: text, face: style.face, size: size, color: color, origin: Point(x, y), advance: advance)),
            role: .assembly)
    }
}
