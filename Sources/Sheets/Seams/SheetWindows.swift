internal import Drawing

/// A sheet's window on the poster: what it may show of it, however its seams wind. That is what it can print without
/// strips and what is cut away; in the poster's points, y down.
struct SheetWindow: Hashable {
    var across: Interval
    var down: Interval

    func holds(_ box: Rect) -> Bool {
        across.start <= box.left && box.right <= across.end && down.start <= box.top && box.bottom <= down.end
    }
}

/// The windows of sheets in rows.
///
/// A seam lies where the windows on its sides overlap, so every way through there keeps all sheets within what they can
/// print: between sheets of a row in a corridor, between rows in one that may be as high as it likes at every place.
struct SheetWindows: Hashable {
    var poster: Size
    /// By row and place.
    var byRow: [[SheetWindow]]
    /// Where a seam between rows steps down from a sheet to the next, that one keeps so much beside the step for glue.
    var glueStrip: Double

    /// The corridors of the seams between the sheets of a row.
    func corridors(in row: Int) -> [Interval] {
        zip(byRow[row], byRow[row].dropFirst()).map { Interval($1.across.start, $0.across.end) }
    }

    /// The corridor of the seam below a row, at its widest, and what of it is beyond some sheet's window.
    func corridor(below row: Int) -> (span: Interval, walls: [Rect]) {
        let pieces = pieces(below: row)
        let span = Interval(pieces.map(\.down.start).min() ?? 0, pieces.map(\.down.end).max() ?? 0)
        let walls = pieces.flatMap { piece -> [Rect] in
            let above = Rect(
                left: piece.across.start, top: span.start - 1, right: piece.across.end, bottom: piece.down.start)
            let below = Rect(
                left: piece.across.start, top: piece.down.end, right: piece.across.end, bottom: span.end + 1)
            return (piece.down.start > span.start ? [above] : []) + (piece.down.end < span.end ? [below] : [])
        }
        return (span, walls)
    }

    /// Where the seam below a row may run, from left to right. A length below 0 says that it cannot.
    func pieces(below row: Int) -> [SheetWindow] {
        let upper = byRow[row].map { SheetWindow(across: Interval($0.across.start, $0.across.end + glueStrip), down: $0.down) }
        let lower = byRow[row + 1]
        let edges = ((upper + lower).flatMap { [$0.across.start, $0.across.end] } + [0, poster.width])
            .filter { 0 <= $0 && $0 <= poster.width }.sorted()
        return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map { start, end in
            func meets(_ window: SheetWindow) -> Bool { window.across.start < end && start < window.across.end }
            return SheetWindow(
                across: Interval(start, end),
                down: Interval(
                    lower.filter(meets).map(\.down.start).max() ?? 0, upper.filter(meets).map(\.down.end).min() ?? 0))
        }
    }

    /// The rows that can show a box whole, or what of it is on the poster.
    func rows(holding box: Rect) -> [Int] {
        let box = onPoster(box)
        return byRow.indices.filter { row in holds(box, row: row) }
    }

    /// What of a box is on the poster, or next to it.
    func onPoster(_ box: Rect) -> Rect {
        let (left, top) = (max(0, box.left), max(0, box.top))
        return Rect(
            left: left, top: top, right: max(left, min(poster.width, box.right)),
            bottom: max(top, min(poster.height, box.bottom)))
    }

    /// Whether a row can show a box on the poster whole: one of its windows holds it, and those beside do not keep seams
    /// from passing it.
    func holds(_ box: Rect, row: Int) -> Bool {
        var isHeld = false
        for window in byRow[row] {
            if window.holds(box) {
                isHeld = true
            } else if window.across.start < box.right, box.left < window.across.end,
                box.top < window.down.start || window.down.end < box.bottom
            {
                return false
            }
        }
        return isHeld
    }

    /// Whether a window is above another, with that strip.
    func meet(_ above: SheetWindow, _ below: SheetWindow) -> Bool {
        above.across.start < below.across.end && below.across.start < above.across.end + glueStrip
    }

    /// Whether what is seen of every sheet is something, and within its window.
    func hold(_ fields: [[[Rect]]]) -> Bool {
        zip(byRow, fields).allSatisfy { byRow, fields in
            zip(byRow, fields).allSatisfy { window, field in
                let window = SheetWindow(across: window.across.widened, down: window.down.widened)
                return !field.isEmpty && field.allSatisfy(window.holds)
            }
        }
    }
}

extension Interval {
    /// With room for errors of rounding.
    fileprivate var widened: Interval { Interval(start - 0.01, end + 0.01) }
}
