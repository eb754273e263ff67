internal import Drawing

/// A heading, subheading or label with its size: what the passes move about.
struct MeasuredNode: Hashable, Sendable {
    enum Origin: Hashable, Sendable {
        case module(Int)
        case group(Int)
        case item(Int)
    }

    var origin: Origin
    var column: Int
    /// Index into `MeasuredMap.sections`.
    var section: Int
    /// The group it stands with, -1 where it stands alone.
    var group: Int
    var style: TextStyle
    /// Ways to set it: lines of text with their widths, fewest lines first. Only headings have more than one.
    var settings: [TextSetting]
    var isProminent: Bool

    var width: Em { settings[0].width }
}

/// One way to break a text into lines.
struct TextSetting: Hashable, Sendable {
    var lines: [String]
    /// Of each line, and of the widest.
    var widths: [Em]
    var width: Em
}

/// The ordinary content of a cell, a module's card, or the loose items of a cell.
struct Section: Hashable, Sendable {
    var module: Int?
    var column: Int
    /// First and last row.
    var rows: ClosedRange<Int>
    var isCard: Bool
    /// Index of the heading's node.
    var heading: Int?
    /// Nodes but the heading, in data order.
    var nodes: [Int]
    /// Of a module that spans columns: its first and last column.
    var columns: ClosedRange<Int>
}

/// Pass 1's result: the map with every text measured, sorted into columns of sections.
struct MeasuredMap: Sendable {
    var nodes: [MeasuredNode]
    var sections: [Section]
    /// Sections of each column, top to bottom.
    var columns: [[Int]]
    var rowCount: Int
    /// Node of each item, group heading and module heading; -1 where there is none.
    var itemNode: [Int]
    var groupNode: [Int]
    var moduleNode: [Int]
    /// Ends of each connector of the map, as nodes.
    var connectors: [(from: Int, to: Int)] = [] {
        didSet {
            isLinked = Array(repeating: false, count: nodes.count)
            for (from, to) in connectors { (isLinked[from], isLinked[to]) = (true, true) }
        }
    }
    /// Of each node, whether it is an end of a connector.
    private(set) var isLinked: [Bool] = []
}

extension MeasuredMap {
    /// With every name that has a connector in no group: it stands alone, wherever the others are.
    var withNamesAlone: MeasuredMap {
        var map = self
        for node in nodes.indices where isLinked[node] { map.nodes[node].group = -1 }
        return map
    }
}
