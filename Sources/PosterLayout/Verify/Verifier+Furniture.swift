internal import Drawing

extension Verifier {
    /// What is wrong with the texts around the grid.
    func furniture(_ composition: Composition, names: [TextBox]) -> [Violation] {
        let texts = composition.furniture.texts
        return overlaps(texts, names) + outside(texts, composition.page) + misplaced(texts, composition)
    }

    /// How far a box may reach over an edge, in em: figures of the furniture are rounded to hundredths.
    private static let slack = 0.02

    /// Texts around the grid on each other, or on names.
    private func overlaps(_ texts: [PlacedText], _ names: [TextBox]) -> [Violation] {
        let boxes =
            texts.map { (owner: Self.name(of: $0), box: $0.line.box, isFurniture: true) }
            + names.map { (owner: $0.owner, box: $0.box, isFurniture: false) }
        let sorted = boxes.indices.sorted { (boxes[$0].box.left, $0) < (boxes[$1].box.left, $1) }
        var found: [Violation] = []
        for (place, i) in sorted.enumerated() {
            for j in sorted[(place + 1)...] {
                let (first, second) = (boxes[min(i, j)], boxes[max(i, j)])
                if boxes[j].box.left >= boxes[i].box.right { break }
                if first.isFurniture, first.box.overlaps(second.box) {
                    found.append(Violation(rule: .furnitureOverlaps, first: first.owner, second: second.owner))
                }
            }
        }
        return found
    }

    private func outside(_ texts: [PlacedText], _ page: PagePlan) -> [Violation] {
        let content = page.content.inset(by: -Self.slack * page.em)
        return texts.filter { !content.contains($0.line.box) }.map {
            Violation(rule: .furnitureOutside, first: Self.name(of: $0), second: "")
        }
    }

    /// Names of columns and rows outside their heads, and what has no head on the grid.
    private func misplaced(_ texts: [PlacedText], _ composition: Composition) -> [Violation] {
        let (page, heads) = (composition.page, composition.furniture.columnHeads)
        let slack = Self.slack * page.em
        return texts.compactMap { text in
            let box = text.line.box
            let head: Rect
            switch text.ground {
            case .columnHead(let column): head = heads[column]
            case .band(let row):
                let span = composition.rows[row]
                head = Rect(
                    left: page.grid.left, top: span.start, right: page.grid.left + page.furniture.rowHead * page.em,
                    bottom: span.end)
            case .paper, .plate:
                guard page.grid.inset(by: slack).overlaps(box) else { return nil }
                return Violation(rule: .furnitureOnGrid, first: Self.name(of: text), second: "")
            }
            if head.inset(by: -slack).contains(box) { return nil }
            return Violation(rule: .headOutside, first: Self.name(of: text), second: text.owner ?? "")
        }
    }

    private static func name(of text: PlacedText) -> String { "\(text.role.rawValue) “\(text.line.text)”" }
}
