package import Drawing
package import MapModel

/// A map as far as a sheet shows it, and where everything of it stands.
package struct ReducedPoster: Hashable, Sendable {
    package var level: DetailLevel
    /// How many names of those that this level leaves out, and the one before does not, are shown all the same.
    package var kept: Int
    /// What is shown; the drawing is of this map.
    package var map: PosterMap
    /// Its `omitted` lists what is not.
    package var composition: Composition
}

extension LayoutEngine {
    /// Composes `map` with as little left out as makes the base class `floor` at least; for where all of it does not.
    ///
    /// The range of levels is halved, then that of names between the last level too many and the first too few, as if type
    /// only grew with what is left out; it does but for accidents of layout, which can cost a level.
    ///
    /// - Parameter floor: points.
    /// - Returns: nil where even the overview's type is smaller.
    /// - Throws: as `compose`.
    package func composeLess(
        of map: PosterMap, on sheet: Sheet, atLeast floor: Double, measuring text: some TextMeasurer
    ) throws -> ReducedPoster? {
        func poster(_ level: DetailLevel, keeping kept: Int) throws -> ReducedPoster? {
            let reduced = map.reduced(to: level, keeping: kept)
            var composition = try compose(reduced, on: sheet, measuring: text)
            if composition.page.em < floor { return nil }
            composition.omitted = map.ids(missingIn: reduced) + composition.omitted
            return ReducedPoster(level: level, kept: kept, map: reduced, composition: composition)
        }
        let levels = DetailLevel.allCases
        var best: ReducedPoster?
        var (tooSmall, enough) = (0, levels.count)
        while enough - tooSmall > 1 {
            let middle = (tooSmall + enough) / 2
            if let poster = try poster(levels[middle], keeping: 0) {
                (best, enough) = (poster, middle)
            } else {
                tooSmall = middle
            }
        }
        guard let level = best?.level else { return nil }
        let names = map.leaving(at: level).count
        var (few, many) = (0, names)
        while many - few > max(1, names / Self.nameSteps) {
            let middle = (few + many) / 2
            if let poster = try poster(level, keeping: middle) {
                (best, few) = (poster, middle)
            } else {
                many = middle
            }
        }
        return best
    }

    /// To one part in this many the number of names is found that fit.
    private static let nameSteps = 32
}
