internal import Drawing

/// How evenly a composition uses its sheet.
package struct PlacingQuality: Hashable, Sendable {
    package var headings = 0
    /// Headings no more than 8 % of their cell's width (a card's, where they have one) off its middle.
    var centredHeadings = 0
    /// Coefficient of variation over the cells of their ink share: the area of label boxes (headings and captions among them) that
    /// lies in the cell, by the cell's area. What a module over several cells holds counts where it stands, so no cell
    /// is empty because its names belong to a neighbour. Floor rows, and cells the map has nothing for, do not count.
    var densityVariation = 0.0
    /// The share of the grid (row heads left out) that labels need with the least room layout keeps around them, and
    /// without any connectors.
    var utilisation = 0.0

    init(of composition: Composition, isFloor: [Bool]) {
        for item in composition.items where item.role == .heading {
            headings += 1
            let card = composition.cards.first { $0.module == item.id }
            let column = composition.columns[item.column]
            let (middle, width) = card.map { ($0.box.midX, $0.box.width) } ?? (column.middle, column.length)
            if abs(item.box.midX - middle) <= 0.08 * width { centredHeadings += 1 }
        }
        let boxes = composition.items.flatMap { $0.lines.map(\.box) }
        let shares = Self.inkShares(of: composition, boxes + composition.captions.flatMap { $0.lines.map(\.box) })
        densityVariation = Self.variation(
            zip(composition.cells, shares).filter { !isFloor[$0.0.row] && $0.1 > 0 }.map(\.1))
        let em = composition.page.em
        let spacing = Spacing()
        let beside = em * Double(spacing.labelLabel) / Double(Int.emScale)
        let below = em * Double(spacing.lineLine) / Double(Int.emScale)
        let demand = boxes.reduce(0) { $0 + ($1.width + beside) * ($1.height + below) }
        let width = (composition.columns.last?.end ?? 0) - (composition.columns.first?.start ?? 0)
        let height = (composition.rows.last?.end ?? 0) - (composition.rows.first?.start ?? 0)
        utilisation = width * height > 0 ? demand / (width * height) : 0
    }

    /// Of each cell, the share of it that lies under label boxes.
    private static func inkShares(of composition: Composition, _ boxes: [Rect]) -> [Double] {
        let sorted = boxes.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
        let tallest = boxes.map(\.height).max() ?? 0
        return composition.cells.map { cell in
            var ink = 0.0
            var index = sorted.partitioningIndex { $0.top > cell.box.top - tallest }
            while index < sorted.count, sorted[index].top < cell.box.bottom {
                let box = sorted[index]
                index += 1
                let width = min(box.right, cell.box.right) - max(box.left, cell.box.left)
                let height = min(box.bottom, cell.box.bottom) - max(box.top, cell.box.top)
                if width > 0, height > 0 { ink += width * height }
            }
            return ink / (cell.box.width * cell.box.height)
        }
    }

    /// Standard deviation by mean; 0 for fewer than two values.
    static func variation(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
        return variance.squareRoot() / mean
    }
}
