/// Names that stand together and are one thing to the passes that place them: a single name, a list, a plate, an outline,
/// or a stack of these.
///
/// x counts from the block's left edge, y from the baseline of its first line, downwards.
struct NameBlock: Hashable, Sendable {
    struct Place: Hashable, Sendable {
        var x: Em
        var y: Em
    }

    /// A name or subheading with its place.
    struct Member: Hashable, Sendable {
        var node: Int
        /// Its left edge.
        var x: Em
        /// The baseline of its first line.
        var baseline: Em
        /// The way its lines are broken.
        var setting = 0
        /// Width of its first, its last and its widest line.
        var firstWidth: Em
        var lastWidth: Em
        var width: Em
        var size: Em
        /// From the baseline of its first line to that of its last, and to that of the last jump label under it.
        var textTail: Em
        var tail: Em
        /// How far it reaches from its left edge, jump labels included.
        var reach: Em
        /// Whether nothing of the block stands above it, below it, left or right of it: connectors may meet it there.
        var isFreeAbove = true
        var isFreeBelow = true
        var isFreeLeft = true
        var isFreeRight = true

        /// Whether its lines are centred on each other, as those of modules' headings are, or flush left.
        var isCentred = false

        var right: Em { x + width }
        /// Where its last line begins.
        var lastX: Em { isCentred ? (width - lastWidth) / 2 : 0 }

        /// Where connectors meet its sides: the ends of its first line.
        func edge(side: Int) -> Em {
            let left = x + (isCentred ? (width - firstWidth) / 2 : 0)
            return side < 0 ? left : left + firstWidth
        }

        /// The middle of its upper edge, or of its lower.
        func middle(isBelow: Bool) -> Em { x + (isCentred ? width : isBelow ? lastWidth : firstWidth) / 2 }
    }

    /// Where a connector that cannot meet its name from above or below runs up or down beside the block.
    struct SidePort: Hashable, Sendable {
        var node: Int
        var isBelow: Bool
        var x: Em
        /// How far below the middle of the name's side it meets it.
        var dy: Em = 0
    }

    /// A connector that is drawn within the block, from its tail to its tip.
    struct Wire: Hashable, Sendable {
        var connector: Int
        /// Wires of one net share lines: the number of the node they all leave; or, counted down from −1, of the first of them.
        var net: Int
        var points: [Place]
    }

    /// The ground of a group with a heading, and the rule under that heading.
    struct Plate: Hashable, Sendable {
        /// The heading's node.
        var node: Int
        var left: Em
        var right: Em
        var top: Em
        var bottom: Em
        var rule: Em
    }

    /// The outline of a bridge module.
    struct Card: Hashable, Sendable {
        var module: Int
        var left: Em
        var right: Em
        var top: Em
        var bottom: Em
    }

    /// Line by line.
    var members: [Member]
    var wires: [Wire] = []
    var plates: [Plate] = []
    var cards: [Card] = []
    var jumps: [Jump] = []
    /// Whether it is a whole module.
    var isModule = false
    var sidePorts: [SidePort] = []
    var width: Em
    /// From its first baseline to its last.
    var height: Em
    /// What it takes above its first baseline, and below its last.
    var ascent: Em
    var descent: Em
    /// What a reader must know of how it is made: whether its lines are lines of one list.
    var inset: Em = 0
    /// Size of its first line and of its last.
    var firstSize: Em
    var lastSize: Em

    func member(of node: Int) -> Member? { members.first { $0.node == node } }

    /// Where a connector may meet a name's edge: from its least to its greatest x.
    ///
    /// - Parameter number: which of the connectors that meet the name there, where each has a port of its own beside the block.
    func port(of node: Int, isBelow: Bool, number: Int) -> ClosedRange<Em> {
        guard let member = member(of: node) else { return width / 2...width / 2 }
        if isBelow ? member.isFreeBelow : member.isFreeAbove {
            let reach = Self.reach(of: isBelow ? member.lastWidth : member.firstWidth)
            let middle = member.middle(isBelow: isBelow)
            return middle - reach...middle + reach
        }
        let own = sidePorts.filter { $0.node == node && $0.isBelow == isBelow }
        guard !own.isEmpty else { return width / 2...width / 2 }
        let x = own[min(number, own.count - 1)].x
        return x...x
    }

    /// How far below the middle of a name's side the connector with a port at this x meets it.
    func sideOffset(of node: Int, x: Em) -> Em { sidePorts.first { $0.node == node && $0.x == x }?.dy ?? 0 }

    /// Connectors meet a name in its middle half, rounding included.
    static func reach(of width: Em) -> Em { width * 6 / 25 }

    /// How far from the middle of a name's edge connectors may meet it where there is no room for them otherwise: over the whole
    /// of it, and as far beside it as they still touch it.
    func widestReach(of node: Int, isBelow: Bool, _ spacing: Spacing) -> Em {
        guard let member = member(of: node) else { return 0 }
        return (isBelow ? member.lastWidth : member.firstWidth) / 2 + spacing.portBeside
    }

    /// Whether a connector has to run beside the block to meet a name from this side.
    func needsSidePort(_ node: Int, isBelow: Bool) -> Bool {
        guard let member = member(of: node) else { return false }
        return isBelow ? !member.isFreeBelow : !member.isFreeAbove
    }

    func moved(x: Em, y: Em) -> NameBlock {
        var block = self
        for index in members.indices {
            block.members[index].x += x
            block.members[index].baseline += y
        }
        for index in wires.indices {
            block.wires[index].points = wires[index].points.map { Place(x: $0.x + x, y: $0.y + y) }
        }
        for index in plates.indices {
            block.plates[index].left += x
            block.plates[index].right += x
            block.plates[index].top += y
            block.plates[index].bottom += y
            block.plates[index].rule += y
        }
        for index in jumps.indices {
            block.jumps[index].x += x
            block.jumps[index].baseline += y
            block.jumps[index].route = jumps[index].route.map { Place(x: $0.x + x, y: $0.y + y) }
        }
        for index in cards.indices {
            block.cards[index].left += x
            block.cards[index].right += x
            block.cards[index].top += y
            block.cards[index].bottom += y
        }
        for index in sidePorts.indices { block.sidePorts[index].x += x }
        return block
    }
}
