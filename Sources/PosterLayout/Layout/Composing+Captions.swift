extension Composing {
    /// Captions in their places, column by column, downwards.
    func placedCaptions(
        _ draft: LayoutDraft, _ widened: Widened, _ captioning: Captioning, _ captions: [TextSetting?], _ frame: Frame
    ) -> [PlacedCaption] {
        draft.columns.enumerated().flatMap { column, placed in
            placed.stack.lines.filter(\.isHeading).compactMap { line -> PlacedCaption? in
                let section = measured.sections[line.section]
                guard let setting = captions[line.section], let extent = widened.vertical.captions[line.section],
                    let heading = section.heading, let vertex = placed.stack.vertexOfNode[heading],
                    let module = section.module
                else { return nil }
                let middle = widened.geometry.drawing.columnX[column] + placed.stack.vertices[vertex].x
                let lines = setting.lines.indices.map {
                    captionLine(setting, $0, middle: middle, top: extent.top, captioning, frame)
                }
                // With its heading.
                let baseline = widened.vertical.baselines[column][placed.stack.vertices[vertex].line]
                return PlacedCaption(
                    module: map.modules[module].id, row: row(of: section, baseline: baseline, widened.vertical),
                    column: column, style: captioning.style, lines: lines)
            }
        }
    }

    private func captionLine(
        _ setting: TextSetting, _ index: Int, middle: Em, top: Em, _ captioning: Captioning, _ frame: Frame
    ) -> PlacedLine {
        let size = captioning.style.size
        let baseline = top + captioning.baseline(index)
        let left = middle - setting.widths[index] / 2
        return PlacedLine(
            text: setting.lines[index],
            box: Rect(
                left: frame.x(left), top: frame.y(baseline - .em(size * spacing.ascent)),
                right: frame.x(left + setting.widths[index]), bottom: frame.y(baseline + .em(size * spacing.descent))),
            baseline: frame.y(baseline), size: size * frame.scale * Double(Int.emScale))
    }
}
