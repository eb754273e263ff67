internal import Drawing

/// Distances within and between blocks: one grid for all of them.
struct BlockMetrics: Sendable {
    var spacing: Spacing
    var jumps = JumpTexts()

    /// Rounded up to whole units of the grid.
    func up(_ height: Em) -> Em { (height + spacing.unit - 1) / spacing.unit * spacing.unit }

    /// Baseline to baseline of two lines of a list.
    func pitch(_ upper: Em, _ lower: Em) -> Em {
        up(max(spacing.listLeading, descent(upper) + ascent(lower) + spacing.listAir))
    }

    func ascent(_ size: Em) -> Em { Em(Double(size) * spacing.ascent) }
    func descent(_ size: Em) -> Em { Em(Double(size) * spacing.descent) }

    /// From a name's baseline up to where connectors meet its side.
    func middle(_ size: Em) -> Em { Em(Double(size) * 0.26) }

    /// A single name.
    func member(_ node: Int, _ measured: MeasuredMap, x: Em, baseline: Em, setting: Int = 0) -> NameBlock.Member {
        let entry = measured.nodes[node]
        let text = entry.settings[setting]
        let size = Em.em(entry.style.size)
        let tail = (text.lines.count - 1) * linePitch(size, entry)
        let isHeading =
            switch entry.origin {
            case .module: true
            case .group, .item: false
            }
        let lastX = isHeading ? (text.width - text.widths.last!) / 2 : 0
        let jump = jumpRoom(node, lastX: lastX, lastWidth: text.widths.last!)
        return NameBlock.Member(
            node: node, x: x, baseline: baseline, setting: setting, firstWidth: text.widths.first!, lastWidth: text.widths.last!,
            width: text.width, size: size, textTail: tail, tail: tail + jump.height, reach: max(text.width, jump.width),
            isFreeBelow: jump.height == 0, isCentred: isHeading)
    }

    /// Baseline to baseline of the lines of one text.
    func linePitch(_ size: Em, _ node: MeasuredNode) -> Em {
        switch node.origin {
        case .module: .em(node.style.size * spacing.headingLeading)
        case .group, .item: up(Em(Double(size) * spacing.wrappedLeading))
        }
    }

    /// A block of one name.
    func single(_ node: Int, _ measured: MeasuredMap, setting: Int = 0) -> NameBlock {
        let member = member(node, measured, x: 0, baseline: 0, setting: setting)
        return NameBlock(
            members: [member], width: member.reach, height: member.tail, ascent: ascent(member.size),
            descent: descent(member.size), firstSize: member.size, lastSize: member.size)
    }

    /// Blocks one below the other, their texts on one axis.
    ///
    /// - Precondition: there is one at least.
    func stacked(_ blocks: [NameBlock]) -> NameBlock {
        if blocks.count == 1 { return blocks[0] }
        let inset = blocks.map(\.inset).max()!
        var result = NameBlock(
            members: [], width: 0, height: 0, ascent: blocks[0].ascent, descent: blocks.last!.descent, inset: inset,
            firstSize: blocks[0].firstSize, lastSize: blocks.last!.lastSize)
        var y = 0
        for (index, block) in blocks.enumerated() {
            if index > 0 { y += gap(between: blocks[index - 1], block) }
            let moved = block.moved(x: inset - block.inset, y: y)
            for var member in moved.members {
                if index > 0 { member.isFreeAbove = false }
                if index + 1 < blocks.count { member.isFreeBelow = false }
                result.members.append(member)
            }
            result.wires += moved.wires
            result.plates += moved.plates
            result.cards += moved.cards
            result.width = max(result.width, inset - block.inset + block.width)
            y += block.height
        }
        result.height = y
        return result
    }

