import PosterTestSupport

@testable import Drawing
@testable import PosterLayout

/// Columns of names that stand where a test says: no pass fills, stacks, orders or places them, so that tests of the passes
/// after those say the same whatever those do.
///
/// Columns are 20 em wide, names 4 em, and those of one line share its width evenly: one stands at 10 em, two at 5 and 15.
/// Rows are 20 em high. The first line of a row is 2 em below its strip, the next 2 em below that; gaps lie half-way.
struct HandMadeGrid {
    static let columnWidth = Int.em(20)
    static let nameWidth = Int.em(4)
    static let rowHeight = Int.em(20)

    private(set) var measured: MeasuredMap
    private(set) var columns: [PlacedColumn]
    let isFloor: [Bool]
    private var nodes: [String: Int] = [:]

    init(rows: Int, columns count: Int, floor: Bool = false) {
        measured = MeasuredMap(
            nodes: [], sections: [], columns: Array(repeating: [], count: count), rowCount: rows, itemNode: [], groupNode: [],
            moduleNode: [])
        columns = (0..<count).map { column in
            PlacedColumn(
                stack: ColumnStack(column: column, width: Self.columnWidth, lines: [], vertices: [], links: [], nets: []),
                top: [], bottom: [], sideEntry: [], bends: 0)
        }
        isFloor = (0..<rows).map { floor && $0 == rows - 1 }
    }

    // MARK: Making one

    /// Adds a section below those the column has, each line with the names in it.
    mutating func section(
        column: Int, rows: ClosedRange<Int>, heading: String? = nil, isCard: Bool = false, lines: [[String]]
    ) {
        let index = measured.sections.count
        measured.sections.append(
            Section(
                module: nil, column: column, rows: rows, isCard: isCard, heading: nil, nodes: [], columns: column...column))
        measured.columns[column].append(index)
        if let heading {
            measured.sections[index].heading = measured.nodes.count
            addLine([heading], column: column, section: index, isHeading: true)
        }
        for names in lines { addLine(names, column: column, section: index, isHeading: false) }
        regroup(column)
    }

    /// Adds a section within one row.
    mutating func section(
        column: Int, row: Int, heading: String? = nil, isCard: Bool = false, lines: [[String]]
    ) {
        section(column: column, rows: row...row, heading: heading, isCard: isCard, lines: lines)
    }

    private mutating func addLine(_ names: [String], column: Int, section: Int, isHeading: Bool) {
        let line = columns[column].stack.lines.count
        var vertices: [Int] = []
        for (place, name) in names.enumerated() {
            let node = measured.nodes.count
            measured.nodes.append(
                MeasuredNode(
                    origin: .item(node), column: column, section: section, group: -1,
                    style: TextStyle(FontFace(TypeFamily.condensed, weight: 400), size: 1),
                    settings: [TextSetting(lines: [name], widths: [Self.nameWidth], width: Self.nameWidth)],
                    isProminent: false))
            if !isHeading { measured.sections[section].nodes.append(node) }
            nodes[name] = node
            let vertex = columns[column].stack.vertices.count
            columns[column].stack.vertexOfNode[node] = vertex
            let x = Self.columnWidth * (2 * place + 1) / (2 * names.count)
            columns[column].stack.vertices.append(
                .init(
                    kind: isHeading ? .heading : .label, content: columns[column].stack.contents.count, net: -1, line: line,
                    width: Self.nameWidth, side: 0, x: x))
            columns[column].stack.contents.append(BlockMetrics(spacing: Spacing()).single(node, measured))
            columns[column].stack.textCount += 1
            vertices.append(vertex)
        }
        columns[column].stack.lines.append(.init(section: section, isHeading: isHeading, setting: 0, vertices: vertices))
    }

