internal import Drawing
internal import MapModel
internal import TextFormats

/// Whether connectors between fields far apart are drawn as lines or named at both ends is told before anything is placed: the
/// labels take room under their names.
struct JumpTexts: Sendable {
    struct Text: Hashable, Sendable {
        var connector: Int
        var end: JumpLabel.End
        /// The node at the connector's other end, and what it is called.
        var other: Int
        var name: String
        var width: Em
        /// Which of the stubs under its name it hangs on, from the right.
        var stub = 0
    }

    /// By node.
    private var ofNode: [[Text]] = []
    /// By connector.
    private var isFar: [Bool] = []
    /// By connector, the ends of nodes where it shares a stub with others.
    private var sharedEnds: [[SharedEnd]] = []
    private(set) var size: Em = 0

    /// No jumps.
    init() {}

    /// Connectors that span so many columns are far.
    private static let farColumns = 2

    /// - Parameters:
    ///   - far: what becomes of connectors that span two columns and more.
    ///   - named: ids of others that are named at both ends too.
    /// - Throws: what `text` throws.
    init(
        _ map: PosterMap, _ measured: MeasuredMap, far: FarConnectors = .labels, named: [String] = [], style: TextStyle,
        measuring text: some TextMeasurer
    ) throws {
        if far == .lines && named.isEmpty { return }
        ofNode = Array(repeating: [], count: measured.nodes.count)
        isFar = Array(repeating: false, count: measured.connectors.count)
        size = .em(style.size)
        func name(_ node: Int) -> String {
            switch measured.nodes[node].origin {
            case .item(let index): map.items[index].label
            case .group(let index): map.groups[index].heading ?? ""
            case .module(let index): map.modules[index].heading ?? ""
            }
        }
        let names = Set(named)
        for (index, (from, to)) in measured.connectors.enumerated() {
            let columns = abs(measured.nodes[from].column - measured.nodes[to].column)
            isFar[index] =
                far == .labels && columns >= Self.farColumns
                || names.contains(map.id(of: measured.nodes[from].origin) + "→" + map.id(of: measured.nodes[to].origin))
            if !isFar[index] { continue }
            for (end, own, other) in [(JumpLabel.End.tail, from, to), (.head, to, from)] {
                let node = measured.nodes[other]
                let field = GridReference.field(row: measured.sections[node.section].rows.lowerBound, column: node.column)
                let label = JumpLabel(end, field: field, name: name(other))
                let width = try JumpLabel.advance(of: label.text, in: style, measuring: text) * style.size
                ofNode[own].append(Text(connector: index, end: end, other: other, name: name(other), width: .emUp(width + 0.04)))
            }
        }
        sharedEnds = Array(repeating: [], count: measured.connectors.count)
        share(measured)
    }

    /// All ends of one kind at one node.
    struct SharedEnd: Hashable, Sendable {
        var node: Int
        var end: JumpLabel.End
    }

    /// Has labels share stubs where a name is too short for one each: they are one net then. Where it can be helped a connector shares
    /// a stub at one of its ends, so that nets stay small.
    private mutating func share(_ measured: MeasuredMap) {
        func room(_ node: Int) -> Int {
            let width = measured.nodes[node].settings.map { $0.widths.last! }.min()!
            return (width + 2 * Spacing().portBeside) / Spacing().portPortLeast + 1
        }
        let lacking = ofNode.indices.filter { ofNode[$0].count > room($0) }.sorted {
            (room($0) - ofNode[$0].count, $0) < (room($1) - ofNode[$1].count, $1)
        }
        for node in lacking {
            func free(_ end: JumpLabel.End, sharing most: Int) -> [Int] {
                ofNode[node].filter { $0.end == end && sharedEnds[$0.connector].count <= most }.map(\.connector)
            }
            for most in 0...1 {
                let (tails, heads) = (free(.tail, sharing: most).count, free(.head, sharing: most).count)
                let ends = tails >= heads ? [JumpLabel.End.tail, .head] : [.head, .tail]
                for end in ends where stubs(of: node).count > room(node) {
                    let own = SharedEnd(node: node, end: end)
                    for connector in free(end, sharing: most) where !sharedEnds[connector].contains(own) {
                        sharedEnds[connector].append(own)
                    }
                }
            }
        }
        for node in ofNode.indices where !ofNode[node].isEmpty {
            ofNode[node] = stubs(of: node).enumerated().flatMap { stub, texts in
                texts.map { text in
                    var text = text
                    text.stub = stub
                    return text
                }
            }
        }
    }

    /// The labels of each stub under a name.
    private func stubs(of node: Int) -> [[Text]] {
        var stubs: [[Text]] = []
        var ofEnd: [SharedEnd: Int] = [:]
        for text in ofNode[node] {
            let own = SharedEnd(node: node, end: text.end)
            if sharedEnds[text.connector].contains(own) {
                if let stub = ofEnd[own] {
                    stubs[stub].append(text)
                    continue
                }
                ofEnd[own] = stubs.count
            }
            stubs.append([text])
        }
        return stubs
    }

