internal import Drawing
internal import MapModel

/// Pass 1. Measures every text and sorts the map into columns of sections.
///
/// - Precondition: the map is validated.
/// - Postcondition: every item, group heading and module heading has one node; a column's sections are ordered by
///   row, then as modules stand in the data, a module that spans columns last in its row; loose items of a cell
///   form a section of their own after its modules.
/// - Complexity: O(*n* log *n*).
struct LabelMeasuring {
    var scale: TypeScale

    func measure(_ map: PosterMap, with text: some TextMeasurer) throws -> MeasuredMap {
        var measured = MeasuredMap(
            nodes: [], sections: [], columns: Array(repeating: [], count: map.functionalities.count),
            rowCount: map.layers.count, itemNode: Array(repeating: -1, count: map.items.count),
            groupNode: Array(repeating: -1, count: map.groups.count),
            moduleNode: Array(repeating: -1, count: map.modules.count))
        let sectionOf = makeSections(of: map, into: &measured)

        for (index, module) in map.modules.enumerated() {
            guard let heading = module.heading else { continue }
            let section = sectionOf.headed[index]
            let node = MeasuredNode(
                origin: .module(index), column: measured.sections[section].column, section: section, group: -1,
                style: scale.heading, settings: try headingSettings(heading, with: text), isProminent: true)
            measured.moduleNode[index] = measured.nodes.count
            measured.sections[section].heading = measured.nodes.count
            measured.nodes.append(node)
        }
        var groupSection = Array(repeating: -1, count: map.groups.count)
        var groupSize = Array(repeating: 0, count: map.groups.count)
        for (index, item) in map.items.enumerated() {
            guard let group = item.group else { continue }
            groupSize[group] += 1
            if groupSection[group] < 0 { groupSection[group] = sectionOf.item[index] }
        }
        for (index, item) in map.items.enumerated() {
            let section = sectionOf.item[index]
            if let group = item.group, measured.groupNode[group] < 0, let heading = map.groups[group].heading,
                groupSection[group] == section
            {
                measured.groupNode[group] = measured.nodes.count
                let style =
                    onFloor(map, section, measured)
                    ? TextStyle(scale.subheading.face, size: scale.subheading.size) : scale.subheading
                append(
                    MeasuredNode(
                        origin: .group(group), column: measured.sections[section].column, section: section,
                        group: group, style: style, settings: [try wrapped(heading, style, text)],
                        isProminent: false),
                    to: &measured)
            }
            let kind = map.kinds[item.kind]
            let style = scale.label(
                kind.face, importance: item.importance, onFloor: onFloor(map, section, measured))
            let isGrouped =
                item.group.map { groupSection[$0] == section && (groupSize[$0] > 1 || map.groups[$0].heading != nil) } ?? false
            measured.itemNode[index] = measured.nodes.count
            append(
                MeasuredNode(
                    origin: .item(index), column: measured.sections[section].column, section: section,
                    group: isGrouped ? item.group! : -1, style: style,
                    settings: [try wrapped(item.label, style, text)], isProminent: item.importance >= 4),
                to: &measured)
        }
        measured.connectors = map.connectors.compactMap { connector in
            guard let from = node(of: connector.from, in: measured), let to = node(of: connector.to, in: measured)
            else { return nil }
            return (from, to)
        }
        return measured
    }

    private func node(of end: ConnectorEnd, in measured: MeasuredMap) -> Int? {
        let node =
            switch end {
            case .item(let index): measured.itemNode[index]
            case .group(let index): measured.groupNode[index]
            case .module(let index): measured.moduleNode[index]
            }
        return node < 0 ? nil : node
    }

    private func append(_ node: MeasuredNode, to measured: inout MeasuredMap) {
        measured.sections[node.section].nodes.append(measured.nodes.count)
        measured.nodes.append(node)
    }

    private func onFloor(_ map: PosterMap, _ section: Int, _ measured: MeasuredMap) -> Bool {
        map.layers[measured.sections[section].rows.lowerBound].isFloor
    }

    private func setting(_ lines: [String], _ style: TextStyle, _ text: some TextMeasurer) throws -> TextSetting {
        let widths = try lines.map { line -> Em in
            let tracking = style.tracking * Double(line.count)
            return .emUp((try text.advance(of: line, in: style.face) + tracking) * style.size + 0.04)
        }
        return TextSetting(lines: lines, widths: widths, width: widths.max() ?? 0)
    }

