/// A poster spread over sheets of paper: which sheet shows what.
///
/// The invariants, relied on by drawing and tested:
/// 1. What the sheets show covers the poster, and nothing twice.
/// 2. What a sheet shows, with its glue strips and what is cut away, lies within what the printer reaches.
public struct TapestryPlan: Hashable, Sendable {
    /// The poster's size.
    public var poster: Size
    public var paper: TapestryPaper
    public var rows: Int
    public var columns: Int
    /// Row by row.
    public var sheets: [TapestrySheet]
    /// Texts that the edge of a sheet runs through: names of the map first, in reading order.
    public var cut: [TapestryText]

    /// The names of the map that are cut.
    public var cutLabels: [TapestryText] { cut.filter { $0.label != nil } }

    /// What the sheets could hold more, across and down.
    public var slack: Size {
        Size(Self.horizontal(poster, paper).slack(columns), Self.vertical(poster, paper).slack(rows))
    }

    /// The share of the paper that is not seen, 0 … 1.
    public var waste: Double {
        1 - poster.width * poster.height / (Double(rows * columns) * paper.size.width * paper.size.height)
    }

    /// The length of all seams, in points.
    public var seamLength: Double {
        Double(rows - 1) * poster.width + Double(columns - 1) * poster.height
    }

    public var isLandscape: Bool { paper.size.width > paper.size.height }

    static func horizontal(_ poster: Size, _ paper: TapestryPaper) -> SheetAxis {
        SheetAxis(
            length: poster.width, printable: paper.printable.width, glueStrip: paper.glueStrip, cutAway: paper.cutAway)
    }

    static func vertical(_ poster: Size, _ paper: TapestryPaper) -> SheetAxis {
        SheetAxis(
            length: poster.height, printable: paper.printable.height, glueStrip: paper.glueStrip,
            cutAway: paper.cutAway)
    }

    /// The fewest rows and columns of sheets.
    public static func fewest(_ poster: Size, on paper: TapestryPaper) -> (rows: Int, columns: Int) {
        (vertical(poster, paper).fewest, horizontal(poster, paper).fewest)
    }

    /// Spreads a poster over `rows` × `columns` sheets, with seams that cut as little text as can be.
    ///
    /// - Precondition: the sheets hold the poster.
    public init(_ poster: Size, on paper: TapestryPaper, rows: Int, columns: Int, texts: [TapestryText]) {
        let fields = Self.fields(poster, on: paper, rows: rows, columns: columns, texts: texts)
        self.poster = poster
        self.paper = paper
        self.rows = rows
        self.columns = columns
        sheets = (0..<rows).flatMap { row in
            (0..<columns).map { column in
                let visible = fields[row][column]
                let extent = visible.dropFirst().reduce(visible[0]) { $0.union($1) }
                let origin = Point(
                    Self.origin(
                        Span(extent.left, extent.right), index: column, count: columns, side: paper.size.width, paper),
                    Self.origin(
                        Span(extent.top, extent.bottom), index: row, count: rows, side: paper.size.height, paper))
                return TapestrySheet(row: row, column: column, visible: visible, origin: origin)
            }
        }
        let sheets = sheets
        let cut = texts.filter { text in
            let inner = text.box.inset(by: 0.05)
            return sheets.count { $0.seen(of: inner) != nil } > 1
        }
        self.cut = cut.filter { $0.label != nil } + cut.filter { $0.label == nil }
    }

    /// What is seen of each sheet, by row and column: with straight seams between rows, or between columns; or, where
    /// these cut names, with seams that wind both ways.
    private static func fields(
        _ poster: Size, on paper: TapestryPaper, rows: Int, columns: Int, texts: [TapestryText]
    ) -> [[[Rect]]] {
        let (across, down) = (horizontal(poster, paper), vertical(poster, paper))
        let exchanged = texts.map { TapestryText(text: $0.text, box: $0.box.transposed, label: $0.label) }
        func transposed(_ fields: [[[Rect]]]) -> [[[Rect]]] {
            let turned = fields.map { $0.map { $0.map(\.transposed) } }
            return (0..<rows).map { row in (0..<columns).map { turned[$0][row] } }
        }
        let byRows = SeamGrid(
            poster: poster, horizontal: across, vertical: down, texts: texts, rows: rows, columns: columns)
        guard byRows.cost >= SeamGrid.labelWeight else { return byRows.fields }
        let byColumns = SeamGrid(
            poster: poster.transposed, horizontal: down, vertical: across, texts: exchanged, rows: columns,
            columns: rows)
        var best = byColumns.cost < byRows.cost ? (byColumns.cost, transposed(byColumns.fields)) : (byRows.cost, byRows.fields)
        guard best.0 >= SeamGrid.labelWeight else { return best.1 }
        if let mesh = SeamMesh(
            poster: poster, horizontal: across, vertical: down, texts: texts, rows: rows, columns: columns),
            mesh.cost < best.0
        {
            best = (mesh.cost, mesh.fields)
        }
        guard best.0 >= SeamGrid.labelWeight else { return best.1 }
        if let mesh = SeamMesh(
            poster: poster.transposed, horizontal: down, vertical: across, texts: exchanged, rows: columns,
            columns: rows), mesh.cost < best.0
        {
            best = (mesh.cost, transposed(mesh.fields))
        }
        return best.1
    }

    /// Where the poster's corner lies along one side of a sheet: what is seen, with its strips, ends where the printer does.
    private static func origin(_ seen: Span, index: Int, count: Int, side: Double, _ paper: TapestryPaper) -> Double {
        guard count > 1 else {
            return (((side - seen.length) / 2 - seen.start) / SeamSearch.grid).rounded(.down) * SeamSearch.grid
        }
        let end = seen.end + (index < count - 1 ? paper.glueStrip : 0)
        let exact = side - paper.margin - end
        // On the grid where there is room, so that pictures of sheets fit to the pixel.
        let snapped = (exact / SeamSearch.grid).rounded(.down) * SeamSearch.grid
        let start = seen.start - (index > 0 ? paper.cutAway : 0)
        return snapped + start >= paper.margin ? snapped : exact
    }
}

extension Rect {
    /// With x and y exchanged.
    var transposed: Rect { Rect(x: y, y: x, width: height, height: width) }
}

extension Size {
    /// With width and height exchanged.
    public var transposed: Size { Size(height, width) }
}
