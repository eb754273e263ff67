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
}

/// Pass 10. Heights: what every gap needs for its tracks and arrows, what every cell needs, what every row gets.
///
/// - Postcondition: nothing is lower than it has to be for its tracks; sections of one module that spans columns
///   have one extent; what a row has to spare is given to its gaps up to `Spacing.gapStretch`, the rest stays below.
struct VerticalSizing {
    var measured: MeasuredMap
    var columns: [PlacedColumn]
    var plans: [[GapPlan]]
    var blocks: [[ColumnBlock]]
    /// Tracks of the strip above each row.
    var stripTracks: [Int]
    var isFloor: [Bool]
    var spacing: Spacing

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

    private struct SectionNeed {
        var lines: Range<Int>
        /// From the section's edge to its first line, and from its last line to its edge.
        var above: Em
        var below: Em
        /// Height from edge to edge.
        var height: Em
    }

    private func ascent(_ column: Int, _ line: Int) -> Em {
        let stack = columns[column].stack
        return stack.lines[line].vertices.reduce(0) { best, vertex in
            let entry = stack.vertices[vertex]
            if entry.node < 0 { return best }
            return max(best, .em(measured.nodes[entry.node].style.size * spacing.ascent))
        }
    }

    private func lineHeight(_ column: Int, _ line: Int) -> Em {
        let stack = columns[column].stack
        var descent = 0
        var more = 0
        for vertex in stack.lines[line].vertices where stack.vertices[vertex].node >= 0 {
            let size = measured.nodes[stack.vertices[vertex].node].style.size
            descent = max(descent, .em(size * spacing.descent))
            if stack.lines[line].isHeading {
                more = stack.lines[line].setting * .em(size * spacing.headingLeading)
            }
        }
        return ascent(column, line) + more + descent
    }

    /// Room above the first track, and below the last.
    private func rooms(_ channel: Channel, _ plan: GapPlan) -> (above: Em, below: Em) {
        let heading = spacing.laneHeading
        let isBelowHeading = plan.place == .belowHeading
        let isAboveHeading = plan.place == .rows || plan.place == .sections || plan.place == .top
        let above = channel.hasArrowAbove ? spacing.arrowRoom : isBelowHeading ? heading : spacing.trackLabel
        let below = channel.hasArrowBelow ? spacing.arrowRoom : isAboveHeading ? heading : spacing.trackLabel
        return (above, below)
    }

    /// The least height of a gap.
    private func need(_ channel: Channel, _ plan: GapPlan) -> Em {
        let more = plan.place == .belowHeading ? spacing.headingLine : 0
        if channel.trackCount == 0 {
            let arrow = channel.hasArrowAbove || channel.hasArrowBelow
            return (arrow ? spacing.straightArrow : spacing.lineLine) + more
        }
        let (above, below) = rooms(channel, plan)
        return max(above + (channel.trackCount - 1) * spacing.trackTrack + below, spacing.lineLine + more)
    }

    /// Room for the heading of a module over several columns, in the columns where it does not stand.
    private func spanHeading(_ index: Int) -> Em {
        let section = measured.sections[index]
        guard section.columns.count > 1, section.heading == nil, let module = section.module,
            measured.moduleNode[module] >= 0
        else { return 0 }
        let size = measured.nodes[measured.moduleNode[module]].style.size
        return .em(size * (spacing.ascent + spacing.descent)) + spacing.lineLine + spacing.headingLine
    }

    /// From the last track of a gap that keeps to the section above to that section's lower edge.
    private func trackEdge(_ plan: GapPlan) -> Em {
        let isLast = plan.place == .rows
        if plan.isCardAbove { return (isLast ? spacing.cardCell : spacing.cardSection) + spacing.trackCard }
        return isLast ? spacing.trackLabel : max(0, spacing.trackCard - spacing.sectionSection)
    }

    /// What tracks that keep to the section above need there, so that strips and cards' outlines stay free.
    private func sectionNeed(_ channel: Channel, _ plan: GapPlan) -> Em {
        if channel.trackCount == 0 { return 0 }
        return rooms(channel, plan).above + (channel.trackCount - 1) * spacing.trackTrack + trackEdge(plan)
    }