    /// Baseline to baseline of two blocks of one stack: names follow each other as lines of a list do, others keep a line's
    /// height more.
    func gap(between upper: NameBlock, _ lower: NameBlock) -> Em {
        if upper.isModule || lower.isModule { return up(upper.descent + spacing.sectionSection + lower.ascent) }
        if upper.isName && lower.isName { return pitch(upper.lastSize, lower.firstSize) }
        return max(
            pitch(upper.lastSize, lower.firstSize) + spacing.unit,
            up(upper.descent + lower.ascent + spacing.blockAir))
    }

    /// Gives every connector that cannot meet its name from above or below a port beside the block.
    func withSidePorts(_ block: NameBlock, _ ends: NodeEnds) -> NameBlock {
        var result = block
        var up: [NameBlock.Member] = []
        var down: [NameBlock.Member] = []
        for member in block.members {
            let end = ends.ends(of: member.node)
            if !member.isFreeAbove { up += Array(repeating: member, count: end.above) }
            if !member.isFreeBelow { down += Array(repeating: member, count: end.below) }
            // Connectors to other columns may go either way.
            if end.beside > 0, !member.isFreeAbove, !member.isFreeBelow {
                let isUpper = 2 * member.baseline < block.height
                if isUpper {
                    up += Array(repeating: member, count: end.beside)
                } else {
                    down += Array(repeating: member, count: end.beside)
                }
            }
        }
        if up.isEmpty && down.isEmpty {
            spreadSides(&result)
            return result
        }
        // Clear of texts, of a card's outline, of plates and of brackets.
        let right = [
            block.members.map { $0.x + $0.reach }.max(),
            block.cards.map { $0.right + spacing.trackCard - spacing.laneLabel }.max(),
            block.plates.map(\.right).max(),
            block.wires.flatMap(\.points).map { $0.x + spacing.laneLane - spacing.laneLabel }.max(),
        ]
        let text = right.compactMap { $0 }.max()!
        func x(_ place: Int, _ member: NameBlock.Member) -> Em {
            max(text + spacing.laneLabel, member.right + spacing.tip + spacing.tipOff) + place * spacing.laneLane
        }
        // The upper of those that go up runs inside, the lower of those that go down does.
        var places: [(place: Int, member: NameBlock.Member, isBelow: Bool)] = []
        for (place, member) in up.enumerated() { places.append((place, member, false)) }
        // Those that go down keep clear of those that go up, unless they leave further down.
        let lowestUp = up.map(\.baseline).max() ?? Int.min
        let shift = down.contains { $0.baseline <= lowestUp } ? up.count : 0
        for (place, member) in down.reversed().enumerated() { places.append((place + shift, member, true)) }
        let first = places.map { x(0, $0.member) }.max()!
        for (place, member, isBelow) in places {
            let port = first + place * spacing.laneLane
            result.sidePorts.append(.init(node: member.node, isBelow: isBelow, x: port))
            result.width = max(result.width, port)
        }
        spreadSides(&result)
        return result
    }

}

extension NameBlock {
    /// Whether it is a single name, or a stack of such: lines of a list without a ground.
    var isName: Bool { wires.isEmpty && plates.isEmpty && cards.isEmpty && inset == 0 && !isModule }
}

/// How many connectors meet each text from above, from below, and how many lead to other columns.
struct NodeEnds: Sendable {
    struct Ends: Hashable, Sendable {
        var above = 0
        var below = 0
        var beside = 0
        var count: Int { above + below + beside }
    }

    private var ofNode: [Ends]

    init(_ measured: MeasuredMap, _ wiring: Wiring) {
        ofNode = Array(repeating: Ends(), count: measured.nodes.count)
        for net in wiring.columns.joined() {
            switch net.shape {
            case .fanOut:
                ofNode[net.root].below += 1
                for leaf in net.leaves { ofNode[leaf].above += 1 }
            case .fanIn:
                ofNode[net.root].above += 1
                for leaf in net.leaves { ofNode[leaf].below += 1 }
            }
        }
        for connector in wiring.betweenColumns {
            let (from, to) = measured.connectors[connector]
            ofNode[from].beside += 1
            ofNode[to].beside += 1
        }
    }

    func ends(of node: Int) -> Ends { ofNode[node] }
}
