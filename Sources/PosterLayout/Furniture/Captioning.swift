internal import Drawing
internal import MapModel

/// What a module is, said under its heading where its row leaves the cell more room than its names need.
///
/// A row is as high as its fullest cell. What the others have over would be blank; a sentence serves the reader there, and
/// costs the type next to nothing, since it is set last, between routes that are found already: names that move down for it can
/// make a gutter a track wider or narrower, no more.
struct Captioning {
    var captions: Captions
    var map: PosterMap
    var measured: MeasuredMap
    var style: TextStyle
    var spacing: Spacing

    /// Longer lines than this, in em, are read badly so near to names.
    private static let widest = 21.0
    private static let mostLines = 2
    /// A caption of several lines in which none has so many letters is a column of words, not a sentence.
    private static let leastLetters = 22

    /// From a heading's lower edge to the lower edge of its caption.
    func height(_ setting: TextSetting) -> Em {
        let leading = spacing.captionLeading * Double(setting.lines.count - 1)
        return spacing.headingCaption + .em(style.size * (spacing.ascent + leading + spacing.descent))
    }

    /// From a caption's upper edge to the baseline of one of its lines.
    func baseline(_ line: Int) -> Em { .em(style.size * (spacing.ascent + spacing.captionLeading * Double(line))) }

    /// How to set the caption of each section (by index); nil where there is no room for one, or nothing to say.
    ///
    /// A card may have it wherever its rows end; another module over several rows has none, since it would stand in two.
    ///
    /// - Parameter spare: what each section has more than it needs to be read with ease.
    /// - Postcondition: a caption lies between the routes that pass its heading, centred under it, and is no higher than what
    ///   its section has to spare. Routes turn in the gap below it only. All modules that begin in a row and are described
    ///   have one, or none has.
    func settings(_ grid: GridLayout, spare: [Em], with text: some TextMeasurer) throws -> [TextSetting?] {
        var settings: [TextSetting?] = Array(repeating: nil, count: measured.sections.count)
        if captions == .none { return settings }
        let isMet = meetBelow(grid.routes)
        var isWithout = Array(repeating: false, count: measured.rowCount)
        for column in grid.columns {
            for line in column.stack.lines where line.isHeading {
                let section = measured.sections[line.section]
                guard let module = section.module, !map.modules[module].description.isEmpty else { continue }
                if !isWithout[section.rows.lowerBound], mayHave(section, column.stack, isMet) {
                    settings[line.section] = try setting(
                        map.modules[module].description,
                        width: room(around: column.stack.vertexOfNode[section.heading!]!, column.stack),
                        height: spare[line.section], with: text)
                }
                if settings[line.section] == nil { isWithout[section.rows.lowerBound] = true }
            }
        }
        for index in settings.indices where isWithout[measured.sections[index].rows.lowerBound] { settings[index] = nil }
        return settings
    }

    /// Whether a module's heading is one that a caption may stand under.
    private func mayHave(_ section: Section, _ stack: ColumnStack, _ isMet: [Bool]) -> Bool {
        guard section.columns.count == 1, section.rows.count == 1 || section.isCard,
            !section.rows.contains(where: { map.layers[$0].isFloor }), let heading = section.heading, !isMet[heading],
            let vertex = stack.vertexOfNode[heading]
        else { return false }
        return stack.below[vertex].isEmpty
    }

    /// Of each node, whether a route between columns meets its lower edge.
    private func meetBelow(_ routes: [InterColumnRoute]) -> [Bool] {
        var isMet = Array(repeating: false, count: measured.nodes.count)
        for route in routes {
            let (from, to) = measured.connectors[route.connector]
            if case .gap = route.source { isMet[from] = true }
            if case .gap = route.target { isMet[to] = true }
        }
        return isMet
    }

    /// The width that is free around a heading, to equal parts left and right of its middle.
    private func room(around heading: Int, _ stack: ColumnStack) -> Em {
        // Labels of jumps stand where it would.
        if !stack.block(of: heading).jumps.isEmpty { return 0 }
        let middle = stack.vertices[heading].x
        var half = min(middle, stack.width - middle) - spacing.labelCell
        for vertex in stack.lines[stack.vertices[heading].line].vertices where vertex != heading {
            half = min(half, abs(stack.vertices[vertex].x - middle) - spacing.laneHeading)
        }
        return 2 * half
    }

    private func setting(_ description: String, width: Em, height: Em, with text: some TextMeasurer) throws -> TextSetting? {
        let least = self.height(TextSetting(lines: [""], widths: [0], width: 0))
        guard !description.isEmpty, height >= least, width > 0 else { return nil }
        let breaker = LineBreaker(text)
        let room = min(Double(width) / Double(Int.emScale), Self.widest)
        // Breaking drops spaces, but hardly more: what is longer by a tenth is not worth the trial.
        guard try 0.9 * breaker.width(description, style) <= Double(Self.mostLines) * room else { return nil }
        let lines = try breaker.lines(description, style, width: room)
        let widths = try lines.map { Em.emUp(try breaker.width($0, style)) }
        let setting = TextSetting(lines: lines, widths: widths, width: widths.max() ?? 0)
        let isWide = lines.count == 1 || lines.contains { $0.count >= Self.leastLetters }
        let fits = lines.count <= Self.mostLines && isWide && setting.width <= width && self.height(setting) <= height
        return fits ? setting : nil
    }
}