    private func sectionNeeds(_ column: Int, _ channels: [[Channel]]) -> [SectionNeed] {
        let stack = columns[column].stack
        var needs: [SectionNeed] = []
        var start = 0
        for section in measured.columns[column] {
            var end = start
            while end < stack.lines.count, stack.lines[end].section == section { end += 1 }
            var height = 0
            for line in start..<end {
                height += lineHeight(column, line)
                if line > start { height += need(channels[column][line], plans[column][line]) }
            }
            // A gap that reaches over the section's lower edge gets what it lacks below the last line.
            var above = spacing.cellHeading
            var below = spacing.lineCell
            if start == end {
                (above, below) = (0, 0)
            } else {
                if !stack.lines[start].isHeading { above = spacing.lineCell + spanHeading(section) }
                let plan = plans[column][end]
                if plan.keepsToSection { below = max(below, sectionNeed(channels[column][end], plan)) }
                if plan.place == .sections {
                    below += max(
                        0, need(channels[column][end], plan) - below - spacing.sectionSection - spacing.cellHeading)
                }
            }
            needs.append(SectionNeed(lines: start..<end, above: above, below: below, height: above + height + below))
            start = end
        }
        return needs
    }

    /// Heights of modules that span columns: the tallest of their parts.
    private func spanHeights(_ needs: [[SectionNeed]]) -> [Int: Em] {
        var heights: [Int: Em] = [:]
        for column in columns.indices {
            for (place, index) in measured.columns[column].enumerated() {
                let section = measured.sections[index]
                guard section.columns.count > 1, let module = section.module else { continue }
                heights[module] = max(heights[module] ?? 0, needs[column][place].height)
            }
        }
        return heights
    }

    private func height(_ column: Int, _ place: Int, _ needs: [[SectionNeed]], _ spans: [Int: Em]) -> Em {
        let section = measured.sections[measured.columns[column][place]]
        if section.columns.count > 1, let module = section.module { return spans[module]! }
        return needs[column][place].height
    }

    func needs(_ channels: [[Channel]]) -> Needs {
        let needs = columns.indices.map { sectionNeeds($0, channels) }
        let spans = spanHeights(needs)
        var blockNeeds: [[Em]] = []
        for column in columns.indices {
            var place = 0
            blockNeeds.append(
                blocks[column].map { block in
                    var height = insetTop(block.rows.lowerBound) + insetBottom(block.rows.upperBound)
                    for _ in block.sections {
                        height += self.height(column, place, needs, spans)
                        place += 1
                    }
                    return height + (block.sections.count - 1) * spacing.sectionSection
                })
        }
        var rows = Array(repeating: spacing.cellHeading + spacing.lineCell, count: measured.rowCount)
        for column in columns.indices {
            for (block, need) in zip(blocks[column], blockNeeds[column]) where block.rows.count == 1 {
                rows[block.rows.lowerBound] = max(rows[block.rows.lowerBound], need)
            }
        }
        // Sections of a block over several rows that belong to an earlier row have to fit into it.
        for column in columns.indices {
            var place = 0
            for block in blocks[column] {
                var head = insetTop(block.rows.lowerBound)
                for index in block.sections.indices {
                    head += height(column, place + index, needs, spans) + (index > 0 ? spacing.sectionSection : 0)
                    let row = measured.sections[block.sections[index]].rows.upperBound
                    if row == block.rows.upperBound { continue }
                    let deficit = head + insetBottom(row) - (block.rows.lowerBound...row).reduce(0) { $0 + rows[$1] }
                    if deficit > 0 { rows[row] += deficit }
                }
                place += block.sections.count
            }
        }
        for column in columns.indices {
            for (block, need) in zip(blocks[column], blockNeeds[column]) where block.rows.count > 1 {
                let deficit = need - block.rows.reduce(0) { $0 + rows[$1] }
                if deficit > 0 { rows[block.rows.upperBound] += deficit }
            }
            // Sections of a later row start in it, so they have to fit from there on.
            var place = 0
            for block in blocks[column] {
                for index in 1..<max(1, block.sections.count) {
                    let row = measured.sections[block.sections[index]].rows.lowerBound
                    if row == block.rows.lowerBound { continue }
                    let rest = index..<block.sections.count
                    let tail = rest.reduce(0) { $0 + height(column, place + $1, needs, spans) }
                        + (rest.count - 1) * spacing.sectionSection + insetTop(row) + insetBottom(block.rows.upperBound)
                    let deficit = tail - (row...block.rows.upperBound).reduce(0) { $0 + rows[$1] }
                    if deficit > 0 { rows[block.rows.upperBound] += deficit }
                }
                place += block.sections.count
            }
        }
        return Needs(blocks: blockNeeds, rows: rows)
    }