    /// Where the connector shares stubs; nowhere where it has one for itself at both ends.
    func sharedEnds(of connector: Int) -> [SharedEnd] { sharedEnds[connector] }

    /// Of each connector the first of those that it shares stubs with, at once or through others: itself where it shares none.
    func firstOfNets() -> [Int] {
        var first = Array(sharedEnds.indices)
        var ofEnd: [SharedEnd: Int] = [:]
        func root(_ connector: Int) -> Int {
            var connector = connector
            while first[connector] != connector { connector = first[connector] }
            return connector
        }
        for connector in sharedEnds.indices {
            for end in sharedEnds[connector] {
                guard let other = ofEnd[end] else {
                    ofEnd[end] = connector
                    continue
                }
                let (a, b) = (root(connector), root(other))
                first[max(a, b)] = min(a, b)
            }
        }
        return first.indices.map(root)
    }

    /// Whether a connector is named at both ends and not drawn.
    func isJump(_ connector: Int) -> Bool { !isFar.isEmpty && isFar[connector] }

    func texts(of node: Int) -> [Text] { ofNode.isEmpty ? [] : ofNode[node] }
}

extension PosterMap {
    /// The id of what a text says.
    func id(of origin: MeasuredNode.Origin) -> String {
        switch origin {
        case .module(let index): modules[index].id
        case .group(let index): groups[index].id
        case .item(let index): items[index].id
        }
    }
}

extension NameBlock {
    /// The label of a far connector under its name, and the stub between them, in the direction of the arrow.
    struct Jump: Hashable, Sendable {
        var text: JumpTexts.Text
        var x: Em
        var baseline: Em
        var route: [Place]
    }
}

extension BlockMetrics {
    /// How much lower the last jump label under a name stands than its last line, and how far right its labels reach.
    ///
    /// - Parameter lastX: where its last line begins.
    func jumpRoom(_ node: Int, lastX: Em, lastWidth: Em) -> (height: Em, width: Em) {
        let texts = jumps.texts(of: node)
        if texts.isEmpty { return (0, 0) }
        return (up(jumpBaselines(texts).last!), lastX + jumpText(texts, lastWidth) + texts.map(\.width).max()!)
    }

    /// From the name's last baseline to that of each label: an arrow up to the name needs its straight piece, half a unit more
    /// than a label does, and no more: what stands farther from its name would not belong to it.
    private func jumpBaselines(_ texts: [JumpTexts.Text]) -> [Em] {
        let first = 2 * spacing.unit + (texts.first?.end == .head ? spacing.unit / 2 : 0)
        return texts.indices.map { first + $0 * 2 * spacing.unit }
    }

    /// x of the stub of each label from where the name's last line begins, the last label's the leftmost: nearer to each other where
    /// the name is short, and a little beside it where it is shorter still.
    private func jumpTrunk(_ place: Int, of count: Int, _ lastWidth: Em) -> Em {
        let first = min(spacing.jumpTrunk, lastWidth / 4)
        let gaps = max(1, count - 1)
        let last = lastWidth + spacing.portBeside
        let pitch = min(spacing.laneLane, max(spacing.portPortLeast, (last - first) / gaps))
        let least = max(-spacing.portBeside, min(first, last - gaps * pitch))
        return least + (count - 1 - place) * min(pitch, (last - least) / gaps)
    }

    /// x of the labels: so near to the end of a short name that they belong to it.
    private func jumpText(_ texts: [JumpTexts.Text], _ lastWidth: Em) -> Em {
        let stub = jumpTrunk(0, of: texts.last!.stub + 1, lastWidth)
        return min(stub + spacing.outlineStep, max(stub + spacing.jumpStub, lastWidth + spacing.jumpReach))
    }

    /// The block with the labels that its names have room for.
    func withJumps(_ block: NameBlock) -> NameBlock {
        var result = block
        for member in block.members {
            let texts = jumps.texts(of: member.node)
            for (text, down) in zip(texts, jumpBaselines(texts)) {
                let last = member.baseline + member.textTail
                let left = member.x + member.lastX
                let trunk = left + jumpTrunk(text.stub, of: texts.last!.stub + 1, member.lastWidth)
                let x = left + jumpText(texts, member.lastWidth)
                let y = last + down - Em(Double(jumps.size) * JumpLabel.markMiddle)
                let edge = last + descent(member.size)
                let at = NameBlock.Place(x: x - spacing.jumpGap, y: y)
                let corner = NameBlock.Place(x: trunk, y: y)
                let route =
                    text.end == .tail
                    ? [.init(x: trunk, y: edge + spacing.outlineTail), corner, at]
                    : [at, corner, .init(x: trunk, y: edge + spacing.tipOff)]
                result.jumps.append(.init(text: text, x: x, baseline: last + down, route: route))
            }
        }
        return result
    }
}