    /// A heading on one, two or three lines, broken between words where the widest line is narrowest.
    private func headingSettings(_ heading: String, with text: some TextMeasurer) throws -> [TextSetting] {
        let words = heading.split(separator: " ").map(String.init)
        var settings = [try setting([heading], scale.heading, text)]
        guard words.count > 1 else { return try narrowed(settings, heading, text) }
        for count in 2...min(3, words.count) {
            var best: TextSetting?
            func search(_ lines: [String], _ rest: ArraySlice<String>, _ left: Int) throws {
                if left == 1 {
                    let candidate = try setting(lines + [rest.joined(separator: " ")], scale.heading, text)
                    if best == nil || candidate.width < best!.width { best = candidate }
                    return
                }
                for cut in rest.startIndex + 1...rest.endIndex - (left - 1) {
                    try search(lines + [rest[..<cut].joined(separator: " ")], rest[cut...], left - 1)
                }
            }
            try search([], words[...], count)
            if let best, best.width < settings.last!.width { settings.append(best) }
        }
        return try narrowed(settings, heading, text)
    }

    /// With one more way to break a heading whose words are too long for any column.
    private func narrowed(
        _ settings: [TextSetting], _ heading: String, _ text: some TextMeasurer
    ) throws -> [TextSetting] {
        if settings.last!.width <= Self.widest { return settings }
        let wrapped = try wrapped(heading, scale.heading, text)
        return wrapped.width < settings.last!.width ? settings + [wrapped] : settings
    }

    /// Longer names are wrapped before they widen a column.
    private static let widest: Em = .em(14)

    /// A text on as many lines as it needs, each no wider than the widest: broken after spaces, `_`, `/`, `.` and `-`, before
    /// capitals, and at any letter where there is nothing else.
    private func wrapped(_ string: String, _ style: TextStyle, _ text: some TextMeasurer) throws -> TextSetting {
        let whole = try setting([string], style, text)
        if whole.width <= Self.widest { return whole }
        func width(_ line: some StringProtocol) throws -> Em {
            try setting([line.trimmed], style, text).width
        }
        var lines: [String] = []
        var rest = Substring(string)
        while !rest.isEmpty {
            if try width(rest) <= Self.widest {
                lines.append(rest.trimmed)
                break
            }
            // The longest beginning that fits, by halving; then back to the last place to break at.
            let places = Array(rest.indices.dropFirst()) + [rest.endIndex]
            var (fits, tooLong) = (0, places.count - 1)
            while tooLong - fits > 1 {
                let middle = (fits + tooLong) / 2
                if try width(rest[..<places[middle]]) <= Self.widest { fits = middle } else { tooLong = middle }
            }
            let end = (fits / 3...fits).reversed().first { Self.mayBreak(rest, at: places[$0]) } ?? fits
            let line = rest[..<places[end]].trimmed
            if !line.isEmpty { lines.append(line) }
            rest = rest[places[end]...]
        }
        return try setting(lines, style, text)
    }

    private static func mayBreak(_ string: Substring, at place: Substring.Index) -> Bool {
        guard place > string.startIndex, place < string.endIndex else { return false }
        let (before, after) = (string[string.index(before: place)], string[place])
        return " _/.-:,".contains(before) || before.isLowercase && after.isUppercase
    }

    /// Section index of each item, and of each module the section that carries its heading.
    private func makeSections(of map: PosterMap, into measured: inout MeasuredMap) -> (item: [Int], headed: [Int]) {
        let columns = map.functionalities.count
        var ofModule: [[Int]] = Array(repeating: [], count: map.modules.count)
        var loose = Array(repeating: -1, count: columns * map.layers.count)
        func add(_ section: Section) -> Int {
            measured.sections.append(section)
            measured.columns[section.column].append(measured.sections.count - 1)
            return measured.sections.count - 1
        }
        for (index, module) in map.modules.enumerated() {
            for column in module.functionalities {
                ofModule[index].append(
                    add(
                        Section(
                            module: index, column: column, rows: module.layers, isCard: module.isBridge, heading: nil,
                            nodes: [], columns: module.functionalities)))
            }
        }
        var item = Array(repeating: -1, count: map.items.count)
        for (index, entry) in map.items.enumerated() {
            if let module = entry.module {
                let first = map.modules[module].functionalities.lowerBound
                item[index] = ofModule[module][entry.functionality - first]
            } else {
                let cell = entry.layer * columns + entry.functionality
                if loose[cell] < 0 {
                    loose[cell] = add(
                        Section(
                            module: nil, column: entry.functionality, rows: entry.layer...entry.layer, isCard: false,
                            heading: nil, nodes: [], columns: entry.functionality...entry.functionality))
                }
                item[index] = loose[cell]
            }
        }
        let sections = measured.sections
        func key(_ index: Int) -> (Int, Int, Int) {
            let section = sections[index]
            return (section.rows.lowerBound, section.columns.count > 1 ? 1 : 0, index)
        }
        for column in measured.columns.indices {
            measured.columns[column].sort { key($0) < key($1) }
        }
        // The heading of a module that spans columns stands in the column that holds most of it; the x pass
        // pulls it towards the middle of the span.
        let headed = map.modules.indices.map { module -> Int in
            ofModule[module][(ofModule[module].count - 1) / 2]
        }
        return (item, headed)
    }
}

extension StringProtocol {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        var part = Substring(self)
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }
}
