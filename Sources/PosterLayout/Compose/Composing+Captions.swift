internal import Drawing
internal import MapModel

extension Composing {
    /// Captions in their places, column by column, downwards.
    func placedCaptions(
        _ grid: GridLayout, _ widened: Widened, _ captioning: Captioning, _ captions: [TextSetting?], _ frame: Frame
    ) -> [PlacedCaption] {
        grid.columns.enumerated().flatMap { column, placed in
            placed.stack.lines.filter(\.isHeading).compactMap { line -> PlacedCaption? in
                let section = context.measured.sections[line.section]
                guard let setting = captions[line.section], let extent = widened.vertical.captions[line.section],
                    let heading = section.heading, let vertex = placed.stack.vertexOfNode[heading],
                    let module = section.module
                else { return nil }
                let middle = widened.geometry.drawing.columnX[column] + placed.stack.vertices[vertex].x
                let lines = setting.lines.indices.map {
                    self.line(
                        $0, of: setting, size: captioning.style.size, left: middle - setting.widths[$0] / 2,
                        baseline: extent.top + captioning.baseline($0), frame)
                }
                // With its heading.
                let baseline = widened.vertical.baselines[column][placed.stack.vertices[vertex].line]
                return PlacedCaption(
                    module: context.map.modules[module].id, row: row(of: section, baseline: baseline, widened.vertical),
                    column: column, style: captioning.style, lines: lines)
            }
        }
    }
}
