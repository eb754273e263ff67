internal import Drawing
internal import MapModel
internal import TextFormats

/// Pass 12. Checks a composition from the outside: boxes against boxes, lines against boxes, lines against lines.
///
/// Knows nothing of how the layout was made; every poster goes through it.
///
/// - Complexity: O(*n* log *n* + *k*) for *k* pairs that are near each other along one axis.
package struct Verifier: Sendable {
    /// Clearances in em of the base class.
    var labelClearance = 0.1
    var parallelClearance = 0.12
    var arrowClearance = 0.35
    var cardClearance = 0.3
    /// From a column's letters or a row's number to the texts of heads, title strip and legend.
    var referenceClearance = 0.35

    package init() {}

    /// Every broken rule, in a stable order; empty where the composition is sound.
    package func violations(of composition: Composition) -> [Violation] {
        let em = composition.page.em
        let boxes =
            composition.items.flatMap { item in item.lines.map { TextBox(owner: item.id, box: $0.box) } }
            + composition.captions.flatMap { caption in
                caption.lines.map { TextBox(owner: "caption of \(caption.module)", box: $0.box) }
            } + jumpBoxes(of: composition)
        let pieces = Piece.all(of: composition)
        return overlaps(boxes + furnitureBoxes(of: composition)) + outside(composition)
            + struck(pieces.horizontal + pieces.vertical, boxes, composition, em)
            + loose(composition, em) + jumps(composition) + parallel(pieces.horizontal, composition, em)
            + parallel(pieces.vertical, composition, em) + touches(pieces, composition, em) + arrows(composition, em)
            + alongCards(pieces, composition, em) + groups(composition, (pieces.horizontal, pieces.vertical))
            + pieces.oblique.map {
                Violation(rule: .notOrthogonal, first: composition.connectors[$0].id, second: "")
            } + furniture(composition)
    }

    struct TextBox {
        var owner: String
        var box: Rect
        /// Whether it is a line around the grid: none of these may lie on another, where lines of one name may.
        var isFurniture = false
        /// The connector whose jump it labels.
        var jump: String?
    }

    /// A straight piece of a route.
    struct Piece {
        var connector: Int
        var net: Int
        /// y of a horizontal piece, x of a vertical one.
        var at: Double
        var low: Double
        var high: Double
        var isHorizontal: Bool

        var box: Rect {
            isHorizontal
                ? Rect(left: low, top: at, right: high, bottom: at) : Rect(left: at, top: low, right: at, bottom: high)
        }

        static func all(of composition: Composition) -> (horizontal: [Piece], vertical: [Piece], oblique: [Int]) {
            var horizontal: [Piece] = []
            var vertical: [Piece] = []
            var oblique: [Int] = []
            for (index, connector) in composition.connectors.enumerated() {
                for (a, b) in connector.lines.flatMap({ zip($0, $0.dropFirst()) }) {
                    func piece(_ at: Double, _ from: Double, _ to: Double, _ isHorizontal: Bool) -> Piece {
                        Piece(
                            connector: index, net: connector.net, at: at, low: min(from, to), high: max(from, to),
                            isHorizontal: isHorizontal)
                    }
                    if abs(a.y - b.y) < 1e-6 {
                        horizontal.append(piece(a.y, a.x, b.x, true))
                    } else if abs(a.x - b.x) < 1e-6 {
                        vertical.append(piece(a.x, a.y, b.y, false))
                    } else {
                        oblique.append(index)
                    }
                }
            }
            return (horizontal, vertical, oblique)
        }
    }

    private func overlaps(_ boxes: [TextBox]) -> [Violation] {
        let sorted = boxes.indices.sorted { (boxes[$0].box.top, $0) < (boxes[$1].box.top, $1) }
        var found: [Violation] = []
        for (place, i) in sorted.enumerated() {
            for j in sorted[(place + 1)...] {
                if boxes[j].box.top >= boxes[i].box.bottom { break }
                let isFurniture = boxes[i].isFurniture || boxes[j].isFurniture
                if isFurniture || boxes[i].owner != boxes[j].owner, boxes[i].box.overlaps(boxes[j].box) {
                    found.append(
                        Violation(
                            rule: isFurniture ? .furnitureOverlaps : .labelsOverlap, first: boxes[i].owner,
                            second: boxes[j].owner))
                }
            }
        }
        return found
    }

    /// Between which sides the names of a cell stand: it may reach over empty neighbours.
    func sides(_ row: Int, _ column: Int, _ composition: Composition) -> Interval {
        guard let cell = composition.cell(row: row, column: column) else { return composition.columns[column] }
        return Interval(cell.box.left, cell.box.right)
    }

    private func outside(_ composition: Composition) -> [Violation] {
        func leaves(_ lines: [PlacedLine], _ row: Interval, _ column: Interval) -> Bool {
            lines.contains { line in
                // A card may reach over the edge of a row, and what stands in it too.
                !composition.page.content.contains(line.box) || line.box.left < column.start || line.box.right > column.end
                    || (line.baseline < row.start || line.baseline > row.end)
                        && !composition.cards.contains { $0.box.contains(line.box) }
            }
        }
        let items = composition.items.filter { item in
            let rows = Interval(composition.rows[item.row].start, composition.rows[item.lastRow].end)
            return leaves(item.lines, rows, sides(item.row, item.column, composition))
        }
        let captions = composition.captions.filter {
            leaves($0.lines, composition.rows[$0.row], sides($0.row, $0.column, composition))
        }
        return items.map { Violation(rule: .labelOutside, first: $0.id, second: $0.field) }
            + captions.map {
                Violation(
                    rule: .labelOutside, first: "caption of \($0.module)",
                    second: GridReference.field(row: $0.row, column: $0.column))
            }
    }

    private func struck(_ pieces: [Piece], _ boxes: [TextBox], _ composition: Composition, _ em: Double) -> [Violation] {
        let sorted = boxes.sorted { ($0.box.top, $0.owner) < ($1.box.top, $1.owner) }
        let tallest = boxes.map(\.box.height).max() ?? 0
        var found: [Violation] = []
        for piece in pieces {
            let connector = composition.connectors[piece.connector]
            let box = piece.box
            let reach = labelClearance * em
            var index = sorted.partitioningIndex { $0.box.top > box.top - tallest - reach }
            while index < sorted.count, sorted[index].box.top < box.bottom + reach {
                let label = sorted[index]
                let isOwn =
                    label.owner == connector.from || label.owner == connector.to || label.jump == connector.id
                // An own label may be touched, a foreign one keeps its distance.
                let around = label.box.inset(by: isOwn ? 0.05 * em : -reach)
                if box.left < around.right, around.left < box.right, box.top < around.bottom, around.top < box.bottom {
                    found.append(
                        Violation(rule: isOwn ? .ownLabelStruck : .labelStruck, first: connector.id, second: label.owner))
                }
                index += 1
            }
        }
        return found
    }

    private func loose(_ composition: Composition, _ em: Double) -> [Violation] {
        var boxes: [String: [Rect]] = [:]
        for item in composition.items { boxes[item.id] = item.lines.map(\.box) }
        var found: [Violation] = []
        for connector in composition.connectors {
            for (id, end) in [(connector.from, connector.start), (connector.to, connector.tip)] {
                let touches = (boxes[id] ?? []).contains { box in
                    guard let end else { return false }
                    let grown = box.inset(by: -0.25 * em)
                    return grown.left <= end.x && end.x <= grown.right && grown.top <= end.y && end.y <= grown.bottom
                }
                if !touches { found.append(Violation(rule: .looseEnd, first: connector.id, second: id)) }
            }
        }
        return found
    }

    private func parallel(_ pieces: [Piece], _ composition: Composition, _ em: Double) -> [Violation] {
        let sorted = pieces.sorted { ($0.at, $0.low, $0.connector) < ($1.at, $1.low, $1.connector) }
        var found: [Violation] = []
        for (place, a) in sorted.enumerated() {
            for b in sorted[(place + 1)...] {
                if b.at - a.at >= parallelClearance * em { break }
                if a.net != b.net, min(a.high, b.high) - max(a.low, b.low) > 0.05 * em {
                    found.append(
                        Violation(
                            rule: .connectorsOverlap, first: composition.connectors[a.connector].id,
                            second: composition.connectors[b.connector].id))
                }
            }
        }
        return found
    }

    /// Corners and ends of one net on a piece of another look like branches.
    private func touches(
        _ pieces: (horizontal: [Piece], vertical: [Piece], oblique: [Int]), _ composition: Composition, _ em: Double
    ) -> [Violation] {
        let vertical = pieces.vertical.sorted { ($0.at, $0.low, $0.connector) < ($1.at, $1.low, $1.connector) }
        let near = 0.05 * em
        var found: [Violation] = []
        for piece in pieces.horizontal {
            var index = vertical.partitioningIndex { $0.at > piece.low - near }
            while index < vertical.count, vertical[index].at < piece.high + near {
                let other = vertical[index]
                index += 1
                if other.net == piece.net { continue }
                let inHorizontal = piece.low + near < other.at && other.at < piece.high - near
                let inVertical = other.low + near < piece.at && piece.at < other.high - near
                let atHorizontal = piece.low - near < other.at && other.at < piece.high + near
                let atVertical = other.low - near < piece.at && piece.at < other.high + near
                if (inHorizontal && atVertical && !inVertical) || (inVertical && atHorizontal && !inHorizontal) {
                    found.append(
                        Violation(
                            rule: .ambiguousTouch, first: composition.connectors[piece.connector].id,
                            second: composition.connectors[other.connector].id))
                }
            }
        }
        return found
    }

    private func arrows(_ composition: Composition, _ em: Double) -> [Violation] {
        let tips = composition.connectors.compactMap { connector in connector.tip.map { (connector, $0) } }
            .sorted { ($0.1.x, $0.1.y, $0.0.id) < ($1.1.x, $1.1.y, $1.0.id) }
        var found: [Violation] = []
        for (place, a) in tips.enumerated() {
            for b in tips[(place + 1)...] {
                if b.1.x - a.1.x >= arrowClearance * em { break }
                if a.0.net != b.0.net, abs(a.1.y - b.1.y) < arrowClearance * em {
                    found.append(Violation(rule: .arrowsMeet, first: a.0.id, second: b.0.id))
                }
            }
        }
        return found
    }

    private func alongCards(
        _ pieces: (horizontal: [Piece], vertical: [Piece], oblique: [Int]), _ composition: Composition, _ em: Double
    ) -> [Violation] {
        let horizontal = pieces.horizontal.sorted { ($0.at, $0.low, $0.connector) < ($1.at, $1.low, $1.connector) }
        let vertical = pieces.vertical.sorted { ($0.at, $0.low, $0.connector) < ($1.at, $1.low, $1.connector) }
        let reach = cardClearance * em
        return composition.cards.flatMap { card -> [Violation] in
            let near = card.box.inset(by: -reach)
            func along(_ edge: Double, _ pieces: [Piece], _ low: Double, _ high: Double) -> [Violation] {
                var found: [Violation] = []
                var index = pieces.partitioningIndex { $0.at > edge - reach }
                while index < pieces.count, pieces[index].at < edge + reach {
                    let piece = pieces[index]
                    index += 1
                    if min(piece.high, high) - max(piece.low, low) > 2 * reach {
                        let id = composition.connectors[piece.connector].id
                        found.append(Violation(rule: .alongCard, first: id, second: card.module))
                    }
                }
                return found
            }
            return along(card.box.top, horizontal, near.left, near.right)
                + along(card.box.bottom, horizontal, near.left, near.right)
                + along(card.box.left, vertical, near.top, near.bottom)
                + along(card.box.right, vertical, near.top, near.bottom)
        }
    }
}