    /// Links a name with one in the next line of its column, middle to middle or by the side of the lower.
    mutating func link(_ upper: String, _ lower: String, pointsUp: Bool = false, intoSide side: Int? = nil) {
        let (a, b) = (node(upper), node(lower))
        let column = measured.nodes[a].column
        var stack = columns[column].stack
        let (top, bottom) = (stack.vertexOfNode[a]!, stack.vertexOfNode[b]!)
        precondition(stack.vertices[bottom].line == stack.vertices[top].line + 1, "the lines are neighbours")
        stack.links.append(
            .init(
                net: stack.nets.count, gap: stack.vertices[bottom].line, top: top, bottom: bottom, topNode: a, bottomNode: b))
        stack.nets.append(Net(shape: .fanOut, root: a, leaves: [b], connectors: [], pointsUp: pointsUp))
        stack.netEnds.append([top, bottom])
        stack.netLinks.append(stack.links.count - 1..<stack.links.count)
        columns[column].stack = stack
        columns[column].top.append(stack.vertices[top].x)
        columns[column].bottom.append(stack.vertices[side == nil ? bottom : top].x)
        columns[column].sideEntry.append(side.map { .init(isAtBottom: true, side: $0) })
        regroup(column)
    }

    private mutating func regroup(_ column: Int) {
        let stack = columns[column].stack
        columns[column].stack.linksOfGap = Grouping(stack.links, count: stack.lines.count + 1) { $0.gap }
        columns[column].stack.below = Grouping(stack.links, count: stack.vertices.count) { $0.top }
        columns[column].stack.above = Grouping(stack.links, count: stack.vertices.count) { $0.bottom }
    }

    /// Adds a connector between names of different columns, and says which it is.
    @discardableResult mutating func connect(_ from: String, _ to: String) -> Int {
        measured.connectors.append((node(from), node(to)))
        return measured.connectors.count - 1
    }

    // MARK: What it says

    func node(_ name: String) -> Int {
        guard let node = nodes[name] else { preconditionFailure("the grid has no “\(name)” yet") }
        return node
    }

    func vertex(_ name: String) -> ColumnStack.Vertex {
        let stack = columns[measured.nodes[node(name)].column].stack
        return stack.vertices[stack.vertexOfNode[node(name)]!]
    }

    var plans: [[GapPlan]] { columns.map { GapPlan.plans(of: $0.stack, measured) } }

    /// By column and row, whether no section reaches over the row's upper edge.
    var isStripFree: [[Bool]] {
        measured.columns.map { sections in
            (0..<measured.rowCount).map { row in
                !sections.contains { measured.sections[$0].rows.contains(row) && measured.sections[$0].rows.lowerBound < row }
            }
        }
    }

    /// y at which connectors meet the sides of each column's lines.
    var lineMiddle: [[Em]] {
        columns.map { column in
            var (row, y) = (-1, 0)
            return column.stack.lines.map { line in
                let own = measured.sections[line.section].rows.lowerBound
                y = own == row ? y + .em(2) : own * Self.rowHeight + .em(2)
                row = own
                return y
            }
        }
    }

    var baselines: [[Em]] {
        let below = BlockMetrics(spacing: Spacing()).middle(.emScale)
        return lineMiddle.map { lines in lines.map { $0 + below } }
    }

    /// y of each column's gaps.
    var middle: [[Em]] {
        lineMiddle.map { lines in lines.map { $0 - .em(1) } + [(lines.last ?? 0) + .em(1)] }
    }

    /// What finds routes between the columns.
    func routing(rounds: Int = 3) -> InterColumnRouting {
        let wiring = Wiring(columns: columns.map(\.stack.nets), betweenColumns: Array(measured.connectors.indices))
        return InterColumnRouting(
            measured: measured, columns: columns.map { ColumnSketch($0, measured, wiring, Spacing()) }, middle: middle,
            baselines: baselines, stripMiddle: (0..<measured.rowCount).map { $0 * Self.rowHeight },
            isStripFree: isStripFree, isFloor: isFloor, spacing: Spacing(), rounds: rounds)
    }

    /// The routes of all connectors.
    func routes(rounds: Int = 3) -> [InterColumnRoute] {
        var routing = routing(rounds: rounds)
        return routing.route(Array(measured.connectors.indices))
    }
}
