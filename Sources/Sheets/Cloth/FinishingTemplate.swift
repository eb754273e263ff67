package import Drawing

/// What whoever sews the cloth works by: where it is cut, folded, sewn and punched, at its full size. Every line and the
/// eyelets have a caption beside them that says what is done there, and how far from where.
package struct FinishingTemplate {
    private let finish: ClothFinish
    private let finished: Size
    private let measurer: any TextMeasurer
    private let ink = Color(0x111418)
    private let face = FontFace(TypeFamily.sans, weight: 400)

    /// - Parameter finished: what hangs on the wall, in points.
    package init(_ finish: ClothFinish, finished: Size, measuring measurer: any TextMeasurer) {
        self.finish = finish
        self.finished = finished
        self.measurer = measurer
    }

    private var cut: Size { finish.cut(of: finished) }
    /// Everything is drawn to be seen on a small picture of it, too.
    private var unit: Double { max(cut.width, cut.height) / 400 }

    /// What a caption may take inside the innermost line.
    private var room: Double { max(finish.hem, 8 * unit) }

    /// - Throws: what the measurer throws.
    package func scene(info: DocumentInfo) throws -> Scene {
        let edge = Rect(x: 0, y: 0, width: cut.width, height: cut.height)
        var shapes = [line(.rectangle(edge.inset(by: unit / 4)), width: unit / 2, role: .cut)]
        // Folds and seams run from edge to edge: folds dashed, seams dotted.
        for fold in finish.lines where fold.kind == .fold {
            shapes.append(line(path(of: fold), width: unit / 3, dashes: [3 * unit, 2 * unit], role: .fold))
        }
        for seam in finish.lines where seam.kind == .seam {
            shapes.append(line(path(of: seam), width: unit / 4, dashes: [unit / 2, unit], role: .seam))
        }
        for hole in finish.holes(of: finished) {
            let circle = Path.circle(hole, radius: ClothFinish.holeDiameter / 2)
            shapes.append(line(circle, width: max(0.5, unit / 8), role: .hole))
        }
        var info = info
        info.title += ": finishing template"
        return Scene(
            size: cut, paper: .white,
            layers: [
                SceneLayer(.bands, items: shapes), SceneLayer(.labels, items: try captions() + notes(title: info.title)),
            ],
            links: [], outline: [], info: info)
    }

    private func path(of line: FinishingLine) -> Path {
        switch line.side {
        case .top: across(line.depth)
        case .bottom: across(cut.height - line.depth)
        case .left: down(line.depth)
        case .right: down(cut.width - line.depth)
        }
    }

    /// A caption on the inner side of every line, in the room up to the next.
    private func captions() throws -> [SceneItem] {
        let pitch = finish.pitch(of: finished)
        var items: [SceneItem] = []
        for side in [FinishingLine.Side.top, .bottom, .left, .right] {
            let lines = finish.lines.filter { $0.side == side }
            var texts = [
                (
                    depth: 0.0,
                    text: side.isHorizontal ? "cut, \(Length.text(cut.width)) long" : "cut, \(Length.text(cut.height)) long"
                )
            ]
            texts += lines.map { ($0.depth, $0.caption) }
            let last = texts[texts.count - 1].depth
            // The eyelets' caption is the innermost; a pocket has none.
            if let pitch, !(side == .top && finish.pocketTop > 0) {
                let apart = Length.text(side.isHorizontal ? pitch.across : pitch.down)
                let half = Length.text(finish.hem / 2)
                let hole = Length.text(ClothFinish.holeDiameter)
                texts.append((last + room / 2, "holes of \(hole), \(half) from the fold, the next every \(apart)"))
            }
            for (index, text) in texts.enumerated() {
                let next = index + 1 < texts.count ? texts[index + 1].depth : text.depth + room
                items.append(try caption(text.text, side: side, depth: text.depth, room: next - text.depth, pitch: pitch))
            }
        }
        return items
    }

    private func caption(
        _ text: String, side: FinishingLine.Side, depth: Double, room: Double, pitch: (across: Double, down: Double)?
    ) throws -> SceneItem {
        let box = finish.finishedBox(of: finished)
        // Between the first two holes, or in the middle; those that run upwards begin above the bottom's.
        let (start, end) =
            side.isHorizontal
            ? (box.left + finish.hem, pitch.map { box.left + finish.hem / 2 + $0.across } ?? box.right - finish.hem)
            : (
                box.bottom - finish.hem - 2 * self.room,
                pitch.map { box.bottom - finish.hem / 2 - $0.down } ?? box.top + finish.hem
            )
        let em = try measurer.advance(of: text, in: face)
        let size = min(3 * unit, 0.5 * room, 0.9 * abs(end - start) / max(em, 1))
        let (advance, middle) = (em * size, (start + end) / 2)
        // A capital is some 0.7 em high, its lower edge on the baseline.
        let (near, far) = (depth + (room - 0.7 * size) / 2, depth + (room + 0.7 * size) / 2)
        let origin =
            switch side {
            case .top: Point(middle - advance / 2, far)
            case .bottom: Point(middle - advance / 2, cut.height - near)
            case .left: Point(far, middle + advance / 2)
            case .right: Point(cut.width - near, middle + advance / 2)
            }
        return SceneItem(
            .text(
                TextRun(
                    text: text, face: face, size: size, color: ink, origin: origin, advance: advance,
                    isVertical: !side.isHorizontal)),
            role: .caption)
    }

    /// What the whole is, in its middle.
    private func notes(title: String) throws -> [SceneItem] {
        let box = finish.finishedBox(of: finished)
        var lines = [
            title,
            "cut (solid): \(Length.text(cut))", "finished, after folding (dashed): \(Length.text(finished))",
        ]
        if finish.hem > 0 { lines.append("hem: \(Length.text(finish.hem)) folded to the back, sewn (dotted)") }
        if finish.pocketTop > 0 {
            let under = finish.hem > 0 ? ", \(Length.text(finish.hem)) turned under" : ""
            lines.append("pocket at the top: \(Length.text(finish.pocketTop)) deep\(under)")
        }
        if let spacing = finish.grommets {
            let count = finish.holes(of: finished).count
            lines.append(
                "eyelets (circles): \(count), holes of \(Length.text(ClothFinish.holeDiameter)), at most \(Length.text(spacing)) apart"
            )
        }
        lines.append("this side is the printed one; print at 100 %")
        let widest = try lines.map { try measurer.advance(of: $0, in: face) }.max() ?? 1
        let size = min(8 * unit, 0.6 * box.width / widest, 0.5 * box.height / (1.5 * Double(lines.count)))
        return try lines.enumerated().map { index, text in
            let advance = try measurer.advance(of: text, in: face) * size
            let y = box.midY + size * 1.5 * (Double(index) - Double(lines.count) / 2 + 0.75)
            return SceneItem(
                .text(
                    TextRun(
                        text: text, face: face, size: size, color: ink, origin: Point(box.midX - advance / 2, y),
                        advance: advance)),
                role: .note)
        }
    }

    private func across(_ y: Double) -> Path { .line(Point(0, y), Point(cut.width, y)) }

    private func down(_ x: Double) -> Path { .line(Point(x, 0), Point(x, cut.height)) }

    private func line(_ path: Path, width: Double, dashes: [Double] = [], role: SceneRole) -> SceneItem {
        SceneItem(.stroke(path, Stroke(ink, width: width, dashes: dashes)), role: role)
    }
}
