internal import Drawing

extension Verifier {
    /// How far a jump's stub may end from the edge of its label, in em.
    private static let reach = 0.5
    /// Less than this, in em, is rounding.
    private static let slack = 0.02

    /// The lines of jumps' labels as boxes that may lie on no other.
    func jumpBoxes(of composition: Composition) -> [TextBox] {
        composition.connectors.flatMap { connector -> [TextBox] in
            guard let jump = connector.jump else { return [] }
            return JumpLabel.End.allCases.flatMap { end in
                jump[end].lines.map {
                    TextBox(owner: Self.name(of: connector, end), box: $0.box, jump: connector.id)
                }
            }
        }
    }

    /// What messages call the label at an end of a connector.
    static func name(of connector: RoutedConnector, _ end: JumpLabel.End) -> String {
        switch end {
        case .tail: "tail label of \(connector.id)"
        case .head: "head label of \(connector.id)"
        }
    }

    /// Labels of jumps that leave the field of their name or stand apart from their stub, and connectors with both a route
    /// and a jump, or an end without a stub or a label.
    func jumps(_ composition: Composition) -> [Violation] {
        let items = Dictionary(composition.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return composition.connectors.flatMap { connector -> [Violation] in
            guard let jump = connector.jump else { return [] }
            guard connector.route.isEmpty else {
                return [Violation(rule: .jumpBesideRoute, first: connector.id, second: "")]
            }
            return JumpLabel.End.allCases.flatMap { end -> [Violation] in
                let name = end == .tail ? connector.from : connector.to
                return violations(of: jump[end], end, at: items[name], connector, composition)
            }
        }
    }

    private func violations(
        of end: JumpEnd, _ which: JumpLabel.End, at item: PlacedItem?, _ connector: RoutedConnector, _ composition: Composition
    ) -> [Violation] {
        let em = composition.page.em
        var found: [Violation] = []
        func broken(_ rule: Violation.Rule, _ second: String) {
            found.append(Violation(rule: rule, first: Self.name(of: connector, which), second: second))
        }
        let outer = which == .tail ? end.route.last : end.route.first
        let isAtLabel = outer.map { point in
            end.lines.contains { line in
                let near = line.box.inset(by: -Self.reach * em)
                return near.left <= point.x && point.x <= near.right && near.top <= point.y && point.y <= near.bottom
            }
        }
        if end.route.count < 2 || isAtLabel != true { broken(.jumpOffStub, connector.id) }
        if let item {
            let column = sides(item.row, item.column, composition)
            let field = Rect(
                left: column.start, top: composition.rows[item.row].start, right: column.end,
                bottom: composition.rows[item.lastRow].end)
            // What stands on a card that reaches over the edge of a row may do so too.
            let isInside = end.lines.allSatisfy { line in
                field.inset(by: -Self.slack * em).contains(line.box)
                    || column.start <= line.box.left && line.box.right <= column.end
                        && composition.cards.contains { $0.box.contains(line.box) }
            }
            if end.field != item.field || !isInside { broken(.jumpOutside, item.field) }
        }
        return found
    }
}
