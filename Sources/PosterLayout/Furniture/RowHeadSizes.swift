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
            names: try breaker.lines(layer.name, sizes.name, width: room).count,
            captions: try breaker.lines(layer.caption, sizes.caption, width: room).count)
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
                let names = try breaker.lines(layer.name, sizes.name, width: room)
                let captions = try breaker.lines(layer.caption, sizes.caption, width: room)
                return sizes.height(names: names.count, captions: captions.count) <= height
            }
            if fits { return sizes }
        }
        return least
    }
}

/// How a row head stands in the narrow column of vertical ones: upwards, or, in a row that is too low for that, lying
/// under its number. Lengths in em.
enum NarrowRowHead {
    /// From a band's top to the baselines of the number and of the name under it, and to the band's end: the capitals of the
    /// largest name stay clear of the number.
    static let numberBaseline = 1.2
    static let lyingBaseline = 2.44
    static let lyingHeight = 2.84
    /// From the bands' left edge to a lying name, and from its end to the column's.
    static let lyingLeft = 0.33
    static let lyingRight = 0.25

    /// What the row needs.
    static func minimumHeight(
        _ layer: Layer, rowHead: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> Double {
        let upright = try uprightHeight(layer, scale: scale, breaker: breaker)
        let lying = try lyingSize(layer, rowHead: rowHead, scale: scale, breaker: breaker)
        return lying == nil ? upright : min(upright, lyingHeight)
    }

    /// The size of the name where it lies in a row of that height; nil where it runs upwards.
    static func lyingSize(
        _ layer: Layer, in height: Double, rowHead: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> Double? {
        // Rows are no lower than they need; rounding makes them higher.
        if try height >= uprightHeight(layer, scale: scale, breaker: breaker) { return nil }
        return try lyingSize(layer, rowHead: rowHead, scale: scale, breaker: breaker)
    }

    /// The longer of name and caption, at the smallest sizes.
    private static func uprightHeight(_ layer: Layer, scale: TypeScale, breaker: LineBreaker) throws -> Double {
        var name = scale.rowHead
        name.size = FurnitureFigures.smallestVerticalRowHead
        var caption = scale.caption
        caption.size = FurnitureFigures.smallestText
        let length = max(try breaker.width(layer.name, name), try breaker.width(layer.caption, caption))
        return length + 2 * FurnitureFigures.verticalHeadPadding
    }

    /// Nil where the name is too long to lie in the column, or has a caption that would need a third line.
    private static func lyingSize(
        _ layer: Layer, rowHead: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> Double? {
        guard layer.caption.isEmpty else { return nil }
        let name = scale.rowHead
        let fitting = name.size * (rowHead - lyingLeft - lyingRight) / (try breaker.width(layer.name, name))
        return fitting < FurnitureFigures.smallestText
            ? nil : min(fitting, FurnitureFigures.smallestVerticalRowHead)
    }
}
