internal import Drawing

extension Verifier {
    /// The texts around the grid as boxes that may lie on no other.
    func furnitureBoxes(of composition: Composition) -> [TextBox] {
        composition.furniture.texts.map { TextBox(owner: Self.name(of: $0), box: $0.line.box, isFurniture: true) }
    }

    /// Texts around the grid that stand where they may not.
    func furniture(_ composition: Composition) -> [Violation] {
        let texts = composition.furniture.texts
        return outside(texts, composition.page) + misplaced(texts, composition) + crowded(texts, composition.page)
    }

    /// How far a box may reach over an edge, in em: figures of the furniture are rounded to hundredths.
    private static let slack = 0.02

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

    /// Grid references that other texts around the grid come too near to, above or beside.
    private func crowded(_ texts: [PlacedText], _ page: PagePlan) -> [Violation] {
        let air = (referenceClearance - Self.slack) * page.em
        let others = texts.filter { $0.role != .gridReference }
        return texts.filter { $0.role == .gridReference }.flatMap { reference in
            let around = reference.line.box.inset(by: -air)
            return others.filter { $0.line.box.overlaps(around) }.map {
                Violation(rule: .referenceTooNear, first: Self.name(of: reference), second: Self.name(of: $0))
            }
        }
    }

    private static func name(of text: PlacedText) -> String { "\(text.role.rawValue) “\(text.line.text)”" }
}
