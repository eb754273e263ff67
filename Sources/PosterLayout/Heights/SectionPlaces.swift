/// Where the sections of columns may begin, each in its rows, below the one before it, a module that spans columns at one height in
/// all of them.
extension VerticalSizing {
    /// Where a section of a row begins at the earliest.
    func start(ofRow row: Int, _ rows: [VerticalPlan.Extent]) -> Em { rows[row].top + insetTop(row) }

    /// Where a section ends at the latest whose last row this is.
    func end(ofRow row: Int, _ rows: [VerticalPlan.Extent]) -> Em { rows[row].bottom - insetBottom(row) }

    /// The module of a section, if it spans columns.
    func span(_ index: Int) -> Int? {
        let section = measured.sections[index]
        return section.columns.count > 1 ? section.module : nil
    }

    /// The next place, downwards, where a section's first baseline stands on its row's grid.
    func onGrid(_ y: Em, above: Em, start: Em) -> Em {
        let off = (y + above - start - spacing.headingBaseline) % spacing.unit
        return off > 0 ? y + spacing.unit - off : y - off
    }

    /// Whether any section stands in several rows or columns.
    var hasSpans: Bool {
        blocks.joined().contains { $0.rows.count > 1 } || measured.columns.joined().contains { span($0) != nil }
    }

    /// Of each column the highest places of its sections, as low as they have to be.
    func highest(_ rows: [VerticalPlan.Extent], _ heights: [Int: Em]) -> [[Em]] {
        var spans: [Int: Em] = [:]
        while true {
            let before = spans
            let tops = columns.indices.map { column -> [Em] in
                var (y, lastRow) = (0, -1)
                return measured.columns[column].indices.map { place in
                    let index = measured.columns[column][place]
                    let own = measured.sections[index].rows
                    let start = start(ofRow: own.lowerBound, rows)
                    // The first of its block stands at the edge of its row.
                    let isFirst = own.lowerBound > lastRow
                    lastRow = max(lastRow, own.upperBound)
                    if let module = span(index) {
                        y = max(y, start, spans[module] ?? 0)
                        spans[module] = y
                    } else if isFirst {
                        y = start
                    } else {
                        y = onGrid(max(y, start), above: columns[column].sections[place].above, start: start)
                    }
                    defer { y += height(ofSection: place, in: column, heights) + spacing.sectionSection }
                    return y
                }
            }
            if spans == before { return tops }
        }
    }

    /// Of each module over columns where it stands: over several rows as high as can be, else at the bottom of its row.
    func spanTops(_ rows: [VerticalPlan.Extent], _ heights: [Int: Em]) -> [Int: Em] {
        let highest = highest(rows, heights)
        var tops: [Int: Em] = [:]
        while true {
            let before = tops
            for column in columns.indices {
                var limit = Int.max
                for (place, index) in measured.columns[column].enumerated().reversed() {
                    let own = measured.sections[index].rows
                    limit = min(limit, end(ofRow: own.upperBound, rows)) - height(ofSection: place, in: column, heights)
                    if let module = span(index) {
                        let top = own.count > 1 ? highest[column][place] : max(limit, highest[column][place])
                        limit = min(top, tops[module] ?? top)
                        tops[module] = limit
                    } else {
                        // It may have to stand a little lower, on its row's grid.
                        limit -= spacing.unit - 1
                    }
                    limit -= spacing.sectionSection
                }
            }
            if tops == before { return tops }
        }
    }

    /// Makes rows higher until every section ends in its last one.
    func fitPlaces(_ spans: [Int: Em], _ rows: inout [Em]) {
        guard hasSpans else { return }
        for row in rows.indices {
            let extents = VerticalPlan.Extent.stacked(rows)
            var deficit = 0
            for (column, tops) in highest(extents, spans).enumerated() {
                for (place, index) in measured.columns[column].enumerated() where measured.sections[index].rows.upperBound == row
                {
                    let end = tops[place] + height(ofSection: place, in: column, spans)
                    deficit = max(deficit, end - self.end(ofRow: row, extents))
                }
            }
            rows[row] += deficit
        }
    }
}

extension VerticalPlan.Extent {
    /// One below the other, from 0 on.
    static func stacked(_ heights: [Em]) -> [VerticalPlan.Extent] {
        var y = 0
        return heights.map { height in
            defer { y += height }
            return .init(top: y, bottom: y + height)
        }
    }
}
