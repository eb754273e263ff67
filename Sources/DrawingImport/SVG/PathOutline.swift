internal import Drawing

/// What of a path counts for a map: where it goes, and whether all of it is straight.
struct PathOutline: Hashable, Sendable {
    /// Ends of its parts and, of curves, the points that steer them.
    var points: [Point] = []
    var isStraight = true

    var first: Point? { points.first }
    private(set) var last: Point?

    init(points: [Point]) {
        self.points = points
        last = points.last
    }

    /// Reads the value of a `d` attribute, up to what cannot be read.
    init(reading text: String) {
        var reader = NumberReader(text)
        var pen = Pen()
        var command: Character = "M"
        while !reader.isAtEnd, points.count < Self.longest {
            if let letter = reader.letter() {
                command = letter
                if letter == "z" || letter == "Z" {
                    pen.place = pen.start
                    continue
                }
            }
            guard let drawn = pen.draw(command, &reader) else { break }
            points += drawn.points
            if !drawn.isStraight { isStraight = false }
            if command == "M" { command = "L" } else if command == "m" { command = "l" }
            reader.skipSeparators()
        }
        last = points.isEmpty ? nil : pen.place
    }

    private static let longest = 100_000

    /// The pen of a path.
    private struct Pen {
        var place = Point(0, 0)
        var start = Point(0, 0)

        /// Draws one part.
        mutating func draw(_ command: Character, _ reader: inout NumberReader) -> (points: [Point], isStraight: Bool)? {
            let isRelative = command.isLowercase
            let origin = isRelative ? place : Point(0, 0)
            func point(_ reader: inout NumberReader) -> Point? {
                guard let x = reader.number(), let y = reader.number() else { return nil }
                return Point(origin.x + x, origin.y + y)
            }
            switch command.lowercased() {
            case "m":
                guard let next = point(&reader) else { return nil }
                (place, start) = (next, next)
                return ([next], true)
            case "l":
                guard let next = point(&reader) else { return nil }
                place = next
                return ([next], true)
            case "h":
                guard let x = reader.number() else { return nil }
                place = Point(origin.x + x, place.y)
                return ([place], true)
            case "v":
                guard let y = reader.number() else { return nil }
                place = Point(place.x, origin.y + y)
                return ([place], true)
            case "c", "s", "q", "t":
                var points: [Point] = []
                for _ in 0..<(["c": 3, "s": 2, "q": 2][command.lowercased()] ?? 1) {
                    guard let next = point(&reader) else { return nil }
                    points.append(next)
                }
                place = points.last ?? place
                return (points, false)
            case "a":
                guard reader.number() != nil, reader.number() != nil, reader.number() != nil, reader.flag() != nil,
                    reader.flag() != nil, let next = point(&reader)
                else { return nil }
                place = next
                return ([next], false)
            default: return nil
            }
        }
    }
}
