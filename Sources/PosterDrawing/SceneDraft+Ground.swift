internal import Drawing
internal import MapModel
internal import PosterLayout

extension SceneDraft {
    /// Height of the bar on top of a cell, radius and width of a card's outline, in em.
    private static let floorBar = 0.22
    private static let cellBar = 0.3
    private static let headRule = 0.35
    static let cardRadius = 0.5
    static let cardOutline = 0.06
    /// Radius of a plate, width of the rule under its heading, and how far that keeps from the plate's sides, in em.
    private static let groupRadius = 0.35
    private static let groupRule = 0.05
    private static let groupRuleInset = 0.5

    /// What the map stands on, in paint order: bands, column heads, cells, cards.
    func ground() -> [SceneItem] {
        bands() + columnHeads() + cells() + cards() + groupPlates()
    }

    private func bands() -> [SceneItem] {
        composition.rows.enumerated().map { row, span in
            let box = Rect(left: grid.left, top: span.start, right: grid.right, bottom: span.end)
            return SceneItem(
                .fill(.rectangle(box), palette.band(row)), owner: map.layers[row].id, role: .band)
        }
    }

    private func columnHeads() -> [SceneItem] {
        composition.furniture.columnHeads.enumerated().map { column, head in
            let colors = palette.column(column)
            var box = head
            switch palette.theme.headStyle {
            case .solid: break
            case .ruled:
                box = Rect(
                    left: box.left, top: box.bottom - Self.headRule * em, right: box.right, bottom: box.bottom)
            }
            return SceneItem(
                .fill(.rectangle(box), colors.head), owner: map.functionalities[column].id, role: .head)
        }
    }

    private func cells() -> [SceneItem] {
        composition.cells.flatMap { cell in
            let ground = SceneItem(
                .fill(.rectangle(cell.box), palette.cell(cell.row, cell.column)), role: .cell)
            let colors = palette.column(cell.column)
            let height =
                palette.isFloor(cell.row) ? Self.floorBar : colors.hasCellBars ? Self.cellBar : 0
            guard height > 0 else { return [ground] }
            let bar = Rect(x: cell.box.x, y: cell.box.y, width: cell.box.width, height: height * em)
            return [ground, SceneItem(.fill(.rectangle(bar), colors.bar), role: .bar)]
        }
    }

    private func cards() -> [SceneItem] {
        composition.cards.flatMap { card in
            let path = Path.rounded(card.box, radius: Self.cardRadius * em)
            return [
                SceneItem(.fill(path, palette.card(card.row, card.column)), owner: card.module, role: .card),
                SceneItem(
                    .stroke(path, Stroke(palette.outline(card.row, card.column), width: Self.cardOutline * em)),
                    owner: card.module, role: .cardOutline),
            ]
        }
    }

    /// Grounds of groups with a heading: no outline, since that means a card.
    private func groupPlates() -> [SceneItem] {
        composition.plates.flatMap { plate in
            let ground = palette.groupPlate(plate.row, plate.column, isOnCard: plate.isOnCard)
            let rule = Rect(
                left: plate.box.left + Self.groupRuleInset * em, top: plate.rule,
                right: plate.box.right - Self.groupRuleInset * em, bottom: plate.rule + Self.groupRule * em)
            return [
                SceneItem(
                    .fill(.rounded(plate.box, radius: Self.groupRadius * em), ground), owner: plate.group, role: .groupPlate),
                SceneItem(
                    .fill(
                        .rectangle(rule), palette.isFloor(plate.row) ? palette.theme.floor.line : palette.connector(plate.column)),
                    owner: plate.group, role: .groupRule),
            ]
        }
    }
}
