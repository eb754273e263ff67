/// How a connector between columns leaves (or reaches) its label.
enum Access: Hashable, Sendable {
    /// Through the label's side, straight into the gutter; the label is outermost in its line.
    case side
    /// Through the label's side, so far below its middle: others meet it there too.
    case offSide(Em)
    /// Through a port on the label's lower or upper edge and along the gap there.
    case gap(Int, port: Em)
}

/// How a connector passes a column it has no end in.
enum Passage: Hashable, Sendable {
    /// Along a gap between two lines.
    case gap(Int)
    /// Along the strip of band above a row, straight across as many columns as it likes.
    case strip(Int)
}

/// The route of a connector between columns: from column to column, a gap of each, and the gutters between them.
struct InterColumnRoute: Hashable, Sendable {
    /// Index into `MeasuredMap.connectors`.
    var connector: Int
    /// Connectors that share a root share a net.
    var net: Int
    /// The node that the connectors of its net share; nil where it is alone.
    var root: Int?
    /// +1 to the right, −1 to the left: the side its source leaves through.
    var direction: Int
    /// The side its target is reached through, seen from the target: −1 left, +1 right.
    var targetSide: Int
    var source: Access
    var target: Access
    /// How it passes each column between, from the source's neighbour on.
    var through: [(column: Int, passage: Passage)]

    /// Whether it comes back to the column it left.
    var turnsBack: Bool { direction == targetSide }

    /// Whether it leads from side to side of neighbouring columns: where both names stand on one line, all but straight.
    var isDirect: Bool { through.isEmpty && source == .side && target == .side && !turnsBack }

    static func == (a: InterColumnRoute, b: InterColumnRoute) -> Bool {
        a.connector == b.connector && a.net == b.net && a.direction == b.direction && a.targetSide == b.targetSide
            && a.source == b.source && a.target == b.target && a.through.elementsEqual(b.through, by: ==)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(connector)
        hasher.combine(net)
    }
}
