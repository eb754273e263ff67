internal import Drawing
internal import MapModel

/// How a row head stands in the narrow column of vertical ones: upwards, or, in a row that is too low for that, lying
/// under its number. Lengths in em.
enum NarrowRowHead {
    /// The lines of a head that runs upwards.
    struct Lines: Hashable, Sendable {
        var name: [String]
        var caption: [String]

        /// What the column is wider by than for a name of one line and a caption of one line.
        var extraWidth: Double {
            Double(max(0, name.count - 1)) * nameLeading + Double(max(0, caption.count - 1)) * captionLeading
        }
    }

    /// Between two lines of a name, and of a caption, and the largest size of a name of several.
    static let nameLeading = 1.6
    static let captionLeading = 1.3
    static let severalLines = 1.45

    /// From a band's top to the baseline of the number; from the number to a name that lies under it.
    static let numberBaseline = 1.1
    static let lyingAir = 0.36
    /// From a lying name to the band's end, from the bands' left edge to it, and from its end to the column's.
    private static let lyingFoot = 0.2
    static let lyingLeft = 0.33
    static let lyingRight = 0.25

    /// How long heads that are broken into lines may be, as far as it is tried.
    static let lengths: [Double?] = [20, 14, 10]

    /// The name and caption at the smallest sizes: in one line each, or as few as are no longer than `length`.
    static func lines(_ layer: Layer, length: Double?, scale: TypeScale, breaker: LineBreaker) throws -> Lines {
        let (name, caption) = smallest(scale)
        guard let length else {
            return Lines(name: [layer.name], caption: layer.caption.isEmpty ? [] : [layer.caption])
        }
        return Lines(
            name: try breaker.wrapped(layer.name, name, width: length),
            caption: try breaker.wrapped(layer.caption, caption, width: length))
    }

    private static func smallest(_ scale: TypeScale) -> (name: TextStyle, caption: TextStyle) {
        var (name, caption) = (scale.rowHead, scale.caption)
        name.size = FurnitureFigures.smallestVerticalRowHead
        caption.size = FurnitureFigures.smallestText
        return (name, caption)
    }

    /// What the row needs.
    static func minimumHeight(
        _ layer: Layer, _ lines: Lines, rowHead: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> Double {
        let upright = try uprightHeight(lines, scale: scale, breaker: breaker)
        guard let size = try lyingSize(layer, rowHead: rowHead, scale: scale, breaker: breaker) else { return upright }
        return min(upright, lyingHeight(size, scale))
    }

    /// The lines of a head in a row of that height whose name runs upwards: as few as its column has room for.
    static func lines(
        _ layer: Layer, in height: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> Lines {
        let length = height - 2 * FurnitureFigures.verticalHeadPadding
        return try lines(layer, length: length + rounding, scale: scale, breaker: breaker)
    }

    /// The size of the name where it lies in a row of that height; nil where it runs upwards.
    static func lyingSize(
        _ layer: Layer, in height: Double, rowHead: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> Double? {
        // Rows are no lower than they need; rounding makes them higher.
        let upright = try lines(layer, in: height, scale: scale, breaker: breaker)
        let isLow = try uprightHeight(upright, scale: scale, breaker: breaker) > height + rounding
        // Better lying than in pieces.
        let isBroken = upright.name.joined(separator: " ") != layer.name
        if !isLow, !isBroken, FurnitureFigures.portraitRowHead + upright.extraWidth <= rowHead + rounding { return nil }
        return try lyingSize(layer, rowHead: rowHead, scale: scale, breaker: breaker)
    }

    private static let rounding = 1e-6

    /// From the band's top to the baseline of a name that lies under its number.
    static func lyingBaseline(_ size: Double, _ scale: TypeScale) -> Double {
        numberBaseline + FurnitureFigures.descent * scale.gridReference.size + lyingAir + FurnitureFigures.capitalHeight * size
    }

    static func lyingHeight(_ size: Double, _ scale: TypeScale) -> Double {
        lyingBaseline(size, scale) + FurnitureFigures.descent * size + lyingFoot
    }

    /// The longest of the lines, at the smallest sizes.
    private static func uprightHeight(_ lines: Lines, scale: TypeScale, breaker: LineBreaker) throws -> Double {
        let (name, caption) = smallest(scale)
        let length = max(try breaker.width(lines.name, name), try breaker.width(lines.caption, caption))
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
