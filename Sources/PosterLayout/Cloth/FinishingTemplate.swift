/// What whoever sews the cloth works by: where it is cut, folded, sewn and punched, at its full size.
public struct FinishingTemplate {
    private let finish: ClothFinish
    private let finished: Size
    private let measurer: any TextMeasurer
    private let ink = Color(0x111418)

    /// - Parameter finished: what hangs on the wall, in points.
    public init(_ finish: ClothFinish, finished: Size, measuring measurer: any TextMeasurer) {
        self.finish = finish
        self.finished = finished
        self.measurer = measurer
    }

    private var cut: Size { finish.cut(of: finished) }
    /// Everything is drawn to be seen on a small picture of it, too.
    private var unit: Double { max(cut.width, cut.height) / 400 }

    /// - Throws: what the measurer throws.
    public func scene(info: DocumentInfo) throws -> Scene {
        let box = finish.finishedBox(of: finished)
        let edge = Rect(x: 0, y: 0, width: cut.width, height: cut.height)
        var shapes = [line(.rectangle(edge.inset(by: unit / 4)), width: unit / 2, role: "cut")]
        // Folds run from edge to edge, dashed; seams dotted.
        shapes += folds(box).map { line($0, width: unit / 3, dashes: [3 * unit, 2 * unit], role: "fold") }
        shapes += seams(box).map { line($0, width: unit / 4, dashes: [unit / 2, unit], role: "seam") }
        for hole in finish.holes(of: finished) {
            let circle = Path.circle(hole, radius: ClothFinish.hole / 2)
            shapes.append(line(circle, width: max(0.5, unit / 8), role: "hole"))
        }
        var info = info
        info.title += ": finishing template"
        return Scene(
            size: cut, paper: .white,
            layers: [SceneLayer(.bands, items: shapes), SceneLayer(.labels, items: try texts(box, title: info.title))],
            links: [], outline: [], info: info)
    }

    private func folds(_ box: Rect) -> [Path] {
        guard finish.hem > 0 || finish.pocketTop > 0 else { return [] }
        let vertical = finish.hem > 0 ? [box.left, box.right].map { down($0) } : []
        let bottom = finish.hem > 0 ? [across(box.bottom)] : []
        return [across(box.top)] + bottom + vertical
    }

    /// Where what is folded back is sewn down.
    private func seams(_ box: Rect) -> [Path] {
        var seams: [Path] = []
        if finish.hem > 0 {
            let inner = box.inset(by: finish.hem)
            seams += [across(inner.bottom), down(inner.left), down(inner.right)]
            if finish.pocketTop == 0 { seams.append(across(inner.top)) }
        }
        if finish.pocketTop > 0 { seams.append(across(box.top + finish.pocketTop)) }
        return seams
    }

    private func texts(_ box: Rect, title: String) throws -> [SceneItem] {
        var lines = [
            title,
            "cut (solid): \(Length.text(cut))", "finished, after folding (dashed): \(Length.text(finished))",
        ]
        if finish.hem > 0 { lines.append("hem: \(Length.text(finish.hem)) folded to the back, sewn (dotted)") }
        if finish.pocketTop > 0 {
            lines.append("pocket at the top: \(Length.text(finish.pocketTop)) deep, \(Length.text(finish.hem)) turned under")
        }
        if let spacing = finish.grommets {
            let count = finish.holes(of: finished).count
            lines.append(
                "eyelets (circles): \(count), holes of \(Length.text(ClothFinish.hole)), at most \(Length.text(spacing)) apart")
        }
        lines.append("this side is the printed one; print at 100 %")
        let face = FontFace(TypeScale.sans, weight: 400)
        let widest = try lines.map { try measurer.advance(of: $0, in: face) }.max() ?? 1
        let size = min(8 * unit, 0.8 * box.width / widest, 0.8 * box.height / (1.5 * Double(lines.count)))
        return try lines.enumerated().map { index, text in
            let advance = try measurer.advance(of: text, in: face) * size
            let y = box.midY + size * 1.5 * (Double(index) - Double(lines.count) / 2 + 0.75)
            return SceneItem(
                .text(
                    TextRun(
                        text: text, face: face, size: size, color: ink, origin: Point(box.midX - advance / 2, y),
                        advance: advance)),
                role: "note")
        }
    }

    private func across(_ y: Double) -> Path { .line(Point(0, y), Point(cut.width, y)) }

    private func down(_ x: Double) -> Path { .line(Point(x, 0), Point(x, cut.height)) }

    private func line(_ path: Path, width: Double, dashes: [Double] = [], role: String) -> SceneItem {
        SceneItem(.stroke(path, Stroke(ink, width: width, dashes: dashes)), role: role)
    }
}
