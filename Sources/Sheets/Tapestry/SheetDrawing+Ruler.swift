internal import Drawing

/// A small ruler on every sheet: one that is printed again alone, without the first page, can be measured too.
extension SheetDrawing {
    private static let rulerSpan = 50 * Length.millimetre
    private static let rulerText = "50 mm"
    private static let rulerStyle = TextStyle(FontFace(TypeFamily.sans, weight: 450), size: 1)

    /// What the ruler takes of a strip, with its words in type of `size`.
    func rulerLength(size: Double) throws -> Double {
        try Self.rulerSpan + size * (0.5 + breaker.width(Self.rulerText, Self.rulerStyle)) + 1
    }

    /// At the far end of a strip: a line of 50 mm, with ticks at every 10 mm and lower ones between.
    func ruler(on strip: Strip, size: Double) throws -> [SceneItem] {
        let start = strip.length - (try rulerLength(size: size))
        let low = 0.35 * strip.height
        func bar(_ along: Interval, _ across: Interval) -> SceneItem {
            SceneItem(.fill(.rectangle(box(along: along, across: across, in: strip)), Self.ink), role: .ruler)
        }
        var items = [bar(Interval(start, start + Self.rulerSpan), Interval(low - Self.lineWidth, low))]
        for tick in 0...10 {
            let place = start + Self.rulerSpan * Double(tick) / 10
            // The outer ticks end where the line does, so that the length is that from edge to edge.
            let first = tick == 0 ? place : tick == 10 ? place - Self.lineWidth : place - Self.lineWidth / 2
            let height = (tick % 2 == 0 ? 0.7 : 0.4) * strip.height
            items.append(bar(Interval(first, first + Self.lineWidth), Interval(low - height, low)))
        }
        let text = TextRun(
            text: Self.rulerText, face: Self.rulerStyle.face, size: size, color: Self.ink,
            origin: place(start + Self.rulerSpan + 0.5 * size, 0.35 * size, in: strip),
            advance: try breaker.width(Self.rulerText, Self.rulerStyle) * size, isVertical: strip.isVertical)
        return items + [SceneItem(.text(text), role: .ruler)]
    }
}
