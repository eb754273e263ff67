internal import Drawing
internal import MapModel
internal import TextFormats

/// One part of the legend: what it shows, with the text already broken into lines.
struct LegendBlock: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// What the marks of names and arrows that changed mean, and how many there are.
        case changes([ChangeRow])
        /// Names of each kind that has a sample, in groups of as many as a strip has lines.
        case kinds([[KindSample]])
        /// A name of each label class, largest first, in one row or each in lines of its own, and what the sizes mean.
        case importance([[LegendText]], [String])
        /// Lines for all that arrows may do; placing leaves out what they do not.
        case connectors([String])
        case bridge([String])
        /// Prose.
        case text([String])
        /// The QR code, and what it opens.
        case online([String])
    }

    /// A name of a kind, and what the kind is called, each in as many lines as it takes.
    struct KindSample: Hashable, Sendable {
        var sample: [LegendText]
        var isDeepInk: Bool
        var name: [String]

        var lineCount: Int { max(sample.count, name.count) }
    }

    struct ChangeRow: Hashable, Sendable {
        var change: EditionComparison.Change
        /// The change's name, marked as names on the map are.
        var sample: LegendText
        var names: String
        /// Beside an arrow, which is marked too; nil where no arrows can be.
        var arrows: String?
    }

    struct LegendText: Hashable, Sendable {
        var text: String
        var style: TextStyle
        var width: Double
    }

    var title: [String]
    var content: Content
    var width: Double

    /// Lines of text, or the height of as many, under the title's first line.
    var lineCount: Int {
        let lines =
            switch content {
            case .changes(let rows): rows.count
            case .kinds(let columns): columns.map { $0.map(\.lineCount).reduce(0, +) }.max() ?? 0
            case .importance(let rows, let lines): Legend.lines(ofSamples: rows) + lines.count
            case .connectors(let lines), .text(let lines): lines.count
            case .bridge(let lines): max(2, lines.count)
            case .online(let lines): max(Legend.lineCount, lines.count)
            }
        return lines + title.count - 1
    }
}

/// The legend's parts for a map, in their order, and the figures both planning and placing use.
///
/// All lengths are in units of `FrameType.unit`.
struct Legend: Hashable, Sendable {
    /// Lines of text in a strip, under its title, as a rule.
    static let lineCount = 3
    /// The least distance between two parts side by side.
    static let partGap = 1.4
    static let titleBaseline = 0.78
    static let firstBaseline = 2.3
    static let leading = 1.25
    static let descent = 0.25
    /// Where the text of connectors and bridge begins, right of their picture.
    static let pictureWidth = 4.0
    /// As high as a strip of all lines.
    static let codeSide = height(lines: lineCount)
    static let codeGap = 0.8
    static let kindGap = 0.8
    static let kindColumnGap = 1.3
    static let sampleGap = 1.1

    /// From one row of samples to the next, which may be of a name that is larger than text.
    static func leading(ofSamples rows: [[LegendBlock.LegendText]]) -> Double {
        rows.count > 1 ? leading * max(1, rows.joined().map(\.style.size).max() ?? 1) : leading
    }

    /// How many lines of text rows of samples take.
    static func lines(ofSamples rows: [[LegendBlock.LegendText]]) -> Int {
        rows.isEmpty ? 0 : 1 + Int((Double(rows.count - 1) * leading(ofSamples: rows) / leading).rounded(.up))
    }

    /// The height of a strip that has so many lines under its titles.
    static func height(lines count: Int) -> Double { firstBaseline + Double(count - 1) * leading + descent }

    /// The code and what it opens; nil without an address.
    var online: LegendBlock?
    var blocks: [LegendBlock]

