internal import Drawing
internal import MapModel
internal import PosterLayout

/// Far connectors: stubs are drawn as all lines are; here is what their labels look like, and where they lead.
extension SceneDraft {
    /// What a reader sees around the name that a jump leads to, in em: enough to tell where on the sheet it is.
    private static let seenBeside = 14.0
    private static let seenAbove = 9.0

    /// The labels of jumps by the id of the name they stand at, in the composition's order.
    func jumpLabels() -> [String: [SceneItem]] {
        var rows: [String: Int] = [:]
        for item in composition.items { rows[item.id] = item.row }
        var labels: [String: [SceneItem]] = [:]
        for connector in composition.connectors {
            guard let jump = connector.jump else { continue }
            for end in JumpLabel.End.allCases {
                let name = end == .tail ? connector.from : connector.to
                labels[name, default: []] += jump[end].lines.flatMap {
                    drawing(of: $0, style: jump[end].style, end, connector, row: rows[name] ?? 0)
                }
            }
        }
        return labels
    }

    /// A line of a label: its mark in the ink of the stub, which goes on in it, and its words.
    private func drawing(
        of line: PlacedLine, style: TextStyle, _ end: JumpLabel.End, _ connector: RoutedConnector, row: Int
    ) -> [SceneItem] {
        let role: SceneRole =
            switch end {
            case .tail: .jumpTail
            case .head: .jumpHead
            }
        let change = map.change(of: connector.id)
        var (text, left) = (line.text, line.box.left)
        var mark: [SceneItem] = []
        if let (end, words) = JumpLabel.words(of: line.text) {
            let color = lineColor(connector.column, change, atY: line.baseline)
            mark = [
                SceneItem(
                    .fill(Self.jumpMark(end, at: Point(left, line.baseline), size: line.size), color), owner: connector.id,
                    role: role)
            ]
            left += (JumpLabel.markWidth + JumpLabel.markGap) * line.size
            text = words
        }
        let run = TextRun(
            text: text, face: style.face, size: line.size, tracking: style.tracking, color: palette.secondaryText(row),
            origin: Point(left, line.baseline), advance: line.box.right - left)
        let words = SceneItem(.text(run), owner: connector.id, role: role)
        guard change == .gone else { return mark + [words] }
        let strike = strike(
            through: Interval(left, line.box.right), baseline: line.baseline, size: line.size, owner: connector.id, role: role)
        return mark + [words, strike]
    }

    /// The triangle at the beginning of a label whose baseline starts at a point.
    static func jumpMark(_ end: JumpLabel.End, at start: Point, size: Double) -> Path {
        let (left, right) = (start.x, start.x + JumpLabel.markWidth * size)
        let middle = start.y - JumpLabel.markMiddle * size
        let half = JumpLabel.markHeight * size / 2
        let (base, tip) =
            switch end {
            case .tail: (left, right)
            case .head: (right, left)
            }
        return Path([.move(Point(tip, middle)), .line(Point(base, middle + half)), .line(Point(base, middle - half)), .close])
    }

    /// A link over each line of every jump's label, to the name at the other end.
    func jumpLinks() -> [PlaceLink] {
        let items = Dictionary(composition.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let page = Rect(x: 0, y: 0, width: composition.page.size.width, height: composition.page.size.height)
        return composition.connectors.flatMap { connector -> [PlaceLink] in
            guard let jump = connector.jump else { return [] }
            return JumpLabel.End.allCases.flatMap { end -> [PlaceLink] in
                guard let other = items[end == .tail ? connector.to : connector.from] else { return [] }
                let name = other.lines.map(\.text).joined(separator: " ")
                let words =
                    switch end {
                    case .tail: "Goes to \(name), field \(other.field)"
                    case .head: "Comes from \(name), field \(other.field)"
                    }
                let box = other.box
                let target = Rect(
                    left: max(page.left, box.left - Self.seenBeside * em), top: max(page.top, box.top - Self.seenAbove * em),
                    right: min(page.right, box.right + Self.seenBeside * em),
                    bottom: min(page.bottom, box.bottom + Self.seenAbove * em))
                return jump[end].lines.map { PlaceLink(box: $0.box, target: target, contents: words) }
            }
        }
    }
}
