internal import Drawing
internal import MapModel
internal import PosterLayout

/// What every part of the drawing is made from: the map, where things stand, and colours.
struct SceneDraft {
    let map: PosterMap
    let composition: Composition
    let palette: Palette
    /// Where lines of a net join.
    let merges: [Merge]

    init(map: PosterMap, composition: Composition, palette: Palette) {
        self.map = map
        self.composition = composition
        self.palette = palette
        merges = composition.merges
    }

    var em: Double { composition.page.em }
    var grid: Rect { composition.page.grid }
}
