/// Pass 10. Heights: what every gap needs for its tracks and arrows, what every cell needs, what every row gets.
///
/// - Postcondition: nothing is lower than it has to be for its tracks; sections of one module that spans columns
///   have one extent, and their first names one baseline where that can be; what a row has to spare is given
///   to its gaps, and to what lies below its last line, up to `Spacing.gapStretch`; of the rest two fifths lie between a
///   heading and its names, the other three below them.
struct VerticalSizing {
    var measured: MeasuredMap
    var columns: [ColumnSizing.Needs]
    var blocks: [[ColumnBlock]]
    /// Tracks of the strip above each row.
    var stripTracks: [Int]
    var isFloor: [Bool]
    var spacing: Spacing
    /// Height of each section's caption, by index; 0 where it has none.
    var captions: [Em] = []

    /// Height of the strip above a row, cell to cell; above the first, band to cell.
    private func strip(_ row: Int) -> Em {
        let needed = stripTracks[row] > 0 ? (stripTracks[row] - 1) * spacing.gutterTrack + 2 * spacing.trackBand : 0
        return max(needed, row == 0 ? spacing.cellBand : 2 * spacing.cellBand)
    }

    func insetTop(_ row: Int) -> Em {
        if row == 0 { return strip(0) }
        return isFloor[row] ? spacing.cellBand : strip(row) / 2
    }

    func insetBottom(_ row: Int) -> Em {
        row == measured.rowCount - 1 ? spacing.cellBand : strip(row + 1) - insetTop(row + 1)
    }

    /// What the blocks and rows need at least.
    struct Needs: Sendable {
        /// By column and block.
        var blocks: [[Em]]
        var rows: [Em]
    }

    /// Heights of modules that span columns: the tallest of their parts.
    private func spanHeights() -> [Int: Em] {
        var heights: [Int: Em] = [:]
        for column in columns.indices {
            for (place, index) in measured.columns[column].enumerated() {
                let section = measured.sections[index]
                guard section.columns.count > 1, let module = section.module else { continue }
                heights[module] = max(heights[module] ?? 0, columns[column].sections[place].height)
            }
        }
        return heights
    }

    func height(ofSection place: Int, in column: Int, _ spans: [Int: Em]) -> Em {
        let section = measured.sections[measured.columns[column][place]]
        if section.columns.count > 1, let module = section.module { return spans[module]! }
        return columns[column].sections[place].height
    }

    /// The heights of blocks and rows.
    ///
    /// - Postcondition: rows are at least as high as their blocks over one row; rows of a block over several are so together,
    ///   and what it lacks is added to the last of them.
    func needs() -> Needs {
        let spans = spanHeights()
        let needs = columns.indices.map { blockNeeds(of: $0, spans) }
        var rows = cellNeeds(needs)
        for column in columns.indices {
            fitHeadings(column, spans, &rows)
        }
        fitPlaces(spans, &rows)
        for column in columns.indices { fitBlocks(column, needs[column], &rows) }
        return Needs(blocks: needs, rows: rows)
    }

    /// What each block of a column needs, edge to edge of its rows.
    private func blockNeeds(of column: Int, _ spans: [Int: Em]) -> [Em] {
        var place = 0
        return blocks[column].map { block in
            var height = insetTop(block.rows.lowerBound) + insetBottom(block.rows.upperBound)
            for _ in block.sections {
                height += self.height(ofSection: place, in: column, spans)
                place += 1
            }
            // Each section starts on the grid.
            return height + (block.sections.count - 1) * (spacing.sectionSection + spacing.unit)
        }
    }

    /// What rows need for the blocks that lie in one row.
    private func cellNeeds(_ needs: [[Em]]) -> [Em] {
        var rows = Array(repeating: spacing.cellHeading + spacing.lineCell, count: measured.rowCount)
        for column in columns.indices {
            for (block, need) in zip(blocks[column], needs[column]) where block.rows.count == 1 {
                rows[block.rows.lowerBound] = max(rows[block.rows.lowerBound], need)
            }
        }
        return rows
    }

