internal import Drawing
internal import MapModel

/// The title strip for a width: title and release, how-to-read lines, edition, broken into lines. Lengths in units of
/// `FrameType.unit`.
struct TitleStrip: Hashable, Sendable, FrameStrip {
    struct Line: Hashable, Sendable {
        var role: PlacedText.Role
        var text: String
        var style: TextStyle
    }

    var title: TitleSetting
    /// The lines at the right: the edition's name over its year.
    var edition: [Line]
    var editionWidth: Double
    var howToRead: [String]
    /// Whether the how-to-read lines stand under the title, not beside it.
    var isHowToReadBelow: Bool
    /// How many times as large as the lines beside it the title is at its largest, in its usual size.
    var titleScale: Double
    /// Between two lines beside the title.
    var leading: Double
    /// The baseline of the last line of edition and how-to-read, which a title in one line shares.
    var baseline: Double
    /// From the strip's top to the end of the deepest letter, without the how-to-read lines under the title.
    var headHeight: Double
    var width: Double
    var height: Double

    init(
        for map: PosterMap, width room: Double, titleScale: Double, scale: TypeScale, words: FurnitureWords,
        breaker: LineBreaker
    ) throws {
        self.titleScale = titleScale
        edition = try Self.editionLines(of: map, words: words, scale: scale, width: Self.editionShare * room, breaker: breaker)
        editionWidth = try edition.map { try breaker.width($0.text, $0.style) }.max() ?? 0
        let gap = FurnitureFigures.titleGap
        let free = room - editionWidth - gap
        title = try TitleSetting(map, width: free, scale: scale, size: titleScale, breaker: breaker)
        (howToRead, isHowToReadBelow) = ([], false)
        if let lines = try Self.linesBeside(map, room: room, scale: scale, breaker: breaker) {
            let beside = try TitleSetting(
                map, width: free - gap - breaker.width(lines, scale.howToRead), scale: scale, size: titleScale,
                breaker: breaker)
            if beside.isAsGood(as: title) {
                title = beside
                howToRead = lines
            } else {
                isHowToReadBelow = true
            }
        } else {
            isHowToReadBelow = !map.howToRead.isEmpty
        }
        let stack = max(isHowToReadBelow ? 0 : howToRead.count, edition.count)
        let capitals = FurnitureFigures.capitalHeight * scale.howToRead.size
        let usual = FurnitureFigures.titleBaseline * titleScale
        leading = min(
            FurnitureFigures.howToReadLeading,
            max(FurnitureFigures.leastLeading, (usual - capitals) / Double(max(1, stack - 1))))
        baseline = max(usual, capitals + Double(stack - 1) * leading)
        let descender = FurnitureFigures.descent * max(title.isSingle ? title.size : 0, scale.howToRead.size)
        headHeight = max(FurnitureFigures.titleStrip * titleScale, title.height, baseline + descender)
        height = headHeight
        self.width = max(title.width + gap + editionWidth, editionWidth)
        if isHowToReadBelow {
            let text = map.howToRead.joined(separator: " ")
            howToRead = try breaker.wrapped(text, scale.howToRead, width: room)
            height += FurnitureFigures.howToReadLeading * Double(howToRead.count) + FurnitureFigures.descent
            self.width = max(self.width, try breaker.width(howToRead, scale.howToRead))
        } else if !howToRead.isEmpty {
            self.width += gap + (try breaker.width(howToRead, scale.howToRead))
        }
    }

    /// Of the strip's width, what the edition takes at most, and what how-to-read lines beside the title do.
    private static let editionShare = 0.28
    private static let besideShare = 0.42

    private static func editionLines(
        of map: PosterMap, words: FurnitureWords, scale: TypeScale, width: Double, breaker: LineBreaker
    ) throws -> [Line] {
        var name = scale.legendTitle
        name.size = scale.howToRead.size
        let year = "\(words.edition) \(map.edition.year)"
        return try breaker.wrapped(map.edition.name, name, width: width).map { Line(role: .editionName, text: $0, style: name) }
            + breaker.wrapped(year, scale.howToRead, width: width).map {
                Line(role: .editionYear, text: $0, style: scale.howToRead)
            }
    }

