/// A poster spread over sheets of paper: which sheet shows what.
///
/// The invariants, relied on by drawing and tested:
/// 1. What the sheets show covers the poster, and nothing twice.
/// 2. What a sheet shows, with its glue strips and what is cut away, lies within what the printer reaches.
public struct TapestryPlan: Hashable, Sendable {
    /// The poster's size.
    public var poster: Size
    public var arrangement: TapestryArrangement
    /// Lane by lane: in the order of gluing, so that each lies on those before it.
    public var sheets: [TapestrySheet]
    /// Texts that the edge of a sheet runs through: names of the map first, in reading order.
    public var cut: [TapestryText]

    public var rows: Int { arrangement.rows }
    public var columns: Int { arrangement.columns }

    /// That of the first sheet.
    public var paper: TapestryPaper { arrangement.lanes[0][0] }

    /// The names of the map that are cut.
    public var cutLabels: [TapestryText] { cut.filter { $0.label != nil } }

    /// How many other lines are cut: of the title, the heads, the legend.
    public var cutLines: Int { cut.count - cutLabels.count }

    /// What the sheets could hold more, across and down.
    public var slack: Size {
        let slack = Self.slack(poster: isByColumns ? poster.transposed : poster, arrangement.asRows)
        return isByColumns ? slack.transposed : slack
    }

    /// The share of the paper that is not seen, 0 … 1.
    public var waste: Double {
        1 - poster.width * poster.height / (Double(sheets.count) * paper.size.width * paper.size.height)
    }

    /// The length of all seams, in points.
    public var seamLength: Double {
        let (long, high) = isByColumns ? (poster.height, poster.width) : (poster.width, poster.height)
        let lanes = arrangement.lanes
        return Double(lanes.count - 1) * long + lanes.reduce(0) { $0 + Double($1.count - 1) } * high / Double(lanes.count)
    }

    private var isByColumns: Bool { arrangement.isByColumns }

    private static func slack(poster: Size, _ rows: TapestryArrangement) -> Size {
        Size(rows.across(poster).map(\.slack).min() ?? 0, rows.down(poster).slack)
    }

    /// The fewest rows and columns of sheets.
    public static func fewest(_ poster: Size, on paper: TapestryPaper) -> (rows: Int, columns: Int) {
        (
            SheetAxis.fewest(poster.height, printable: paper.printable.height, overlap: paper.overlap),
            SheetAxis.fewest(poster.width, printable: paper.printable.width, overlap: paper.overlap)
        )
    }

    /// Spreads a poster over `rows` × `columns` sheets.
    ///
    /// - Precondition: the sheets hold the poster.
    public init(_ poster: Size, on paper: TapestryPaper, rows: Int, columns: Int, texts: [TapestryText]) {
        self.init(poster, on: TapestryArrangement(paper, rows: rows, columns: columns), texts: texts)
    }

    /// Spreads a poster over sheets, with seams that cut as little text as can be.
    ///
    /// - Precondition: the sheets hold the poster.
    public init(_ poster: Size, on arrangement: TapestryArrangement, texts: [TapestryText]) {
        let isByColumns = arrangement.isByColumns
        let fields =
            isByColumns
            ? Self.transposed(Self.fields(poster.transposed, on: arrangement.asRows, texts: Self.transposed(texts)))
            : Self.fields(poster, on: arrangement, texts: texts)
        self.poster = poster
        self.arrangement = arrangement
        sheets = arrangement.lanes.enumerated().flatMap { lane, papers in
            papers.enumerated().map { place, paper in
                TapestrySheet(
                    row: isByColumns ? place : lane, column: isByColumns ? lane : place, paper: paper,
                    visible: fields[lane][place], of: poster)
            }
        }
        let sheets = sheets
        let cut = texts.filter { text in
            let inner = text.box.inset(by: 0.05)
            return sheets.count { $0.seen(of: inner) != nil } > 1
        }
        self.cut = cut.filter { $0.label != nil } + cut.filter { $0.label == nil }
    }

    /// The same texts with x and y exchanged.
    private static func transposed(_ texts: [TapestryText]) -> [TapestryText] {
        texts.map { TapestryText(text: $0.text, box: $0.box.transposed, label: $0.label) }
    }

    private static func transposed(_ fields: [[[Rect]]]) -> [[[Rect]]] { fields.map { $0.map { $0.map(\.transposed) } } }

    /// What is seen of each sheet, by row and column: with straight seams between rows, or between columns; or, where
    /// these cut names, with seams that wind both ways.
    private static func fields(_ poster: Size, on rows: TapestryArrangement, texts: [TapestryText]) -> [[[Rect]]] {
        let (across, down) = (rows.across(poster), rows.down(poster))
        // The same with the sides exchanged, where rows have the same columns.
        let exchanged = transposed(texts)
        func byRow(_ columns: [[[Rect]]]) -> [[[Rect]]] {
            rows.lanes.indices.map { row in transposed(columns).map { $0[row] } }
        }
        let turnedAcross = [SheetAxis](repeating: down, count: rows.columns)
        var best = (cost: Double.infinity, fields: [[[Rect]]]())
        func take(_ cost: Double, _ fields: @autoclosure () -> [[[Rect]]]) -> Bool {
            if cost < best.cost { best = (cost, fields()) }
            return best.cost < SeamGrid.textWeight
        }
        let byRows = SeamGrid(poster: poster, horizontals: across, vertical: down, texts: texts)
        if take(byRows.cost, byRows.fields) { return best.fields }
        if rows.isGrid {
            let byColumns = SeamGrid(
                poster: poster.transposed, horizontals: turnedAcross, vertical: across[0], texts: exchanged)
            if take(byColumns.cost, byRow(byColumns.fields)) { return best.fields }
        }
        if let mesh = SeamMesh(poster: poster, horizontals: across, vertical: down, texts: texts),
            take(mesh.cost, mesh.fields)
        {
            return best.fields
        }
        if rows.isGrid,
            let mesh = SeamMesh(
                poster: poster.transposed, horizontals: turnedAcross, vertical: across[0], texts: exchanged)
        {
            _ = take(mesh.cost, byRow(mesh.fields))
        }
        return best.fields
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
