internal import Drawing

/// What a group promises: it is one piece, its heading comes first, and nothing foreign is among its names.
extension Verifier {
    /// Texts of a group that are farther apart than this, in em, do not belong together.
    private static let link = 1.0
    /// What texts keep from the sides of their plate, in em.
    private static let platePadding = 0.4
    /// Less than this, in em, is rounding.
    private static let slack = 0.02

    private struct TextGroup {
        var id: String
        /// In the order in which they are read.
        var items: [PlacedItem] = []
        /// Labels of jumps under its names.
        var labels: [Rect] = []
        var plate: PlacedPlate?

        var boxes: [Rect] { items.map(\.box) + labels }
        /// Its plate, or the box around its names.
        var box: Rect { plate?.box ?? items.dropFirst().reduce(items[0].box) { $0.union($1.box) } }
        func contains(_ id: String) -> Bool { items.contains { $0.id == id } }
    }

    func groups(_ composition: Composition, _ pieces: (horizontal: [Piece], vertical: [Piece])) -> [Violation] {
        let em = composition.page.em
        let groups = textGroups(composition)
        return foreignTexts(groups, composition, em) + foreignConnectors(groups, pieces, composition, em)
            + groups.flatMap { group -> [Violation] in
                var found: [Violation] = []
                if !isOnePiece(group, em) { found.append(Violation(rule: .groupTorn, first: group.id, second: "")) }
                return found + falseHeading(group, em) + tightPlate(group, em)
            } + overlappingPlates(composition, em)
    }

    /// Groups of two texts and more, and those with a plate.
    private func textGroups(_ composition: Composition) -> [TextGroup] {
        var groups: [TextGroup] = []
        var place: [String: Int] = [:]
        var groupOf: [String: Int] = [:]
        for item in composition.items {
            guard let id = item.group else { continue }
            let index = place[id] ?? groups.count
            if index == groups.count {
                place[id] = index
                groups.append(TextGroup(id: id))
            }
            groupOf[item.id] = index
            groups[index].items.append(item)
        }
        for plate in composition.plates { if let index = place[plate.group] { groups[index].plate = plate } }
        for connector in composition.connectors {
            guard let jump = connector.jump else { continue }
            for end in JumpLabel.End.allCases {
                guard let index = groupOf[end == .tail ? connector.from : connector.to] else { continue }
                groups[index].labels += jump[end].lines.map(\.box)
            }
        }
        return groups.filter { $0.items.count > 1 || $0.plate != nil }
    }

    // MARK: What is foreign

    private func foreignTexts(_ groups: [TextGroup], _ composition: Composition, _ em: Double) -> [Violation] {
        var texts = composition.items.flatMap { item in
            item.lines.map { (owner: item.id, group: item.group, box: $0.box) }
        }
        texts += composition.captions.flatMap { caption in
            caption.lines.map { (owner: "caption of \(caption.module)", group: nil, box: $0.box) }
        }
        let groupOf = Dictionary(composition.items.map { ($0.id, $0.group) }, uniquingKeysWith: { first, _ in first })
        for connector in composition.connectors {
            guard let jump = connector.jump else { continue }
            for end in JumpLabel.End.allCases {
                let group = groupOf[end == .tail ? connector.from : connector.to] ?? nil
                texts += jump[end].lines.map { (owner: Self.name(of: connector, end), group: group, box: $0.box) }
            }
        }
        let sorted = texts.sorted { ($0.box.top, $0.owner) < ($1.box.top, $1.owner) }
        let tallest = texts.map(\.box.height).max() ?? 0
        return groups.flatMap { group -> [Violation] in
            let box = group.box.inset(by: Self.slack * em)
            var found: [Violation] = []
            var index = sorted.partitioningIndex { $0.box.top > box.top - tallest }
            while index < sorted.count, sorted[index].box.top < box.bottom {
                let text = sorted[index]
                index += 1
                if text.group != group.id, text.box.overlaps(box) {
                    found.append(Violation(rule: .foreignNameInGroup, first: text.owner, second: group.id))
                }
            }
            return found
        }
    }

