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
        /// A name of each label class, largest first, and what the sizes mean.
        case importance([LegendText], [String])
        /// Lines for all that arrows may do; placing leaves out what they do not.
        case connectors([String])
        case bridge([String])
        /// Prose.
        case text([String])
        /// The QR code, and what it opens.
        case online([String])
    }

    struct KindSample: Hashable, Sendable {
        var sample: LegendText
        var isDeepInk: Bool
        var name: String
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
        /// In em of the poster.
        var width: Double
    }

    var title: String
    var content: Content
    /// In em of the poster.
    var width: Double

    /// Lines of text, or the height of as many, under the title.
    var lineCount: Int {
        switch content {
        case .changes(let rows): rows.count
        case .kinds(let columns): columns.map(\.count).max() ?? 0
        case .importance(_, let lines): 1 + lines.count
        case .connectors(let lines), .text(let lines): lines.count
        case .bridge(let lines): max(2, lines.count)
        case .online: Legend.lineCount
        }
    }
}

/// The legend's parts for a map, in their order, and the figures both planning and placing use.
///
/// All lengths are in em.
struct Legend: Hashable, Sendable {
    /// Lines of text in a strip, under its title.
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

    /// The height of a strip that has so many lines under its titles.
    static func height(lines count: Int) -> Double { firstBaseline + Double(count - 1) * leading + descent }

    /// The code and what it opens; nil without an address.
    var online: LegendBlock?
    var blocks: [LegendBlock]

    init(
        for map: PosterMap, scale: TypeScale, words: FurnitureWords, far: FarConnectors = .lines, breaker: LineBreaker
    ) throws {
        let text = scale.legendText
        func titled(_ title: String, _ content: LegendBlock.Content, _ width: Double) throws -> LegendBlock {
            LegendBlock(
                title: title, content: content, width: max(width, try breaker.width(title, scale.legendTitle)))
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
        let kinds = try Self.kindSamples(of: map, scale: scale, breaker: breaker)
        if !kinds.isEmpty {
            let columns = stride(from: 0, to: kinds.count, by: Self.lineCount).map {
                Array(kinds[$0..<min($0 + Self.lineCount, kinds.count)])
            }
            let widths = try columns.map { try Self.width(of: $0, text, breaker: breaker) }
            let total = widths.reduce(0, +) + Self.kindColumnGap * Double(widths.count - 1)
            blocks.append(try titled(words.kinds, .kinds(columns), total))
        }
        let samples = try Self.importanceSamples(of: map, scale: scale, breaker: breaker)
        if samples.count > 1 {
            let lines = [words.large, words.small]
            let row = samples.map(\.width).reduce(0, +) + Self.sampleGap * Double(samples.count - 1)
            blocks.append(
                try titled(words.importance, .importance(samples, lines), max(row, breaker.width(lines, text))))
        }
        if !map.connectors.isEmpty {
            let marks = ConnectorMarks(possibleIn: map, far: far)
            let lines = marks.rows().map { marks.text(of: $0, words) }
            blocks.append(
                try titled(words.connectors, .connectors(lines), Self.pictureWidth + breaker.width(lines, text))
            )
        }
        if map.modules.contains(where: \.isBridge) {
            let lines = try breaker.lines(words.bridgeText, text, count: Self.lineCount)
            blocks.append(
                try titled(words.bridge, .bridge(lines), Self.pictureWidth + breaker.width(lines, text)))
        }
        if let finding = try Self.finding(in: map, text, words: words, breaker: breaker) {
            blocks.append(try titled(words.finding, .text(finding), breaker.width(finding, text)))
        }
        if !map.edition.credit.isEmpty {
            let credit = try Self.atMostLineCount(map.edition.credit, text, breaker: breaker)
            blocks.append(try titled(words.credit, .text(credit), breaker.width(credit, text)))
        }
        if let address = map.online {
            let lines = try breaker.lines(address.text, text, count: Self.lineCount)
            let width = max(try breaker.width(lines, text), try breaker.width(words.online, scale.legendTitle))
            online = LegendBlock(
                title: words.online, content: .online(lines), width: Self.codeSide + Self.codeGap + width)
        }
    }

    /// The lines as they are where a strip holds them; else their text broken anew into as many as it holds.
    private static func atMostLineCount(
        _ lines: [String], _ style: TextStyle, breaker: LineBreaker
    ) throws -> [String] {
        guard lines.count > lineCount else { return lines }
        return try breaker.lines(lines.joined(separator: " "), style, count: lineCount)
    }

    private static func kindSamples(
        of map: PosterMap, scale: TypeScale, breaker: LineBreaker
    ) throws -> [LegendBlock.KindSample] {
        let occurring = Set(map.items.map(\.kind))
        return try map.kinds.enumerated().compactMap { index, kind in
            guard let sample = kind.sample, occurring.contains(index) else { return nil }
            let style = scale.label(kind.face, importance: 3, onFloor: false)
            let width = try breaker.width(sample, style)
            return LegendBlock.KindSample(
                sample: LegendBlock.LegendText(text: sample, style: style, width: width),
                isDeepInk: kind.face == .strong, name: kind.name)
        }
    }

    private static func width(
        of kinds: [LegendBlock.KindSample], _ text: TextStyle, breaker: LineBreaker
    ) throws -> Double {
        let samples = kinds.map(\.sample.width).max() ?? 0
        return samples + kindGap + (try breaker.width(kinds.map(\.name), text))
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
    private static func finding(
        in map: PosterMap, _ text: TextStyle, words: FurnitureWords, breaker: LineBreaker
    ) throws -> [String]? {
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
        let sentence = words.findingText + " " + words.findingExample(heading, field: field)
        return try breaker.lines(sentence, text, count: lineCount)
    }
}
