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
    }

    /// By node.
    private var ofNode: [[Text]] = []
    /// By connector.
    private var isFar: [Bool] = []
    private(set) var size: Em = 0

    /// No jumps.
    init() {}

    /// Connectors that span so many columns are far.
    private static let farColumns = 2

    /// - Throws: what `text` throws.
    init(_ map: PosterMap, _ measured: MeasuredMap, style: TextStyle, measuring text: some TextMeasurer) throws {
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
        for (index, (from, to)) in measured.connectors.enumerated()
        where abs(measured.nodes[from].column - measured.nodes[to].column) >= Self.farColumns {
            isFar[index] = true
            for (end, own, other) in [(JumpLabel.End.tail, from, to), (.head, to, from)] {
                let node = measured.nodes[other]
                let field = GridReference.field(row: measured.sections[node.section].rows.lowerBound, column: node.column)
                let label = JumpLabel(end, field: field, name: name(other))
                let width = try JumpLabel.advance(of: label.text, in: style, measuring: text) * style.size
                ofNode[own].append(Text(connector: index, end: end, other: other, name: name(other), width: .emUp(width + 0.04)))
            }
        }
    }

    /// Whether a connector is named at both ends and not drawn.
    func isJump(_ connector: Int) -> Bool { !isFar.isEmpty && isFar[connector] }

    func texts(of node: Int) -> [Text] { ofNode.isEmpty ? [] : ofNode[node] }
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
    func jumpRoom(_ node: Int, lastWidth: Em) -> (height: Em, width: Em) {
        let texts = jumps.texts(of: node)
        if texts.isEmpty { return (0, 0) }
        return (jumpBaselines(texts).last!, jumpText(texts, lastWidth) + texts.map(\.width).max()!)
    }

    /// From the name's last baseline to that of each label: an arrow up to the name needs its straight piece.
    private func jumpBaselines(_ texts: [JumpTexts.Text]) -> [Em] {
        var y = 0
        return texts.enumerated().map { place, text in
            y += place == 0 && text.end == .head ? 3 * spacing.unit : 2 * spacing.unit
            return y
        }
    }

    private func jumpTrunk(_ place: Int, of count: Int, _ lastWidth: Em) -> Em {
        min(spacing.jumpTrunk, lastWidth / 4) + (count - 1 - place) * spacing.laneLane
    }

    private func jumpText(_ texts: [JumpTexts.Text], _ lastWidth: Em) -> Em {
        jumpTrunk(0, of: texts.count, lastWidth) + spacing.outlineStep
    }

    /// The block with the labels that its names have room for.
    func withJumps(_ block: NameBlock) -> NameBlock {
        var result = block
        for member in block.members {
            let texts = jumps.texts(of: member.node)
            for (place, (text, down)) in zip(texts, jumpBaselines(texts)).enumerated() {
                let last = member.baseline + member.textTail
                let trunk = member.x + jumpTrunk(place, of: texts.count, member.lastWidth)
                let x = member.x + jumpText(texts, member.lastWidth)
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
