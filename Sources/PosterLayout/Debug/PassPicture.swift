package import Drawing

/// What stands where after one pass of the layout, drawn plainly: for whoever changes a pass.
///
/// Lengths are em of the smallest label class, y down, from the top left corner of what is shown.
package struct PassPicture: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A row, cell, section or column: what holds others.
        case area
        /// A line of names, or a gap between two.
        case line
        case heading, name
        /// A lane, through which a net passes a line.
        case lane
    }

    package struct Box: Hashable, Sendable {
        package var kind: Kind
        package var rect: Rect
        package var text: String
    }

    package struct Wire: Hashable, Sendable {
        /// Wires of one net have one number.
        package var net: Int
        package var points: [Point]
    }

    /// "05-stack": the pass's number and name.
    package var name: String
    /// What is to be seen.
    package var summary: String
    package var boxes: [Box] = []
    package var wires: [Wire] = []

    /// The rectangle around everything in it.
    package var extent: Rect {
        let points = wires.flatMap(\.points).map { Rect(x: $0.x, y: $0.y, width: 0, height: 0) }
        let all = boxes.map(\.rect) + points
        return all.dropFirst().reduce(all.first ?? Rect(x: 0, y: 0, width: 1, height: 1)) { $0.union($1) }
    }

    mutating func add(_ kind: Kind, x: Em, y: Em, width: Em, height: Em, _ text: String = "") {
        let rect = Rect(x: Self.em(x), y: Self.em(y), width: Self.em(width), height: Self.em(height))
        boxes.append(Box(kind: kind, rect: rect, text: text))
    }

    mutating func add(net: Int, _ points: [(x: Em, y: Em)]) {
        wires.append(Wire(net: net, points: points.map { Point(Self.em($0.x), Self.em($0.y)) }))
    }

    private static func em(_ value: Em) -> Double { Double(value) / Double(Int.emScale) }
}