    /// Makes some of the rows, the last of them, higher where they lack height.
    private func raise(_ rows: inout [Em], _ range: ClosedRange<Int>, to need: Em) {
        let deficit = need - range.reduce(0) { $0 + rows[$1] }
        if deficit > 0 { rows[range.upperBound] += deficit }
    }

    /// What begins in a row keeps its heading there.
    private func fitHeadings(_ column: Int, _ spans: [Int: Em], _ rows: inout [Em]) {
        var place = 0
        for block in blocks[column] {
            var head = insetTop(block.rows.lowerBound)
            for (index, section) in block.sections.enumerated() {
                let needs = columns[column].sections[place + index]
                let row = measured.sections[section].rows.lowerBound
                if let first = needs.lines.first, measured.sections[section].heading != nil, row < block.rows.upperBound,
                    row == block.rows.lowerBound
                {
                    let line = columns[column].lines[first]
                    raise(&rows, row...row, to: head + needs.above - line.ascent + line.height + insetBottom(row))
                }
                head += height(ofSection: place + index, in: column, spans) + spacing.sectionSection + spacing.unit
            }
            place += block.sections.count
        }
    }

    /// Blocks over several rows have to fit into them.
    private func fitBlocks(_ column: Int, _ needs: [Em], _ rows: inout [Em]) {
        for (block, need) in zip(blocks[column], needs) where block.rows.count > 1 { raise(&rows, block.rows, to: need) }
    }

    /// Places everything in rows of these heights.
    ///
    /// - Precondition: no row is lower than `needs` says; parts of a module over columns stand last in their cells.
    /// - Postcondition: rows touch; lines, gaps and sections are no lower than they need, in their rows and in order.
    func plan(rows heights: [Em]) -> VerticalPlan {
        let spans = spanHeights()
        let rows = VerticalPlan.Extent.stacked(heights)
        let strips = rows.indices.map { row -> [Em] in
            // Above a floor the whole strip lies on the lighter band.
            let middle = row == 0 ? strip(0) / 2 : rows[row].top + insetTop(row) - strip(row) / 2
            let first = isFloor[row] && row > 0 ? middle - spacing.cellBand / 2 : middle
            let count = stripTracks[row]
            return (0..<count).map { first - (count - 1) * spacing.gutterTrack / 2 + $0 * spacing.gutterTrack }
        }
        var plan = VerticalPlan(
            rows: rows, lines: [], baselines: [], gaps: [], strips: strips,
            insets: rows.indices.map { .init(top: insetTop($0), bottom: insetBottom($0)) },
            sections: Array(repeating: .init(top: 0, bottom: 0), count: measured.sections.count),
            captions: Array(repeating: nil, count: measured.sections.count))
        let spanTops = spanTops(rows, spans)
        for column in columns.indices {
            let count = columns[column].lines.count
            plan.lines.append(Array(repeating: .init(top: 0, bottom: 0), count: count))
            plan.baselines.append(Array(repeating: 0, count: count))
            var place = 0
            for block in blocks[column] {
                fill(block, of: column, firstSection: place, spans, spanTops, &plan)
                place += block.sections.count
            }
            var gaps: [VerticalPlan.Extent] = []
            for gap in 0...count {
                let top =
                    gap == 0
                    ? (plan.lines[column].first?.top ?? 0) - max(spacing.cellHeading, columns[column].gaps[0])
                    : lowerEdge(ofLine: gap - 1, in: column, plan)
                var bottom = gap == count ? rows.last!.bottom : plan.lines[column][gap].top
                if columns[column].plans[gap].keepsToSection {
                    bottom = min(bottom, plan.sections[columns[column].lines[gap - 1].section].bottom)
                }
                gaps.append(.init(top: top, bottom: bottom))
            }
            plan.gaps.append(gaps)
        }
        return plan
    }

