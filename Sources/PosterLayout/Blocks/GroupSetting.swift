/// Sets a group: its names one below the other in the map's order, on a plate where it has a heading, which comes first.
struct GroupSetting {
    var measured: MeasuredMap
    var metrics: BlockMetrics

    /// Groups of so many names may be set in several columns.
    private static let severalColumns = 6
    private static let mostColumns = 6

    /// Ways to set it, the widest first.
    func variants(_ element: BlockElement, _ ends: NodeEnds) -> [NameBlock] {
        let heading = element.nodes.first { isSubheading($0) }
        let names = element.nodes.filter { $0 != heading }
        // Names with connectors stand in one column, so that those can come and go at its side.
        let isLinked =
            !element.connectors.isEmpty || names.contains { ends.ends(of: $0).count > 0 || !metrics.jumps.texts(of: $0).isEmpty }
        let most = isLinked || names.count < Self.severalColumns ? 1 : min(Self.mostColumns, names.count / 2)
        var found: [NameBlock] = []
        // A heading may stand alone, its names elsewhere.
        var last = -1
        for columns in 1...max(1, most) {
            let lines = (names.count + columns - 1) / columns
            if lines == last { continue }
            last = lines
            var block = list(names, lines: lines)
            if columns > 1 && isTorn(block, lines: lines) { continue }
            if let heading { block = plate(block, heading) }
            Brackets(measured: measured, spacing: metrics.spacing).add(element.connectors, to: &block)
            found.append(block)
        }
        return found.reversed()
    }

    private func isSubheading(_ node: Int) -> Bool {
        switch measured.nodes[node].origin {
        case .group: true
        case .item, .module: false
        }
    }

    /// Names in columns of so many lines.
    func list(_ names: [Int], lines: Int) -> NameBlock {
        guard let first = names.first else {
            return NameBlock(members: [], width: 0, height: 0, ascent: 0, descent: 0, firstSize: 0, lastSize: 0)
        }
        var block = metrics.single(first, measured)
        block.members = []
        block.width = 0
        block.height = 0
        var x = 0
        for start in stride(from: 0, to: names.count, by: lines) {
            let column = names[start..<min(names.count, start + lines)]
            var y = 0
            var widest = 0
            var last: NameBlock.Member?
            for node in column {
                var member = metrics.member(node, measured, x: x, baseline: 0)
                if let last { y += metrics.pitch(last.size, member.size) }
                member.baseline = y
                member.isFreeAbove = last == nil
                member.isFreeBelow = member.isFreeBelow && node == column.last
                member.isFreeLeft = start == 0
                member.isFreeRight = start + lines >= names.count
                y += member.tail
                widest = max(widest, member.reach)
                block.ascent = max(block.ascent, last == nil ? metrics.ascent(member.size) : 0)
                block.members.append(member)
                last = member
            }
            block.height = max(block.height, y)
            block.descent = max(block.descent, metrics.descent(last!.size))
            block.lastSize = max(start == 0 ? 0 : block.lastSize, last!.size)
            x += widest + metrics.spacing.groupColumn
            block.width = x - metrics.spacing.groupColumn
        }
        return block
    }

    /// Whether a column of a list stands so far from all names of the one before that it is not read as one with it: names of as many
    /// lines down are near each other, which names of several lines may not be.
    private func isTorn(_ list: NameBlock, lines: Int) -> Bool {
        let members = list.members
        func top(_ member: NameBlock.Member) -> Em { member.baseline - metrics.ascent(member.size) }
        func bottom(_ member: NameBlock.Member) -> Em { member.baseline + member.textTail + metrics.descent(member.size) }
        func areNear(_ left: NameBlock.Member, _ right: NameBlock.Member) -> Bool {
            right.x - left.right <= .emScale && top(right) - bottom(left) <= .emScale && top(left) - bottom(right) <= .emScale
        }
        return stride(from: lines, to: members.count, by: lines).contains { start in
            !(start..<min(members.count, start + lines)).contains { areNear(members[$0 - lines], members[$0]) }
        }
    }

    private func plate(_ list: NameBlock, _ node: Int) -> NameBlock {
        let spacing = metrics.spacing
        var heading = metrics.member(node, measured, x: spacing.platePad, baseline: 0)
        heading.isFreeBelow = heading.isFreeBelow && list.members.isEmpty
        let top = list.members.isEmpty ? 0 : metrics.up(max(spacing.listLeading, spacing.plateHeading))
        var block = list.moved(x: spacing.platePad, y: heading.tail + top)
        for index in block.members.indices { block.members[index].isFreeAbove = false }
        block.width = max(list.width, heading.reach) + 2 * spacing.platePad
        let bottom = heading.tail + top + list.height
        let descent = max(list.descent, list.members.isEmpty ? metrics.descent(heading.size) : 0) + spacing.plateAir
        let ascent = metrics.ascent(heading.size) + spacing.plateAir
        block.plates = [
            .init(
                node: node, left: 0, right: block.width, top: -ascent, bottom: bottom + descent,
                rule: heading.textTail + spacing.plateRule)
        ]
        block.members.insert(heading, at: 0)
        block.height = bottom
        block.ascent = ascent
        block.descent = descent
        block.inset = spacing.platePad
        block.firstSize = heading.size
        block.lastSize = list.members.isEmpty ? heading.size : list.lastSize
        return block
    }
}