    /// - Parameters:
    ///   - lines: how many lines under its title a part has if its text allows, three at least.
    ///   - room: the width of a strip: text is broken so that no part is wider.
    init(
        for map: PosterMap, lines count: Int, width room: Double, scale: TypeScale, words: FurnitureWords,
        far: FarConnectors = .lines, breaker: LineBreaker
    ) throws {
        let text = scale.legendText
        func titled(_ title: String, _ content: LegendBlock.Content, _ width: Double, beside: Double = 0) throws -> LegendBlock {
            let lines = try breaker.wrapped(title, scale.legendTitle, width: min(room, max(width, Self.widestTitle)) - beside)
            let widest = beside + (try breaker.width(lines, scale.legendTitle))
            return LegendBlock(title: lines, content: content, width: max(width, widest))
        }
        func broken(_ words: String, beside: Double = 0) throws -> [String] {
            try breaker.wrapped(words, text, count: count, width: room - beside)
        }
        blocks = []
        if let comparison = map.comparison {
            let rows = try Self.changeRows(
                of: comparison, hasArrows: !map.connectors.isEmpty, scale: scale, words: words, breaker: breaker)
            blocks.append(
                try titled(
                    words.changes(since: comparison.since.name), .changes(rows),
                    ChangeColumns(rows, text, breaker: breaker).width))
        }
        let kinds = try Self.kindSamples(of: map, width: room, scale: scale, breaker: breaker)
        if !kinds.isEmpty {
            let columns = Self.columns(of: kinds, lines: count)
            let widths = try columns.map { try Self.width(of: $0, text, breaker: breaker) }
            let total = widths.reduce(0, +) + Self.kindColumnGap * Double(widths.count - 1)
            blocks.append(try titled(words.kinds, .kinds(columns), total))
        }
        let samples = try Self.importanceSamples(of: map, scale: scale, breaker: breaker)
        if samples.count > 1 {
            let lines = [words.large, words.small]
            let row = samples.map(\.width).reduce(0, +) + Self.sampleGap * Double(samples.count - 1)
            let least = try breaker.width(lines, text)
            let most = min(room, max(least, Self.widestSamples))
            let rows =
                row <= most
                ? [samples] : try samples.flatMap { try Self.wrapped($0, width: most, breaker: breaker).map { [$0] } }
            let widths = rows.map { $0.map(\.width).reduce(0, +) + Self.sampleGap * Double($0.count - 1) }
            blocks.append(try titled(words.importance, .importance(rows, lines), max(least, widths.max() ?? 0)))
        }
        if !map.connectors.isEmpty {
            let marks = ConnectorMarks(possibleIn: map, far: far)
            let lines = marks.rows().map { marks.text(of: $0, words) }
            blocks.append(
                try titled(words.connectors, .connectors(lines), Self.pictureWidth + breaker.width(lines, text))
            )
        }
        if map.modules.contains(where: \.isBridge) {
            let lines = try broken(words.bridgeText, beside: Self.pictureWidth)
            blocks.append(
                try titled(words.bridge, .bridge(lines), Self.pictureWidth + breaker.width(lines, text)))
        }
        if let sentence = Self.finding(in: map, words: words) {
            let lines = try broken(sentence)
            blocks.append(try titled(words.finding, .text(lines), breaker.width(lines, text)))
        }
        if !map.edition.credit.isEmpty {
            let lines = try Self.credit(of: map, lines: count, width: room, text, breaker: breaker)
            blocks.append(try titled(words.credit, .text(lines), breaker.width(lines, text)))
        }
        if let address = map.online {
            let beside = Self.codeSide + Self.codeGap
            let lines = try broken(address.text, beside: beside)
            let width = beside + (try breaker.width(lines, text))
            online = try titled(words.online, .online(lines), width, beside: beside)
        }
    }

    /// How wide a title makes its part, and how wide a row of names of all sizes may be, though the text is narrower.
    private static let widestTitle = 24.0
    private static let widestSamples = 30.0

    /// The lines as the map has them where they are few enough and none is longer than text of a legend should be; else
    /// their text broken anew.
    private static func credit(
        of map: PosterMap, lines count: Int, width: Double, _ style: TextStyle, breaker: LineBreaker
    ) throws -> [String] {
        let lines = map.edition.credit
        if lines.count <= count, try breaker.width(lines, style) <= min(width, longestLine) { return lines }
        return try breaker.wrapped(lines.joined(separator: " "), style, count: count, width: width)
    }

    private static let longestLine = 40.0

    /// The kinds in columns of so many lines at most; a kind that has more has a column of its own.
    private static func columns(of kinds: [LegendBlock.KindSample], lines count: Int) -> [[LegendBlock.KindSample]] {
        var columns: [[LegendBlock.KindSample]] = []
        var left = 0
        for kind in kinds {
            if columns.isEmpty || kind.lineCount > left {
                columns.append([])
                left = count
            }
            columns[columns.count - 1].append(kind)
            left -= kind.lineCount
        }
        return columns
    }

