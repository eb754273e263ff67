extension SceneDraft {
    /// Columns, and in each its modules row by row; where a cell has names but no module, the cell by its row's name.
    func outline() -> [OutlineEntry] {
        composition.columns.enumerated().map { column, span in
            let box = Rect(left: span.start, top: headTop, right: span.end, bottom: grid.bottom)
            return OutlineEntry(
                title: "\(map.functionalities[column].name) — \(Atlas.letters(ofColumn: column))", box: box,
                children: map.layers.indices.flatMap { outline(row: $0, column: column) })
        }
    }

    private func outline(row: Int, column: Int) -> [OutlineEntry] {
        guard let cell = composition.cells.first(where: { $0.row == row && $0.column == column }) else { return [] }
        let field = Atlas.field(row: row, column: column)
        let modules = map.modules.filter {
            $0.layers.lowerBound == row && $0.functionalities.lowerBound == column && $0.heading != nil
        }
        let entries = modules.map { module in
            OutlineEntry(
                title: "\(module.heading ?? module.id) — \(field)",
                box: composition.cards.first { $0.module == module.id }?.box ?? cell.box)
        }
        let isCovered = map.modules.contains { $0.layers.contains(row) && $0.functionalities.contains(column) }
        let hasItems = composition.items.contains { $0.row == row && $0.column == column }
        return entries.isEmpty && hasItems && !isCovered
            ? [OutlineEntry(title: "\(map.layers[row].name) — \(field)", box: cell.box)] : entries
    }
}
