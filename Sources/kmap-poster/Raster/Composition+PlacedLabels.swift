internal import PosterLayout
internal import Sheets

extension Composition {
    /// Everything that can be read in the grid.
    var placedLabels: [PlacedLabel] {
        items.map { PlacedLabel(id: $0.id, text: $0.lines.map(\.text).joined(separator: " "), box: $0.box) }
    }
}
