/// The shelves and lines of one section at one width.
struct FilledSection: Sendable {
    /// Blocks of each line, heading excluded.
    var lines: [[NameBlock]]
    /// Whether each line is one of a graph.
    var isGraph: [Bool]
    /// The heading's setting and its block, where there is a heading.
    var headingSetting: Int
    var heading: NameBlock?
    /// Estimated height, from the section's top edge to its bottom edge.
    var height: Em
}

/// Pass 4. What setting a section at any width needs, and the setting itself.
struct SectionShelving: @unchecked Sendable {
    /// Of the elements in several orders: in the map's first.
    let shelvings: [Shelving]
    /// The heading, one for each way to break it, with what stands and runs beside it.
    let headings: [NameBlock]
    let metrics: BlockMetrics
    let measured: MeasuredMap
    let ends: NodeEnds

    private var spacing: Spacing { metrics.spacing }

    /// The narrowest column this section can stand in.
    var minimalWidth: Em {
        let lanes = shelvings[0].throughCount * spacing.laneLane
        let heading = headings.map(\.width).min().map { $0 + (lanes > 0 ? lanes + spacing.laneHeading : 0) } ?? 0
        return max(shelvings.map(\.minimalWidth).min()!, heading) + 2 * spacing.labelCell
    }

    /// Height in a column `width` wide (cell side to cell side), without the blocks themselves.
    func height(width: Em, sidePortHeight: Em = 0) -> Em {
        let cap = max(width, minimalWidth) - 2 * spacing.labelCell
        let filled = best(width: cap, sidePortHeight: sidePortHeight).filled
        return height(content: filled.height, isEmpty: filled.shelves.isEmpty, setting: headingSetting(cap))
    }

    /// The order in which the elements are set lowest, and how.
    private func best(width: Em, sidePortHeight: Em) -> (shelving: Shelving, filled: (shelves: [Shelving.Shelf], height: Em)) {
        var best: (shelving: Shelving, filled: (shelves: [Shelving.Shelf], height: Em))?
        for shelving in shelvings {
            guard let filled = shelving.fill(width: width, sidePortHeight: sidePortHeight) else { continue }
            if best == nil || filled.height < best!.filled.height { best = (shelving, filled) }
        }
        guard let best else { preconditionFailure("a section is filled at its minimal width") }
        return best
    }

    /// What its names cover, in square em.
    var area: Int {
        shelvings[0].elements.reduce(0) { sum, element in
            let names = element.variants.first?.members.reduce(0) { $0 + $1.width * $1.size / .emScale }
            return sum + (names ?? element.graph?.nodes.reduce(0) { $0 + $1.width * $1.size / .emScale } ?? 0)
        }
    }

    /// The fewest lines that the cell is wide enough for: lanes yield.
    private func headingSetting(_ cap: Em) -> Int {
        headings.firstIndex { $0.width <= cap }
            ?? headings.indices.min { (headings[$0].width, $0) < (headings[$1].width, $1) } ?? 0
    }

    private func height(content: Em, isEmpty: Bool, setting: Int) -> Em {
        var height = headings.isEmpty ? spacing.lineCell + .em(spacing.ascent) : spacing.headingBaseline
        if !headings.isEmpty {
            height += metrics.up(headings[setting].height)
            if !isEmpty { height += metrics.up(spacing.headingFirst) }
        }
        return height + content + .em(spacing.descent) + spacing.lineCell
    }

    /// Fills lines for a column `width` wide (cell side to cell side).
    ///
    /// - Parameter full: how wide the column is that the heading stands in.
    func fill(width: Em, full: Em, sidePortHeight: Em) -> FilledSection {
        let cap = max(width, minimalWidth) - 2 * spacing.labelCell
        let setting = headingSetting(max(full, minimalWidth) - 2 * spacing.labelCell)
        let (shelving, filled) = best(width: cap, sidePortHeight: sidePortHeight)
        var lines: [[NameBlock]] = []
        var isGraph: [Bool] = []
        for shelf in filled.shelves {
            if let graph = shelving.elements[shelf.elements.lowerBound].graph {
                for line in graph.fill(width: cap - shelving.lanes(beside: shelf.elements)).lines {
                    lines.append(line.map { metrics.withJumps(metrics.withSidePorts(metrics.single($0, measured), ends)) })
                    isGraph.append(true)
                }
                continue
            }
            lines.append(
                shelf.stacks.map { stack in
                    let blocks = zip(stack.range, stack.variants).map { shelving.elements[$0].variants[$1] }
                    return metrics.withJumps(metrics.withSidePorts(metrics.stacked(blocks), ends))
                })
            isGraph.append(false)
        }
        return FilledSection(
            lines: lines, isGraph: isGraph, headingSetting: setting, heading: headings.isEmpty ? nil : headings[setting],
            height: height(content: filled.height, isEmpty: lines.isEmpty, setting: setting))
    }
}
