/// The grid with everything in it in its place: columns, gutters, drawn lines.
struct GridGeometry: Sendable {
    var gutters: [Channel]
    /// x of each column's left cell side; the cell is as wide as the column and its padding.
    var cellX: [Em]
    var cellWidth: [Em]
    /// From the left edge of the first gutter to the right edge of the last.
    var width: Em
    var drawing: RouteDrawing

    /// - Parameters:
    ///   - padding: spare width, given to either side of every column.
    ///   - widening: spare width, given to every gutter between columns.
    ///   - heightsAreFinal: whether `vertical` is what will be drawn.
    init(
        measured: MeasuredMap, columns: [PlacedColumn], plans: [[GapPlan]], gaps: [[Channel]], routes: [InterColumnRoute],
        strips: [Channel], vertical: VerticalPlan, spacing: Spacing, padding: Em, widening: Em,
        heightsAreFinal: Bool = false
    ) {
        let planning = ChannelPlanning(measured: measured, columns: columns, spacing: spacing)
        var drawing = RouteDrawing(
            measured: measured, columns: columns, plans: plans, vertical: vertical,
            channels: Channels(gaps: gaps, gutters: [], strips: strips), spacing: spacing, columnX: [], gutterX: [],
            heightsAreFinal: heightsAreFinal,
            portedEdges: heightsAreFinal ? PortedEdges(of: columns, routes, measured) : PortedEdges())
        gutters = planning.gutters(routes) { [drawing] in drawing.stopY($0, $1) }
        cellX = []
        cellWidth = []
        var x = 0
        var gutterX: [[Em]] = []
        let widths = spacing.gutterWidths(tracks: gutters.map(\.trackCount))
        for index in 0...columns.count {
            let tracks = gutters[index].trackCount
            let isInner = index > 0 && index < columns.count
            let width = widths[index] + (isInner ? widening : 0)
            let first = x + (width - max(0, tracks - 1) * spacing.gutterTrack) / 2
            gutterX.append((0..<tracks).map { first + $0 * spacing.gutterTrack })
            x += width
            if index < columns.count {
                cellX.append(x)
                cellWidth.append(columns[index].stack.width + 2 * padding)
                x += cellWidth[index]
            }
        }
        width = x
        drawing.channels.gutters = gutters
        drawing.columnX = cellX.map { $0 + padding }
        drawing.gutterX = gutterX
        self.drawing = drawing
    }
}
