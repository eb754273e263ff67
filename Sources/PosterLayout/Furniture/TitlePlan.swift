internal import Drawing
internal import MapModel

/// How the title strip's parts stand: title and release, how-to-read lines, edition. Lengths in em.
struct TitlePlan: Hashable, Sendable {
    /// The least width of the strip with the how-to-read lines beside the title.
    var widthBeside: Double
    /// The same with the how-to-read lines under the title, and the height they take there.
    var widthBelow: Double
    var heightBelow: Double

    init(for map: PosterMap, scale: TypeScale, words: FurnitureWords, breaker: LineBreaker) throws {
        let edition = try TitlePlan.editionLines(of: map, words: words, scale: scale).map {
            try breaker.width($0.text, $0.style)
        }
        let title = try TitlePlan.smallestTitleWidth(map, scale: scale, breaker: breaker)
        let sides = title + FurnitureFigures.titleGap + (edition.max() ?? 0)
        let lines = try TitlePlan.howToRead(map, scale: scale, breaker: breaker)
        widthBeside = sides
        if !lines.isEmpty {
            widthBeside += try breaker.width(lines, scale.howToRead) + FurnitureFigures.titleGap
        }
        let linesBelow = try TitlePlan.howToReadBelow(map, scale: scale, width: sides, breaker: breaker)
        widthBelow = max(sides, try breaker.width(linesBelow, scale.howToRead))
        heightBelow = FurnitureFigures.howToReadLeading * Double(linesBelow.count)
    }

    /// The right-hand lines of the strip: the edition's name over its year.
    static func editionLines(
        of map: PosterMap, words: FurnitureWords, scale: TypeScale
    ) -> [(role: PlacedText.Role, text: String, style: TextStyle)] {
        var name = scale.legendTitle
        name.size = scale.howToRead.size
        return [
            (.editionName, map.edition.name, name),
            (.editionYear, "\(words.edition) \(map.edition.year)", scale.howToRead),
        ]
    }

    /// The lines beside the title: as the map has them, or broken anew into as many as there is height for.
    static func howToRead(_ map: PosterMap, scale: TypeScale, breaker: LineBreaker) throws -> [String] {
        guard map.howToRead.count > FurnitureFigures.howToReadLines else { return map.howToRead }
        let text = map.howToRead.joined(separator: " ")
        return try breaker.lines(text, scale.howToRead, count: FurnitureFigures.howToReadLines)
    }

    /// The lines under the title, broken to fit `width`.
    static func howToReadBelow(
        _ map: PosterMap, scale: TypeScale, width: Double, breaker: LineBreaker
    ) throws -> [String] {
        try breaker.lines(map.howToRead.joined(separator: " "), scale.howToRead, width: width)
    }

    /// The width of title and release: in one line at the smallest size, or in two where those are narrower.
    static func smallestTitleWidth(_ map: PosterMap, scale: TypeScale, breaker: LineBreaker) throws -> Double {
        let one = try titleWidth(
            [map.title], map.edition.id, size: FurnitureFigures.smallestTitle, scale, breaker)
        let lines = try breaker.lines(map.title, scale.title, count: 2)
        let two = try titleWidth(lines, map.edition.id, size: FurnitureFigures.twoLineTitle, scale, breaker)
        return min(one, two)
    }

    /// The width of the title's lines with the release after the last, set at `size`.
    static func titleWidth(
        _ lines: [String], _ release: String, size: Double, _ scale: TypeScale, _ breaker: LineBreaker
    ) throws -> Double {
        var title = scale.title
        var light = scale.release
        title.size = size
        light.size = size
        let gap = FurnitureFigures.releaseGap * size / scale.title.size
        let last = try breaker.width(lines.suffix(1).map { $0 }, title) + gap + breaker.width(release, light)
        return max(last, try breaker.width(lines.dropLast(), title))
    }
}

extension LineBreaker {
    func width(_ lines: ArraySlice<String>, _ style: TextStyle) throws -> Double {
        try width(Array(lines), style)
    }
}