    /// The lines beside the title: as the map has them where they are few, or broken anew; nil where they take too much.
    private static func linesBeside(
        _ map: PosterMap, room: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> [String]? {
        guard !map.howToRead.isEmpty else { return nil }
        let usual = FurnitureFigures.howToReadLines
        let text = map.howToRead.joined(separator: " ")
        var choices = try (usual...usual + 1).map { try breaker.lines(text, scale.howToRead, count: $0) }
        if map.howToRead.count <= usual { choices.insert(map.howToRead, at: 0) }
        return try choices.first { try breaker.width($0, scale.howToRead) <= besideShare * room }
    }
}

/// The title's lines with the release after the last of them, in one size. Lengths in units of `FrameType.unit`.
struct TitleSetting: Hashable, Sendable {
    var lines: [String]
    /// Behind the last line of the title, or in lines of its own under it.
    var release: [String]
    var isReleaseBelow: Bool
    var size: Double
    var width: Double
    /// What a title of one line would be set in.
    private var full: Double

    /// The largest setting in up to four lines that fits `room`, as few of them as serve; a title that is too long even
    /// for these is set in as many as it needs.
    ///
    init(_ map: PosterMap, width room: Double, scale: TypeScale, size enlarged: Double, breaker: LineBreaker) throws {
        full = scale.title.size * enlarged
        (lines, release, isReleaseBelow, size, width) = ([map.title], [map.edition.id], false, 0, 0)
        for count in 1...Self.largestSizes.count {
            let broken = try breaker.lines(map.title, scale.title, count: count)
            guard broken.count == count else { continue }
            let whole = try Self.width(broken, map.edition.id, size: full, scale, breaker)
            let fitting = min(Self.largestSizes[count - 1] * enlarged, full * room / whole)
            // One line more has to be worth it.
            let isTooSmall = count == 2 && size < FurnitureFigures.smallestTitle * enlarged
            if fitting > size * (isTooSmall ? Self.worthTwoLines : Self.worthALine) {
                (lines, size, width) = (broken, fitting, whole * fitting / full)
            }
        }
        let least = Self.largestSizes[Self.largestSizes.count - 1] * enlarged
        guard size < least else { return }
        size = least
        var (title, light) = (scale.title, scale.release)
        (title.size, light.size) = (size, size)
        lines = try breaker.wrapped(map.title, title, width: room)
        release = try breaker.wrapped(map.edition.id, light, width: room)
        let joined = try Self.width(lines, map.edition.id, size: size, scale, breaker)
        isReleaseBelow = joined > room
        width = isReleaseBelow ? max(try breaker.width(lines, title), try breaker.width(release, light)) : joined
        if !isReleaseBelow { release = [map.edition.id] }
    }

    /// The largest sizes of a title in one line and more: so that all are as high as one.
    private static let largestSizes = [4.8, FurnitureFigures.twoLineTitle, 1.45, 1.08]
    /// How many times as large a title has to get for a line more, and for two instead of one that is too small.
    private static let worthALine = 1.25
    private static let worthTwoLines = 0.75
    static let leading = 1.05

    /// Whether it is one line with its release, and stands on the baseline of what is beside it.
    var isSingle: Bool { lines.count == 1 && !isReleaseBelow }

    private var lineCount: Int { lines.count + (isReleaseBelow ? release.count : 0) }

    /// From the first line's capitals to the last line's descenders.
    var height: Double {
        (FurnitureFigures.capitalHeight + Double(lineCount - 1) * Self.leading + FurnitureFigures.descent) * size
    }

    /// Whether it is little smaller than the other, which has more room.
    func isAsGood(as other: TitleSetting) -> Bool {
        let least = lines.count == 1 ? FurnitureFigures.smallestTitle / 4.8 * full : 0.85 * other.size
        return lineCount <= other.lineCount && size >= min(least, other.size)
    }

    /// The width of the title's lines with the release after the last, set at `size`.
    private static func width(
        _ lines: [String], _ release: String, size: Double, _ scale: TypeScale, _ breaker: LineBreaker
    ) throws -> Double {
        var title = scale.title
        var light = scale.release
        title.size = size
        light.size = size
        let gap = FurnitureFigures.releaseGap * size / scale.title.size
        let last = try breaker.width(lines.suffix(1).map { $0 }, title) + gap + breaker.width(release, light)
        return max(last, try breaker.width(Array(lines.dropLast()), title))
    }
}
