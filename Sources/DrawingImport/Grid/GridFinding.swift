internal import Drawing

/// Finds the grid of a drawn map by its bands: rows are rectangles that run across most of the sheet, columns those that run down most of it.
enum GridFinding {
    /// - Throws: where there are not at least two rows and two columns.
    static func grid(of drawing: SVGDrawing) throws(ImportError) -> DrawnGrid {
        let filled = drawing.shapes.filter(\.isFilled)
        guard let first = filled.first else { throw noMap(rows: 0, columns: 0) }
        let sheet = filled.dropFirst().reduce(first.box) { $0.union($1.box) }
        var rows: [(room: Interval, ink: Color?)] = []
        var columns: [(room: Interval, ink: Color?)] = []
        for shape in filled {
            let (width, height) = (shape.box.width / sheet.width, shape.box.height / sheet.height)
            if width >= 0.6 && (0.02...0.45).contains(height) {
                rows.append((Interval(shape.box.top, shape.box.bottom), shape.ink))
            } else if height >= 0.45 && (0.02...0.45).contains(width) {
                columns.append((Interval(shape.box.left, shape.box.right), shape.ink))
            }
        }
        guard rows.count <= mostBands, columns.count <= mostBands else {
            throw ImportError(
                "the drawing has \(rows.count) bands across and \(columns.count) down", hint: "a map has \(mostBands) at most")
        }
        let grid = DrawnGrid(rows: seen(rows), columns: seen(columns))
        guard grid.rows.count >= 2, grid.columns.count >= 2 else {
            throw noMap(rows: grid.rows.count, columns: grid.columns.count)
        }
        return grid
    }

    private static let mostBands = 200

    private static func noMap(rows: Int, columns: Int) -> ImportError {
        ImportError(
            "the drawing has no map in it: \(rows) bands across and \(columns) down were found",
            hint: "rows and columns are rectangles, at least two of each, that run across or down most of the sheet")
    }

    /// What is seen of bands that were painted one over the other, in the order of their places.
    private static func seen(_ bands: [(room: Interval, ink: Color?)]) -> [DrawnGrid.Band] {
        let edges = bands.flatMap { [$0.room.start, $0.room.end] }.sorted()
        let slack = ((edges.last ?? 0) - (edges.first ?? 0)) * 0.005
        var rooms: [Int: Interval] = [:]
        for (start, end) in zip(edges, edges.dropFirst()) where end > start {
            let middle = (start + end) / 2
            guard let top = bands.lastIndex(where: { $0.room.start < middle && middle < $0.room.end }) else { continue }
            rooms[top] = Interval(rooms[top]?.start ?? start, end)
        }
        return rooms.filter { $0.value.length > slack * 2 }.map { DrawnGrid.Band(room: $0.value, ink: bands[$0.key].ink) }
            .sorted { $0.room.middle < $1.room.middle }
    }
}
