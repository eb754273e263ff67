internal import Drawing

/// How much of a cell stays empty in one piece.
struct EmptinessReading: Hashable, Sendable {
    /// The largest empty rectangle of a cell by its area, of the worst cell; nil where no cell has a text.
    var worst: Double?
    /// The mean over the cells with a text.
    var mean: Double

    init(of sheet: PrintedSheet, _ composition: Composition) {
        let texts = sheet.texts.map(\.box)
        let captions = composition.captions.flatMap { $0.lines.map(\.box.asPrinted) }
        let all = texts + captions + sheet.ways.flatMap(\.pieces)
        let tree = BoxTree(Array(all.indices), of: all)
        var counts: [Int] = []
        // A cell without area has nothing that could be empty.
        for cell in composition.cells.map(\.box.asPrinted) where cell.right > cell.left && cell.bottom > cell.top {
            let within = tree.numbers(within: 0, of: cell)
            guard let first = within.first, first < texts.count else { continue }
            var raster = CellRaster(cell)
            for number in within { raster.mark(all[number]) }
            counts.append(raster.largestEmpty)
        }
        worst = counts.max().map { (Double($0) / Double(CellRaster.area)).halfToEven(decimals: 2) }
        let sum = Double(counts.reduce(0, +)) / Double(CellRaster.area)
        mean = (sum / Double(max(counts.count, 1))).halfToEven(decimals: 2)
    }
}

/// A cell in 48 by 48 fields, and which of them something stands in.
private struct CellRaster {
    private static let side = 48
    static let area = side * side
    private let cell: Edges
    private var isTaken = Array(repeating: false, count: area)

    init(_ cell: Edges) { self.cell = cell }

    /// - Precondition: the box and the cell touch.
    mutating func mark(_ box: Edges) {
        let columns = fields(max(box.left, cell.left), min(box.right, cell.right), from: cell.left, to: cell.right)
        for row in fields(max(box.top, cell.top), min(box.bottom, cell.bottom), from: cell.top, to: cell.bottom) {
            for column in columns { isTaken[row * Self.side + column] = true }
        }
    }

    private func fields(_ low: Double, _ high: Double, from start: Double, to end: Double) -> Range<Int> {
        let side = Double(Self.side)
        // What ends on the far edge ends in the last field, what begins there lies past it.
        let first = Int((low - start) / (end - start) * side)
        let last = min(Self.side - 1, Int((high - start) / (end - start) * side))
        return first..<max(first, last + 1)
    }

    /// The fields of the largest rectangle nothing stands in.
    var largestEmpty: Int {
        var best = 0
        // Of each column, how many free fields stand above each other, down to this row.
        var heights = Array(repeating: 0, count: Self.side)
        for row in 0..<Self.side {
            for column in 0..<Self.side {
                heights[column] = isTaken[row * Self.side + column] ? 0 : heights[column] + 1
            }
            var open: [(start: Int, height: Int)] = []
            for column in 0...Self.side {
                let height = column < Self.side ? heights[column] : 0
                var start = column
                while let last = open.last, last.height >= height {
                    open.removeLast()
                    start = last.start
                    best = max(best, last.height * (column - last.start))
                }
                open.append((start, height))
            }
        }
        return best
    }
}
