internal import Drawing
internal import MapModel
internal import PosterLayout

/// What every part of the drawing is made from: the map, where things stand, colours, sizes and widths.
struct SceneDraft {
    let map: PosterMap
    let composition: Composition
    let palette: Palette
    let scale: TypeScale
    let words: FurnitureWords
    let breaker: LineBreaker

    var em: Double { composition.page.em }
    var grid: Rect { composition.page.grid }
    var furniture: Furniture { composition.page.furniture }

    enum Alignment {
        case left, center, right
    }

    /// Where the column heads begin.
    var headTop: Double { grid.top - (FurnitureFigures.headGap + furniture.columnHead) * em }

    /// The width of a line of text, in points.
    func width(_ text: String, _ style: TextStyle) throws -> Double {
        try breaker.width(text, style) * em
    }

    /// A line of text whose baseline passes through `point`, beginning, centred or ending there.
    func line(
        _ text: String, _ style: TextStyle, at point: Point, _ alignment: Alignment = .left, color: Color,
        role: SceneRole, owner: String? = nil
    ) throws -> SceneItem {
        let advance = try width(text, style)
        let x =
            switch alignment {
            case .left: point.x
            case .center: point.x - advance / 2
            case .right: point.x - advance
            }
        let run = TextRun(
            text: text, face: style.face, size: style.size * em, tracking: style.tracking, color: color,
            origin: Point(x, point.y), advance: advance)
        return SceneItem(.text(run), owner: owner, role: role)
    }

    /// A line of text that runs upwards, centred on `middle`, its baseline at `x`.
    func upwardLine(
        _ text: String, _ style: TextStyle, x: Double, middle: Double, color: Color, role: SceneRole,
        owner: String?
    ) throws -> SceneItem {
        let advance = try width(text, style)
        let run = TextRun(
            text: text, face: style.face, size: style.size * em, tracking: style.tracking, color: color,
            origin: Point(x, middle + advance / 2), advance: advance, isVertical: true)
        return SceneItem(.text(run), owner: owner, role: role)
    }
}
