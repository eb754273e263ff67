internal import Drawing

/// Whether headings of cells are in one piece.
struct HeadingReading: Hashable, Sendable {
    /// Headings on several lines that their cell is wide enough for on one; of cells with a single heading.
    var broken = 0

    init(of sheet: PrintedSheet, _ composition: Composition) {
        struct Place: Hashable {
            var row: Int
            var column: Int
        }
        let headings = composition.items.filter { $0.role == .heading }
        let counts = Dictionary(headings.map { (Place(row: $0.row, column: $0.column), 1) }, uniquingKeysWith: +)
        let widths = Dictionary(
            composition.cells.map { (Place(row: $0.row, column: $0.column), $0.box.width.asPrinted) },
            uniquingKeysWith: { $1 })
        broken = headings.count { heading in
            let place = Place(row: heading.row, column: heading.column)
            guard heading.lines.count > 1, counts[place] == 1, let cell = widths[place] else { return false }
            // A space between words is a quarter of the type's size.
            let spaces = 0.25 * heading.lines[0].size.asPrinted * Double(heading.lines.count - 1)
            return heading.lines.reduce(0) { $0 + $1.box.width.asPrinted } + spaces <= cell - 1.6 * sheet.em
        }
    }
}
