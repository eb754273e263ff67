internal import Drawing

/// The rows and columns of a drawn map.
struct DrawnGrid: Hashable, Sendable {
    /// From top to bottom.
    var rows: [Band]
    /// From left to right.
    var columns: [Band]

    /// A row or column: what of its ground is seen.
    struct Band: Hashable, Sendable {
        /// From top to bottom of a row, from left to right of a column.
        var room: Interval
        var ink: Color?
    }

    /// The field that a point is in, or next to.
    func field(at point: Point) -> GridField {
        GridField(row: Self.index(of: point.y, in: rows), column: Self.index(of: point.x, in: columns))
    }

    /// Everything from the first row and column to the last.
    var room: Rect {
        Rect(
            left: columns[0].room.start, top: rows[0].room.start, right: columns[columns.count - 1].room.end,
            bottom: rows[rows.count - 1].room.end)
    }

    /// The rows, and columns, that a box covers so much of that it counts as standing in them.
    func fields(coveredBy box: Rect) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        let own = field(at: box.center)
        return (
            Self.covered(Interval(box.top, box.bottom), rows, or: own.row),
            Self.covered(Interval(box.left, box.right), columns, or: own.column)
        )
    }

    /// How far a point is from the next border of its field, where fields lie beyond; nil where none does.
    func distanceToBorder(from point: Point) -> Double {
        min(Self.distance(from: point.y, to: rows), Self.distance(from: point.x, to: columns))
    }

    private static func index(of place: Double, in bands: [Band]) -> Int {
        borders(bands).firstIndex { place < $0 } ?? bands.count - 1
    }

    private static func distance(from place: Double, to bands: [Band]) -> Double {
        borders(bands).map { abs($0 - place) }.min() ?? .infinity
    }

    /// Halfway between each two.
    private static func borders(_ bands: [Band]) -> [Double] {
        zip(bands, bands.dropFirst()).map { ($0.room.end + $1.room.start) / 2 }
    }

    private static func covered(_ room: Interval, _ bands: [Band], or own: Int) -> ClosedRange<Int> {
        let indices = bands.indices.filter { index in
            let band = bands[index].room
            let common = min(band.end, room.end) - max(band.start, room.start)
            return common >= 0.3 * min(band.length, room.length)
        }
        guard let first = indices.first, let last = indices.last else { return own...own }
        return first...last
    }
}

/// A field of a drawn map, by the numbers of its row and column.
struct GridField: Hashable, Sendable {
    var row: Int
    var column: Int
}
