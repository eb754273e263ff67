package import Drawing
package import MapModel

/// A map as far as a sheet shows it, and where everything of it stands.
package struct ReducedPoster: Hashable, Sendable {
    /// What is shown; the drawing is of this map.
    package var map: PosterMap
    /// Its `omitted` lists what is not.
    package var composition: Composition
}

extension LayoutEngine {
    /// Composes `map` with as little left out as makes the base class `floor` at least; for where all of it does not.
    ///
    /// The number of what is shown is halved between one that is too many and one that is not, as if type only grew with
    /// what is left out; it does but for accidents of layout.
    ///
    /// - Parameter floor: points.
    /// - Returns: nil where type is smaller even with the least detail.
    /// - Throws: as `compose`.
    package func composeLess(
        of map: PosterMap, on sheet: Sheet, atLeast floor: Double, measuring text: some TextMeasurer
    ) throws -> ReducedPoster? {
        let order = DetailOrder(of: map)
        func poster(_ count: Int) throws -> ReducedPoster? {
            let reduced = map.reduced(to: count, of: order)
            var composition = try compose(reduced, on: sheet, measuring: text)
            if composition.page.em < floor { return nil }
            composition.omitted = map.ids(missingIn: reduced) + composition.omitted
            return ReducedPoster(map: reduced, composition: composition)
        }
        var (few, many) = (order.leastCount, order.units.count)
        guard few < many, var best = try poster(few) else { return nil }
        let precision = max(1, (many - few) / Self.steps)
        while many - few > precision {
            let middle = (few + many) / 2
            if let poster = try poster(middle) {
                (best, few) = (poster, middle)
            } else {
                many = middle
            }
        }
        return best
    }

    /// To one part in this many the number of names is found that fit.
    private static let steps = 64
}
