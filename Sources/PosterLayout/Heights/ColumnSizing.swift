internal import Drawing

/// What a column's lines and sections need of height.
struct ColumnSizing: Sendable {
    struct Line: Hashable, Sendable {
        var section: Int
        var height: Em
        /// From its top to its baseline.
        var ascent: Em
        /// What its baseline stands on multiples of, from where its section's first stands.
        var step: Em
        /// From its first baseline to its last.
        var blockHeight: Em
        /// Size of the largest first and last line of its blocks, and whether these are names alone.
        var firstSize: Em
        var lastSize: Em
        var isNames: Bool
        var isHeading: Bool
        var isGraph: Bool
    }

    /// A part of the column that belongs to one section.
    struct Section: Hashable, Sendable {
        var lines: Range<Int>
        /// From the section's edge to its first baseline, and from its last line to its edge.
        var above: Em
        var below: Em
        /// Of each of its lines, from the first baseline to its own.
        var baselines: [Em]
        /// Height from edge to edge.
        var height: Em
    }

    /// With the tracks of its gaps.
    struct Needs: Sendable {
        var lines: [Line]
        var sections: [Section]
        /// Of every gap, the one above the first line and the one below the last among them.
        var gaps: [Em]
        var plans: [GapPlan]
    }

    private let lines: [Line]
    private let plans: [GapPlan]
    /// Of each section its lines, and the height above them.
    private let sections: [(lines: Range<Int>, above: Em)]
    private let spacing: Spacing

    init(_ stack: ColumnStack, _ plans: [GapPlan], _ measured: MeasuredMap, _ spacing: Spacing) {
        self.plans = plans
        self.spacing = spacing
        lines = stack.lines.map { Self.line($0, stack, measured, spacing) }
        var sections: [(lines: Range<Int>, above: Em)] = []
        var start = 0
        for section in measured.columns[stack.column] {
            var end = start
            while end < stack.lines.count, stack.lines[end].section == section { end += 1 }
            let hasHeading = start < end && stack.lines[start].isHeading
            // From the section's edge to its first baseline.
            let above =
                hasHeading || start == end
                ? spacing.headingBaseline
                : lines[start].ascent + spacing.lineCell + Self.spanHeading(section, measured, spacing)
            sections.append((start..<end, start == end ? 0 : above))
            start = end
        }
        self.sections = sections
    }

    private static func line(
        _ line: ColumnStack.Line, _ stack: ColumnStack, _ measured: MeasuredMap, _ spacing: Spacing
    ) -> Line {
        var result = Line(
            section: line.section, height: 0, ascent: 0, step: spacing.unit,
            blockHeight: 0, firstSize: 0, lastSize: 0, isNames: true, isHeading: line.isHeading, isGraph: line.isGraph)
        var below = 0
        for vertex in line.vertices where stack.vertices[vertex].content >= 0 {
            let block = stack.block(of: vertex)
            result.ascent = max(result.ascent, block.ascent)
            below = max(below, block.height + block.descent)
            result.blockHeight = max(result.blockHeight, block.height)
            result.firstSize = max(result.firstSize, block.firstSize)
            result.lastSize = max(result.lastSize, block.lastSize)
            result.isNames = result.isNames && block.isName && block.members.count == 1
        }
        result.height = result.ascent + below
        return result
    }

    /// From the last baseline of a line to the first of the next, where nothing runs between them.
    private func pitch(_ upper: Line, _ lower: Line) -> Em {
        let metrics = BlockMetrics(spacing: spacing)
        if upper.isHeading { return spacing.headingFirst }
        if upper.isGraph && lower.isGraph { return 0 }
        let pitch = metrics.pitch(upper.lastSize, lower.firstSize)
        return upper.isNames && lower.isNames ? pitch : pitch + spacing.unit
    }

    /// Height for the heading of a module over several columns, in the columns where it does not stand.
    private static func spanHeading(_ index: Int, _ measured: MeasuredMap, _ spacing: Spacing) -> Em {
        let section = measured.sections[index]
        guard section.columns.count > 1, section.heading == nil, let module = section.module,
            measured.moduleNode[module] >= 0
        else { return 0 }
        let size = measured.nodes[measured.moduleNode[module]].style.size
        return .em(size * (spacing.ascent + spacing.descent)) + spacing.lineLine + spacing.headingLine
    }

    /// What a section has above its first line.
    private func roomAbove(line: Int, after place: Int) -> Em {
        guard let section = sections[(place + 1)...].first(where: { !$0.lines.isEmpty }) else { return 0 }
        return section.above - lines[line].ascent
    }

    /// - Precondition: a section's lines follow each other, sections in the order of the column.
    /// - Postcondition: a section is as high as its lines, the gaps between them and what is above and below; a section without
    ///   lines is of no height.
    /// - Parameter channels: the column's gaps.
    func needs(_ channels: [Channel]) -> Needs {
        let sizing = GapSizing(spacing: spacing)
        let gaps = channels.indices.map { sizing.need(channels[$0], plans[$0]) }
        let sections = sections.enumerated().map { place, section -> Section in
            let end = section.lines.upperBound
            if section.lines.isEmpty {
                return Section(lines: section.lines, above: 0, below: 0, baselines: [], height: 0)
            }
            var above = section.above
            // Above the column's first line only what had no other way runs.
            if section.lines.lowerBound == 0, channels[0].trackCount > 0 {
                above = max(above, lines[0].ascent + gaps[0] + spacing.lineCell)
            }
            var baselines = [0]
            for line in section.lines.dropFirst() {
                let last = lines[line - 1]
                let least = max(
                    last.height - last.ascent + gaps[line] + lines[line].ascent, last.blockHeight + pitch(last, lines[line]))
                let step = lines[line].step
                baselines.append((baselines.last! + least + step - 1) / step * step)
            }
            // A gap that reaches over the section's lower edge gets what it lacks below the last line.
            var below = spacing.lineCell
            if plans[end].keepsToSection { below = max(below, sizing.sectionNeed(channels[end], plans[end])) }
            if plans[end].place == .bottom { below = max(below, gaps[end]) }
            if plans[end].place == .sections {
                let room = roomAbove(line: end, after: place)
                below += max(0, gaps[end] - below - spacing.sectionSection - room)
            }
            let last = lines[end - 1]
            return Section(
                lines: section.lines, above: above, below: below, baselines: baselines,
                height: above + baselines.last! + last.height - last.ascent + below)
        }
        return Needs(lines: lines, sections: sections, gaps: gaps, plans: plans)
    }
}
