package import Drawing
package import MapModel
package import PosterLayout

/// One edition of a map, laid out and drawn.
package struct WebEdition: Hashable, Sendable {
    package var map: PosterMap
    package var composition: Composition
    package var scene: Scene

    /// - Parameters:
    ///   - composition: where `map` stands.
    ///   - scene: what it looks like there.
    package init(map: PosterMap, composition: Composition, scene: Scene) {
        self.map = map
        self.composition = composition
        self.scene = scene
    }
}
