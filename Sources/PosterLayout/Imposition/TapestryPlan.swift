/// A poster spread over sheets of paper: which sheet shows what.
///
/// The invariants, relied on by drawing and tested:
/// 1. What the sheets show covers the poster, and nothing twice.
/// 2. What a sheet shows, with its glue strips and what is cut away, lies within what the printer reaches.
public struct TapestryPlan: Hashable, Sendable {
    /// The poster's size.
    public var poster: Size
    /// From top to bottom.
    public var bands: [TapestryBand]
    /// Row by row.
    public var sheets: [TapestrySheet]
    /// Texts that the edge of a sheet runs through: names of the map first, in reading order.
    public var cut: [TapestryText]

    public var rows: Int { bands.count }

    /// Of the row that has most.
    public var columns: Int { bands.map(\.columns).max() ?? 0 }

    /// That of the first sheet.
    public var paper: TapestryPaper { bands[0].paper }

    /// That of a sheet.
    public func paper(of sheet: TapestrySheet) -> TapestryPaper { bands[sheet.row].paper }

    /// The names of the map that are cut.
    public var cutLabels: [TapestryText] { cut.filter { $0.label != nil } }

    /// How many other lines are cut: of the title, the heads, the legend.
    public var cutLines: Int { cut.count - cutLabels.count }

    /// What the sheets could hold more, across and down.
    public var slack: Size {
        Size(Self.across(poster, bands).map(\.slack).min() ?? 0, Self.down(poster, bands).slack)
    }

    /// The share of the paper that is not seen, 0 … 1.
    public var waste: Double {
        1 - poster.width * poster.height / (Double(sheets.count) * paper.size.width * paper.size.height)
    }

    /// The length of all seams, in points.
    public var seamLength: Double {
        Double(rows - 1) * poster.width
            + bands.reduce(0) { $0 + Double($1.columns - 1) } * poster.height / Double(rows)
    }

    /// Whether all paper lies.
    public var isLandscape: Bool { bands.allSatisfy(\.paper.isLandscape) }

    /// Whether some paper stands and some lies.
    public var isMixed: Bool { !isLandscape && bands.contains { $0.paper.isLandscape } }

    /// Across, row by row.
    private static func across(_ poster: Size, _ bands: [TapestryBand]) -> [SheetAxis] {
        bands.map { band in
            SheetAxis(
                length: poster.width, printables: [Double](repeating: band.paper.printable.width, count: band.columns),
                glueStrip: band.paper.glueStrip, cutAway: band.paper.cutAway)
        }
    }

    private static func down(_ poster: Size, _ bands: [TapestryBand]) -> SheetAxis {
        SheetAxis(
            length: poster.height, printables: bands.map(\.paper.printable.height), glueStrip: bands[0].paper.glueStrip,
            cutAway: bands[0].paper.cutAway)
    }

    /// The fewest rows and columns of sheets.
    public static func fewest(_ poster: Size, on paper: TapestryPaper) -> (rows: Int, columns: Int) {
        (
            SheetAxis.fewest(poster.height, printable: paper.printable.height, overlap: paper.overlap),
            SheetAxis.fewest(poster.width, printable: paper.printable.width, overlap: paper.overlap)
        )
    }

    /// Whether rows of sheets, as high as they are, hold a poster.
    static func holds(_ poster: Size, _ bands: [TapestryBand]) -> Bool {
        down(poster, bands).isEnough && across(poster, bands).allSatisfy(\.isEnough)
    }

    /// Spreads a poster over `rows` × `columns` sheets.
    ///
    /// - Precondition: the sheets hold the poster.
    public init(_ poster: Size, on paper: TapestryPaper, rows: Int, columns: Int, texts: [TapestryText]) {
        let band = TapestryBand(paper: paper, columns: columns)
        self.init(poster, on: [TapestryBand](repeating: band, count: rows), texts: texts)
    }

    /// Spreads a poster over rows of sheets, with seams that cut as little text as can be.
    ///
    /// - Precondition: the sheets hold the poster; all have the same overlap and margin.
    public init(_ poster: Size, on bands: [TapestryBand], texts: [TapestryText]) {
        let fields = Self.fields(poster, on: bands, texts: texts)
        self.poster = poster
        self.bands = bands
        sheets = bands.indices.flatMap { row in
            let paper = bands[row].paper
            return (0..<bands[row].columns).map { column in
                let visible = fields[row][column]
                let extent = visible.dropFirst().reduce(visible[0]) { $0.union($1) }
                let origin = Point(
                    Self.origin(
                        Span(extent.left, extent.right), index: column, count: bands[row].columns,
                        side: paper.size.width, paper),
                    Self.origin(
                        Span(extent.top, extent.bottom), index: row, count: bands.count, side: paper.size.height, paper))
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
    private static func fields(_ poster: Size, on bands: [TapestryBand], texts: [TapestryText]) -> [[[Rect]]] {
        let (across, down) = (across(poster, bands), down(poster, bands))
        // The same with the sides exchanged, where rows have the same columns.
        let exchanged = texts.map { TapestryText(text: $0.text, box: $0.box.transposed, label: $0.label) }
        let isGrid = bands.allSatisfy { $0 == bands[0] }
        func transposed(_ fields: [[[Rect]]]) -> [[[Rect]]] {
            let turned = fields.map { $0.map { $0.map(\.transposed) } }
            return bands.indices.map { row in turned.map { $0[row] } }
        }
        let turnedAcross = [SheetAxis](repeating: down, count: bands[0].columns)
        var best = (cost: Double.infinity, fields: [[[Rect]]]())
        func take(_ cost: Double, _ fields: @autoclosure () -> [[[Rect]]]) -> Bool {
            if cost < best.cost { best = (cost, fields()) }
            return best.cost < SeamGrid.textWeight
        }
        let byRows = SeamGrid(poster: poster, horizontals: across, vertical: down, texts: texts)
        if take(byRows.cost, byRows.fields) { return best.fields }
        if isGrid {
            let byColumns = SeamGrid(
                poster: poster.transposed, horizontals: turnedAcross, vertical: across[0], texts: exchanged)
            if take(byColumns.cost, transposed(byColumns.fields)) { return best.fields }
        }
        if let mesh = SeamMesh(poster: poster, horizontals: across, vertical: down, texts: texts),
            take(mesh.cost, mesh.fields)
        {
            return best.fields
        }
        if isGrid,
            let mesh = SeamMesh(
                poster: poster.transposed, horizontals: turnedAcross, vertical: across[0], texts: exchanged)
        {
            _ = take(mesh.cost, transposed(mesh.fields))
        }
        return best.fields
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
