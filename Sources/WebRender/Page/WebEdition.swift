public import PosterLayout

/// One edition of a map, laid out and drawn.
public struct WebEdition: Hashable, Sendable {
    public var map: PosterMap
    public var composition: Composition
    public var scene: Scene

    /// - Parameters:
    ///   - composition: where `map` stands.
    ///   - scene: what it looks like there.
    public init(map: PosterMap, composition: Composition, scene: Scene) {
        self.map = map
        self.composition = composition
        self.scene = scene
    }
}
