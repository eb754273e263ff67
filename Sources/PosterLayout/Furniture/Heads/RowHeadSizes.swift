internal import Drawing
internal import MapModel

/// The sizes of horizontal row heads and their captions, one for all rows. Lengths in em.
struct RowHeadSizes: Hashable, Sendable {
    var name: TextStyle
    var caption: TextStyle

    /// From a band's top to the baseline of a heading, where nothing else says.
    static let usualBaseline = 2.665
    /// From a band's top to the baseline of a heading at least that a row's head may stand beside.
    static let leastBaseline = 1.9

    /// From a band's top to the first baseline at least, and from the last line to the band's end.
    var firstBaseline: Double { 0.5 + 0.78 * name.size }
    private var foot: Double { 0.35 + 0.25 * caption.size }
    /// From a name's last baseline to the caption's first.
    var captionDrop: Double { 0.4 + 1.23 * caption.size }
    var captionLeading: Double { FurnitureFigures.captionLeading / 1.06 * caption.size }

    /// The height of a head of that many lines.
    func height(names: Int, captions: Int) -> Double {
        let lines = firstBaseline + Double(max(0, names - 1)) * FurnitureFigures.rowHeadLeading * name.size
        return captions == 0
            ? lines + 0.25 * name.size + 0.3
            : lines + captionDrop + Double(captions - 1) * captionLeading + foot
    }

    /// At the smallest sizes.
    static func smallest(_ scale: TypeScale) -> RowHeadSizes {
        var sizes = RowHeadSizes(name: scale.rowHead, caption: scale.caption)
        sizes.name.size = FurnitureFigures.smallestRowHead
        sizes.caption.size = FurnitureFigures.smallestText
        return sizes
    }

    /// What a head needs at the smallest sizes.
    static func minimumHeight(
        _ layer: Layer, room: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> Double {
        let sizes = smallest(scale)
        return sizes.height(
            names: try breaker.wrapped(layer.name, sizes.name, width: room).count,
            captions: try breaker.wrapped(layer.caption, sizes.caption, width: room).count)
    }

    /// Whether a word of the name, and one of the caption, is too wide.
    private func breaks(_ layer: Layer, _ room: Double, _ breaker: LineBreaker) throws -> [Bool] {
        [try breaker.widestWord(layer.name, name) > room, try breaker.widestWord(layer.caption, caption) > room]
    }

    /// The largest sizes, of twelve steps down from the scale's own, in which every head fits its row.
    static func largest(
        for layers: [Layer], heights: [Double], room: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> RowHeadSizes {
        let least = smallest(scale)
        let steps = 12
        for step in 0...steps {
            let share = Double(step) / Double(steps)
            var sizes = RowHeadSizes(name: scale.rowHead, caption: scale.caption)
            sizes.name.size += (least.name.size - sizes.name.size) * share
            sizes.caption.size += (least.caption.size - sizes.caption.size) * share
            let fits = try zip(layers, heights).allSatisfy { layer, height in
                // Only a word that is too wide at the smallest sizes too is broken.
                guard try sizes.breaks(layer, room, breaker) == least.breaks(layer, room, breaker) else { return false }
                let names = try breaker.wrapped(layer.name, sizes.name, width: room)
                let captions = try breaker.wrapped(layer.caption, sizes.caption, width: room)
                return sizes.height(names: names.count, captions: captions.count) <= height
            }
            if fits { return sizes }
        }
        return least
    }
}
