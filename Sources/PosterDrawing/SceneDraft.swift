internal import Drawing
internal import MapModel
internal import PosterLayout

/// What every part of the drawing is made from: the map, where things stand, and colours.
struct SceneDraft {
    let map: PosterMap
    let composition: Composition
    let palette: Palette

    var em: Double { composition.page.em }
    var grid: Rect { composition.page.grid }
}