    /// What each section (by index) has more than it needs to be read with ease; nothing where it reaches out of its rows,
    /// since its names might follow.
    func spare(_ plan: VerticalPlan) -> [Em] {
        var spare = Array(repeating: 0, count: plan.sections.count)
        for column in columns.indices {
            for (place, index) in measured.columns[column].enumerated() {
                let (section, extent) = (columns[column].sections[place], plan.sections[index])
                let rows = measured.sections[index].rows
                guard plan.rows[rows.lowerBound].top <= extent.top, extent.bottom <= plan.rows[rows.upperBound].bottom
                else { continue }
                spare[index] = extent.bottom - extent.top - section.height - section.lines.count * spacing.easyGap
            }
        }
        return spare
    }

    /// The lower edge of a line, or of the caption under it.
    private func lowerEdge(ofLine line: Int, in column: Int, _ plan: VerticalPlan) -> Em {
        let section = columns[column].lines[line].section
        let isFirst = line == 0 || columns[column].lines[line - 1].section != section
        let caption = isFirst ? plan.captions[section] : nil
        return caption?.bottom ?? plan.lines[column][line].bottom
    }

    /// Sets the sections of a block into its rows.
    private func fill(
        _ block: ColumnBlock, of column: Int, firstSection first: Int, _ spans: [Int: Em], _ spanTops: [Int: Em],
        _ plan: inout VerticalPlan
    ) {
        let places = Array(first..<first + block.sections.count)
        var heights = places.map { height(ofSection: $0, in: column, spans) }
        let rows = places.map { measured.sections[measured.columns[column][$0]].rows }
        let fixed = places.map { span(measured.columns[column][$0]).map { spanTops[$0]! } }
        let extents = plan.rows
        /// Where each section starts: on the grid, and no higher than its row.
        func starts() -> [Em] {
            var y = start(ofRow: block.rows.lowerBound, extents)
            return places.indices.map { index in
                if let top = fixed[index] {
                    y = top
                } else if index > 0 {
                    let start = start(ofRow: rows[index].lowerBound, extents)
                    y = onGrid(max(y, start), above: columns[column].sections[places[index]].above, start: start)
                }
                defer { y += heights[index] + spacing.sectionSection }
                return y
            }
        }
        /// How much higher each section may come to be, so that it and those below it end in their rows and above the next span.
        func room() -> [Em] {
            let starts = starts()
            var limit = Int.max
            return places.indices.reversed().map { index -> Em in
                limit = min(limit, end(ofRow: rows[index].upperBound, extents)) - heights[index]
                if let top = fixed[index] { limit = top }
                defer { limit -= spacing.sectionSection }
                return max(0, limit - starts[index])
            }.reversed()
        }
        /// Makes a section higher, by no more than there is room for.
        func grow(_ index: Int, by height: Em) {
            guard height > 0, fixed[index] == nil else { return }
            // Those below it may come to lie a unit lower each, to stand on the grid.
            let next = fixed[index...].firstIndex { $0 != nil } ?? places.count
            let slack = room()[index..<next].enumerated().map { $1 - $0 * (spacing.unit - 1) }
            heights[index] += max(0, min(height, slack.min() ?? 0))
        }
        // What comes before a section of a later row is as high as it takes to reach there.
        for index in places.indices.dropFirst() {
            let end = starts()[index - 1] + heights[index - 1] + spacing.sectionSection
            if fixed[index - 1] == nil { heights[index - 1] += max(0, start(ofRow: rows[index].lowerBound, extents) - end) }
        }
        // What is to spare goes to the sections' gaps in equal parts, up to what each gap may stretch.
        let stretchable = places.indices.map { index -> Int in
            // What ends in an earlier row stays as it is, so that it does end there.
            let isFixed = fixed[index] != nil || rows[index].upperBound < block.rows.upperBound
            return isFixed ? 0 : max(columns[column].sections[places[index]].lines.count - 1, 0)
        }
        let gaps = stretchable.reduce(0, +)
        let last = places.indices.last { fixed[$0] == nil }
        if let last {
            // Stretched, sections may come to lie a unit lower each.
            var spare = room()[last] - last * spacing.unit
            if spare > 0 && gaps > 0 {
                let each = min(spacing.gapStretch, spare / gaps)
                for index in places.indices { grow(index, by: each * stretchable[index]) }
                spare -= each * gaps
            }
            // The rest stays below the last section that does not span columns: spans stay at the bottom. What the grid left of
            // what it might have taken does too.
            grow(last, by: spare)
            grow(last, by: room()[last] - last * spacing.unit)
        }
        let tops = starts()
        for (index, place) in places.enumerated() {
            let section = measured.columns[column][place]
            plan.sections[section] = .init(top: tops[index], bottom: tops[index] + heights[index])
            set(columns[column].sections[place], of: column, top: tops[index], height: heights[index], &plan)
        }
    }

