internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// All text around the map: title strip, heads, grid references and legend.
    func furnitureTexts() -> [SceneItem] {
        composition.furniture.texts.flatMap { text in
            let run = TextRun(
                text: text.line.text, face: text.style.face, size: text.line.size, tracking: text.style.tracking,
                color: color(of: text), origin: text.start, advance: text.advance, isVertical: text.isVertical)
            return [SceneItem(.text(run), owner: text.owner, role: text.role.sceneRole)] + strikes(of: text)
        }
    }

    /// The stroke through the sample of a name that is gone.
    private func strikes(of text: PlacedText) -> [SceneItem] {
        guard text.ground == .plate(.gone) else { return [] }
        let line = text.line
        return [
            strike(
                through: Interval(line.box.left, line.box.right), baseline: line.baseline, size: line.size,
                role: text.role.sceneRole)
        ]
    }

    private func color(of text: PlacedText) -> Color {
        switch text.ground {
        case .paper where text.isDeepInk: palette.column(0).deep
        case .paper: text.role.isSecondary ? palette.theme.secondaryText : palette.theme.text
        case .columnHead(let column): palette.column(column).headText
        case .band(let row): text.role.isSecondary ? palette.secondaryText(row) : palette.text(row)
        case .plate(let change): palette.onPlate(change, isDeepInk: text.isDeepInk, column: 0)
        }
    }

    /// A link over the code and its text.
    func onlineLinks() -> [LinkArea] {
        guard let address = map.online else { return [] }
        return composition.furniture.parts.filter { $0.kind == .online }.map {
            LinkArea(box: $0.box, uri: address.url, contents: address.text, owner: nil)
        }
    }
}

extension PlacedText.Role {
    /// What drawings call it.
    var sceneRole: SceneRole {
        switch self {
        case .title: .title
        case .release: .release
        case .editionName, .editionYear: .edition
        case .howToRead: .howToRead
        case .columnHead: .columnHead
        case .rowHead: .rowHead
        case .rowCaption: .caption
        case .gridReference: .gridReference
        case .legendTitle: .legendTitle
        case .legendSample: .legendSample
        case .legendText: .legend
        }
    }

    /// Whether its ink steps back behind names and titles.
    fileprivate var isSecondary: Bool {
        switch self {
        case .editionYear, .howToRead, .rowCaption, .gridReference, .legendText: true
        case .title, .release, .editionName, .columnHead, .rowHead, .legendTitle, .legendSample: false
        }
    }
}
