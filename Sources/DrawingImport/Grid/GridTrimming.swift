internal import Drawing

/// Takes away bands that are no rows: grounds of the title, of the heads of columns, or of a line at the foot.
enum GridTrimming {
    static func trimmed(_ grid: DrawnGrid, names: [DrawnName]) -> DrawnGrid {
        var trimmed = grid
        let sizes = names.map(\.size).sorted()
        guard !sizes.isEmpty else { return grid }
        let large = 1.5 * sizes[sizes.count / 2]
        let left = grid.room.left
        let inRows = grid.rows.indices.map { row in
            names.filter { grid.field(at: $0.box.center).row == row && isInside($0, grid.rows[row]) }
        }
        let haveHeads = inRows.map { names in names.contains { $0.size >= large && $0.box.midX < left } }
        // Where rows have no heads beside them, that says nothing.
        guard haveHeads.count(where: \.self) >= 2 else { return grid }
        while trimmed.rows.count > 2, let first = trimmed.rows.first, let index = grid.rows.firstIndex(of: first),
            !haveHeads[index]
        {
            trimmed.rows.removeFirst()
        }
        while trimmed.rows.count > 2, let last = trimmed.rows.last, let index = grid.rows.lastIndex(of: last), !haveHeads[index],
            inRows[index].count < 3
        {
            trimmed.rows.removeLast()
        }
        return trimmed
    }

    private static func isInside(_ name: DrawnName, _ band: DrawnGrid.Band) -> Bool {
        band.room.start <= name.box.midY && name.box.midY <= band.room.end
    }
}