    private func foreignConnectors(
        _ groups: [TextGroup], _ pieces: (horizontal: [Piece], vertical: [Piece]), _ composition: Composition, _ em: Double
    ) -> [Violation] {
        let horizontal = pieces.horizontal.sorted { ($0.at, $0.low, $0.connector) < ($1.at, $1.low, $1.connector) }
        let vertical = pieces.vertical.sorted { ($0.at, $0.low, $0.connector) < ($1.at, $1.low, $1.connector) }
        return groups.flatMap { group -> [Violation] in
            let box = group.box.inset(by: Self.slack * em)
            var strangers: [Int] = []
            func look(_ pieces: [Piece], _ from: Double, _ to: Double, _ low: Double, _ high: Double) {
                var index = pieces.partitioningIndex { $0.at > from }
                while index < pieces.count, pieces[index].at < to {
                    let piece = pieces[index]
                    index += 1
                    let connector = composition.connectors[piece.connector]
                    if piece.low < high, low < piece.high, !strangers.contains(piece.connector),
                        !group.contains(connector.from), !group.contains(connector.to)
                    {
                        strangers.append(piece.connector)
                    }
                }
            }
            look(horizontal, box.top, box.bottom, box.left, box.right)
            look(vertical, box.left, box.right, box.top, box.bottom)
            return strangers.sorted().map {
                Violation(rule: .foreignConnectorInGroup, first: composition.connectors[$0].id, second: group.id)
            }
        }
    }

    // MARK: One piece

    private func isOnePiece(_ group: TextGroup, _ em: Double) -> Bool {
        let boxes = group.boxes
        let near = boxes.map { $0.inset(by: -(Self.link + Self.slack) * em) }
        var left = Array(boxes.indices.dropFirst())
        var open = [0]
        while let box = open.popLast() {
            let reached = left.filter { near[box].overlaps(boxes[$0]) }
            left.removeAll { reached.contains($0) }
            open += reached
        }
        return left.isEmpty
    }

    /// A heading that does not stand above its names, or not on its plate's first line.
    private func falseHeading(_ group: TextGroup, _ em: Double) -> [Violation] {
        guard let heading = group.items.first(where: { $0.role == .subheading }) else { return [] }
        let names = group.items.filter { $0.role != .subheading }
        let slack = Self.slack * em
        let isFirst = names.allSatisfy { heading.box.bottom <= $0.box.top + slack }
        let isOnPlate = group.plate.map { $0.box.contains(heading.box) && heading.box.bottom <= $0.rule + em / 4 } ?? true
        return isFirst && isOnPlate ? [] : [Violation(rule: .headingNotFirst, first: heading.id, second: group.id)]
    }

    // MARK: Plates

    /// Names that leave their plate, or stand nearer to one of its sides than they may.
    private func tightPlate(_ group: TextGroup, _ em: Double) -> [Violation] {
        guard let plate = group.plate else { return [] }
        let padding = (Self.platePadding - Self.slack) * em
        let room = Rect(
            left: plate.box.left + padding, top: plate.box.top, right: plate.box.right - padding, bottom: plate.box.bottom)
        return group.items.filter { item in !item.lines.allSatisfy { room.contains($0.box) } }.map {
            Violation(rule: .plateTight, first: $0.id, second: group.id)
        }
    }

    private func overlappingPlates(_ composition: Composition, _ em: Double) -> [Violation] {
        let plates = composition.plates.sorted { ($0.box.top, $0.group) < ($1.box.top, $1.group) }
        var found: [Violation] = []
        for (place, a) in plates.enumerated() {
            for b in plates[(place + 1)...] {
                if b.box.top >= a.box.bottom - Self.slack * em { break }
                if a.box.inset(by: Self.slack * em).overlaps(b.box) {
                    found.append(Violation(rule: .platesOverlap, first: a.group, second: b.group))
                }
            }
        }
        return found
    }
}
