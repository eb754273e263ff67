/// Where everything stands vertically, in `Em` from the top of the first band.
struct VerticalPlan: Sendable {
    struct Extent: Hashable, Sendable {
        var top: Em
        var bottom: Em
        var middle: Em { (top + bottom) / 2 }
    }

    /// Bands, touching each other.
    var rows: [Extent]
    /// Lines of each column.
    var lines: [[Extent]]
    var baselines: [[Em]]
    /// Gaps of each column: from the bottom of the line above to the top of the line below.
    var gaps: [[Extent]]
    /// y of every track of the strip above each row.
    var strips: [[Em]]
    /// Between a row's band and its cells, above and below.
    var insets: [Extent]
    /// Sections (by index): the part of the column each fills, card or not.
    var sections: [Extent]
    /// Sections (by index): the extent of the caption under the heading, where there is one.
    var captions: [Extent?]
}

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

    private func insetTop(_ row: Int) -> Em {
        if row == 0 { return strip(0) }
        return isFloor[row] ? spacing.cellBand : strip(row) / 2
    }

    private func insetBottom(_ row: Int) -> Em {
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

    private func height(ofSection place: Int, in column: Int, _ spans: [Int: Em]) -> Em {
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
        for column in columns.indices { fitEarlySections(column, spans, &rows) }
        for column in columns.indices {
            fitBlocks(column, needs[column], &rows)
            fitLateSections(column, spans, &rows)
        }
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
            return height + (block.sections.count - 1) * spacing.sectionSection
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

    /// Sections of a block over several rows that belong to an earlier row have to fit into it.
    private func fitEarlySections(_ column: Int, _ spans: [Int: Em], _ rows: inout [Em]) {
        var place = 0
        for block in blocks[column] {
            var head = insetTop(block.rows.lowerBound)
            for (index, section) in block.sections.enumerated() {
                head += height(ofSection: place + index, in: column, spans) + (index > 0 ? spacing.sectionSection : 0)
                let row = measured.sections[section].rows.upperBound
                if row == block.rows.upperBound { continue }
                raise(&rows, block.rows.lowerBound...row, to: head + insetBottom(row))
            }
            place += block.sections.count
        }
    }

    /// Blocks over several rows have to fit into them.
    private func fitBlocks(_ column: Int, _ needs: [Em], _ rows: inout [Em]) {
        for (block, need) in zip(blocks[column], needs) where block.rows.count > 1 { raise(&rows, block.rows, to: need) }
    }

    /// Sections of a later row of their block start in it, so they have to fit from there on.
    private func fitLateSections(_ column: Int, _ spans: [Int: Em], _ rows: inout [Em]) {
        var place = 0
        for block in blocks[column] {
            let last = block.rows.upperBound
            for index in block.sections.indices.dropFirst() {
                let row = measured.sections[block.sections[index]].rows.lowerBound
                if row == block.rows.lowerBound { continue }
                let rest = index..<block.sections.count
                let heights = rest.reduce(0) { $0 + height(ofSection: place + $1, in: column, spans) }
                let need = heights + (rest.count - 1) * spacing.sectionSection + insetTop(row) + insetBottom(last)
                raise(&rows, row...last, to: need)
            }
            place += block.sections.count
        }
    }

    /// Places everything in rows of these heights.
    ///
    /// - Precondition: no row is lower than `needs` says; parts of a module over columns stand last in their cells.
    /// - Postcondition: rows touch; lines, gaps and sections are no lower than they need, in their rows and in order.
    func plan(rows heights: [Em]) -> VerticalPlan {
        let spans = spanHeights()
        var rows: [VerticalPlan.Extent] = []
        var y = 0
        for height in heights {
            rows.append(.init(top: y, bottom: y + height))
            y += height
        }
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
        for column in columns.indices {
            let count = columns[column].lines.count
            plan.lines.append(Array(repeating: .init(top: 0, bottom: 0), count: count))
            plan.baselines.append(Array(repeating: 0, count: count))
            var place = 0
            for block in blocks[column] {
                fill(block, of: column, firstSection: place, spans, &plan)
                place += block.sections.count
            }
            var gaps: [VerticalPlan.Extent] = []
            for gap in 0...count {
                let top =
                    gap == 0
                    ? (plan.lines[column].first?.top ?? 0) - spacing.cellHeading : lowerEdge(ofLine: gap - 1, in: column, plan)
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
        _ block: ColumnBlock, of column: Int, firstSection first: Int, _ spans: [Int: Em], _ plan: inout VerticalPlan
    ) {
        let top = plan.rows[block.rows.lowerBound].top + insetTop(block.rows.lowerBound)
        let bottom = plan.rows[block.rows.upperBound].bottom - insetBottom(block.rows.upperBound)
        let places = Array(first..<first + block.sections.count)
        var heights = places.map { height(ofSection: $0, in: column, spans) }
        var spare = bottom - top - heights.reduce(0, +) - (places.count - 1) * spacing.sectionSection
        // Sections of a later row start no higher than that row.
        for (index, place) in places.enumerated().dropFirst() {
            let row = measured.sections[measured.columns[column][place]].rows.lowerBound
            let start = top + heights[..<index].reduce(0, +) + index * spacing.sectionSection
            let lack = plan.rows[row].top + insetTop(row) - start
            if lack > 0 {
                heights[index - 1] += lack
                spare -= lack
            }
        }
        var y = top
        // What is to spare goes to the sections' gaps in equal parts, up to what each gap may stretch.
        let stretchable = places.map { place -> Int in
            let section = measured.sections[measured.columns[column][place]]
            // What ends in an earlier row stays as it is, so that it does end there.
            let isFixed = section.columns.count > 1 || section.rows.upperBound < block.rows.upperBound
            return isFixed ? 0 : max(columns[column].sections[place].lines.count - 1, 0)
        }
        let gaps = stretchable.reduce(0, +)
        if spare > 0 && gaps > 0 {
            let each = min(spacing.gapStretch, spare / gaps)
            for index in places.indices { heights[index] += each * stretchable[index] }
            spare -= each * gaps
        }
        if spare > 0 {
            // The rest stays below the last section that does not span columns, or above them all: spans stay at the bottom.
            let last = places.indices.last {
                measured.sections[measured.columns[column][places[$0]]].columns.count == 1
            }
            if let last { heights[last] += spare } else { y += spare }
        }
        for (index, place) in places.enumerated() {
            let section = measured.columns[column][place]
            plan.sections[section] = .init(top: y, bottom: y + heights[index])
            set(columns[column].sections[place], of: column, top: y, height: heights[index], &plan)
            y += heights[index] + spacing.sectionSection
        }
    }

    private func set(
        _ section: ColumnSizing.Section, of column: Int, top: Em, height: Em, _ plan: inout VerticalPlan
    ) {
        if section.lines.isEmpty { return }
        let gaps = section.lines.count - 1
        var spare = height - section.height
        let first = columns[column].lines[section.lines.lowerBound]
        let hasHeading = measured.sections[first.section].heading != nil
        // What lies below the last line takes its share as the gaps do. What is left by then lies above and below the names,
        // so that they stand in the optical middle of what is free and do not hang under their heading. Without one, tracks of
        // the gap above would come to lie within the section, and along its outline.
        let caption = captions.isEmpty ? 0 : captions[first.section]
        let hasCaption = hasHeading && caption > 0 && caption <= spare
        if hasCaption { spare -= caption }
        var each = gaps > 0 ? min(spacing.gapStretch, spare / (gaps + 1)) : 0
        var lead = hasHeading ? max(0, spare - each * (gaps + 1)) * 2 / 5 : 0
        var y = top + section.above
        if spare > 0, let baseline = firstBaseline(beside: first.section, plan) {
            lead = max(0, min(spare, baseline - first.ascent - y))
            each = gaps > 0 ? min(spacing.gapStretch, (spare - lead) / (gaps + 1)) : 0
        }
        let names = section.lines.lowerBound + (hasHeading ? 1 : 0)
        for index in section.lines {
            if index > section.lines.lowerBound { y += columns[column].gaps[index] + each }
            if index == names { y += lead + (hasCaption ? caption : 0) }
            let line = columns[column].lines[index]
            plan.lines[column][index] = .init(top: y, bottom: y + line.height)
            plan.baselines[column][index] = y + line.ascent
            y += line.height
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
