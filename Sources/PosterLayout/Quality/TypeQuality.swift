internal import Drawing

/// How large the type of a composition is, in points.
package struct TypeQuality: Hashable, Sendable {
    /// The x-height of IBM Plex, sans, condensed and mono alike, in em.
    static let xHeight = 0.516

    /// The size of the smallest label class: 1 em.
    package var base: Double
    var median = 0.0
    /// The smallest label; what stands around the grid is in `DrawingQuality`.
    var smallestLabel = 0.0
    /// The distance in metres at which every label reads fluently: the smallest's x-height seen at 0.2 degrees
    /// (Legge and Bigelow 2011).
    var fluentDistance = 0.0

    init(of composition: Composition) {
        base = composition.page.em
        let sizes = composition.items.compactMap { $0.lines.first?.size }.sorted()
        guard let smallest = sizes.first else { return }
        smallestLabel = smallest
        median = sizes[sizes.count / 2]
        fluentDistance = Self.fluentDistance(of: smallest)
    }

    /// - Parameter size: points.
    static func fluentDistance(of size: Double) -> Double {
        let tangentOfHalf = 0.001745331  // tan 0.1°
        return size / Length.millimetre * xHeight / (2 * tangentOfHalf) / 1000
    }
}
