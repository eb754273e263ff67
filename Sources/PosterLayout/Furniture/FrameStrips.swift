internal import Drawing
internal import MapModel

/// Makes title strip and legend fit, for the plan and again for the place.
struct FrameStrips {
    var map: PosterMap
    var arrangement: Furniture.Arrangement
    var scale: TypeScale
    var words: FurnitureWords
    var far: FarConnectors
    var breaker: LineBreaker

    /// - Parameters: in points, but for `titleScale`.
    func title(width: Double, height: Double, unit: Double, titleScale: Double) throws -> FittedStrip<TitleStrip> {
        try FittedStrip(width: width, height: height, unit: unit) { width, _ in
            try TitleStrip(for: map, width: width, titleScale: titleScale, scale: scale, words: words, breaker: breaker)
        }
    }

    /// - Parameters: in points; `rowHead` is what row heads take of the width.
    func legend(width: Double, rowHead: Double, height: Double, unit: Double) throws -> FittedStrip<LegendStrips> {
        try FittedStrip(width: width, height: height, unit: unit) { width, unit in
            try LegendStrips(
                for: map, in: LegendRoom(width: width, rowHead: rowHead / unit, arrangement: arrangement), scale: scale,
                words: words, far: far, breaker: breaker)
        }
    }
}
