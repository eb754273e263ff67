internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

extension SceneDraft {
    /// Columns, and in each its modules row by row; where a cell has names but no module, the cell by its row's name.
    func outline() -> [OutlineEntry] {
        let columns = composition.columns.count
        var entries = [[OutlineEntry]](repeating: [], count: composition.rows.count * columns)
        for module in map.modules {
            let (row, column) = (module.layers.lowerBound, module.functionalities.lowerBound)
            guard let heading = module.heading else { continue }
            guard let cell = composition.cell(row: row, column: column) else { continue }
            entries[row * columns + column].append(
                OutlineEntry(
                    title: "\(heading) — \(GridReference.field(row: row, column: column))",
                    box: composition.cards.first { $0.module == module.id }?.box ?? cell.box))
        }
        for cell in fieldsWithNamesOnly() {
            guard let place = composition.cell(row: cell / columns, column: cell % columns) else { continue }
            let field = GridReference.field(row: place.row, column: place.column)
            entries[cell].append(
                OutlineEntry(title: "\(map.layers[place.row].name) — \(field)", box: place.box))
        }
        return composition.columns.enumerated().map { column, span in
            OutlineEntry(
                title: "\(map.functionalities[column].name) — \(GridReference.letters(ofColumn: column))",
                box: Rect(
                    left: span.start, top: composition.furniture.columnHeads[column].top, right: span.end,
                    bottom: grid.bottom),
                children: composition.rows.indices.flatMap { entries[$0 * columns + column] })
        }
    }

    /// Fields, row by row, that hold names but belong to no module with a heading.
    private func fieldsWithNamesOnly() -> [Int] {
        let columns = composition.columns.count
        var hasNames = [Bool](repeating: false, count: composition.rows.count * columns)
        for item in composition.items { hasNames[item.row * columns + item.column] = true }
        for module in map.modules where module.heading != nil {
            for row in module.layers {
                for column in module.functionalities { hasNames[row * columns + column] = false }
            }
        }
        return hasNames.indices.filter { hasNames[$0] }
    }
}
