internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// Height of capitals, in sizes of IBM Plex Sans.
    static let capitalHeight = 0.698

    /// Title and release at the left, how to read in the middle or below, edition at the right.
    func titleStrip() throws -> [SceneItem] {
        let top = composition.page.content.top
        let baseline = top + FurnitureFigures.titleBaseline * em
        let edition = TitlePlan.editionLines(of: map, words: words, scale: scale)
        let editionWidth = try edition.map { try width($0.text, $0.style) }.max() ?? 0
        var items = try edition.enumerated().map { index, line in
            let above = Double(edition.count - 1 - index) * FurnitureFigures.howToReadLeading
            return try self.line(
                line.text, line.style, at: Point(grid.right, baseline - above * em), .right,
                color: index == 0 ? palette.theme.text : palette.theme.secondaryText, role: .edition)
        }
        let gap = FurnitureFigures.titleGap * em
        var room = grid.width - editionWidth - gap
        let lines = try TitlePlan.howToRead(map, scale: scale, breaker: breaker)
        let isBeside = !furniture.isHowToReadBelow && !lines.isEmpty
        let linesWidth = try breaker.width(lines, scale.howToRead) * em
        if isBeside { room -= linesWidth + gap }

        let title = try titleLines(room: room)
        items = title.items + items
        if isBeside {
            let right = grid.right - editionWidth - gap
            items += try howToReadBeside(
                lines, from: title.right + gap, to: right - linesWidth, baseline: baseline)
        } else if furniture.isHowToReadBelow {
            items += try howToReadBelow(top: top + FurnitureFigures.titleStrip * em)
        }
        return items
    }

    /// Title and release in one line as large as the room allows, or in two where that would be too small.
    private func titleLines(room: Double) throws -> (items: [SceneItem], right: Double) {
        let full = scale.title.size
        var lines = [map.title]
        let whole = try TitlePlan.titleWidth(lines, map.edition.id, size: full, scale, breaker) * em
        var size = min(full, full * room / whole)
        var baseline = composition.page.content.top + FurnitureFigures.titleBaseline * em
        if size < FurnitureFigures.smallestTitle {
            let two = try breaker.lines(map.title, scale.title, count: 2)
            let width = try TitlePlan.titleWidth(two, map.edition.id, size: full, scale, breaker) * em
            let twoLineSize = min(FurnitureFigures.twoLineTitle, full * room / width)
            if two.count == 2, twoLineSize > 0.75 * size {
                lines = two
                size = twoLineSize
                baseline = composition.page.content.top + Self.capitalHeight * size * em
            }
        }
        var title = scale.title
        var release = scale.release
        title.size = size
        release.size = size
        var items: [SceneItem] = []
        var right = grid.left
        for (index, text) in lines.enumerated() {
            let y = baseline + Double(index) * 1.05 * size * em
            items.append(
                try line(text, title, at: Point(grid.left, y), color: palette.theme.text, role: .title))
            var end = grid.left + (try width(text, title))
            if index == lines.count - 1 {
                let x = end + FurnitureFigures.releaseGap * size / full * em
                items.append(
                    try line(
                        map.edition.id, release, at: Point(x, y), color: palette.theme.text, role: .release))
                end = x + (try width(map.edition.id, release))
            }
            right = max(right, end)
        }
        return (items, right)
    }

    /// The lines flush with the first column they can be flush with, the last on the title's baseline.
    private func howToReadBeside(
        _ lines: [String], from left: Double, to right: Double, baseline: Double
    ) throws -> [SceneItem] {
        let x = composition.columns.map(\.start).first { $0 >= left && $0 <= right } ?? left
        let style = scale.howToRead
        let highest = FurnitureFigures.titleBaseline - Self.capitalHeight * style.size
        let leading = min(FurnitureFigures.howToReadLeading, highest / Double(max(1, lines.count - 1)))
        return try lines.enumerated().map { index, text in
            let above = Double(lines.count - 1 - index) * leading * em
            return try line(
                text, style, at: Point(x, baseline - above), color: palette.theme.secondaryText,
                role: .howToRead)
        }
    }

    private func howToReadBelow(top: Double) throws -> [SceneItem] {
        let lines = try TitlePlan.howToReadBelow(map, scale: scale, width: grid.width / em, breaker: breaker)
        return try lines.enumerated().map { index, text in
            let y = top + (1.15 + Double(index) * FurnitureFigures.howToReadLeading) * em
            return try line(
                text, scale.howToRead, at: Point(grid.left, y), color: palette.theme.secondaryText,
                role: .howToRead)
        }
    }
}
