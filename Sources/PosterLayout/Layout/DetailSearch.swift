/// A map as far as a sheet shows it, and where everything of it stands.
public struct ReducedPoster: Hashable, Sendable {
    public var level: DetailLevel
    /// What is shown; the drawing is of this map.
    public var map: PosterMap
    /// Its `omitted` lists what is not.
    public var composition: Composition
}

extension LayoutEngine {
    /// Composes `map` with as little left out as makes the base class `floor` at least; for where all of it does not.
    ///
    /// The range of levels is halved, as if type only grew from one to the next; it does but for accidents of layout, which
    /// can cost a level.
    ///
    /// - Parameter floor: points.
    /// - Returns: nil where even the overview's type is smaller.
    /// - Throws: as `compose`.
    public func composeLess(
        of map: PosterMap, on sheet: Sheet, atLeast floor: Double, measuring text: some TextMeasurer
    ) throws -> ReducedPoster? {
        let levels = DetailLevel.allCases
        var best: ReducedPoster?
        var (tooSmall, enough) = (0, levels.count)
        while enough - tooSmall > 1 {
            let middle = (tooSmall + enough) / 2
            let reduced = map.reduced(to: levels[middle])
            var composition = try compose(reduced, on: sheet, measuring: text)
            if composition.page.em < floor {
                tooSmall = middle
            } else {
                composition.omitted = map.ids(missingIn: reduced)
                best = ReducedPoster(level: levels[middle], map: reduced, composition: composition)
                enough = middle
            }
        }
        return best
    }
}
