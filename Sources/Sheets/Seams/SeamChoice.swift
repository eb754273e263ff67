internal import Drawing

/// Chooses the seams of a tapestry: the simplest of those that cut least.
struct SeamChoice {
    /// What seams cut, weighted, with a little for their steps; and what is seen of each sheet, by row and place.
    private typealias Seams = (cost: Double, fields: [[[Rect]]])

    /// So many windows are tried in a row that are no better.
    private static let mostMisses = 3
    /// Of more sheets windows are not moved: they would hardly get anywhere.
    private static let mostMoved = 120

    private let poster: Size
    private let rows: TapestryArrangement
    private let texts: [TapestryText]
    private let style: SeamStyle
    private let ideals: SeamIdeals

    private init(_ poster: Size, _ rows: TapestryArrangement, _ texts: [TapestryText], _ style: SeamStyle) {
        self.style = style
        self.poster = poster
        self.rows = rows
        self.texts = texts
        ideals = SeamIdeals(rows, poster: poster)
    }

    /// What is seen of each sheet, by lane and place; nil where the sheets do not hold the poster, or not with such seams.
    static func fields(
        _ poster: Size, on arrangement: TapestryArrangement, texts: [TapestryText], style: SeamStyle
    ) -> [[[Rect]]]? {
        guard arrangement.isByColumns else { return SeamChoice(poster, arrangement, texts, style).fields }
        let turned = SeamChoice(poster.transposed, arrangement.asRows, texts.map(\.transposed), style)
        return turned.fields?.map { $0.map { $0.map(\.transposed) } }
    }

    /// Straight seams between rows, or between columns; where these cut texts, seams that wind both ways; where even
    /// these do, such seams through windows that were moved about for it.
    private var fields: [[[Rect]]]? {
        guard rows.isUniform else { return style == .straight ? nil : stairs?.fields }
        guard rows.holds(poster) else { return nil }
        var best: Seams = straight
        func take(_ seams: Seams?) -> Bool {
            if let seams, seams.cost < best.cost { best = seams }
            return best.cost < SeamGrid.textWeight
        }
        // The same with the sides exchanged, where rows have the same columns.
        let turned =
            rows.isGrid
            ? SeamChoice(
                poster.transposed, TapestryArrangement(rows.lanes[0][0].transposed, rows: rows.columns, columns: rows.rows),
                texts.map(\.transposed), style) : nil
        if style == .straight {
            _ = take(turned.map { Self.turned($0.straight) })
            return best.fields
        }
        if best.cost < SeamGrid.textWeight || take(turned.map { Self.turned($0.straight) }) { return best.fields }
        let windows = evenWindows
        let wound = windows.flatMap { winding($0) }
        if take(wound) { return best.fields }
        let turnedWindows = turned?.evenWindows
        let turnedWound = turnedWindows.flatMap { turned?.winding($0) }
        // No seams spare these.
        let least = texts.reduce(0) { $0 + (rows.canShow($1.box, of: poster) ? 0 : SeamGrid.textWeight) }
        if take(turnedWound.map(Self.turned)) || best.cost < least + SeamGrid.textWeight { return best.fields }
        guard rows.count <= Self.mostMoved else { return best.fields }
        // Only where it is worth it: fewer names cut, or as many names and fewer other lines.
        if let turned, let turnedWindows, turnedWound?.cost ?? .infinity < wound?.cost ?? .infinity {
            return turned.moved(turnedWindows, unlike: Self.turned(best)).map { Self.turned($0).fields } ?? best.fields
        }
        return windows.flatMap { moved($0, unlike: best)?.fields } ?? best.fields
    }

    private static func turned(_ seams: Seams) -> Seams {
        let columns = seams.fields
        return (seams.cost, columns[0].indices.map { row in columns.map { $0[row].map(\.transposed) } })
    }

    private var straight: Seams {
        let grid = SeamGrid(
            poster: poster, horizontals: rows.across(poster), vertical: rows.down(poster), texts: texts, style: style)
        return (grid.cost, grid.fields)
    }

    /// Windows that have the same place down in all of a row.
    private var evenWindows: SheetWindows? {
        MeshCorridors(
            horizontals: rows.across(poster), vertical: rows.down(poster), obstacles: SeamObstacle.all(in: texts))?.windows
    }

    private func winding(_ windows: SheetWindows) -> Seams? {
        SeamMesh(windows: windows, ideals: ideals, texts: texts).map { ($0.cost, $0.fields) }
    }

    /// Seams through windows that hold more texts, where these cut less than others. Not every text that a window holds finds
    /// its way past the others, so seams are found through several, until some in a row cut no less.
    private func moved(_ windows: SheetWindows, unlike others: Seams? = nil) -> Seams? {
        let limits = WindowLimits(rows, poster: poster)
        let obstacles = SeamObstacle.all(in: texts)
        var best: Seams?
        var least = others.map { (names: cutNames($0), cost: $0.cost) } ?? (texts.count, .infinity)
        var (seed, misses) = (UInt64(0), 0)
        while misses < Self.mostMisses, least.cost >= SeamGrid.textWeight {
            seed += 1
            misses += 1
            let moved = WindowSearch.improved(windows, limits: limits, obstacles: obstacles, seed: seed)
            guard let seams = winding(moved) else { continue }
            let names = cutNames(seams)
            guard names < least.names || names == least.names && seams.cost < least.cost - 0.5 * SeamGrid.textWeight
            else { continue }
            (best, least, misses) = (seams, (names, seams.cost), 0)
        }
        return best
    }

    /// How many names seams cut.
    private func cutNames(_ seams: Seams) -> Int {
        let fields = seams.fields.joined()
        return texts.count { text in
            guard text.label != nil else { return false }
            let box = text.box.inset(by: 0.05)
            return fields.count { $0.contains { $0.overlaps(box) } } > 1
        }
    }

    /// Seams between rows in which paper turns are stairs.
    private var stairs: Seams? { SheetWindows(rows, poster: poster).flatMap { moved($0) } }
}
