internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// Headings, each with its caption, subheadings and labels, in reading order, each with the labels of its jumps.
    func labels() -> [SceneItem] {
        let helpers = Set(map.items.filter { $0.importance == 1 }.map(\.id))
        let captions = Dictionary(composition.captions.map { ($0.module, $0) }, uniquingKeysWith: { first, _ in first })
        let jumps = jumpLabels()
        return composition.items.flatMap { item in
            let color = color(of: item, isHelper: helpers.contains(item.id))
            let texts = item.lines.map { line in
                let run = TextRun(
                    text: line.text, face: item.style.face, size: line.size, tracking: item.style.tracking,
                    color: color, origin: Point(line.box.left, line.baseline), advance: line.box.width)
                return SceneItem(.text(run), owner: item.id, role: item.role.sceneRole)
            }
            let caption = item.role == .heading ? captions[item.id].map(lines) ?? [] : []
            return texts + strikes(of: item) + caption + (jumps[item.id] ?? [])
        }
    }

    private func lines(of caption: PlacedCaption) -> [SceneItem] {
        caption.lines.map { line in
            let run = TextRun(
                text: line.text, face: caption.style.face, size: line.size, tracking: caption.style.tracking,
                color: palette.secondaryText(caption.row), origin: Point(line.box.left, line.baseline),
                advance: line.box.width)
            return SceneItem(.text(run), owner: caption.module, role: .cellCaption)
        }
    }

    /// A link over each line of every item that has an address, saying what the item is.
    func links() -> [LinkArea] {
        let summaries = Summaries(map)
        return composition.items.flatMap { item -> [LinkArea] in
            guard let entry = summaries[item.id], let link = entry.link else { return [] }
            let contents = "\(entry.summary), field \(item.field)"
            return item.lines.map { LinkArea(box: $0.box, uri: link, contents: contents, owner: item.id) }
        }
    }

    private func color(of item: PlacedItem, isHelper: Bool) -> Color {
        let change = map.change(of: item.id)
        guard change == .same else {
            return palette.onPlate(change, isDeepInk: item.isDeepInk, column: item.column)
        }
        guard item.isDeepInk else { return isHelper ? palette.secondaryText(item.row) : palette.text(item.row) }
        return palette.deep(item.row, item.column, on: ground(under: item))
    }

    /// The colour an item stands on: its card's, or its cell's.
    private func ground(under item: PlacedItem) -> Color {
        let box = item.box
        let middle = Rect(x: box.midX, y: box.midY, width: 0, height: 0)
        if let card = composition.cards.last(where: { $0.box.contains(middle) }) {
            return palette.card(card.row, card.column)
        }
        return palette.cell(item.row, item.column)
    }
}

extension PlacedRole {
    /// What drawings call it.
    var sceneRole: SceneRole {
        switch self {
        case .heading: .heading
        case .subheading: .subheading
        case .label: .label
        }
    }
}
