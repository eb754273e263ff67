package import Drawing
package import MapModel

extension LayoutEngine {
    /// Measures everything that sheets of any shape set of the map, so that what cannot be set shows without a layout.
    ///
    /// - Throws: what `text` throws of the first it cannot measure.
    package func measureTexts(of map: PosterMap, with text: some TextMeasurer) throws {
        for arrangement in [Furniture.Arrangement.landscape, .portrait] {
            _ = try FurniturePlan(for: map, scale: scale, arrangement: arrangement, measuring: text, words: words)
        }
        _ = try LabelMeasuring(scale: scale).measure(map, with: text)
        if captions == .none { return }
        for module in map.modules { _ = try text.advance(of: module.description, in: scale.cellCaption.face) }
    }
}