    /// The lines of a name.
    private static func wrapped(
        _ name: LegendBlock.LegendText, width: Double, breaker: LineBreaker
    ) throws -> [LegendBlock.LegendText] {
        try breaker.wrapped(name.text, name.style, width: width).map {
            LegendBlock.LegendText(text: $0, style: name.style, width: try breaker.width($0, name.style))
        }
    }

    /// A sample of a kind, and what the kind is called, are broken into lines that are no wider.
    private static let widestSample = 16.0
    private static let widestName = 20.0

    private static func kindSamples(
        of map: PosterMap, width: Double, scale: TypeScale, breaker: LineBreaker
    ) throws -> [LegendBlock.KindSample] {
        let occurring = Set(map.items.map(\.kind))
        return try map.kinds.enumerated().compactMap { index, kind in
            guard let sample = kind.sample, occurring.contains(index) else { return nil }
            let style = scale.label(kind.face, importance: 3, onFloor: false)
            let name = LegendBlock.LegendText(text: sample, style: style, width: 0)
            return LegendBlock.KindSample(
                sample: try wrapped(name, width: min(widestSample, 0.4 * width), breaker: breaker),
                isDeepInk: kind.face == .strong,
                name: try breaker.wrapped(kind.name, scale.legendText, width: min(widestName, 0.5 * width)))
        }
    }

    private static func width(
        of kinds: [LegendBlock.KindSample], _ text: TextStyle, breaker: LineBreaker
    ) throws -> Double {
        let samples = kinds.flatMap(\.sample).map(\.width).max() ?? 0
        return samples + kindGap + (try breaker.width(kinds.flatMap(\.name), text))
    }

    /// A name of each label class that occurs, the most important first: of the module that has them all in the least room.
    private static func importanceSamples(
        of map: PosterMap, scale: TypeScale, breaker: LineBreaker
    ) throws -> [LegendBlock.LegendText] {
        // Of importances that are set alike the least stands for all.
        let classes = (1...5).filter { $0 == 1 || scale.labelClass(importance: $0) != scale.labelClass(importance: $0 - 1) }
        func samples(_ items: [Item]) throws -> [LegendBlock.LegendText] {
            try classes.reversed().compactMap { importance in
                let look = scale.labelClass(importance: importance)
                let names = items.filter {
                    scale.labelClass(importance: $0.importance) == look && map.kinds[$0.kind].face == .roman
                        && $0.label.count >= 5 && !map.layers[$0.layer].isFloor && map.change(of: $0.id) != .gone
                }
                let style = scale.label(.roman, importance: importance, onFloor: false)
                let measured = try names.map {
                    LegendBlock.LegendText(
                        text: $0.label, style: style, width: try breaker.width($0.label, style))
                }
                return measured.min { ($0.width, $0.text) < ($1.width, $1.text) }
            }
        }
        var itemsOfModule = [[Item]](repeating: [], count: map.modules.count)
        for item in map.items {
            if let module = item.module { itemsOfModule[module].append(item) }
        }
        let choices = try itemsOfModule.map(samples).filter { $0.count == classes.count }
        let narrowest = choices.min { a, b in
            a.map(\.width).reduce(0, +) < b.map(\.width).reduce(0, +)
        }
        return try narrowest ?? samples(map.items)
    }

    /// How letters and numbers find a name, with the heading of the module that holds most names for an example.
    private static func finding(in map: PosterMap, words: FurnitureWords) -> String? {
        var counts = [Int](repeating: 0, count: map.modules.count)
        for item in map.items {
            if let module = item.module { counts[module] += 1 }
        }
        let named = map.modules.indices.filter { map.modules[$0].heading != nil }
        guard let example = named.max(by: { counts[$0] < counts[$1] }),
            let heading = map.modules[example].heading
        else { return nil }
        let module = map.modules[example]
        let field = GridReference.field(row: module.layers.lowerBound, column: module.functionalities.lowerBound)
        return words.findingText + " " + words.findingExample(heading, field: field)
    }
}
