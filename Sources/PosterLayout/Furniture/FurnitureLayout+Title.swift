internal import Drawing
internal import MapModel

extension FurnitureLayout {
    /// Title and release at the left, how to read in the middle or below, edition at the right.
    func titleStrip() throws -> [PlacedText] {
        let (strip, unit) = (title.strip, title.unit)
        let top = composition.page.content.top
        let baseline = top + strip.baseline * unit
        var texts = try titleTexts(top: top)
        texts += try strip.edition.enumerated().map { index, line in
            let above = Double(strip.edition.count - 1 - index) * strip.leading
            return try frameLine(
                line.text, line.style, unit: unit, at: Point(grid.right, baseline - above * unit), .right, role: line.role)
        }
        if strip.isHowToReadBelow {
            texts += try howToReadBelow(top: top + strip.headHeight * unit)
        } else if !strip.howToRead.isEmpty {
            let gap = FurnitureFigures.titleGap * unit
            let width = try breaker.width(strip.howToRead, scale.howToRead) * unit
            let right = grid.right - strip.editionWidth * unit - gap
            texts += try howToReadBeside(
                from: grid.left + strip.title.width * unit + gap, to: right - width, baseline: baseline)
        }
        return texts
    }

    /// A single line stands on the baseline of the others, several begin at the strip's top.
    private func titleTexts(top: Double) throws -> [PlacedText] {
        let (setting, unit) = (title.strip.title, title.unit)
        let size = setting.size
        var (style, light) = (scale.title, scale.release)
        (style.size, light.size) = (size, size)
        var y = top + (setting.isSingle ? title.strip.baseline : FurnitureFigures.capitalHeight * size) * unit
        var texts: [PlacedText] = []
        for text in setting.lines {
            texts.append(try frameLine(text, style, unit: unit, at: Point(grid.left, y), role: .title))
            y += TitleSetting.leading * size * unit
        }
        for text in setting.release {
            if setting.isReleaseBelow {
                texts.append(try frameLine(text, light, unit: unit, at: Point(grid.left, y), role: .release))
                y += TitleSetting.leading * size * unit
            } else {
                let last = texts[texts.count - 1].line
                let x = last.box.right + FurnitureFigures.releaseGap * size / scale.title.size * unit
                texts.append(try frameLine(text, light, unit: unit, at: Point(x, last.baseline), role: .release))
            }
        }
        return texts
    }

    /// The lines flush with the first column they can be flush with, the last on the title's baseline.
    private func howToReadBeside(from left: Double, to right: Double, baseline: Double) throws -> [PlacedText] {
        let x = composition.columns.map(\.start).first { $0 >= left && $0 <= right } ?? left
        let lines = title.strip.howToRead
        return try lines.enumerated().map { index, text in
            let above = Double(lines.count - 1 - index) * title.strip.leading * title.unit
            return try frameLine(text, scale.howToRead, unit: title.unit, at: Point(x, baseline - above), role: .howToRead)
        }
    }

    private func howToReadBelow(top: Double) throws -> [PlacedText] {
        try title.strip.howToRead.enumerated().map { index, text in
            let y = top + (1.15 + Double(index) * FurnitureFigures.howToReadLeading) * title.unit
            return try frameLine(text, scale.howToRead, unit: title.unit, at: Point(grid.left, y), role: .howToRead)
        }
    }
}
