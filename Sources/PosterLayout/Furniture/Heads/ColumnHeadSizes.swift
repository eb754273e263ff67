internal import Drawing

/// The sizes of column heads, in em: one for all that fit their columns in two lines, and smaller ones for those that do not.
enum ColumnHeadSizes {
    static let leading = 1.05
    /// Above and below the lines of a head of more than two.
    private static let padding = 0.25

    /// The style at the smallest size.
    static func smallest(_ scale: TypeScale) -> TextStyle {
        var style = scale.columnHead
        style.size = FurnitureFigures.smallestColumnHead
        return style
    }

    /// What a head of that many lines needs.
    static func height(lines count: Int, size: Double) -> Double {
        (FurnitureFigures.capitalHeight + FurnitureFigures.descent + Double(count - 1) * leading) * size + 2 * padding
    }

    /// The lines of each head and the size they are set in.
    ///
    /// - Parameters:
    ///   - rooms: the width each has.
    ///   - height: that of all heads.
    static func settings(
        _ names: [String], rooms: [Double], height: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> [(lines: [String], style: TextStyle)] {
        let largest = min(1, height / FurnitureFigures.landscapeColumnHead) * scale.columnHead.size
        let least = smallest(scale).size
        // Heads that two lines are too few for do not make the others smaller.
        let isShort = try zip(names, rooms).map { name, room in
            try fitting(breaker.lines(name, scale.columnHead, count: 2), room, scale, breaker) >= least - 1e-9
        }
        var common = 0.0
        var count = 1
        for lines in 1...2 {
            var size = largest
            for index in names.indices where isShort[index] {
                let broken = try breaker.lines(names[index], scale.columnHead, count: lines)
                size = min(
                    size, try fitting(broken, rooms[index], scale, breaker), broken.count > 1 ? twoLines * height : largest)
            }
            if size > common { (common, count) = (size, lines) }
        }
        return try names.indices.map { index in
            var style = scale.columnHead
            if isShort[index] {
                style.size = common
                return (try breaker.lines(names[index], scale.columnHead, count: count), style)
            }
            style.size = least
            var lines = try breaker.wrapped(names[index], style, width: rooms[index] + 1e-9)
            // As large as its column and the height allow.
            for step in 1...steps {
                style.size = least + (min(common, largest) - least) * Double(step) / Double(steps)
                let larger = try breaker.wrapped(names[index], style, width: rooms[index])
                let fits = self.height(lines: larger.count, size: style.size) <= height
                guard style.size > least, fits, try breaker.widestWord(names[index], style) <= rooms[index] else {
                    style.size = least + (min(common, largest) - least) * Double(step - 1) / Double(steps)
                    break
                }
                lines = larger
            }
            return (lines, style)
        }
    }

    /// The size of two lines in the height of all heads.
    private static let twoLines = 0.39
    private static let steps = 8

    private static func fitting(
        _ lines: [String], _ room: Double, _ scale: TypeScale, _ breaker: LineBreaker
    ) throws -> Double {
        scale.columnHead.size * room / (try breaker.width(lines, scale.columnHead))
    }
}
