package import Drawing
package import MapModel

extension LayoutEngine {
    /// Measures everything that sheets of any shape set of the map, so that what cannot be set shows without a layout.
    ///
    /// - Throws: what `text` throws of the first it cannot measure.
    package func measureTexts(of map: PosterMap, with text: some TextMeasurer) throws {
        for size in [Size(841, 594), Size(594, 841)] {
            let sheet = try Sheet(size: size, margin: 0)
            _ = try FurniturePlan(for: map, on: sheet, scale: scale, measuring: text, words: words, far: far)
        }
        _ = try LabelMeasuring(scale: scale).measure(map, with: text)
        if captions == .none { return }
        for module in map.modules { _ = try text.advance(of: module.description, in: scale.cellCaption.face) }
    }
}
