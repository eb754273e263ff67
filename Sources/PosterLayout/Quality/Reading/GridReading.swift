internal import Drawing

/// Whether the sheet has one grid: shared baselines, axes, few line distances, equal gutters.
struct GridReading: Hashable, Sendable {
    /// Share of lines of names whose baseline another cell of their row shares; nil where no row has two cells with names.
    var baselines: Double?
    /// Share of lines of names whose left edge or middle another name has on another line of their cell; nil where no cell has two.
    var axes: Double?
    /// Distinct distances of neighbouring lines within a cell, over the sheet.
    var pitches = 0
    /// Widest by narrowest gutter; nil with a single column.
    var gutters: Double?

    init(of sheet: PrintedSheet, _ composition: Composition) {
        let rows = Self.lines(of: composition)
        var shared = (part: 0, whole: 0)
        var aligned = (part: 0, whole: 0)
        var distances: [Double] = []
        for row in rows {
            let baselines = SharedBaselines(row, sheet)
            for (place, cell) in row.enumerated() {
                let ys = Self.levels(of: cell, em: sheet.em)
                if row.count > 1 {
                    shared.whole += ys.count
                    shared.part += ys.count { baselines.isShared($0, of: place) }
                }
                distances += zip(ys, ys.dropFirst()).filter { $1 - $0 > 0.3 * sheet.em }.map { ($1 - $0) / sheet.em }
                if ys.count > 1 {
                    aligned.whole += cell.count
                    aligned.part += CellAxes(cell, sheet).aligned
                }
            }
        }
        baselines = .share(shared.part, of: shared.whole)
        axes = .share(aligned.part, of: aligned.whole)
        pitches = Self.steps(of: distances)
        gutters = Self.gutters(of: composition, em: sheet.em)
    }

    /// A line of a name.
    struct Line {
        var item: String
        var baseline: Double
        var left: Double
        var right: Double
    }

    /// The lines of names, cell by cell and row by row, where there are any.
    private static func lines(of composition: Composition) -> [[[Line]]] {
        let names = composition.items.filter { $0.role != .heading }
        let (rows, columns) = (names.map(\.row).max() ?? -1, names.map(\.column).max() ?? -1)
        var cells = [[[Line]]](repeating: Array(repeating: [], count: columns + 1), count: rows + 1)
        for item in names {
            cells[item.row][item.column] += item.lines.map { line in
                let box = line.box.asPrinted
                return Line(item: item.id, baseline: line.baseline.asPrinted, left: box.left, right: box.right)
            }
        }
        return cells.map { $0.filter { !$0.isEmpty } }
    }

    /// The heights of a cell's baselines, each once, to a hundredth of an em.
    private static func levels(of cell: [Line], em: Double) -> [Double] {
        Set(cell.map { ($0.baseline / em).halfToEven(decimals: 2) * em }).sorted()
    }

    /// How many distances there are, in em, where those of less than 0.04 em more than the least of them are the same.
    private static func steps(of distances: [Double]) -> Int {
        var count = 0
        var least = -Double.infinity
        for distance in distances.sorted() where distance - least > 0.04 {
            least = distance
            count += 1
        }
        return count
    }

    private static func gutters(of composition: Composition, em: Double) -> Double? {
        let columns = composition.columns.map { (start: $0.start.asPrinted, end: $0.end.asPrinted) }
        let gutters = zip(columns, columns.dropFirst()).map { ($1.start - $0.end) / em }
        guard let widest = gutters.max(), let narrowest = gutters.min() else { return nil }
        return (widest / max(narrowest, 0.01)).halfToEven(decimals: 1)
    }
}

/// The baselines of a row, to be asked whether a cell has one in common with another.
private struct SharedBaselines {
    private let lines: [(y: Double, cell: Int)]
    private let tolerance: Double

    init(_ row: [[GridReading.Line]], _ sheet: PrintedSheet) {
        lines = row.enumerated().flatMap { cell, lines in lines.map { ($0.baseline, cell) } }.sorted { $0 < $1 }
        tolerance = sheet.tolerance
    }

    func isShared(_ y: Double, of cell: Int) -> Bool {
        lines.near(y, tolerance) { $0.y }.contains { $0.cell != cell }
    }
}

/// The left edges and the middles of a cell's lines.
private struct CellAxes {
    /// Lines on an axis with another name on another line.
    private(set) var aligned = 0

    init(_ cell: [GridReading.Line], _ sheet: PrintedSheet) {
        let lefts = cell.map { (axis: $0.left, line: $0) }.sorted { $0.axis < $1.axis }
        // Sums of both edges, twice the middle, keep what their halves might round.
        let middles = cell.map { (axis: $0.left + $0.right, line: $0) }.sorted { $0.axis < $1.axis }
        for line in cell {
            func isOther(_ other: (axis: Double, line: GridReading.Line)) -> Bool {
                other.line.item != line.item && abs(other.line.baseline - line.baseline) > 0.3 * sheet.em
            }
            let onLeft = lefts.near(line.left, sheet.tolerance) { $0.axis }
            let onMiddle = middles.near(line.left + line.right, 2 * sheet.tolerance) { $0.axis }
            if onLeft.contains(where: isOther) || onMiddle.contains(where: isOther) { aligned += 1 }
        }
    }
}

extension Array {
    /// The elements no farther than `distance` from a value, of elements sorted by it.
    fileprivate func near(
        _ value: Double, _ distance: Double, key: @escaping (Element) -> Double
    ) -> some Sequence<Element> {
        // The difference decides, as it is rounded; sums may round otherwise.
        let start = partitioningIndex { value - key($0) <= distance }
        return self[start...].lazy.prefix { key($0) - value <= distance }
    }
}
