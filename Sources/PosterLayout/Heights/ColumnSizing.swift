internal import Drawing

/// What a column's lines and sections need of height.
struct ColumnSizing: Sendable {
    struct Line: Hashable, Sendable {
        var section: Int
        var height: Em
        /// From its top to its baseline.
        var ascent: Em
    }

    /// A part of the column that belongs to one section.
    struct Section: Hashable, Sendable {
        var lines: Range<Int>
        /// From the section's edge to its first line, and from its last line to its edge.
        var above: Em
        var below: Em
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
            let above = hasHeading ? spacing.cellHeading : spacing.lineCell + Self.spanHeading(section, measured, spacing)
            sections.append((start..<end, start == end ? 0 : above))
            start = end
        }
        self.sections = sections
    }

    private static func line(
        _ line: ColumnStack.Line, _ stack: ColumnStack, _ measured: MeasuredMap, _ spacing: Spacing
    ) -> Line {
        var ascent = 0
        var descent = 0
        var more = 0
        for vertex in line.vertices where stack.vertices[vertex].node >= 0 {
            let size = measured.nodes[stack.vertices[vertex].node].style.size
            ascent = max(ascent, .em(size * spacing.ascent))
            descent = max(descent, .em(size * spacing.descent))
            if line.isHeading { more = line.setting * .em(size * spacing.headingLeading) }
        }
        return Line(section: line.section, height: ascent + more + descent, ascent: ascent)
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

    /// - Precondition: a section's lines follow each other, sections in the order of the column.
    /// - Postcondition: a section is as high as its lines, the gaps between them and what is above and below; a section without
    ///   lines is of no height.
    /// - Parameter channels: the column's gaps.
    func needs(_ channels: [Channel]) -> Needs {
        let sizing = GapSizing(spacing: spacing)
        let gaps = channels.indices.map { sizing.need(channels[$0], plans[$0]) }
        let sections = sections.map { section -> Section in
            let (first, end) = (section.lines.lowerBound, section.lines.upperBound)
            if section.lines.isEmpty { return Section(lines: section.lines, above: 0, below: 0, height: 0) }
            var height = lines[first].height
            for line in section.lines.dropFirst() { height += gaps[line] + lines[line].height }
            // A gap that reaches over the section's lower edge gets what it lacks below the last line.
            var below = spacing.lineCell
            if plans[end].keepsToSection { below = max(below, sizing.sectionNeed(channels[end], plans[end])) }
            if plans[end].place == .sections {
                below += max(0, gaps[end] - below - spacing.sectionSection - spacing.cellHeading)
            }
            return Section(
                lines: section.lines, above: section.above, below: below, height: section.above + height + below)
        }
        return Needs(lines: lines, sections: sections, gaps: gaps, plans: plans)
    }
}
