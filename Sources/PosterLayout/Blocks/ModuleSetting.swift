/// Sets a module as one block, its heading over its names, on a card where it is a bridge.
struct ModuleSetting {
    var measured: MeasuredMap
    var metrics: BlockMetrics

    private var spacing: Spacing { metrics.spacing }
    /// Widths tried, each a little wider than the one before.
    private static let widths = 12

    /// Ways to set it; of a module that connectors reach one stack, since those run at its side.
    func variants(_ module: BlockElement.Module, _ parts: [[NameBlock]], isLinked: Bool) -> [NameBlock] {
        contents(parts, isLinked: isLinked).map { framed($0, module) }
    }

    private func contents(_ parts: [[NameBlock]], isLinked: Bool) -> [NameBlock?] {
        if parts.isEmpty { return [nil] }
        if isLinked {
            return [metrics.stacked(parts.map { $0.first! }), metrics.stacked(parts.map { $0.last! })]
        }
        let elements = parts.map { variants in
            let none = variants.map { _ in 0 }
            let isName = variants.allSatisfy { $0.isName && $0.members.count == 1 }
            return Shelving.Element(
                variants: variants, above: none, below: none, beside: none, bends: none, arrows: 0, tails: 0, netsDown: 0,
                netsUp: 0, after: [], graph: nil, isName: isName)
        }
        let shelving = Shelving(elements, throughCount: 0, metrics: metrics)
        var found: [NameBlock] = []
        var width = shelving.minimalWidth
        for _ in 0..<Self.widths {
            if let filled = shelving.fill(width: width) { found.append(shelving.block(filled.shelves)) }
            width += max(.emScale, width / 4)
        }
        return found
    }

    private func framed(_ content: NameBlock?, _ module: BlockElement.Module) -> NameBlock {
        let pad = module.isCard ? spacing.labelCell : 0
        let headings =
            module.heading.map { heading in
                measured.nodes[heading].settings.indices.map {
                    metrics.member(heading, measured, x: 0, baseline: 0, setting: $0)
                }
            } ?? []
        let inner = max(content?.width ?? 0, headings.map(\.reach).min() ?? 0)
        let width = inner + 2 * pad
        var block = NameBlock(
            members: [], width: width, height: 0,
            ascent: spacing.headingBaseline - spacing.lineCell - (module.isCard ? spacing.cardAir : 0), descent: 0,
            firstSize: .emScale, lastSize: .emScale)
        if var member = headings.first(where: { $0.reach <= inner }) {
            // In the middle, unless labels of jumps under it reach too far right.
            member.x = max(pad, min((width - member.width) / 2, width - pad - member.reach))
            member.isFreeBelow = member.isFreeBelow && content == nil
            block.members.append(member)
            block.height = metrics.up(member.tail)
            block.descent = metrics.descent(member.size)
            block.firstSize = member.size
            if content != nil { block.height += metrics.up(spacing.headingFirst) }
        } else {
            block.ascent = (content?.ascent ?? 0) + (module.isCard ? spacing.lineCell : 0)
        }
        if let content {
            var moved = content.moved(x: (width - content.width) / 2, y: block.height)
            if module.heading != nil { for index in moved.members.indices { moved.members[index].isFreeAbove = false } }
            block.members += moved.members
            block.wires = moved.wires
            block.plates = moved.plates
            block.height += content.height
            block.descent = content.descent
            block.lastSize = content.lastSize
        }
        if module.isCard {
            let bottom = block.height + block.descent + spacing.lineCell
            block.cards = [
                .init(module: module.module, left: 0, right: width, top: -block.ascent, bottom: bottom)
            ]
            block.ascent += spacing.cardAir
            block.descent += spacing.lineCell + spacing.cardAir
        }
        block.isModule = true
        return block
    }
}
