package import Drawing
package import MapModel

/// Lays a map out on a sheet.
///
/// The passes, in order: measuring, bundling, filling (shape functions), grid sizing, stacking, ordering, horizontal
/// placement, routes between columns, tracks, heights, drawing, verifying. Everything is done in em; the sheet enters as a
/// ratio of sides before, and as one scale after.
package struct LayoutEngine: Sendable {
    package var scale: TypeScale
    package var words: FurnitureWords
    package var effort: Effort
    package var captions: Captions
    /// What becomes of connectors that span two columns and more.
    package var far: FarConnectors
    package var workers: Workers
    var spacing = Spacing()

    /// - Parameter workers: what runs columns side by side; the result is the same with any.
    package init(
        scale: TypeScale = TypeScale(), words: FurnitureWords = FurnitureWords(), effort: Effort = .normal,
        captions: Captions = .auto, far: FarConnectors = .usual, workers: Workers = .serial
    ) {
        self.scale = scale
        self.words = words
        self.effort = effort
        self.captions = captions
        self.far = far
        self.workers = workers
    }

    /// Composes `map` on `sheet`.
    ///
    /// - Throws: `LayoutError`, and what `text` throws.
    package func compose(_ map: PosterMap, on sheet: Sheet, measuring text: some TextMeasurer) throws -> Composition {
        try drawn(map, on: sheet, text).drawing.composition
    }

    /// A drawing with what led to it.
    private struct Drawn {
        var search: LayoutSearch
        var result: LayoutSearch.Result
        var composition: Composition
    }

    private func drawn(
        _ map: PosterMap, on sheet: Sheet, _ text: some TextMeasurer
    ) throws -> PlainerDrawing.Outcome<Drawn> {
        try PlainerDrawing(effort: effort).draw(map) { map, omitted, plainness in
            let context = try context(map, sheet, text, plainness)
            let search = LayoutSearch(context, effort: plainness.effort, workers: workers)
            let result = search.best()
            let composition = try composition(of: result.best.grid, context, omitted, text)
            let violations = Verifier().violations(of: composition)
            return PlainerDrawing.Attempt(
                drawing: Drawn(search: search, result: result, composition: composition), violations: violations)
        }
    }

    /// A picture of what stands where after each pass, in their order.
    ///
    /// - Throws: as `compose`.
    package func passPictures(
        of map: PosterMap, on sheet: Sheet, measuring text: some TextMeasurer
    ) throws -> [PassPicture] {
        let drawn = try drawn(map, on: sheet, text).drawing
        let context = drawn.search.context
        let pictures = PassPictures(search: drawn.search, result: drawn.result, composition: drawn.composition) {
            try Composing(context: context).compose($0.grid, captioning(.none, context), with: text)
        }
        return try pictures.all()
    }

    private func context(
        _ map: PosterMap, _ sheet: Sheet, _ text: some TextMeasurer, _ plainness: Plainness
    ) throws -> LayoutContext {
        guard !map.layers.isEmpty, !map.functionalities.isEmpty else { throw LayoutError.emptyGrid }
        let plan = try FurniturePlan(for: map, on: sheet, scale: scale, measuring: text, words: words, far: far)
        let measured = try LabelMeasuring(scale: scale).measure(map, with: text)
        let jumps = try JumpTexts(
            map, measured, far: far, named: plainness.named, style: scale.jumpLabel, measuring: text)
        return LayoutContext(
            map: map, measured: measured, plan: plan, sheet: sheet, spacing: plainness.isWide ? spacing.widened : spacing,
            jumps: jumps, jumpStyle: scale.jumpLabel, areNamesAlone: plainness.areNamesAlone)
    }

    private func captioning(_ captions: Captions, _ context: LayoutContext) -> Captioning {
        Captioning(
            captions: captions, map: context.map, measured: context.measured, style: scale.cellCaption, spacing: spacing)
    }

    private func composition(
        of grid: GridLayout, _ context: LayoutContext, _ omitted: [String], _ text: some TextMeasurer
    ) throws -> Composition {
        var composition = try Composing(context: context).compose(grid, captioning(captions, context), with: text)
        composition.page = context.plan.completed(composition.page)
        composition.omitted = omitted
        composition.furniture = try FurnitureLayout(
            of: composition, map: context.map, plan: context.plan, scale: scale, words: words, measuring: text
        ).placed()
        return composition
    }
}

/// Whether modules say what they are under their headings.
package enum Captions: String, Hashable, Sendable, CaseIterable {
    /// Where a cell has room for it that its names do not need.
    case auto
    case none
}

/// How connectors are shown whose ends are far from each other.
package enum FarConnectors: String, Hashable, Sendable, CaseIterable {
    /// As a stub at each end, and a label that names the other.
    case labels
    /// As lines across the sheet, like all others.
    case lines

    package static let usual = FarConnectors.labels
}

/// How much layout tries before it takes the best: counted in rounds, never in time, so that results repeat.
package enum Effort: String, Hashable, Sendable, CaseIterable {
    case fast, normal, best
}