    private func set(
        _ section: ColumnSizing.Section, of column: Int, top: Em, height: Em, _ plan: inout VerticalPlan
    ) {
        if section.lines.isEmpty { return }
        var spare = height - section.height
        let first = columns[column].lines[section.lines.lowerBound]
        let hasHeading = measured.sections[first.section].heading != nil
        let caption = captions.isEmpty ? 0 : captions[first.section]
        let hasCaption = hasHeading && caption > 0 && caption <= spare
        var lead = 0
        if hasCaption {
            lead = (caption + spacing.unit - 1) / spacing.unit * spacing.unit
            spare -= lead
        }
        // What is to spare goes between shelves, two units at most; the rest stays below.
        let shelves = section.lines.indices.dropFirst(hasHeading ? 2 : 1)
        // Even steps keep lines on those of their neighbours.
        func even(_ length: Em) -> Em { max(0, length) / (2 * spacing.unit) * 2 * spacing.unit }
        var each = shelves.isEmpty ? 0 : min(spacing.gapStretch, even(spare / shelves.count))
        if spare > 0, let baseline = firstBaseline(beside: first.section, plan) {
            lead = max(0, min(spare, baseline - top - section.above))
            each = shelves.isEmpty ? 0 : min(spacing.gapStretch, even((spare - lead) / shelves.count))
        }
        let names = section.lines.lowerBound + (hasHeading ? 1 : 0)
        var moved = 0
        var rest = spare - max(0, each) * shelves.count
        for (place, index) in section.lines.enumerated() {
            if index == names { moved += lead }
            if index > names { moved += each }
            let line = columns[column].lines[index]
            // Lines of neighbouring cells meet on every second line of the grid, where there is room for that.
            let steps = (section.baselines[place] + moved) / spacing.unit
            if index >= names, !line.isGraph, rest >= spacing.unit, hasHeading, steps % 2 == 0 {
                moved += spacing.unit
                rest -= spacing.unit
            }
            let baseline = top + section.above + section.baselines[place] + moved
            plan.lines[column][index] = .init(top: baseline - line.ascent, bottom: baseline - line.ascent + line.height)
            plan.baselines[column][index] = baseline
        }
        if hasCaption {
            let heading = plan.lines[column][section.lines.lowerBound].bottom
            plan.captions[first.section] = .init(top: heading + spacing.headingCaption, bottom: heading + caption)
        }
    }

    /// Where the first names of a module over several columns stand under its heading, if that is in an earlier column than
    /// this section of it: those beside them are read as one line with them.
    private func firstBaseline(beside index: Int, _ plan: VerticalPlan) -> Em? {
        let own = measured.sections[index]
        guard own.columns.count > 1, own.heading == nil, let module = own.module else { return nil }
        for column in own.columns where column < plan.baselines.count {
            for (place, other) in measured.columns[column].enumerated() where measured.sections[other].module == module {
                let lines = columns[column].sections[place].lines
                if measured.sections[other].heading != nil, lines.count > 1 {
                    return plan.baselines[column][lines.lowerBound + 1]
                }
            }
        }
        return nil
    }
}
