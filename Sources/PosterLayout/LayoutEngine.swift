package import Drawing
package import MapModel

/// Lays a map out on a sheet.
///
/// The passes, in order: measuring, bundling, filling (shape functions), grid sizing, stacking, ordering, horizontal
/// placement, routes between columns, tracks, heights, drawing, verifying. Everything is done in em; the sheet enters as a
/// ratio of sides before, and as one scale after.
package struct LayoutEngine: Sendable {
    package var scale: TypeScale
    package var effort: Effort
    package var captions: Captions
    package var workers: Workers
    var spacing = Spacing()

    /// - Parameter workers: what runs columns side by side; the result is the same with any.
    package init(
        scale: TypeScale = TypeScale(), effort: Effort = .normal, captions: Captions = .auto, workers: Workers = .serial
    ) {
        self.scale = scale
        self.effort = effort
        self.captions = captions
        self.workers = workers
    }

    /// Composes `map` on `sheet`.
    ///
    /// - Throws: `LayoutError`, and what `text` throws.
    package func compose(_ map: PosterMap, on sheet: Sheet, measuring text: some TextMeasurer) throws -> Composition {
        guard !map.layers.isEmpty, !map.functionalities.isEmpty else { throw LayoutError.emptyGrid }
        let arrangement: Furniture.Arrangement =
            sheet.size.height > sheet.size.width * 1.05 ? .portrait : .landscape
        let furniture = try Furniture.plan(for: map, scale: scale, arrangement: arrangement, measuring: text)
        let measured = try LabelMeasuring(scale: scale).measure(map, with: text)
        let context = LayoutContext(
            map: map, measured: measured, furniture: furniture, sheet: sheet, spacing: spacing)
        let grid = LayoutSearch(context, effort: effort, workers: workers).best()
        let captioning = Captioning(
            captions: captions, map: map, measured: measured, style: scale.cellCaption, spacing: spacing)
        let composition = try Composing(context: context).compose(grid, captioning, with: text)
        let violations = Verifier().violations(of: composition)
        guard violations.isEmpty else { throw LayoutError.violations(violations) }
        return composition
    }
}

/// Whether modules say what they are under their headings.
package enum Captions: String, Hashable, Sendable, CaseIterable {
    /// Where a cell has room for it that its names do not need.
    case auto
    case none
}

/// How much layout tries before it takes the best: counted in rounds, never in time, so that results repeat.
package enum Effort: String, Hashable, Sendable, CaseIterable {
    case fast, normal, best
}
