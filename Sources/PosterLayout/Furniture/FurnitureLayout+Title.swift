internal import Drawing
internal import MapModel

extension FurnitureLayout {
    /// Title and release at the left, how to read in the middle or below, edition at the right.
    func titleStrip() throws -> [PlacedText] {
        let top = composition.page.content.top
        let baseline = top + FurnitureFigures.titleBaseline * em
        let edition = TitlePlan.editionLines(of: map, words: words, scale: scale)
        let editionWidth = try edition.map { try width($0.text, $0.style) }.max() ?? 0
        var texts = try edition.enumerated().map { index, line in
            let above = Double(edition.count - 1 - index) * FurnitureFigures.howToReadLeading
            return try self.line(
                line.text, line.style, at: Point(grid.right, baseline - above * em), .right, role: line.role)
        }
        let gap = FurnitureFigures.titleGap * em
        var free = grid.width - editionWidth - gap
        let lines = try TitlePlan.howToRead(map, scale: scale, breaker: breaker)
        let isBeside = !room.isHowToReadBelow && !lines.isEmpty
        let linesWidth = try breaker.width(lines, scale.howToRead) * em
        if isBeside { free -= linesWidth + gap }

        let title = try titleLines(width: free)
        texts = title.texts + texts
        if isBeside {
            let right = grid.right - editionWidth - gap
            texts += try howToReadBeside(
                lines, from: title.right + gap, to: right - linesWidth, baseline: baseline)
        } else if room.isHowToReadBelow {
            texts += try howToReadBelow(top: top + FurnitureFigures.titleStrip * em)
        }
        return texts
    }

    /// Title and release in one line as large as the width allows, or in two where that would be too small.
    private func titleLines(width: Double) throws -> (texts: [PlacedText], right: Double) {
        let full = scale.title.size
        var lines = [map.title]
        let whole = try TitlePlan.titleWidth(lines, map.edition.id, size: full, scale, breaker) * em
        var size = min(full, full * width / whole)
        var baseline = composition.page.content.top + FurnitureFigures.titleBaseline * em
        if size < FurnitureFigures.smallestTitle {
            let two = try breaker.lines(map.title, scale.title, count: 2)
            let twoLines = try TitlePlan.titleWidth(two, map.edition.id, size: full, scale, breaker) * em
            let twoLineSize = min(FurnitureFigures.twoLineTitle, full * width / twoLines)
            if two.count == 2, twoLineSize > 0.75 * size {
                lines = two
                size = twoLineSize
                baseline = composition.page.content.top + FurnitureFigures.capitalHeight * size * em
            }
        }
        var title = scale.title
        var release = scale.release
        title.size = size
        release.size = size
        var texts: [PlacedText] = []
        var right = grid.left
        for (index, text) in lines.enumerated() {
            let y = baseline + Double(index) * 1.05 * size * em
            texts.append(try line(text, title, at: Point(grid.left, y), role: .title))
            var end = grid.left + (try self.width(text, title))
            if index == lines.count - 1 {
                let x = end + FurnitureFigures.releaseGap * size / full * em
                texts.append(try line(map.edition.id, release, at: Point(x, y), role: .release))
                end = x + (try self.width(map.edition.id, release))
            }
            right = max(right, end)
        }
        return (texts, right)
    }

    /// The lines flush with the first column they can be flush with, the last on the title's baseline.
    private func howToReadBeside(
        _ lines: [String], from left: Double, to right: Double, baseline: Double
    ) throws -> [PlacedText] {
        let x = composition.columns.map(\.start).first { $0 >= left && $0 <= right } ?? left
        let style = scale.howToRead
        let highest = FurnitureFigures.titleBaseline - FurnitureFigures.capitalHeight * style.size
        let leading = min(FurnitureFigures.howToReadLeading, highest / Double(max(1, lines.count - 1)))
        return try lines.enumerated().map { index, text in
            let above = Double(lines.count - 1 - index) * leading * em
            return try line(text, style, at: Point(x, baseline - above), role: .howToRead)
        }
    }

    private func howToReadBelow(top: Double) throws -> [PlacedText] {
        let lines = try TitlePlan.howToReadBelow(map, scale: scale, width: grid.width / em, breaker: breaker)
        return try lines.enumerated().map { index, text in
            let y = top + (1.15 + Double(index) * FurnitureFigures.howToReadLeading) * em
            return try line(text, scale.howToRead, at: Point(grid.left, y), role: .howToRead)
        }
    }
}