    /// Places everything in rows of these heights, which are no less than needed.
    func plan(_ channels: [[Channel]], rows heights: [Em]) -> VerticalPlan {
        let needs = columns.indices.map { sectionNeeds($0, channels) }
        let spans = spanHeights(needs)
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
            sections: Array(repeating: .init(top: 0, bottom: 0), count: measured.sections.count))
        for column in columns.indices {
            let count = columns[column].stack.lines.count
            plan.lines.append(Array(repeating: .init(top: 0, bottom: 0), count: count))
            plan.baselines.append(Array(repeating: 0, count: count))
            var place = 0
            for block in blocks[column] {
                fill(block, column, place, needs, spans, channels, &plan)
                place += block.sections.count
            }
            var gaps: [VerticalPlan.Extent] = []
            for gap in 0...count {
                let top = gap == 0 ? (plan.lines[column].first?.top ?? 0) - spacing.cellHeading : plan.lines[column][gap - 1].bottom
                var bottom = gap == count ? rows.last!.bottom : plan.lines[column][gap].top
                if plans[column][gap].keepsToSection {
                    bottom = min(bottom, plan.sections[columns[column].stack.lines[gap - 1].section].bottom)
                }
                gaps.append(.init(top: top, bottom: bottom))
            }
            plan.gaps.append(gaps)
        }
        return plan
    }

    /// Sets the sections of a block into its rows.
    private func fill(
        _ block: ColumnBlock, _ column: Int, _ first: Int, _ needs: [[SectionNeed]], _ spans: [Int: Em],
        _ channels: [[Channel]], _ plan: inout VerticalPlan
    ) {
        let top = plan.rows[block.rows.lowerBound].top + insetTop(block.rows.lowerBound)
        let bottom = plan.rows[block.rows.upperBound].bottom - insetBottom(block.rows.upperBound)
        let places = Array(first..<first + block.sections.count)
        var heights = places.map { height(column, $0, needs, spans) }
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
        // What is to spare goes to the sections' gaps in equal parts, up to what each gap may stretch.
        let stretchable = places.map { place -> Int in
            let section = measured.sections[measured.columns[column][place]]
            // What ends in an earlier row stays as it is, so that it does end there.
            let isFixed = section.columns.count > 1 || section.rows.upperBound < block.rows.upperBound
            return isFixed ? 0 : max(needs[column][place].lines.count - 1, 0)
        }
        let gaps = stretchable.reduce(0, +)
        if spare > 0 && gaps > 0 {
            let each = min(spacing.gapStretch, spare / gaps)
            for index in places.indices { heights[index] += each * stretchable[index] }
            spare -= each * gaps
        }
        if spare > 0 {
            // The rest stays below the last section that does not span columns, so that spans stay at the bottom.
            let last = places.indices.last {
                measured.sections[measured.columns[column][places[$0]]].columns.count == 1
            }
            heights[last ?? places.count - 1] += spare
        }
        var y = top
        for (index, place) in places.enumerated() {
            let section = measured.columns[column][place]
            plan.sections[section] = .init(top: y, bottom: y + heights[index])
            set(needs[column][place], column, y, heights[index], channels, &plan)
            y += heights[index] + spacing.sectionSection
        }
    }

    private func set(
        _ need: SectionNeed, _ column: Int, _ top: Em, _ height: Em, _ channels: [[Channel]], _ plan: inout VerticalPlan
    ) {
        if need.lines.isEmpty { return }
        let gaps = need.lines.count - 1
        let spare = height - need.height
        let each = gaps > 0 ? min(spacing.gapStretch, spare / gaps) : 0
        var y = top + need.above
        for line in need.lines {
            if line > need.lines.lowerBound { y += self.need(channels[column][line], plans[column][line]) + each }
            let lineHeight = lineHeight(column, line)
            plan.lines[column][line] = .init(top: y, bottom: y + lineHeight)
            plan.baselines[column][line] = y + ascent(column, line)
            y += lineHeight
        }
    }

    /// y of a track of a gap, once the gap stands.
    func trackY(_ channel: Channel, _ plan: GapPlan, _ extent: VerticalPlan.Extent, track: Int) -> Em {
        let (above, roomBelow) = rooms(channel, plan)
        let below = plan.keepsToSection ? trackEdge(plan) : roomBelow
        let spans = channel.trackCount - 1
        let spare = max(0, extent.bottom - extent.top - above - below - spans * spacing.trackTrack)
        let more = spans > 0 ? min(spare * 2 / 5 / spans, spacing.trackTrack / 2) : 0
        let start = extent.top + above + (spare - more * spans) * 2 / 5
        return start + track * (spacing.trackTrack + more)
    }
}
